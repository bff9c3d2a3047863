#include "base/characters.hpp"
#include "linimasa/core/reader.hpp"
#include "linimasa/core/text.hpp"
#include "readers/lexicon.hpp"
#include "readers/lines.hpp"
#include "readers/outlet.hpp"
#include "readers/teasers.hpp"

#include <algorithm>
#include <string>

namespace linimasa {
namespace readers {
namespace {

constexpr std::size_t longest_title = 250;  ///< bytes

/// The blocks of one article, line by line.
class BlockFinder {
public:
    BlockFinder(Article& article, const Lexicon& lexicon)
        : article_(article), text_(article.text), lexicon_(lexicon), lines_(lines_of(text_)) {}

    void run() {
        find_title();
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const Line& line = lines_[i];
            if (i == title_) {
                add(BlockKind::title, line.span);
            } else if (section_) {
                add(*section_, line.span);
            } else if (const auto kind = kind_of(line)) {
                add(*kind, line.span);
            } else {
                add_body(line.span);
            }
        }
        if (!article_.title && title_ < lines_.size()) {
            article_.title = std::string(slice(text_, lines_[title_].span));
        }
    }

private:
    void add(BlockKind kind, ByteSpan span, bool continues = false) {
        if (!span.empty()) {
            article_.blocks.push_back({kind, span, continues});
        }
    }

    void find_title() {
        title_ = lines_.size();
        if (article_.title) {
            if (!lines_.empty() && slice(text_, lines_[0].span) == trimmed(*article_.title)) {
                title_ = 0;
            }
            return;
        }
        for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
            if (is_stamp(lines_[i])) {
                continue;
            }
            const std::string_view line = slice(text_, lines_[i].span);
            if (line.size() <= longest_title && line.back() != '.') {
                title_ = i;
            }
            return;
        }
    }

    [[nodiscard]] std::optional<BlockKind> kind_of(const Line& line) {
        if (is_stamp(line)) {
            return BlockKind::dateline;
        }
        const std::string folded = phrase_form(slice(text_, line.span));
        if (const Phrase* phrase = lexicon_.find(folded, PhraseUse::section)) {
            section_ = phrase->kind;
            return phrase->kind;
        }
        if (const Phrase* phrase = lexicon_.find(folded, PhraseUse::line)) {
            return phrase->kind;
        }
        if (const Phrase* phrase = lexicon_.find(folded, PhraseUse::starts)) {
            return phrase->kind == BlockKind::teaser && line.span.size() > longest_title
                       ? std::nullopt
                       : std::optional(phrase->kind);
        }
        return std::nullopt;
    }

    /// A paragraph of the story, without the teasers and bylines in it.
    void add_body(ByteSpan paragraph) {
        std::size_t begin = paragraph.begin;
        std::size_t colon = text_.find(':', begin);
        while (colon < paragraph.end) {
            const auto label = label_before(begin, colon);
            if (!label) {
                colon = text_.find(':', colon + 1);
                continue;
            }
            const std::size_t label_begin = colon - label->text.size();
            std::size_t end = paragraph.end;
            if (label->kind == BlockKind::teaser) {
                end = headline_end(text_, {colon + 1, paragraph.end}, lexicon_);
            } else if (!is_byline(colon, paragraph)) {
                colon = text_.find(':', colon + 1);
                continue;
            }
            add(BlockKind::body, trimmed_span(text_, {begin, label_begin}));
            add(label->kind, trimmed_span(text_, {label_begin, end}));
            begin = end;
            colon = text_.find(':', begin);
        }
        add(BlockKind::body, trimmed_span(text_, {begin, paragraph.end}));
    }

    [[nodiscard]] const Phrase* label_before(std::size_t begin, std::size_t colon) const {
        constexpr std::size_t longest_label = 40;
        const std::size_t from = colon - std::min(colon - begin, longest_label);
        const Phrase* label = lexicon_.label_at_end(fold(text_.substr(from, colon - from)));
        if (label == nullptr || label->text.size() > colon - begin) {
            return nullptr;
        }
        const std::size_t at = colon - label->text.size();
        // In the middle of a word only names of functions are glued on ("australiapewarta:").
        if (at > begin && label->kind != BlockKind::byline &&
            character_before(text_, at).is_lower() && !character_at(text_, at).is_upper()) {
            return nullptr;
        }
        return label;
    }

    /// "editor: …" is a byline where little follows, a part of a sentence elsewhere.
    [[nodiscard]] bool is_byline(std::size_t colon, ByteSpan paragraph) const {
        constexpr std::size_t longest_byline = 200;
        return paragraph.end - colon <= longest_byline &&
               text_.substr(colon, paragraph.end - colon).find(". ") == std::string_view::npos;
    }

    Article& article_;
    std::string_view text_;
    const Lexicon& lexicon_;
    std::vector<Line> lines_;
    std::size_t title_ = 0;
    std::optional<BlockKind> section_;
};

}  // namespace
}  // namespace readers

void find_blocks(Article& article) {
    if (article.blocks.empty()) {
        readers::BlockFinder(article, readers::Lexicon::builtin()).run();
    }
}

}  // namespace linimasa
