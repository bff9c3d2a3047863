#pragma once

#include "linimasa/core/span.hpp"
#include "readers/lexicon.hpp"

#include <string_view>

namespace linimasa::readers {

/// Where a headline that was glued into a paragraph ends and the story goes on.
/// @param text       the whole article: words that it uses elsewhere tell names from glue
/// @param headline   from the first character after "Baca juga:" to the end of the paragraph
/// Linear in the length of the headline, times the article where words must be compared.
[[nodiscard]] std::size_t headline_end(std::string_view text, ByteSpan headline,
                                       const Lexicon& lexicon);

}  // namespace linimasa::readers
