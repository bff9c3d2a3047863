#include "inputs.hpp"
#include "json.hpp"
#include "linimasa/core/enum_names.hpp"
#include "linimasa/core/language_pack.hpp"
#include "output.hpp"
#include "timeml.hpp"

#include <string>
#include <utility>
#include <vector>

namespace linimasa::cli {

namespace {

std::optional<std::string> shown(const std::optional<Date>& date) {
    return date ? std::optional(date->to_string()) : std::nullopt;
}

std::string as_json(const Extraction& extraction) {
    const Article& article = extraction.article;
    JsonLine line;
    line.key("id").text(article.record_id.empty() ? article.id : article.record_id);
    line.key("source").text(article.source);
    line.key("published").text_or_null(article.published.moment);
    line.key("times").list(extraction.times, [&](const TimeExpression& time) {
        const bool length = time.type == TimeType::duration || time.type == TimeType::set;
        line.object([&] {
            line.key("text").text(slice(article.text, time.span));
            line.key("begin").number(time.span.begin).key("end").number(time.span.end);
            line.key("type").text(to_string(time.type));
            line.key("start").text_or_null(length ? time.duration : shown(time.value.start));
            line.key("until").text_or_null(length ? std::nullopt : shown(time.value.until));
            line.key("modifier").text_or_null(std::string(to_string(plain(time.modifier))));
        });
    });
    return line.finish();
}

/// One article is a TimeML document; several are put into one element, to stay one XML document.
class TimemlWriter {
public:
    void add(std::string document, std::ostream& out) {
        if (count_++ == 0) {
            out << R"(<?xml version="1.0" encoding="UTF-8"?>)" << '\n';
            held_back_ = std::move(document);
            return;
        }
        if (count_ == 2) {
            out << "<TimeMLCorpus>\n" << held_back_;
        }
        out << document;
    }
    void finish(std::ostream& out) const {
        out << (count_ == 1 ? held_back_ : "</TimeMLCorpus>\n");
    }

private:
    std::size_t count_ = 0;
    std::string held_back_;
};

/// The extractors of all languages whose expressions of time can be found. One that the user named
/// takes every article.
class Readers {
public:
    [[nodiscard]] static Result<Readers> create(ArticleInputs& inputs) {
        Readers made;
        auto first = Extractor::create(inputs.extractor);
        if (!first) {
            return tl::unexpected(first.error());
        }
        made.all_.emplace_back(inputs.extractor.language, *std::move(first));
        for (const std::string& code : LanguagePack::available()) {
            if (!inputs.read.tell_language || code == inputs.extractor.language) {
                continue;
            }
            ExtractorOptions options;
            options.language = code;
            auto other = Extractor::create(options);
            if (!other) {
                return tl::unexpected(other.error());
            }
            made.all_.emplace_back(code, *std::move(other));
            inputs.read.wanted.push_back(code);
        }
        return made;
    }

    [[nodiscard]] const Extractor& of(const Article& article) const {
        for (const auto& [code, extractor] : all_) {
            if (code == article.language) {
                return extractor;
            }
        }
        return all_.front().second;
    }

private:
    std::vector<std::pair<std::string, Extractor>> all_;
};

class Times final : public Command {
public:
    void setup(CLI::App& app) override {
        inputs_.add_to(app);
        app.get_option("--language")
            ->description(
                "Take every article to be in this language; without it the language of each is "
                "told from its text, and one that is neither Indonesian nor English is named and "
                "left out");
        app.add_option("--format", format_, "json: one line an article; timeml: TIMEX3 in the text")
            ->check(CLI::IsMember({"json", "timeml"}))
            ->capture_default_str();
        app.add_option("-o,--output", path_, "File to write; default: standard output");
        app.footer(
            "Example:\n"
            "  linimasa times news.ndjson --format timeml -o times.xml");
    }

    ExitStatus run(Console& console) override {
        const auto readers = Readers::create(inputs_);
        if (!readers) {
            console.error(readers.error());
            return ExitStatus::nothing_done;
        }
        auto output = Output::open(path_);
        if (!output) {
            console.error(output.error());
            return ExitStatus::nothing_done;
        }
        const bool timeml = format_ == "timeml";
        TimemlWriter writer;
        const Totals totals = for_each_article<std::string>(
            inputs_, console,
            [&](Article article) {
                const Extractor& extractor = readers->of(article);
                const Extraction found = extractor.extract_times(std::move(article));
                return timeml ? timeml_document(found) : as_json(found);
            },
            [&](std::string text) {
                if (timeml) {
                    writer.add(std::move(text), output->stream());
                } else {
                    output->stream() << text;
                }
                return output->stream().good();
            });
        const ExitStatus status = status_after(totals.articles, console);
        if (status == ExitStatus::nothing_done) {
            return status;
        }
        if (timeml) {
            writer.finish(output->stream());
        }
        return finished(*output, console, status);
    }

private:
    ArticleInputs inputs_;
    std::string format_ = "json";
    std::string path_;
};

}  // namespace

std::unique_ptr<Command> make_times() {
    return std::make_unique<Times>();
}

}  // namespace linimasa::cli
