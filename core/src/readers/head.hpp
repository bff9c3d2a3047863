#pragma once

#include "readers/lexicon.hpp"
#include "readers/lines.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace linimasa::readers {

/// What stands above the story: title, subtitle, stamps, byline, pictures. Sets the kinds of those
/// lines and returns the number of the first line of the body.
/// @param title_known  the first line is the title
[[nodiscard]] std::size_t find_head(std::string_view text, std::vector<Line>& lines,
                                    bool title_known, const Lexicon& lexicon);

}  // namespace linimasa::readers
