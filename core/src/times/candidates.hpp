#pragma once

#include "times/atoms.hpp"
#include "times/pattern.hpp"

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace linimasa::times {

/// As many as a Candidate can number.
inline constexpr std::size_t most_programs = std::numeric_limits<std::uint16_t>::max();

/// A program that may begin at an atom.
struct Candidate {
    std::uint16_t program = 0;  ///< its place among all
    std::uint16_t next = 0;     ///< what it can go on with: Candidates::next
    bool by_word = false;       ///< the atom itself begins it, whatever its classes are here
};

/// Knows for each word, number and mark the programs that it may begin, in the order in which they
/// are tried, and what each goes on with: most are ruled out by one look at the second word.
class Candidates {
public:
    Candidates() = default;
    /// @param programs  in the order in which they are tried, at most most_programs
    Candidates(std::span<const Program* const> programs, const Lexicon& lexicon);

    [[nodiscard]] std::span<const Candidate> of(const Atom& atom) const {
        const ListId id = atom.lex != no_lex ? by_word_[atom.lex]
                          : atom.mark != 0   ? by_mark_[static_cast<unsigned char>(atom.mark)]
                                             : by_shape_[atom.classes.builtins()];
        const auto& [first, last] = lists_[id];
        return std::span(candidates_).subspan(first, last - first);
    }
    [[nodiscard]] const First& next(const Candidate& candidate) const {
        return nexts_[candidate.next];
    }

    /// False where there are more than their numbers can tell apart: not to be used then.
    [[nodiscard]] bool fit() const {
        return lists_.size() <= most_programs && nexts_.size() <= most_programs;
    }

private:
    using ListId = std::uint16_t;

    ListId add_list(std::span<const Program* const> programs, ClassMask classes, LexId lex,
                    char mark);
    void add_words(std::span<const Program* const> programs, const Lexicon& lexicon,
                   const std::vector<bool>& literal);

    std::vector<Candidate> candidates_;  ///< list behind list
    std::vector<std::pair<std::uint32_t, std::uint32_t>> lists_;
    Pool<First> nexts_;
    std::vector<ListId> by_word_;  ///< by LexId
    std::array<ListId, 256> by_mark_{};
    std::vector<ListId> by_shape_;  ///< by ClassMask::builtins
};

}  // namespace linimasa::times
