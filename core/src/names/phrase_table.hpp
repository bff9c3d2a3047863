#pragma once

#include "linimasa/core/text.hpp"
#include "linimasa/core/vocabulary.hpp"

#include <absl/container/flat_hash_map.h>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace linimasa::names {

/// A token as phrases see it: its word, or its mark for punctuation; 0 matches nothing.
using Key = std::uint32_t;

[[nodiscard]] constexpr Key key_of_mark(char mark) {
    return 0x8000'0000U | static_cast<unsigned char>(mark);
}
[[nodiscard]] constexpr Key key_of(const Token& token) {
    return token.mark != 0 ? key_of_mark(token.mark) : token.word;
}

/// The keys of a phrase of a data file, its words added to the vocabulary.
[[nodiscard]] std::vector<Key> phrase_keys(std::string_view phrase, Vocabulary& vocabulary);

/// Phrases with a number each. Longest match in one hash look-up a word.
class PhraseTable {
public:
    static constexpr std::uint32_t none = 0xFFFF'FFFFU;

    struct Match {
        std::uint32_t value = none;
        std::uint32_t length = 0;  ///< in tokens; 0: no match

        explicit operator bool() const { return length != 0; }
    };

    /// The value that the phrase had before, or `none`; the new value is kept only in that case.
    std::uint32_t add(std::span<const Key> phrase, std::uint32_t value);
    /// The longest phrase that begins at the first of these keys.
    [[nodiscard]] Match longest(std::span<const Key> keys) const;

private:
    struct Node {
        std::uint32_t value = none;
    };
    std::vector<Node> nodes_{Node{}};
    absl::flat_hash_map<std::uint64_t, std::uint32_t> edges_;
};

}  // namespace linimasa::names
