#pragma once

#include "linimasa/core/date.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// The time axis of the diagram: which periods its columns stand for, and what they are called.
namespace linimasa {

/// Each lies within one of the next; a week counts from the first of the month.
enum class Step { hour, day, week, month, quarter, year, five_years, decade, century };

/// One period that holds events. A date that is known less closely than the step is a period of its
/// own ("2018" between days), which stands before its days.
struct Period {
    Date start;  ///< its first moment
    Step step = Step::day;
    std::string label;    ///< "27 Apr", "Q2", "2018"
    std::string heading;  ///< what it lies in: "April 2018", "2018"; empty for years and more
    std::string omitted;  ///< what was left out before it, empty periods: "3 years"; or empty
};

/// At most about `limit` periods for the dates, in order: long ones where little happened, short
/// ones where much did.
struct PeriodChoice {
    std::vector<Period> periods;
    std::vector<std::size_t> of_date;  ///< index into periods for each date
};
[[nodiscard]] PeriodChoice choose_periods(std::span<const Date> sorted, std::size_t limit);

/// Period of a date. Dates in order give periods in order.
[[nodiscard]] Period period_of(const Date& date, Step step);
[[nodiscard]] bool same_period(const Period& a, const Period& b);
/// How long nothing lies between two periods, in words; empty where they follow each other.
[[nodiscard]] std::string gap_between(const Period& before, const Period& after);

/// "27 Apr 2018", "27–28 Apr 2018", "Apr 2018", "2018, 14:05": as precise as known.
[[nodiscard]] std::string date_words(const DateRange& range);

}  // namespace linimasa
