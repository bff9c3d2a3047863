#pragma once

#include "readers/lexicon.hpp"
#include "readers/lines.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace linimasa::readers {

/// Sets the kinds of the lines from `begin` on: subheadings and captions inside the story, and
/// everything that is not the story. Lines without a kind are its paragraphs.
void find_body(std::string_view text, std::vector<Line>& lines, std::size_t begin,
               const Lexicon& lexicon);

}  // namespace linimasa::readers
