#pragma once

#include "times/lexicon.hpp"

#include <tl/expected.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace linimasa::times {

/// Steps of a compiled pattern. All but the first three take no words.
enum class Op : std::uint8_t {
    of_class,   ///< a word, number or phrase of a class; fills its slots
    literal,    ///< a word
    mark,       ///< a punctuation mark
    glue,       ///< no white space before the next word
    split,      ///< go on at x; where that fails, at y
    jump,       ///< go on at x
    set,        ///< slot = value
    into_from,  ///< what follows fills the first frame
    into_to,    ///< what follows fills the second frame
    begin,      ///< the expression begins here (what was matched before is context)
    end,        ///< the expression ends here
    accept,
};

enum class Look : std::uint8_t { no, ahead, not_ahead, behind, not_behind };

struct Step {
    Op op = Op::accept;
    Look look = Look::no;  ///< for the first three: only look, do not take
    ClassId cls = 0;
    char sign = 0;
    bool own_slot = false;  ///< of_class: the number goes into `slot`
    Slot slot = Slot::n;
    LexId lex = no_lex;
    std::int32_t value = 0;
    std::uint16_t x = 0;
    std::uint16_t y = 0;
};

/// What a way through a program can go on with. Words and marks are folded into 64 bits: a look
/// into it may say yes too often, never no.
struct First {
    ClassMask classes;
    std::uint64_t words = 0;
    bool open = false;  ///< it may end here

    [[nodiscard]] static constexpr std::uint64_t bit(LexId lex, char mark) {
        return lex != no_lex ? std::uint64_t{1} << (lex % 64U)
               : mark != 0   ? std::uint64_t{1} << (static_cast<unsigned char>(mark) % 64U)
                             : 0;
    }
};

struct Program {
    std::vector<Step> steps;
    std::vector<First> firsts;       ///< of x and y of each split: at its `value` and behind it
    ClassMask first_classes;         ///< what a match can begin with
    std::vector<LexId> first_words;  ///< sorted
    std::vector<char> first_marks;
};

/// Compiles a pattern of time.rules (docs/languages.md has the syntax).
/// @param macros  "$name" to pattern
/// @return        the program, or what is wrong in words
[[nodiscard]] tl::expected<Program, std::string> compile(
    std::string_view pattern, const std::vector<std::pair<std::string, std::string>>& macros,
    Lexicon& lexicon, Vocabulary& vocabulary);

}  // namespace linimasa::times
