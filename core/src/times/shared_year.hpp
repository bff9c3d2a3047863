#pragma once

#include "times/matcher.hpp"

#include <span>
#include <vector>

namespace linimasa::times {

/// Gives the first of two days or months joined by "and" or "or" the year that only the second
/// names: "28 Maret dan 5 April 2016". `matches` are in the order of the text.
void share_years(std::vector<Match>& matches, std::span<const Atom> atoms, const Lexicon& lexicon);

/// Gives days that name their weekday and no year ("Jumat (7/12)") that year, where the weekday is
/// right in it: the year in the copyright line of a text whose day of publication is not known. A
/// day without its weekday may be of any year: a page may have been renewed long after its story.
void take_year(std::vector<Match>& matches, int year);

}  // namespace linimasa::times
