#pragma once

#include "linimasa/core/text.hpp"
#include "times/lexicon.hpp"

#include <cstdint>
#include <vector>

namespace linimasa::times {

/// What the rules match against: a word, a number or a mark. "20/4" is three, "dua puluh tiga" one,
/// so that it does not matter how a text is cut into tokens.
struct Atom {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    ClassMask classes;
    ClassMask phrase_classes;  ///< of the phrase that begins here
    std::int32_t value = 0;    ///< of a number
    std::uint32_t sentence = 0;
    LexId lex = no_lex;
    std::uint16_t phrase = 0;  ///< index + 1 of the phrase that begins here
    std::uint8_t phrase_size = 0;
    std::uint8_t cents = 0;  ///< hundredths of a number
    char mark = 0;           ///< punctuation in ASCII
    bool is_number : 1 = false;
    bool in_words : 1 = false;  ///< a number in words
    bool glued : 1 = false;     ///< no white space before it
    bool capital : 1 = false;
    bool starts : 1 = false;  ///< first of its sentence
    bool inside : 1 = false;  ///< not the first of its token
    bool quoted : 1 = false;  ///< inside quotation marks
};

/// The whole text as atoms. Linear.
[[nodiscard]] std::vector<Atom> atoms_of(const AnalyzedText& text, const Lexicon& lexicon);

}  // namespace linimasa::times
