#pragma once

#include "linimasa/core/span.hpp"
#include "readers/lexicon.hpp"

#include <string_view>
#include <vector>

namespace linimasa::readers {

/// Advertising that was injected into the text: runs of words that sell something (gambling, pills,
/// links) with words of praise, in an article that is not about that. In order.
[[nodiscard]] std::vector<ByteSpan> find_spam(std::string_view text, const Lexicon& lexicon);

}  // namespace linimasa::readers
