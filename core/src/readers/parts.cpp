#include "readers/parts.hpp"

#include "base/characters.hpp"
#include "linimasa/core/text.hpp"
#include "readers/lines.hpp"
#include "readers/teasers.hpp"

#include <algorithm>
#include <optional>

namespace linimasa::readers {
namespace {

constexpr std::size_t longest_dateline = 80;   ///< bytes
constexpr std::size_t longest_signature = 40;  ///< bytes
constexpr std::size_t longest_byline = 200;    ///< bytes

struct Cut {
    ByteSpan span;
    BlockKind kind;
};

bool all_of_characters(std::string_view text, bool (*holds)(Character)) {
    for (std::size_t at = 0; at < text.size();) {
        const Character c = character_at(text, at);
        if (!holds(c)) {
            return false;
        }
        at += c.size;
    }
    return true;
}

class Paragraph {
public:
    Paragraph(std::string_view text, ByteSpan span, const Lexicon& lexicon)
        : text_(text), span_(span), lexicon_(lexicon) {}

    [[nodiscard]] std::vector<Cut> cuts(bool first, const std::vector<ByteSpan>& spam) {
        if (first) {
            const std::size_t end = dateline_end(text_, span_, lexicon_);
            if (end > span_.begin) {
                cuts_.push_back({{span_.begin, end}, BlockKind::dateline});
            }
        }
        find_labels();
        add_all(signatures());
        // Few of the advertisements of an article stand in one paragraph.
        const auto before = [](const ByteSpan& advert, std::size_t at) {
            return advert.begin < at;
        };
        std::vector<Cut> adverts;
        for (auto it = std::lower_bound(spam.begin(), spam.end(), span_.begin, before);
             it != spam.end() && it->begin < span_.end; ++it) {
            if (span_.contains(*it) && free(*it)) {
                adverts.push_back({*it, BlockKind::advertisement});
            }
        }
        add_all(adverts);
        return std::move(cuts_);
    }

private:
    /// Whether none of the cuts, which are in order and apart, overlaps.
    [[nodiscard]] bool free(ByteSpan span) const {
        const auto next = std::partition_point(
            cuts_.begin(), cuts_.end(), [&](const Cut& cut) { return cut.span.end <= span.begin; });
        return next == cuts_.end() || !next->span.overlaps(span);
    }

    void add_all(const std::vector<Cut>& more) {
        cuts_.insert(cuts_.end(), more.begin(), more.end());
        std::sort(cuts_.begin(), cuts_.end(),
                  [](const Cut& a, const Cut& b) { return a.span.begin < b.span.begin; });
    }

    /// "Baca juga: …", "Pewarta: …": every such label ends with a colon.
    void find_labels() {
        std::size_t from = cuts_.empty() ? span_.begin : cuts_.back().span.end;
        std::size_t colon = find_colon(from);
        while (colon < span_.end) {
            const Phrase* label = label_before(from, colon);
            std::size_t begin = label == nullptr ? colon : colon - label->text.size();
            if (begin > from && text_[begin - 1] == '(') {
                --begin;  // "(Foto: …)"
            }
            if (label == nullptr ||
                (label->kind != BlockKind::teaser && !is_byline(begin, colon))) {
                colon = find_colon(colon + 1);
                continue;
            }
            const std::size_t end = end_of_label(*label, colon);
            cuts_.push_back({trimmed_span(text_, {begin, end}), label->kind});
            from = end;
            colon = find_colon(end);
        }
    }

    [[nodiscard]] std::size_t find_colon(std::size_t from) const {
        return std::min(text_.substr(0, span_.end).find(':', from), span_.end);
    }

    [[nodiscard]] const Phrase* label_before(std::size_t from, std::size_t colon) const {
        constexpr std::size_t longest_label = 40;
        std::size_t begin = colon - std::min(colon - from, longest_label);
        while (begin < colon && (static_cast<unsigned char>(text_[begin]) & 0xC0U) == 0x80U) {
            ++begin;
        }
        const Phrase* label = lexicon_.label_at_end(fold(text_.substr(begin, colon - begin)));
        if (label == nullptr || label->text.size() > colon - from) {
            return nullptr;
        }
        const std::size_t at = colon - label->text.size();
        if (at > from && character_before(text_, at).is_letter() &&
            !character_at(text_, at).is_upper() &&
            (label->kind != BlockKind::byline || label->text.size() < 5)) {
            return nullptr;  // in the middle of a word only "australiapewarta:" is glued on
        }
        return label;
    }

    /// "editor: …" is a byline where a paragraph begins or ends with it, else part of a sentence.
    [[nodiscard]] bool is_byline(std::size_t begin, std::size_t colon) const {
        const std::size_t after = span_.end - colon;
        if (after > longest_byline) {
            return false;
        }
        const std::string_view rest = text_.substr(colon, after);
        return begin == span_.begin || !cuts_.empty() || rest.find(". ") == std::string_view::npos;
    }

    /// Some papers write headlines like sentences: "Baca juga: Warga pasang rambu di jalur rawan".
    /// What never comes to a stop is none of the story's.
    [[nodiscard]] bool is_bare_headline(std::size_t begin) const {
        constexpr std::size_t longest = 160;
        const std::string_view rest = trimmed(text_.substr(begin, span_.end - begin));
        const char last = rest.empty() ? '\0' : character_before(rest, rest.size()).mark;
        return rest.size() <= longest && last != '.' && last != '"' && last != ')' &&
               rest.find_first_of(".?!;:") == std::string_view::npos && !is_glued(rest);
    }

    /// "di jalur rawanSebanyak 87": a small letter before a capital, where two texts meet.
    [[nodiscard]] static bool is_glued(std::string_view text) {
        for (std::size_t at = 1; at < text.size(); ++at) {
            if (character_at(text, at).is_upper() && character_before(text, at).is_lower()) {
                return true;
            }
        }
        return false;
    }

    /// A headline ends where the story goes on, a byline with the next label or the paragraph.
    [[nodiscard]] std::size_t end_of_label(const Phrase& label, std::size_t colon) const {
        std::size_t end = span_.end;
        if (label.kind == BlockKind::teaser && !is_bare_headline(colon + 1)) {
            end = headline_end(text_, {colon + 1, span_.end}, lexicon_);
        }
        for (std::size_t next = find_colon(colon + 1); next < end; next = find_colon(next + 1)) {
            const Phrase* other = label_before(colon + 1, next);
            if (other != nullptr && (other->kind == BlockKind::byline || other->text.size() > 7)) {
                end = next - other->text.size();
                break;
            }
        }
        return end;
    }

    /// What an author or a photographer leaves at the end of a paragraph, or before a teaser in it:
    /// that is where a page had the end of one.
    [[nodiscard]] std::vector<Cut> signatures() const {
        std::vector<Cut> found;
        std::vector<std::size_t> ends{span_.end};
        for (const Cut& cut : cuts_) {
            if (cut.kind != BlockKind::dateline) {
                ends.push_back(cut.span.begin);
            }
        }
        for (const std::size_t limit : ends) {
            add_signature(trimmed_span(text_, {span_.begin, limit}).end, found);
        }
        return found;
    }

    void add_signature(std::size_t end, std::vector<Cut>& found) const {
        const std::size_t begin =
            std::max({bracketed_signature(end), names_in_capitals(end), photo_credit(end)});
        const ByteSpan span = trimmed_span(text_, {begin, end});
        if ((begin > span_.begin || begin_is_signature(end)) && !span.empty() && free(span)) {
            found.push_back({span, BlockKind::byline});
        }
    }

    [[nodiscard]] bool begin_is_signature(std::size_t end) const {
        const std::string_view all = slice(text_, {span_.begin, end});
        return is_signature(all) || is_credit(all);
    }

    /// "(Suara.test/Wati Lestari)" as a paragraph: a paper and a name.
    [[nodiscard]] static bool is_credit(std::string_view bracket) {
        constexpr std::size_t longest = 80;
        if (bracket.size() < 8 || bracket.size() > longest || bracket.front() != '(' ||
            bracket.back() != ')') {
            return false;
        }
        const std::string_view inside = bracket.substr(1, bracket.size() - 2);
        return std::count(inside.begin(), inside.end(), '/') == 1 &&
               all_of_characters(inside, [](Character c) {
                   return c.is_letter() || c.is_space() || c.mark == '/' || c.mark == '.';
               });
    }

    /// "(Ant/SU02)", "(Din/Ysl)", "[abc]": short, without blanks, and no date or figure.
    [[nodiscard]] static bool is_signature(std::string_view bracket) {
        if (bracket.size() < 4 || bracket.size() > longest_signature ||
            !((bracket.front() == '(' && bracket.back() == ')') ||
              (bracket.front() == '[' && bracket.back() == ']'))) {
            return false;
        }
        const std::string_view inside = bracket.substr(1, bracket.size() - 2);
        const bool slash = inside.find('/') != std::string_view::npos;
        const bool begins_with_letter = character_at(inside, 0).is_letter();
        const bool compact = all_of_characters(inside, [](Character c) {
            return c.is_letter() || c.is_digit() || c.mark == '/' || c.mark == '-' || c.mark == '*';
        });
        const bool small = inside.size() <= 5 && all_of_characters(inside, [](Character c) {
                               return c.is_lower() || c.mark == '*';
                           });
        return begins_with_letter && compact && ((slash && inside.size() <= 24) || small);
    }

    [[nodiscard]] std::size_t bracketed_signature(std::size_t end) const {
        if (end <= span_.begin || (text_[end - 1] != ')' && text_[end - 1] != ']')) {
            return span_.begin;
        }
        const char open = text_[end - 1] == ')' ? '(' : '[';
        const std::size_t from = end - std::min(end - span_.begin, longest_signature);
        const std::size_t in_tail = slice(text_, {from, end}).rfind(open);
        const std::size_t begin = in_tail == std::string_view::npos ? in_tail : from + in_tail;
        if (begin == std::string_view::npos || begin <= span_.begin ||
            !is_signature(slice(text_, {begin, end})) || !sentence_ended(begin)) {
            return span_.begin;
        }
        return begin;
    }

    [[nodiscard]] bool sentence_ended(std::size_t at) const {
        const std::size_t end = trimmed_span(text_, {span_.begin, at}).end;
        if (end <= span_.begin) {
            return true;
        }
        const char mark = character_before(text_, end).mark;
        return mark == '.' || mark == '"' || mark == '!' || mark == '?' || mark == '\'';
    }

    /// "…di kota itu.WATI SUKMA | BUDI LESTARI": two words or more, in capitals, after the stop.
    [[nodiscard]] std::size_t names_in_capitals(std::size_t end) const {
        std::size_t begin = end;
        while (begin > span_.begin) {
            const Character c = character_before(text_, begin);
            const bool name = c.is_upper() || c.is_space() || c.mark == '|' || c.mark == '\'' ||
                              (c.mark == '.' && begin < end && is_initial(begin - c.size)) ||
                              c.mark == ',' || c.mark == '/';
            if (!name) {
                break;
            }
            begin -= c.size;
        }
        const ByteSpan names = trimmed_span(text_, {begin, end});
        const std::string_view view = slice(text_, names);
        const std::size_t words =
            static_cast<std::size_t>(std::count(view.begin(), view.end(), ' ')) + 1;
        if (view.size() < 6 || view.size() > longest_byline || words < 2 ||
            !character_at(view, 0).is_upper() || begin <= span_.begin || !sentence_ended(begin)) {
            return span_.begin;
        }
        return names.begin;
    }

    /// The stop of one capital inside a name: "DANIEL A. PUTRA".
    [[nodiscard]] bool is_initial(std::size_t stop) const {
        if (stop < span_.begin + 2 || !character_before(text_, stop).is_upper()) {
            return false;
        }
        const Character before = character_before(text_, stop - 1);
        return before.is_space() || before.mark == '.';
    }

    /// "…(6/12/2018). Liputan6.com/ Nama": whose picture a caption is for.
    [[nodiscard]] std::size_t photo_credit(std::size_t end) const {
        constexpr std::size_t longest_credit = 60;
        const std::size_t from = end - std::min(end - span_.begin, longest_credit);
        const std::size_t in_tail = slice(text_, {from, end}).rfind('/');
        if (in_tail == std::string_view::npos || in_tail == 0) {
            return span_.begin;
        }
        const std::size_t slash = from + in_tail;
        std::size_t begin = slash;
        while (begin > from && !character_before(text_, begin).is_space()) {
            begin -= character_before(text_, begin).size;
        }
        const std::string_view after = trimmed(text_.substr(slash + 1, end - slash - 1));
        const bool host = host_end(text_, begin) == slash;
        const bool name = !after.empty() && character_at(after, 0).is_upper() &&
                          after.find_first_of(".,;") == std::string_view::npos;
        return host && name && begin > span_.begin ? begin : span_.begin;
    }

    std::string_view text_;
    ByteSpan span_;
    const Lexicon& lexicon_;
    std::vector<Cut> cuts_;
};

/// "13:05 WIB": behind a dash it goes on with the day before it.
bool begins_with_clock(std::string_view text) {
    const auto digit = [&](std::size_t i) {
        return i < text.size() && text[i] >= '0' && text[i] <= '9';
    };
    return text.size() >= 5 && digit(0) && digit(1) && (text[2] == ':' || text[2] == '.') &&
           digit(3) && digit(4) && !digit(5);
}

/// Every word before the dash is a name: of a place, or of the outlet.
bool is_dateline(std::string_view head) {
    bool in_word = false;
    bool named = false;
    for (std::size_t at = 0; at < head.size();) {
        const std::size_t host = host_end(head, at);
        if (!in_word && host > at) {
            at = host;
            named = true;
            continue;
        }
        const Character c = character_at(head, at);
        const bool letter = c.is_letter() || c.is_digit();
        if (letter && !in_word && c.is_lower()) {
            return false;
        }
        named = named || c.is_upper();
        if (!letter && !c.is_space() && c.mark != ',' && c.mark != '(' && c.mark != ')' &&
            c.mark != '.' && c.mark != '/' && c.mark != '-' && c.mark != ':' && c.mark != '|' &&
            c.mark != '\'') {
            return false;
        }
        in_word = letter || (in_word && (c.mark == '\'' || c.mark == '-' || c.mark == '.'));
        at += c.size;
    }
    return named;
}

}  // namespace

std::size_t dateline_end(std::string_view text, ByteSpan paragraph, const Lexicon& /*lexicon*/) {
    const std::size_t limit = std::min(paragraph.end, paragraph.begin + longest_dateline);
    for (std::size_t at = paragraph.begin; at < limit;) {
        const Character c = character_at(text, at);
        if (c.mark == '-') {
            std::size_t end = at;
            while (end < limit && character_at(text, end).mark == '-') {
                end += character_at(text, end).size;
            }
            const bool space_before = at > paragraph.begin && character_before(text, at).is_space();
            // A page may have the place on a line of its own.
            const bool space_after =
                end == paragraph.end || (end < limit && character_at(text, end).is_space());
            const bool dash = end - at > 1;  // "--" and "–" stand without blanks too
            if ((space_before && space_after) || (dash && (space_before || space_after)) ||
                (dash && at > paragraph.begin && character_before(text, at).mark == ')')) {
                const std::string_view head = text.substr(paragraph.begin, at - paragraph.begin);
                const ByteSpan rest = trimmed_span(text, {end, paragraph.end});
                if (begins_with_clock(slice(text, rest)) || stamp_begin(text, rest) == rest.begin) {
                    at = end;
                    continue;
                }
                return is_dateline(head) ? end : paragraph.begin;
            }
            at = end;
            continue;
        }
        at += c.size;
    }
    return paragraph.begin;
}

void add_with_stamp(std::string_view text, const Block& block, std::vector<Block>& blocks) {
    const std::size_t stamp = stamp_begin(text, block.span);
    if (block.kind != BlockKind::byline || stamp == std::string_view::npos ||
        stamp == block.span.begin) {
        blocks.push_back(block);
        return;
    }
    blocks.push_back({block.kind, trimmed_span(text, {block.span.begin, stamp}), false});
    blocks.push_back({BlockKind::dateline, trimmed_span(text, {stamp, block.span.end}), false});
}

std::vector<Block> parts_of(std::string_view text, ByteSpan paragraph, BlockKind kind, bool first,
                            const std::vector<ByteSpan>& spam, const Lexicon& lexicon) {
    std::vector<Block> parts;
    bool continues = false;
    const auto add_story = [&](std::size_t begin, std::size_t end) {
        const ByteSpan span = trimmed_span(text, {begin, end});
        if (!span.empty()) {
            parts.push_back({kind, span, continues});
            continues = false;
        }
    };
    std::size_t at = paragraph.begin;
    for (const Cut& cut : Paragraph(text, paragraph, lexicon).cuts(first, spam)) {
        add_story(at, cut.span.begin);
        if (!cut.span.empty()) {
            add_with_stamp(text, {cut.kind, cut.span, false}, parts);
        }
        // Only advertising breaks into sentences; all else stands between them.
        continues = cut.kind == BlockKind::advertisement && at < cut.span.begin;
        at = cut.span.end;
    }
    add_story(at, paragraph.end);
    return parts;
}

}  // namespace linimasa::readers
