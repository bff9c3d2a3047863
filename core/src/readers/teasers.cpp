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
/// Bytes on either side that count as the same article: all of a usual one, and a text of many
/// megabytes is still read in linear time.
constexpr std::size_t neighbourhood = std::size_t{1} << 15U;
constexpr std::size_t look_ahead = 5;  ///< words that show whether a sentence has begun

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
        : text_(text), span_(span), lexicon_(lexicon), around_(text) {
        if (span.begin > neighbourhood) {
            around_.remove_prefix(span.begin - neighbourhood);
        }
        around_ = around_.substr(0, 2 * neighbourhood);
    }

    [[nodiscard]] std::size_t find() {
        split();
        const bool lowercase = is_lowercase();
        for (std::size_t i = 1; i < pieces_.size(); ++i) {
            if (pieces_[i].glued) {
                return pieces_[i].begin;
            }
            if (!lowercase && begins_sentence_before(i)) {
                return pieces_[start_of_sentence(i)].begin;
            }
        }
        return pieces_.empty() || pieces_.back().end + 1 < span_.end ? fallback() : span_.end;
    }

private:
    /// Papers that know no capitals give teasers lines of their own.
    [[nodiscard]] bool is_lowercase() const {
        constexpr std::size_t enough = 6;
        const std::size_t count = std::min(pieces_.size(), enough);
        return std::none_of(pieces_.begin(), pieces_.begin() + static_cast<std::ptrdiff_t>(count),
                            [](const Piece& piece) { return piece.capital; });
    }

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
        if (c.is_digit() && before.is_letter() && next.mark == '.') {
            return at + 2 == end;  // the next point of a numbered list: "Sungai2. Menanam pohon"
        }
        return c.is_upper() && capital_begins_text(begin, at, end) && !is_name_with_capitals(word);
    }

    /// What stands around the capital at `at` is that of a new text.
    [[nodiscard]] bool capital_begins_text(std::size_t begin, std::size_t at,
                                           std::size_t end) const {
        const Character c = peek(at);
        const Character before = character_before(text_, at);
        const Character next = peek(at + c.size);
        if (before.mark == '.' || before.mark == '?' || before.mark == '!' || before.mark == ')' ||
            before.mark == '"') {
            return at > begin + 2 && next.is_lower();
        }
        if (before.is_digit()) {
            return next.is_lower() || (next.is_upper() && peek(at + c.size + next.size).is_upper());
        }
        if (before.is_lower()) {
            return next.is_lower() || (next.is_upper() && sentence_follows(end));
        }
        // "BSSNLalu": capitals, and a word that begins with one.
        return before.is_upper() && next.is_lower() && at >= begin + 2 &&
               character_before(text_, at - before.size).is_upper() &&
               at + c.size + next.size < end + 1;
    }

    /// The next word is none that headlines write: "LestariKPK menyebut", but "SuaraTV di Medan".
    [[nodiscard]] bool sentence_follows(std::size_t end) const {
        std::size_t at = end;
        while (at < span_.end && peek(at).is_space()) {
            at += peek(at).size;
        }
        std::size_t word_end = at;
        while (word_end < span_.end && peek(word_end).is_letter()) {
            word_end += peek(word_end).size;
        }
        return word_end > at && peek(at).is_lower() &&
               !lexicon_.is_small_word(fold(text_.substr(at, word_end - at)));
    }

    /// "YouTube", or what this article writes the same way more than once.
    [[nodiscard]] bool is_name_with_capitals(std::string_view word) const {
        // "KemenKopUKM": two capitals inside, the first one soon.
        std::size_t humps = 0;
        std::size_t first_hump = 0;
        for (std::size_t at = 1; at < word.size(); ++at) {
            if (word[at] >= 'A' && word[at] <= 'Z' && word[at - 1] >= 'a' && word[at - 1] <= 'z') {
                ++humps;
                first_hump = first_hump == 0 ? at : first_hump;
            }
        }
        if (humps > 1 && first_hump <= 6) {
            return true;
        }
        std::string lower = fold(word);
        while (!lower.empty() && !(lower.back() >= 'a' && lower.back() <= 'z')) {
            lower.pop_back();
        }
        if (lexicon_.is_camel(lower)) {
            return true;
        }
        const std::size_t first = around_.find(word);
        return first != std::string_view::npos &&
               around_.find(word, first + word.size()) != std::string_view::npos;
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

    /// Word i can only stand in a sentence. One small word among capitals may be one that this
    /// headline writes small, unless it is a verb: those have capitals in headlines.
    [[nodiscard]] bool begins_sentence_before(std::size_t i) const {
        if (!is_sentence_word(pieces_[i])) {
            return false;
        }
        std::size_t small = 0;
        std::size_t sentence = 0;
        std::size_t seen = 0;
        for (std::size_t j = i; j < pieces_.size() && seen < look_ahead; ++j) {
            if (pieces_[j].glued && j > i) {
                break;
            }
            ++seen;
            small += pieces_[j].letters < pieces_[j].end && peek(pieces_[j].letters).is_lower();
            sentence += is_sentence_word(pieces_[j]) ? 1U : 0U;
        }
        if (seen < 2) {
            return false;
        }
        const std::string before = folded(pieces_[i - 1]);
        const bool next_too =
            i + 1 < pieces_.size() && !pieces_[i + 1].glued && is_sentence_word(pieces_[i + 1]);
        return next_too || sentence >= 3 || small * 2 > seen ||
               lexicon_.is_verb(folded(pieces_[i])) || lexicon_.is_start(before) ||
               (sentence >= 2 && lexicon_.is_opener(before)) || opens_quote(i - 1);
    }

    [[nodiscard]] bool opens_quote(std::size_t i) const {
        const Piece& piece = pieces_[i];
        return piece.capital && piece.begin < piece.letters && peek(piece.begin).mark == '"';
    }

    /// The sentence that word i shows has begun with one of the capitals before it: at best with a
    /// word that begins sentences, or with an office before a name, else with the last of them, as
    /// far back as the article has them together elsewhere.
    [[nodiscard]] std::size_t start_of_sentence(std::size_t i) const {
        constexpr std::size_t longest_subject = 16;
        std::size_t last = i;
        while (last > 0 && !pieces_[last].capital) {
            --last;
        }
        std::size_t office = 0;
        bool names_only = true;
        for (std::size_t j = last; j > 0 && last - j < longest_subject; --j) {
            const Piece& piece = pieces_[j];
            const std::string word = folded(piece);
            const bool comma = text_[piece.end - 1] == ',';
            if (piece.capital && (lexicon_.is_start(word) || opens_quote(j) ||
                                  (lexicon_.is_opener(word) &&
                                   (j == last || (comma && !lexicon_.is_small_word(word)))))) {
                return j;
            }
            names_only = names_only && piece.capital;
            if (names_only && lexicon_.is_role(word)) {
                office = j;
            }
            const char mark = text_[pieces_[j - 1].end - 1];
            if (mark == '?' || mark == '!' || mark == '.') {
                return j;
            }
            if (mark == ':' || (!piece.capital && !lexicon_.is_small_word(word))) {
                break;
            }
        }
        return office > 0 ? office : with_name_before(last);
    }

    [[nodiscard]] std::size_t with_name_before(std::size_t start) const {
        while (start > 1) {
            const Piece& before = pieces_[start - 1];
            const bool opener = before.capital && before.end == before.letters_end &&
                                lexicon_.is_opener(folded(before));
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
        // A noun that begins a sentence has a small letter elsewhere: "Pembubaran X", "pembubaran
        // X".
        std::string pair(1, ' ');
        fold(text_.substr(first.letters, second.letters_end - first.letters), pair);
        if (article_.empty()) {
            article_ = fold(around_);
        }
        const std::size_t found = article_.find(pair);
        return found != std::string::npos && article_.find(pair, found + 1) != std::string::npos;
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
    std::string_view around_;  ///< where what is written twice is looked for
    std::vector<Piece> pieces_;
    mutable std::string article_;  ///< `around_` folded; made when it is needed
};

}  // namespace

std::size_t headline_end(std::string_view text, ByteSpan headline, const Lexicon& lexicon) {
    return HeadlineScanner(text, headline, lexicon).find();
}

}  // namespace linimasa::readers
