#pragma once

#include "day_cases.hpp"
#include "told.hpp"

#include <vector>

namespace linimasa {

/// Weighs the days on which an undated article may have appeared by the terms of office that
/// knowledge files give (Actor::known_offices): on a day outside of all terms, somebody whom the
/// article calls by an office as held now does not hold it. A day inside has the term as a reason,
/// but a term of years dates nothing by itself: only where its first and last day are known, the
/// holder takes part in what the article tells of a day of the year, and the weekdays of the
/// article are right in one year of the term alone, does it support that year.
void weigh_terms(const Told& told, std::vector<DayCase>& cases);

}  // namespace linimasa
