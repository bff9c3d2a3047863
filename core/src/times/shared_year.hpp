#pragma once

#include "times/matcher.hpp"

#include <span>
#include <vector>

namespace linimasa::times {

/// Gives the first of two days or months joined by "and" or "or" the year that only the second
/// names: "28 Maret dan 5 April 2016". `matches` are in the order of the text.
void share_years(std::vector<Match>& matches, std::span<const Atom> atoms, const Lexicon& lexicon);

/// Gives days without a year ("1-5 Agustus", "Jumat (7/12)") that year, where the weekday beside
/// them is right in it: the year in the copyright line of a text whose day of publication is not
/// known.
void take_year(std::vector<Match>& matches, int year);

}  // namespace linimasa::times
