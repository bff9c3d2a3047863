#pragma once

#include "linimasa/core/date.hpp"
#include "times/frame.hpp"

#include <chrono>
#include <optional>

/// Arithmetic of days, weeks, months and longer units.
namespace linimasa::times {

/// Steps further than this ("a million years ago") have no date.
inline constexpr int most_steps = 20'000;

[[nodiscard]] int year_of(std::chrono::sys_days day);
[[nodiscard]] int month_of(std::chrono::sys_days day);
/// Monday of the week.
[[nodiscard]] std::chrono::sys_days monday_of(std::chrono::sys_days day);
/// Months since January of the year 0.
[[nodiscard]] int month_count(int year, int month);
[[nodiscard]] std::optional<Date> month_date(int count);

/// A day of a month that is given by its count.
[[nodiscard]] std::optional<Date> day_of_month(int count, int day);
/// "Friday the 13th": the last (-1) or next (1) such day, the one it is counted from included;
/// nothing where there is none within three years.
[[nodiscard]] std::optional<Date> weekday_of_month(std::chrono::sys_days from, int weekday, int day,
                                                   int direction);

/// The hour of 24 that an hour of twelve is in a part of the day with these hours: 3 in the
/// afternoon is 15, 12 at night 24, 12 a.m. 0.
[[nodiscard]] int hour_in_part(int hour, int first, int last);

[[nodiscard]] DateRange one(std::optional<Date> date);
/// Unknown where one of the two is.
[[nodiscard]] DateRange span_of(std::optional<Date> start, std::optional<Date> until);
[[nodiscard]] DateRange day_range(std::chrono::sys_days start, std::chrono::sys_days until);
[[nodiscard]] DateRange month_span(int first, int last);

/// The week, month, year … that many before or after the one with this day.
[[nodiscard]] DateRange unit_away(Unit unit, int steps, std::chrono::sys_days from);
/// That many units from a date, as precise as the date; unknown where the unit is finer.
[[nodiscard]] DateRange units_from(const Date& date, Unit unit, int steps);
/// That many units from a known span, as precise as it is: the quarter before a quarter, the same
/// quarter of the year before; with no steps the week, month or year in which the span begins.
[[nodiscard]] DateRange counted_from(const DateRange& near, Unit unit, int steps);

/// "the following Monday": the first such day before (-1) or after (1) a span of days; unknown
/// where that is not known to the day.
[[nodiscard]] DateRange weekday_beside(const DateRange& near, int weekday, int direction);

/// "the following January": the first such month before (-1) or after (1) a known span.
[[nodiscard]] DateRange month_beside(const DateRange& near, int month, int direction);

}  // namespace linimasa::times
