#pragma once

#include "times/matcher.hpp"

#include <span>
#include <vector>

namespace linimasa::times {

/// Gives the first of two days or months joined by "and" or "or" the year that only the second
/// names: "27 Agustus dan 2 September 2022". `matches` are in the order of the text.
void share_years(std::vector<Match>& matches, std::span<const Atom> atoms, const Lexicon& lexicon);

}  // namespace linimasa::times
