#pragma once

#include "linimasa/core/span.hpp"
#include "linimasa/core/text.hpp"
#include "linimasa/core/vocabulary.hpp"

#include <string_view>
#include <vector>

namespace linimasa {

/// Appends the tokens of one stretch of the text. Total: any bytes in, tokens out, by begin, none
/// overlapping, none empty; between them there is only white space.
void tokenize(std::string_view text, ByteSpan span, const Vocabulary& vocabulary,
              std::vector<Token>& out);

}  // namespace linimasa
