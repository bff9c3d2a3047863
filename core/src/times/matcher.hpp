#pragma once

#include "times/atoms.hpp"
#include "times/grammar.hpp"

#include <array>
#include <span>
#include <vector>

namespace linimasa::times {

/// Words that a rule matched.
struct Match {
    const Rule* rule = nullptr;
    std::size_t first = 0;  ///< atoms of the expression, without context
    std::size_t last = 0;   ///< one past
    std::size_t begin = 0;  ///< atoms that were used up, context included
    std::size_t end = 0;
    Saying saying;
};

/// Tries the rules at every atom: the longest match counts, of equals the rule that stands first.
class Matcher {
public:
    Matcher(std::span<const Atom> atoms, const Lexicon& lexicon, const Grammar& grammar);

    /// All matches from the beginning to the end, none overlapping.
    [[nodiscard]] std::vector<Match> run();

private:
    struct Sight {  ///< what an atom shows to a First
        ClassMask classes;
        std::uint64_t word = 0;
    };
    struct Entry {  ///< something that happened on the way
        std::uint16_t step;
        std::uint32_t atom;
    };
    struct Choice {  ///< where to go on when this way fails
        std::uint16_t step;
        std::uint32_t atom;
        std::uint32_t log_size;
    };

    [[nodiscard]] bool may_begin(const Candidate& candidate, std::size_t at) const;
    void try_program(const Program& program, std::size_t begin);
    [[nodiscard]] std::size_t width(const Step& step, std::size_t atom) const;
    /// False where nothing that the program has next can be the word here.
    [[nodiscard]] bool can_go_on(const First& first, std::size_t atom) const {
        return first.open ||
               (atom < sights_.size() && (sights_[atom].classes.meets(first.classes) ||
                                          (sights_[atom].word & first.words) != 0));
    }
    /// An expression does not run over the end of a sentence, except that a stop of its own (an
    /// abbreviation) may have been taken for one.
    [[nodiscard]] bool may_go_on(std::size_t atom, std::size_t begin) const {
        return atom == begin || atom >= atoms_.size() || !atoms_[atom].starts ||
               (atoms_[atom - 1].mark == '.' && atom > begin + 1);
    }
    [[nodiscard]] bool looks_right(const Step& step, std::size_t at, std::size_t begin) const;
    [[nodiscard]] bool clean_begin(std::size_t begin) const;
    [[nodiscard]] bool clean_end(std::size_t end) const;
    void fill(Frame& frame, const Step& step, const Atom& atom) const;
    [[nodiscard]] Match replay(const Rule& rule, const Program& program, std::size_t begin) const;

    std::span<const Atom> atoms_;
    const Lexicon& lexicon_;
    const Grammar& grammar_;
    ClassMask month_;
    ClassMask prep_;
    ClassMask prefix_;
    std::vector<Sight> sights_;  ///< by atom
    std::vector<Entry> log_;
    std::vector<Entry> best_log_;
    std::vector<Choice> choices_;
    std::size_t best_end_ = 0;
};

}  // namespace linimasa::times
