#pragma once

#include "names/scan.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linimasa::train {

/// By names::Tag; their sum is 1.
using TagShares = std::array<float, 7>;

struct TaggedSentence {
    std::vector<std::string> tokens;
    std::vector<names::Tag> tags;
    /// For training only, where the annotation leaves something open: a bit for each tag that the
    /// token may have. Then `tags` is empty.
    std::vector<std::uint8_t> allowed;
    /// For training only: how probable each tag of a token is. Then `tags` is empty.
    std::vector<TagShares> shares;
};

/// Sentences of a file with a token and a tag a line (first and last column), blank lines between
/// sentences. PER and PERSON, ORG and ORGANISATION, LOC and PLACE are the same; any other type ends
/// the program with a message.
[[nodiscard]] std::vector<TaggedSentence> read_conll(const std::string& path);

/// The tag of "B-PER"; nothing where there is no such tag.
[[nodiscard]] std::optional<names::Tag> tag_of(std::string_view label);

/// The same sentence without capitals.
[[nodiscard]] TaggedSentence lower_cased(const TaggedSentence& sentence);

}  // namespace linimasa::train
