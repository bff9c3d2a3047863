#include "readers/head.hpp"

#include "linimasa/core/text.hpp"
#include "readers/parts.hpp"

#include <algorithm>
#include <optional>

namespace linimasa::readers {
namespace {

constexpr std::size_t head_lines = 14;       ///< no page has more above the story
constexpr std::size_t longest_title = 250;   ///< bytes
constexpr std::size_t paragraph_size = 160;  ///< bytes; shorter lines may be captions

class Head {
public:
    Head(std::string_view text, std::vector<Line>& lines, const Lexicon& lexicon)
        : text_(text), lines_(lines), lexicon_(lexicon) {}

    std::size_t find(bool title_known) {
        const std::size_t end = head_end();
        const std::size_t title = title_known ? 0 : choose_title(end);
        if (title == lines_.size()) {
            return 0;
        }
        lines_[title].kind = BlockKind::title;
        const std::size_t body = std::max(end, title + 1);
        bool subtitle = false;
        bool after_stamp = false;
        for (std::size_t i = 0; i < body; ++i) {
            Line& line = lines_[i];
            if (i == title) {
                continue;
            }
            if (line.stamp || stamp_begin(text_, line.span) == line.span.begin) {
                line.kind = BlockKind::dateline;
            } else if (is_byline(line)) {
                line.kind = BlockKind::byline;
            } else if (i < title) {
                line.kind = BlockKind::boilerplate;  // a path through the site
            } else if (!subtitle && !after_stamp && line.words >= 5) {
                line.kind = BlockKind::subtitle;
                subtitle = true;
            } else {
                line.kind = BlockKind::caption;
            }
            after_stamp = after_stamp || (i > title && line.kind != BlockKind::subtitle);
        }
        return body;
    }

private:
    [[nodiscard]] std::string_view view(const Line& line) const { return slice(text_, line.span); }

    [[nodiscard]] bool is_byline(const Line& line) const {
        if (line.span.size() > longest_title || line.words > 20) {
            return false;
        }
        const std::string folded = fold(view(line));
        if (lexicon_.begins(folded, PageWord::byline) && !line.ends_sentence && line.words <= 12) {
            return true;
        }
        const std::size_t colon = folded.find(':');
        if (colon == std::string::npos) {
            return false;
        }
        const Phrase* label = lexicon_.label_at_end(std::string_view(folded).substr(0, colon));
        return label != nullptr && label->kind == BlockKind::byline && label->text.size() == colon;
    }

    [[nodiscard]] bool is_paragraph(const Line& line) const {
        return (line.span.size() >= paragraph_size && line.ends_sentence) ||
               line.span.size() > longest_title;
    }

    /// One past the last line that can only stand above a story: a stamp, a byline, or all before
    /// the paragraph that begins with a dateline.
    [[nodiscard]] std::size_t head_end() const {
        std::size_t end = 0;
        bool marked = false;
        for (std::size_t i = 0; i < std::min(lines_.size(), head_lines); ++i) {
            const Line& line = lines_[i];
            if (dateline_end(text_, line.span, lexicon_) > line.span.begin && line.words > 8) {
                return i;
            }
            if (line.stamp || is_byline(line)) {
                end = i + 1;
                marked = true;
            } else if (is_paragraph(line) && i > 1) {
                break;
            }
        }
        // Pictures between the stamp and the story.
        while (marked && end < std::min(lines_.size(), head_lines) && !is_paragraph(lines_[end]) &&
               !lines_[end].ends_sentence && lines_[end].words <= 30 &&
               followed_by_paragraph(end)) {
            ++end;
        }
        return end;
    }

    [[nodiscard]] bool followed_by_paragraph(std::size_t from) const {
        for (std::size_t i = from + 1; i < std::min(lines_.size(), from + 4); ++i) {
            if (is_paragraph(lines_[i])) {
                return true;
            }
        }
        return false;
    }

    /// The first line that reads like a headline; lines_.size() where there is none.
    [[nodiscard]] std::size_t choose_title(std::size_t end) const {
        const std::size_t limit = std::min(lines_.size(), std::max<std::size_t>(end, 1));
        std::size_t first = lines_.size();
        for (std::size_t i = 0; i < limit; ++i) {
            const Line& line = lines_[i];
            const bool headline = !line.stamp && !is_byline(line) &&
                                  line.span.size() <= longest_title &&
                                  (!line.ends_sentence || line.words <= 20);
            if (!headline) {
                continue;
            }
            if (line.words >= 4) {
                return i;
            }
            first = std::min(first, i);
        }
        // A text of one line is a story without a title.
        return first < lines_.size() && lines_.size() > 1 ? first : lines_.size();
    }

    std::string_view text_;
    std::vector<Line>& lines_;
    const Lexicon& lexicon_;
};

}  // namespace

std::size_t find_head(std::string_view text, std::vector<Line>& lines, bool title_known,
                      const Lexicon& lexicon) {
    return Head(text, lines, lexicon).find(title_known);
}

}  // namespace linimasa::readers
