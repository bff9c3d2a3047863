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
    std::uint32_t prefix4 = 0;
    std::uint32_t suffix2 = 0;
    std::uint32_t suffix3 = 0;
    std::uint32_t suffix4 = 0;
    std::uint32_t suffix5 = 0;
    std::uint32_t classes = 0;  ///< word::Class
    std::uint8_t shape = 0;
    std::uint8_t length = 0;  ///< bytes, at most 8
    std::uint8_t entry = 0;   ///< what the gazetteer says: kind, and whether first or inside
    std::uint8_t role = 0;    ///< the same for offices
    bool capital = false;

    friend bool operator==(const Traits&, const Traits&) = default;
};

/// A token as the tagger takes it.
struct TaggerToken {
    std::string_view text;
    Key key = 0;  ///< of the token without_brackets
};

/// The token without the brackets, quotation marks, commas and stops that stick to its ends where a
/// text was split at blanks only: "(KPU)," is a known word, and "(" and "U.S." stay as they are.
[[nodiscard]] std::string_view without_brackets(std::string_view token);

/// Fills one element a token. `ignore_case`: shapes tell nothing, as in a text without capitals.
void find_traits(std::span<const TaggerToken> tokens, const Lexicon& lexicon, bool ignore_case,
                 std::vector<Traits>& out);

/// The traits at a position, or those of the edge where it lies outside the sentence.
[[nodiscard]] const Traits& traits_at(std::span<const Traits> sentence, std::ptrdiff_t at);

/// A stretch of words with capitals, both ends included; cut off six words from where it was asked.
struct CapitalRun {
    std::ptrdiff_t first = 0;
    std::ptrdiff_t last = 0;

    [[nodiscard]] std::uint32_t length() const {
        return static_cast<std::uint32_t>(last - first < 4 ? last - first : 4);
    }
    friend bool operator==(CapitalRun, CapitalRun) = default;
};

/// What kind of step leads to a word: it decides which tags may follow which.
constexpr std::size_t step_kinds = 14;
[[nodiscard]] std::size_t step_kind(const Traits& traits);

/// The run of capitals around a word that has one.
[[nodiscard]] CapitalRun capital_run(std::span<const Traits> sentence, std::size_t at);

/// How many words to each side count by themselves.
constexpr std::ptrdiff_t reach = 2;

/// The feature that says which word (Traits::word) stands `offset` words away.
[[nodiscard]] std::uint32_t word_feature(std::uint32_t word, std::ptrdiff_t offset);

/// The features of a position, as hashes, in three parts. Each appends to `out`.
/// What the traits of one word, `offset` words away, say by themselves.
void find_own_features(const Traits& traits, std::ptrdiff_t offset,
                       std::vector<std::uint32_t>& out);
/// What neighbouring words say together.
void find_joint_features(std::span<const Traits> sentence, std::size_t at,
                         std::vector<std::uint32_t>& out);
/// What the run of capitals says of each of its words.
void find_run_features(std::span<const Traits> sentence, CapitalRun run,
                       std::vector<std::uint32_t>& out);
/// All three.
void find_features(std::span<const Traits> sentence, std::size_t at,
                   std::vector<std::uint32_t>& out);

}  // namespace linimasa::names
