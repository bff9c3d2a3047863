#include "times/atoms.hpp"

#include "times/numerals.hpp"
#include "times/scan.hpp"
#include "times/spelling.hpp"

#include <algorithm>
#include <cstring>

namespace linimasa::times {
namespace {

/// The value of a Roman numeral in capitals up to 39 (centuries, quarters), else 0.
int roman_value(std::string_view text) {
    if (text.empty() || text.size() > 7) {
        return 0;
    }
    const auto digit = [](char c) { return c == 'I' ? 1 : c == 'V' ? 5 : c == 'X' ? 10 : 0; };
    int total = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int value = digit(text[i]);
        if (value == 0) {
            return 0;
        }
        const bool less = i + 1 < text.size() && value < digit(text[i + 1]);
        total += less ? -value : value;
    }
    return total > 0 && total < 40 ? total : 0;
}

class Scanner {
public:
    Scanner(const AnalyzedText& text, const Lexicon& lexicon)
        : text_(text),
          lexicon_(lexicon),
          clitic_(lexicon.mask("clitic")),
          month_(lexicon.mask("month")) {
        atoms_.reserve(text.tokens.size() + text.tokens.size() / 8);
    }

    std::vector<Atom> run() {
        find_case();
        for (std::size_t s = 0; s < text_.sentences.size(); ++s) {
            sentence_ = static_cast<std::uint32_t>(s);
            starts_ = true;
            for (const auto& token : text_.tokens_of(text_.sentences[s])) {
                add(token);
            }
            numerals_.close();
        }
        correct_spelling(atoms_, text_, lexicon_);
        find_phrases();
        return std::move(atoms_);
    }

private:
    /// Some outlets write everything in small letters; then case tells nothing.
    void find_case() {
        std::size_t words = 0;
        std::size_t capitals = 0;
        for (const auto& token : text_.tokens) {
            words += token.kind == TokenKind::word ? 1 : 0;
            capitals += token.capitalized ? 1 : 0;
        }
        caseless_ = words >= 40 && capitals * 50 < words;
    }

    void add(const Token& token) {
        if (token.kind == TokenKind::word) {
            add_word(token);
        } else if (token.kind == TokenKind::punctuation || token.kind == TokenKind::symbol) {
            const std::string_view words = text_.text(token);
            add_mark(token.begin, token.end,
                     token.mark != 0     ? token.mark
                     : words.size() == 1 ? words.front()
                                         : '\x01',
                     !token.space_before, false);
            note_quote(token);
        } else if (const LexId whole = lexicon_.of_word(token.word);
                   token.kind == TokenKind::mixed && whole != no_lex) {
            push_word(token.begin, token.end, whole, token.capitalized, !token.space_before, false);
        } else {
            add_pieces(token);
        }
    }

    void note_quote(const Token& token) {
        if (token.opens_quote && !token.closes_quote) {
            quoted_ = true;
        } else if (token.closes_quote) {
            quoted_ = false;
        }
    }

    void add_word(const Token& token) {
        const LexId lex = lexicon_.of_word(token.word);
        if (lex == no_lex && token.end - token.begin > 3 && has_joint(text_.text(token))) {
            const auto words = text_.text(token);
            if (add_stem(token, words)) {
                return;
            }
            if (words.find_first_of("-/") != std::string_view::npos ||
                words.find("\xE2\x80") != std::string_view::npos) {
                add_pieces(token);
                return;
            }
        }
        push_word(token.begin, token.end, lex, token.capitalized, !token.space_before, false);
    }

    /// True where there may be an apostrophe, hyphen or slash, in ASCII or not: few words have one.
    static bool has_joint(std::string_view words) {
        return std::any_of(words.begin(), words.end(),
                           [](char c) { return c == '\'' || c == '-' || c == '/' || c == '\xE2'; });
    }

    /// "yesterday's": the word without what hangs on it behind an apostrophe.
    bool add_stem(const Token& token, std::string_view words) {
        if (words.find('\'') == std::string_view::npos &&
            words.find("\xE2\x80\x99") == std::string_view::npos) {
            return false;
        }
        folded_.clear();
        fold(words, folded_);
        const auto cut = folded_.rfind('\'');
        if (cut == std::string::npos) {
            return false;
        }
        const LexId stem = lexicon_.find(std::string_view(folded_).substr(0, cut));
        const LexId clitic = lexicon_.find(std::string_view(folded_).substr(cut + 1));
        if (stem == no_lex || clitic == no_lex ||
            !lexicon_.word(clitic).classes.always.meets(clitic_)) {
            return false;
        }
        push_word(token.begin, token.begin + static_cast<std::uint32_t>(cut), stem,
                  token.capitalized, !token.space_before, false);
        return true;
    }

    void add_pieces(const Token& token) {
        std::string_view rest = text_.text(token);
        std::uint32_t at = token.begin;
        bool glued = !token.space_before;
        bool inside = false;
        if (token.kind == TokenKind::number && add_grouped(token, rest)) {
            return;
        }
        while (!rest.empty()) {
            const Piece piece = take_piece(rest);
            const auto end = at + static_cast<std::uint32_t>(piece.text.size());
            if (piece.digits) {
                add_number(at, end, piece.text, glued, inside);
            } else if (piece.mark != 0) {
                add_mark(at, end, piece.mark, glued, inside);
            } else {
                folded_.clear();
                fold(piece.text, folded_);
                const bool capital = piece.text.front() >= 'A' && piece.text.front() <= 'Z';
                push_word(at, end, lexicon_.find(folded_), capital, glued, inside);
            }
            at = end;
            glued = true;
            inside = true;
        }
    }

    /// "2.000" and "1,5": one number although it has a mark inside.
    bool add_grouped(const Token& token, std::string_view words) {
        const auto first = words.find_first_of(".,");
        if (first > 3) {
            return false;
        }
        const auto all_digits = [](std::string_view part) {
            return !part.empty() && std::all_of(part.begin(), part.end(),
                                                [](char c) { return c >= '0' && c <= '9'; });
        };
        if (!all_digits(words.substr(0, first))) {
            return false;
        }
        Atom atom = number_atom(token.begin, token.end, !token.space_before, false);
        std::int64_t value = 0;
        for (const char c : words.substr(0, first)) {
            value = value * 10 + (c - '0');
        }
        auto rest = words.substr(first);
        bool grouped = false;
        while (rest.size() >= 4 && rest.front() == lexicon_.thousands() &&
               all_digits(rest.substr(1, 3)) &&
               (rest.size() == 4 || rest[4] < '0' || rest[4] > '9')) {
            value = value * 1000 + std::int64_t{rest[1] - '0'} * 100 +
                    std::int64_t{rest[2] - '0'} * 10 + (rest[3] - '0');
            rest.remove_prefix(4);
            grouped = true;
        }
        if (rest.size() > 1 && rest.front() == lexicon_.decimal() && all_digits(rest.substr(1))) {
            // A decimal comma; a stop before two digits may be a clock time and is left in parts.
            if (lexicon_.decimal() == '.' && rest.size() == 3 && !grouped) {
                return false;
            }
            const int tenth = rest[1] - '0';
            atom.cents =
                static_cast<std::uint8_t>(tenth * 10 + (rest.size() > 2 ? rest[2] - '0' : 0));
            rest = {};
            grouped = true;
        }
        if (!grouped || !rest.empty()) {
            return false;
        }
        atom.value = static_cast<std::int32_t>(std::min<std::int64_t>(value, 2'000'000'000));
        atom.classes = mask_of(Builtin::n);
        push(atom);
        numerals_.start_digits(atoms_);
        return true;
    }

    [[nodiscard]] Atom number_atom(std::uint32_t begin, std::uint32_t end, bool glued,
                                   bool inside) const {
        Atom atom;
        atom.begin = begin;
        atom.end = end;
        atom.is_number = true;
        atom.glued = glued;
        atom.inside = inside;
        return atom;
    }

    void add_number(std::uint32_t begin, std::uint32_t end, std::string_view digits, bool glued,
                    bool inside) {
        Atom atom = number_atom(begin, end, glued, inside);
        std::int64_t value = 0;
        for (const char c : digits.substr(0, 10)) {
            value = value * 10 + (c - '0');
        }
        atom.value = static_cast<std::int32_t>(std::min<std::int64_t>(value, 2'000'000'000));
        atom.classes = classes_of_digits(digits);
        push(atom);
        if (!inside) {
            numerals_.start_digits(atoms_);
        }
    }

    void add_mark(std::uint32_t begin, std::uint32_t end, char mark, bool glued, bool inside) {
        Atom atom;
        atom.begin = begin;
        atom.end = end;
        atom.mark = mark;
        atom.glued = glued;
        atom.inside = inside;
        push(atom);
        if (mark != '-') {
            numerals_.close();
        }
    }

    void push_word(std::uint32_t begin, std::uint32_t end, LexId lex, bool capital, bool glued,
                   bool inside) {
        Atom atom;
        atom.begin = begin;
        atom.end = end;
        atom.lex = lex;
        atom.capital = capital;
        atom.glued = glued;
        atom.inside = inside;
        atom.classes = mask_of(Builtin::any);
        if (lex == no_lex) {
            atom.classes |= mask_of(capital ? Builtin::cap : Builtin::word);
        } else {
            const auto& word = lexicon_.word(lex);
            atom.classes |= word.classes.always;
            if (caseless_ || (starts_ && capital)) {  // any word has a capital there
                atom.classes |= word.classes.lower | word.classes.capital;
            } else {
                atom.classes |= capital ? word.classes.capital : word.classes.lower;
            }
            // "5Juni": no sentence begins there, a blank was forgotten.
            starts_ = starts_ && !(glued && atom.classes.meets(month_) && !atoms_.empty() &&
                                   atoms_.back().classes.meets(mask_of(Builtin::day)));
            if (word.numeral != NumeralKind::none) {
                if (numerals_.extend(atoms_, word, atom)) {
                    return;
                }
                atom.is_number = true;
                push(atom);
                numerals_.start_word(atoms_, word);
                return;
            }
        }
        if (capital && end - begin <= 5) {
            const int value = roman_value(text_.text(ByteSpan{begin, end}));
            if (value > 0) {
                atom.classes |= mask_of(Builtin::roman);
                atom.value = value;
            }
        }
        push(atom);
        numerals_.close();
    }

    void push(Atom& atom) {
        atom.sentence = sentence_;
        atom.starts = starts_;
        atom.quoted = quoted_;
        starts_ = false;
        atoms_.push_back(atom);
    }

    void find_phrases() {
        for (std::size_t i = 0; i < atoms_.size(); ++i) {
            if (atoms_[i].lex == no_lex) {
                continue;
            }
            for (const auto index : lexicon_.word(atoms_[i].lex).phrases) {
                const auto& [parts, classes] = lexicon_.phrase(index);
                if (stands_at(i, parts)) {
                    Atom& atom = atoms_[i];
                    atom.phrase = static_cast<std::uint16_t>(index + 1);
                    atom.phrase_size = static_cast<std::uint8_t>(parts.size());
                    atom.phrase_classes =
                        classes.always | (atom.capital ? classes.capital : classes.lower);
                    break;
                }
            }
        }
    }

    [[nodiscard]] bool stands_at(std::size_t i, const std::vector<Phrase::Part>& parts) const {
        if (i + parts.size() > atoms_.size()) {
            return false;
        }
        for (std::size_t k = 0; k < parts.size(); ++k) {
            const Atom& atom = atoms_[i + k];
            if (parts[k].lex != atom.lex || parts[k].mark != atom.mark ||
                (k > 0 && atom.starts && atoms_[i + k - 1].mark != '.')) {
                return false;
            }
        }
        return true;
    }

    const AnalyzedText& text_;
    const Lexicon& lexicon_;
    ClassMask clitic_;
    ClassMask month_;
    std::vector<Atom> atoms_;
    Numerals numerals_;
    std::string folded_;
    std::uint32_t sentence_ = 0;
    bool starts_ = false;
    bool caseless_ = false;
    bool quoted_ = false;
};

}  // namespace

std::vector<Atom> atoms_of(const AnalyzedText& text, const Lexicon& lexicon) {
    return Scanner(text, lexicon).run();
}

}  // namespace linimasa::times
