#pragma once

#include "linimasa/core/mentions.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace linimasa::names {

/// A document as the tagger leaves it: by sentence the hash of each word, whatever its case, and
/// its tag.
struct TaggedWords {
    std::vector<std::uint32_t> words;
    std::vector<NameTag> tags;
};

/// Makes names that recur agree: a name of several words that was found somewhere in the document
/// is found wherever these words stand, of the type that it has most often. A shorter name inside
/// becomes part of it; one that reaches beyond, or that covers just these words, stays as it is.
/// Linear in the number of words.
void spread_names(std::span<TaggedWords> document);

}  // namespace linimasa::names
