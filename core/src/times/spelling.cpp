#include "times/spelling.hpp"

#include <string>

namespace linimasa::times {
namespace {

class Speller {
public:
    Speller(std::vector<Atom>& atoms, const AnalyzedText& text, const Lexicon& lexicon)
        : atoms_(atoms),
          text_(text),
          lexicon_(lexicon),
          month_(lexicon.mask("month")),
          weekday_(lexicon.mask("weekday")),
          clitic_(lexicon.mask("clitic")) {}

    void run() {
        for (std::size_t i = 0; i < atoms_.size(); ++i) {
            if (atoms_[i].classes.meets(mask_of(Builtin::day))) {
                around_day(i);
            }
        }
    }

private:
    [[nodiscard]] bool is(std::size_t i, ClassMask mask) const {
        return i < atoms_.size() && atoms_[i].classes.meets(mask);
    }
    [[nodiscard]] bool is_mark(std::size_t i, char mark) const {
        return i < atoms_.size() && atoms_[i].mark == mark;
    }
    [[nodiscard]] bool unknown_word(std::size_t i) const {
        return i < atoms_.size() && atoms_[i].lex == no_lex &&
               atoms_[i].end - atoms_[i].begin >= 4 && is(i, mask_of(Builtin::any)) &&
               !atoms_[i].is_number;
    }

    void around_day(std::size_t i) {
        if (unknown_word(i + 1) && !atoms_[i + 1].starts && !atoms_[i + 1].glued) {
            const bool certain = is(i + 2, mask_of(Builtin::year)) ||
                                 (i > 0 && is(i - 1, weekday_)) ||
                                 (i > 1 && is_mark(i - 1, ',') && is(i - 2, weekday_));
            strip_clitic(i + 1);
            if (certain || atoms_[i + 1].capital) {
                correct(i + 1, month_, certain);
            }
        }
        if (i == 0 || atoms_[i].starts) {
            return;
        }
        // "Snein (3/9", "Kmais, 6 Desember", "Sealsa 4 Desember"
        const bool bracket = is_mark(i - 1, '(') && is_mark(i + 1, '/');
        const bool comma = is_mark(i - 1, ',') && is(i + 1, month_);
        const std::size_t before = bracket || comma ? (i > 1 ? i - 2 : i) : i - 1;
        if (before < i && (bracket || is(i + 1, month_)) && unknown_word(before) &&
            atoms_[before].capital) {
            correct(before, weekday_, true);
        }
    }

    /// "27 Aprilnya"
    void strip_clitic(std::size_t i) {
        folded_.clear();
        fold(text_.text(ByteSpan{atoms_[i].begin, atoms_[i].end}), folded_);
        for (std::size_t cut = folded_.size(); cut-- > 3;) {
            const LexId stem = lexicon_.find(std::string_view(folded_).substr(0, cut));
            if (stem == no_lex || !lexicon_.word(stem).classes.always.meets(month_)) {
                continue;
            }
            const LexId clitic = lexicon_.find(std::string_view(folded_).substr(cut));
            if (clitic != no_lex && lexicon_.word(clitic).classes.always.meets(clitic_)) {
                become(i, stem, month_);
                atoms_[i].end = atoms_[i].begin + static_cast<std::uint32_t>(cut);
                return;
            }
        }
    }

    void correct(std::size_t i, ClassMask cls, bool certain) {
        if (atoms_[i].lex != no_lex) {
            return;
        }
        folded_.clear();
        fold(text_.text(ByteSpan{atoms_[i].begin, atoms_[i].end}), folded_);
        const LexId meant = lexicon_.correct(cls, folded_);
        // Without a year or weekday beside it, only a long word is sure to be a slip of the pen.
        if (meant != no_lex && (certain || folded_.size() >= 7)) {
            become(i, meant, cls);
        }
    }

    void become(std::size_t i, LexId lex, ClassMask cls) {
        atoms_[i].lex = lex;
        atoms_[i].classes = cls | mask_of(Builtin::any);
    }

    std::vector<Atom>& atoms_;
    const AnalyzedText& text_;
    const Lexicon& lexicon_;
    ClassMask month_;
    ClassMask weekday_;
    ClassMask clitic_;
    std::string folded_;
};

}  // namespace

void correct_spelling(std::vector<Atom>& atoms, const AnalyzedText& text, const Lexicon& lexicon) {
    Speller(atoms, text, lexicon).run();
}

}  // namespace linimasa::times
