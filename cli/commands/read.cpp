#include "inputs.hpp"
#include "json.hpp"
#include "linimasa/core/duplicates.hpp"
#include "linimasa/core/enum_names.hpp"
#include "name_list.hpp"
#include "output.hpp"
#include "visible.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace linimasa::cli {

namespace {

/// Title, outlet, author and date as they are known, then the text.
/// @param copy_of  source of the first article that this one is a copy of
std::string with_head(const Article& article, const std::optional<std::string>& copy_of) {
    std::string text = fmt::format("source:    {}\n", article.source);
    const auto line = [&](std::string_view name, const std::optional<std::string>& value) {
        text += fmt::format("{:<10} {}\n", name, value.value_or("not known"));
    };
    line("title:", article.title);
    line("outlet:", article.outlet);
    line("author:", article.author);
    line("language:", article.language.empty() ? std::nullopt : std::optional(article.language));
    text += fmt::format("published: {}{}\n", article.published.date ? article.published.moment : "",
                        article.published.date
                            ? fmt::format(" ({})", to_string(article.published.basis))
                            : "not known");
    if (copy_of) {
        text += fmt::format("copy of:   {}\n", *copy_of);
    }
    for (const std::string& note : article.notes) {
        text += fmt::format("note:      {}\n", note);
    }
    return text + '\n' + article.text + '\n';
}

/// A record that can be read again as NDJSON input, with the blocks.
/// @param copy_of  source of the first article that this one is a copy of
std::string as_record(const Article& article, const std::optional<std::string>& copy_of) {
    JsonLine line;
    line.key("id").text(article.record_id.empty() ? article.id : article.record_id);
    line.key("source").text(article.source);
    if (article.source.find("://") != std::string::npos) {
        line.key("url").text(article.source);
    }
    line.key("title").text_or_null(article.title);
    line.key("author").text_or_null(article.author);
    line.key("outlet").text_or_null(article.outlet);
    line.key("language").text_or_null(article.language);
    line.key("published").text_or_null(article.published.moment);
    line.key("published_basis").text(to_string(article.published.basis));
    line.key("text").text(article.text);
    line.key("blocks").list(article.blocks, [&](const Block& block) {
        line.object([&] {
            line.key("kind").text(to_string(block.kind));
            line.key("begin").number(block.span.begin).key("end").number(block.span.end);
        });
    });
    if (copy_of) {
        line.key("copy_of").text(*copy_of);
    }
    if (!article.notes.empty()) {
        line.key("notes").list(article.notes, [&](const std::string& note) { line.text(note); });
    }
    return line.finish();
}

/// What the program takes each part of the page for; parts outside the story count for nothing.
std::string as_blocks(const Article& article) {
    std::string text = fmt::format("# {}\n", article.source);
    for (const Block& block : article.blocks) {
        std::string words(slice(article.text, block.span));
        for (std::size_t at = words.find('\n'); at != std::string::npos;
             at = words.find('\n', at + 1)) {
            words.replace(at, 1, "\n              ");
        }
        text += fmt::format("{:<13} {}\n", to_string(block.kind), words);
    }
    return text;
}

class Read final : public Command {
public:
    void setup(CLI::App& app) override {
        inputs_.all_languages = true;
        inputs_.add_to(app);
        app.add_option("--format", format_,
                       "text: what is known of the article, then its text; raw: the text alone, in "
                       "whose bytes all offsets count; blocks: what each part is taken for; "
                       "ndjson: a record a line")
            ->check(CLI::IsMember({"text", "raw", "blocks", "ndjson"}))
            ->capture_default_str();
        app.add_option("-o,--output", path_, "File to write; default: standard output");
        app.footer("Example:\n  linimasa read page.txt --format blocks");
    }

    ExitStatus run(Console& console) override {
        const auto extractor = Extractor::create(inputs_.extractor);
        if (!extractor) {
            console.error(extractor.error());
            return ExitStatus::nothing_done;
        }
        auto output = Output::open(path_);
        if (!output) {
            console.error(output.error());
            return ExitStatus::nothing_done;
        }
        const bool for_people = format_ == "text" || format_ == "blocks";
        const bool on_terminal = is_standard_output(path_) && standard_output().is_terminal;
        bool first = true;
        // The other formats neither show a date nor name copies.
        const bool tells_of_article = format_ == "text" || format_ == "ndjson";
        DuplicateIndex copies;
        NameList printed;  // their sources, by which copies are named
        const Totals totals = for_each_article<Printed>(
            inputs_, console,
            [&](Article article) {
                if (!tells_of_article) {
                    return Printed{std::move(article), {}};
                }
                // Of a text in another language this pack would take the wrong words for a date.
                const auto& readable = inputs_.languages;
                if (std::find(readable.begin(), readable.end(), article.language) !=
                    readable.end()) {
                    article = extractor->complete(std::move(article));
                }
                const ArticlePrint print = article_print(article);
                return Printed{std::move(article), print};
            },
            [&](const Printed& read) {
                if (!std::exchange(first, false) && for_people) {
                    output->stream() << '\n';
                }
                std::optional<std::string> copy_of;
                if (tells_of_article) {
                    const std::uint32_t number = copies.add(read.print);
                    printed.add(read.article.source);
                    const std::uint32_t original = copies.group_of(number);
                    if (original != number) {
                        copy_of = printed.at(original);
                    }
                }
                const std::string text = shown(read.article, copy_of);
                output->stream() << (on_terminal ? visible(text, Layout::kept) : text);
                return output->stream().good();
            });
        const ExitStatus status = status_after(totals.articles, console);
        return status == ExitStatus::nothing_done ? status : finished(*output, console, status);
    }

private:
    struct Printed {
        Article article;
        ArticlePrint print;
    };

    [[nodiscard]] std::string shown(const Article& article,
                                    const std::optional<std::string>& copy_of) const {
        if (format_ == "raw") {
            return article.text;
        }
        if (format_ == "ndjson") {
            return as_record(article, copy_of);
        }
        return format_ == "blocks" ? as_blocks(article) : with_head(article, copy_of);
    }

    ArticleInputs inputs_;
    std::string format_ = "text";
    std::string path_;
};

}  // namespace

std::unique_ptr<Command> make_read() {
    return std::make_unique<Read>();
}

}  // namespace linimasa::cli
