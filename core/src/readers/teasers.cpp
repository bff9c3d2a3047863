#include "readers/teasers.hpp"

#include "base/characters.hpp"
#include "linimasa/core/text.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace linimasa::readers {
namespace {

constexpr std::size_t longest_headline = 260;  ///< bytes
constexpr std::size_t look_ahead = 5;          ///< words that show whether a sentence has begun

/// A stretch without white space, split again where two texts are glued together.
struct Piece {
    std::size_t begin = 0;        ///< with the marks before it
    std::size_t letters = 0;      ///< first letter or digit
    std::size_t letters_end = 0;  ///< after the last one
    std::size_t end = 0;          ///< with the marks after it
    bool capital = false;
    bool glued = false;  ///< no space before it: two texts were glued together here
    bool sentence_mark_before = false;
};

class HeadlineScanner {
public:
    HeadlineScanner(std::string_view text, ByteSpan span, const Lexicon& lexicon)
        : text_(text), span_(span), lexicon_(lexicon) {}

    [[nodiscard]] std::size_t find() {
        split();
        for (std::size_t i = 1; i < pieces_.size(); ++i) {
            if (pieces_[i].glued) {
                return pieces_[i].begin;
            }
            if (begins_sentence_before(i)) {
                return pieces_[start_of_sentence(i)].begin;
            }
        }
        return pieces_.empty() || pieces_.back().end + 1 < span_.end ? fallback() : span_.end;
    }

private:
    [[nodiscard]] std::string folded(const Piece& piece) const {
        return fold(text_.substr(piece.letters, piece.letters_end - piece.letters));
    }
    [[nodiscard]] Character peek(std::size_t at) const {
        return at < span_.end ? character_at(text_, at) : Character{CharClass::space, 1, 0};
    }

    void split() {
        const std::size_t limit = std::min(span_.end, span_.begin + longest_headline + 120);
        std::size_t at = span_.begin;
        bool in_quote = false;
        while (at < limit) {
            while (at < limit && peek(at).is_space()) {
                at += peek(at).size;
            }
            if (at >= limit) {
                break;
            }
            std::size_t end = at;
            while (end < limit && !peek(end).is_space()) {
                end += peek(end).size;
            }
            split_glued(at, end, in_quote);
            at = end;
        }
    }

    /// Cuts one stretch where a text begins in it, and appends the pieces.
    void split_glued(std::size_t begin, std::size_t end, bool& in_quote) {
        std::size_t piece = begin;
        bool glued = false;
        for (std::size_t at = begin; at < end; at += peek(at).size) {
            const Character c = peek(at);
            const bool opens =
                c.mark == '"' && !(in_quote && text_.substr(at, c.size) != "\xE2\x80\x9C");
            if (at > piece && glue_at(begin, at, end, c, opens)) {
                push(piece, at, glued);
                piece = at;
                glued = true;
            }
            if (c.mark == '"') {
                in_quote = opens;
            }
        }
        push(piece, end, glued);
    }

    [[nodiscard]] bool glue_at(std::size_t begin, std::size_t at, std::size_t end, Character c,
                               bool opens_quote) const {
        const Character before = character_before(text_, at);
        const Character next = peek(at + c.size);
        const std::string_view word = text_.substr(begin, end - begin);
        if (c.mark == '"') {
            return opens_quote && at + c.size < end &&
                   (before.is_letter() || before.is_digit() || before.mark == '.' ||
                    before.mark == '?' || before.mark == '!' || before.mark == ')');
        }
        if (!c.is_upper() || is_name_with_capitals(word)) {
            return false;
        }
        if (before.mark == '.' || before.mark == '?' || before.mark == '!' || before.mark == ')' ||
            before.mark == '"') {
            return at > begin + 2 && next.is_lower();
        }
        if (before.is_lower() || before.is_digit()) {
            return next.is_lower() || (before.is_lower() && next.is_upper());
        }
        // "BSSNLalu": capitals, and a word that begins with one.
        return before.is_upper() && next.is_lower() && at >= begin + 2 &&
               character_before(text_, at - before.size).is_upper() &&
               (peek(at + c.size + next.size).is_letter() ||
                next_is_space(at + c.size + next.size));
    }

    [[nodiscard]] bool next_is_space(std::size_t at) const { return peek(at).is_space(); }

    /// "YouTube", or what this article writes the same way more than once.
    [[nodiscard]] bool is_name_with_capitals(std::string_view word) const {
        std::string lower = fold(word);
        while (!lower.empty() && !((lower.back() >= 'a' && lower.back() <= 'z'))) {
            lower.pop_back();
        }
        if (lexicon_.is_camel(lower)) {
            return true;
        }
        const std::size_t first = text_.find(word);
        return first != std::string_view::npos &&
               text_.find(word, first + word.size()) != std::string_view::npos;
    }

    void push(std::size_t begin, std::size_t end, bool glued) {
        Piece piece;
        piece.begin = begin;
        piece.end = end;
        piece.glued = glued;
        piece.letters = end;
        for (std::size_t at = begin; at < end; at += peek(at).size) {
            const Character c = peek(at);
            if (c.is_letter() || c.is_digit()) {
                if (piece.letters == end) {
                    piece.letters = at;
                    piece.capital = c.is_upper();
                }
                piece.letters_end = at + c.size;
            }
        }
        piece.letters_end = std::max(piece.letters_end, piece.letters);
        pieces_.push_back(piece);
    }

    /// Written small, and no word that headlines write small.
    [[nodiscard]] bool is_sentence_word(const Piece& piece) const {
        return piece.letters < piece.letters_end && peek(piece.letters).is_lower() &&
               !lexicon_.is_small_word(folded(piece));
    }

    /// Word i can only stand in a sentence, and so do those after it.
    [[nodiscard]] bool begins_sentence_before(std::size_t i) const {
        if (!is_sentence_word(pieces_[i])) {
            return false;
        }
        std::size_t small = 0;
        std::size_t seen = 0;
        for (std::size_t j = i; j < pieces_.size() && seen < look_ahead; ++j) {
            if (pieces_[j].glued && j > i) {
                break;
            }
            ++seen;
            small += pieces_[j].capital ? 0U : 1U;
        }
        return small * 2 > seen && seen >= 2;
    }

    /// The sentence that word i shows has begun with one of the capitals before it: with the one
    /// right before, with the opening word before a name ("Menurut Nasir, ada"), or with the whole
    /// of a name that the article uses elsewhere too.
    [[nodiscard]] std::size_t start_of_sentence(std::size_t i) const {
        std::size_t start = i;
        while (start > 1 && !pieces_[start].capital) {
            --start;
        }
        while (start > 1) {
            const Piece& before = pieces_[start - 1];
            const bool opener = before.capital && lexicon_.is_opener(folded(before)) &&
                                start - 1 > 0 && before.end == before.letters_end;
            if (!opener && !(before.capital && stands_elsewhere(before, pieces_[start]))) {
                break;
            }
            --start;
        }
        return start;
    }

    [[nodiscard]] bool stands_elsewhere(const Piece& first, const Piece& second) const {
        if (first.end != first.letters_end || second.begin != second.letters) {
            return false;
        }
        const std::string_view pair =
            text_.substr(first.letters, second.letters_end - first.letters);
        for (std::size_t at = text_.find(pair); at != std::string_view::npos;
             at = text_.find(pair, at + 1)) {
            if (at != first.letters) {
                return true;
            }
        }
        return false;
    }

    /// Nothing told the end: a stop may, or the headline is all there is.
    [[nodiscard]] std::size_t fallback() const {
        if (span_.size() <= longest_headline) {
            return span_.end;
        }
        return span_.begin;
    }

    std::string_view text_;
    ByteSpan span_;
    const Lexicon& lexicon_;
    std::vector<Piece> pieces_;
};

}  // namespace

std::size_t headline_end(std::string_view text, ByteSpan headline, const Lexicon& lexicon) {
    return HeadlineScanner(text, headline, lexicon).find();
}

}  // namespace linimasa::readers
