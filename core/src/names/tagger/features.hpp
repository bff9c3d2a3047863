#pragma once

#include "linimasa/core/vocabulary.hpp"
#include "names/lexicon.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace linimasa::names {

/// What the tagger knows of one token by itself, computed once.
struct Traits {
    std::uint32_t word = 0;     ///< hash of the lower-cased form, digits as 0
    std::uint32_t prefix2 = 0;  ///< hashes; 0 where the word is shorter
    std::uint32_t prefix3 = 0;
    std::uint32_t suffix2 = 0;
    std::uint32_t suffix3 = 0;
    std::uint32_t suffix4 = 0;
    std::uint32_t classes = 0;  ///< word::Class
    std::uint8_t shape = 0;
    std::uint8_t entry = 0;  ///< what the gazetteer says: kind, and whether first or inside
    std::uint8_t role = 0;   ///< the same for offices
    bool capital = false;
};

/// A token as the tagger takes it.
struct TaggerToken {
    std::string_view text;
    Key key = 0;
};

/// Fills one element a token. `ignore_case`: shapes tell nothing, as in a text without capitals.
void find_traits(std::span<const TaggerToken> tokens, const Lexicon& lexicon, bool ignore_case,
                 std::vector<Traits>& out);

/// The features of one position of a sentence, as hashes. Appends to `out`.
void find_features(std::span<const Traits> sentence, std::size_t at,
                   std::vector<std::uint32_t>& out);

}  // namespace linimasa::names
