#pragma once

#include "linimasa/graph/linker.hpp"
#include "told.hpp"

#include <chrono>
#include <vector>

namespace linimasa {

/// One day on which an article may have appeared.
struct DayCase {
    std::chrono::sys_days day;
    std::vector<TimeExpression> times;  ///< with the values that they have on that day
    double evidence = 0.0;              ///< log of the likelihood, from other articles
    bool supported = false;
    std::vector<Reason> reasons;
};

/// The days "Jumat (20/4)" can be: a report names the day that it tells of so, and that is the day
/// before it is printed at most. The last of them, over the years in which all weekdays are right.
[[nodiscard]] std::vector<DayCase> possible_days(const Told& told, int first_year, int last_year);

}  // namespace linimasa
