#include "inputs.hpp"
#include "json.hpp"
#include "linimasa/core/language_pack.hpp"
#include "linimasa/core/mentions.hpp"
#include "linimasa/core/text.hpp"
#include "output.hpp"

#include <array>
#include <string>
#include <vector>

namespace linimasa::cli {

namespace {

constexpr std::size_t longest_line = 1U << 20U;

std::string_view word_for(MentionKind kind) {
    static constexpr std::array<std::string_view, 7> words = {
        "person", "organization", "country", "group", "place", "document", "role"};
    return words.at(static_cast<std::size_t>(kind));
}

std::string as_json(const Article& article, const std::vector<Mention>& mentions) {
    JsonLine line;
    line.key("id").text(article.record_id.empty() ? article.id : article.record_id);
    line.key("source").text(article.source);
    line.key("names").list(mentions, [&](const Mention& mention) {
        line.object([&] {
            line.key("text").text(slice(article.text, mention.span));
            line.key("begin").number(mention.span.begin).key("end").number(mention.span.end);
            line.key("kind").text(word_for(mention.kind));
            line.key("rule").text(mention.rule);
            line.key("entry").text_or_null(mention.entry);
        });
    });
    return line.finish();
}

/// What the command needs of core; the vocabulary must not move once the stages know it.
struct Stages {
    std::unique_ptr<Vocabulary> vocabulary;
    TextAnalyzer text;
    NameFinder names;

    [[nodiscard]] static Result<Stages> create(const ExtractorOptions& options) {
        const auto pack = LanguagePack::load(options.language, options.language_dir);
        if (!pack) {
            return tl::unexpected(pack.error());
        }
        auto vocabulary = std::make_unique<Vocabulary>();
        auto text = TextAnalyzer::create(*pack, *vocabulary);
        if (!text) {
            return tl::unexpected(text.error());
        }
        auto names = NameFinder::create(*pack, *vocabulary);
        if (!names) {
            return tl::unexpected(names.error());
        }
        return Stages{std::move(vocabulary), *std::move(text), *std::move(names)};
    }
};

/// Tokens one a line, sentences apart by blank lines, documents by "-DOCSTART-" lines. Of a line
/// with several columns the first is the token.
class ConllTagger {
public:
    ConllTagger(const NameFinder& names, std::ostream& out) : names_(names), out_(out) {}

    void line(std::string_view text) {
        if (text.ends_with('\r')) {
            text.remove_suffix(1);
        }
        const std::string_view token = text.substr(0, text.find_first_of("\t "));
        if (token == "-DOCSTART-") {
            finish();
            out_ << "-DOCSTART-\tO\n";
            return;
        }
        if (token.empty()) {
            if (!sentences_.empty() && !sentences_.back().empty()) {
                sentences_.emplace_back();
            }
            return;
        }
        if (sentences_.empty()) {
            sentences_.emplace_back();
        }
        sentences_.back().emplace_back(token);
    }

    /// Tags and writes the document that is under way.
    void finish() {
        if (!sentences_.empty() && sentences_.back().empty()) {
            sentences_.pop_back();
        }
        const auto tags = names_.tag(sentences_);
        for (std::size_t s = 0; s < sentences_.size(); ++s) {
            for (std::size_t i = 0; i < sentences_[s].size(); ++i) {
                out_ << sentences_[s][i] << '\t' << to_iob2(tags[s][i]) << '\n';
            }
            out_ << '\n';
        }
        sentences_.clear();
    }

private:
    const NameFinder& names_;
    std::ostream& out_;
    std::vector<std::vector<std::string>> sentences_;
};

class Names final : public Command {
public:
    void setup(CLI::App& app) override {
        inputs_.add_to(app);
        app.add_flag("--conll", conll_,
                     "INPUT is one file with a token a line and a blank line between sentences; "
                     "prints each token with its IOB2 tag (PER, ORG, LOC)");
        app.add_option("-o,--output", path_, "File to write; default: standard output");
        app.footer(
            "Example:\n"
            "  linimasa names news.ndjson\n"
            "  linimasa names --conll dev.txt");
    }

    ExitStatus run(Console& console) override {
        const auto stages = Stages::create(inputs_.extractor);
        if (!stages) {
            console.error(stages.error());
            return ExitStatus::nothing_done;
        }
        auto output = Output::open(path_);
        if (!output) {
            console.error(output.error());
            return ExitStatus::nothing_done;
        }
        return conll_ ? tag_tokens(*stages, *output, console)
                      : list_names(*stages, *output, console);
    }

private:
    ExitStatus tag_tokens(const Stages& stages, Output& output, Console& console) const {
        ConllTagger tagger(stages.names, output.stream());
        std::size_t files = 0;
        for (const std::string& path : inputs_.paths) {
            // Not for_each_line: here a blank line means something.
            const auto text = read_file(path);
            if (!text) {
                console.skip(text.error());
                continue;
            }
            ++files;
            const std::string_view all = *text;
            for (std::size_t begin = 0; begin < all.size();) {
                const std::size_t end = std::min(all.find('\n', begin), all.size());
                tagger.line(all.substr(begin, std::min(end - begin, longest_line)));
                begin = end + 1;
            }
            tagger.finish();
        }
        const ExitStatus status = status_after(files, console);
        return status == ExitStatus::nothing_done ? status : finished(output, console, status);
    }

    ExitStatus list_names(const Stages& stages, Output& output, Console& console) const {
        const Totals totals = for_each_article<std::string>(
            inputs_, console,
            [&](Article article) {
                if (article.blocks.empty()) {
                    find_blocks(article);
                }
                const AnalyzedText text = stages.text.analyze(article);
                return as_json(article, stages.names.find(text));
            },
            [&](const std::string& line) {
                output.stream() << line;
                return output.stream().good();
            });
        const ExitStatus status = status_after(totals.articles, console);
        return status == ExitStatus::nothing_done ? status : finished(output, console, status);
    }

    ArticleInputs inputs_;
    bool conll_ = false;
    std::string path_;
};

}  // namespace

std::unique_ptr<Command> make_names() {
    return std::make_unique<Names>();
}

}  // namespace linimasa::cli
