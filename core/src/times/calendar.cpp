#include "times/calendar.hpp"

#include <algorithm>
#include <cstdlib>

namespace linimasa::times {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

namespace {

/// The decade or century with this year; centuries begin with a year 1.
DateRange years_of(int year, int length, int first) {
    if (year < length) {
        return {};
    }
    const int begin = (year - first) / length * length + first;
    return span_of(Date::from_year(begin), Date::from_year(begin + length - 1));
}

int months_of(Unit unit) {
    switch (unit) {
        case Unit::month:
            return 1;
        case Unit::quarter:
            return 3;
        case Unit::semester:
            return 6;
        case Unit::year:
            return 12;
        case Unit::decade:
            return 120;
        case Unit::century:
            return 1200;
        default:
            return 12'000;
    }
}

}  // namespace

int year_of(sys_days day) {
    return static_cast<int>(year_month_day{day}.year());
}
int month_of(sys_days day) {
    return static_cast<int>(static_cast<unsigned>(year_month_day{day}.month()));
}
int month_count(int year, int month) {
    return year * 12 + month - 1;
}

DateRange one(std::optional<Date> date) {
    return {date, date};
}
DateRange span_of(std::optional<Date> start, std::optional<Date> until) {
    return start && until ? DateRange{start, until} : DateRange{};
}
DateRange day_range(sys_days start, sys_days until) {
    return {Date::from_days(start), Date::from_days(until)};
}
std::optional<Date> month_date(int count) {
    return count < 0 ? std::nullopt
                     : Date::from_month(count / 12, static_cast<unsigned>(count % 12 + 1));
}
DateRange month_span(int first, int last) {
    return span_of(month_date(first), month_date(last));
}

sys_days monday_of(sys_days day) {
    const std::chrono::weekday weekday{day};
    return day - days{weekday.iso_encoding() - 1};
}

DateRange unit_away(Unit unit, int steps, sys_days from) {
    if (std::abs(steps) > most_steps) {
        return {};
    }
    const int here = month_count(year_of(from), month_of(from));
    switch (unit) {
        case Unit::day:
            return day_range(from + days{steps}, from + days{steps});
        case Unit::week: {
            const sys_days monday = monday_of(from) + days{7 * steps};
            return day_range(monday, monday + days{6});
        }
        case Unit::fortnight: {
            const sys_days monday = monday_of(from) + days{14 * steps};
            return day_range(monday, monday + days{13});
        }
        case Unit::month:
            return one(month_date(here + steps));
        case Unit::quarter:
            return month_span((here / 3 + steps) * 3, (here / 3 + steps) * 3 + 2);
        case Unit::semester:
            return month_span((here / 6 + steps) * 6, (here / 6 + steps) * 6 + 5);
        case Unit::year:
            return one(Date::from_year(here / 12 + steps));
        case Unit::decade:
            return years_of(here / 12 + 10 * steps, 10, 0);
        case Unit::century:
            return years_of(here / 12 + 100 * steps, 100, 1);
        default:
            return {};
    }
}

DateRange units_from(const Date& date, Unit unit, int steps) {
    const Date from = date.truncated(DatePrecision::day);
    const auto finest = from.precision();
    const bool whole_days = unit == Unit::day || unit == Unit::week || unit == Unit::fortnight;
    if (std::abs(steps) > most_steps || unit < Unit::day ||
        (whole_days && finest < DatePrecision::day)) {
        return {};
    }
    if (whole_days) {
        const int length = unit == Unit::day ? 1 : unit == Unit::week ? 7 : 14;
        return one(Date::from_days(from.first_day() + days{steps * length}));
    }
    const int months = months_of(unit);
    const auto moved = month_date(
        month_count(from.year(), std::max(1, static_cast<int>(from.month()))) + steps * months);
    if (!moved || (finest == DatePrecision::year && months % 12 != 0)) {
        return {};
    }
    if (finest < DatePrecision::day) {
        return one(moved->truncated(finest));
    }
    const auto last = static_cast<unsigned>(year_month_day{moved->last_day()}.day());
    return one(Date::from_day(moved->year(), moved->month(), std::min(from.day(), last)));
}

namespace {

/// The unit in which a date lies; unknown where the date is coarser.
DateRange unit_around(const Date& date, Unit unit, int steps) {
    const auto needed = unit >= Unit::year    ? DatePrecision::year
                        : unit >= Unit::month ? DatePrecision::month
                                              : DatePrecision::day;
    return date.precision() < needed ? DateRange{} : unit_away(unit, steps, date.first_day());
}

}  // namespace

DateRange weekday_beside(const DateRange& near, int weekday, int direction) {
    if (!near.known() || near.start->precision() < DatePrecision::day) {
        return {};
    }
    const sys_days from = direction < 0 ? near.start->first_day()
                          : near.until  ? near.until->first_day()
                                        : near.start->first_day();
    const sys_days in_week = monday_of(from) + days{weekday - 1};
    return one(Date::from_days(direction < 0 ? in_week - days{in_week < from ? 0 : 7}
                                             : in_week + days{in_week > from ? 0 : 7}));
}

DateRange month_beside(const DateRange& near, int month, int direction) {
    if (!near.known()) {
        return {};
    }
    const sys_days edge = direction < 0 ? near.start->first_day()
                          : near.until  ? near.until->last_day()
                                        : near.start->last_day();
    const int here = month_count(year_of(edge), month_of(edge));
    const int there = month_count(year_of(edge), month);
    return one(month_date(direction < 0 ? there - (there < here ? 0 : 12)
                                        : there + (there > here ? 0 : 12)));
}

int hour_in_part(int hour, int first, int last) {
    if (hour == 12 && first == 0) {
        return 0;
    }
    for (const int candidate : {hour, hour + 12, hour + 24}) {
        if (candidate >= first && candidate <= last) {
            return candidate > 24 ? candidate - 24 : candidate;
        }
    }
    return hour;
}

std::optional<Date> day_of_month(int count, int day) {
    return Date::from_day(count / 12, static_cast<unsigned>(count % 12 + 1),
                          static_cast<unsigned>(day));
}

std::optional<Date> weekday_of_month(sys_days from, int weekday, int day, int direction) {
    constexpr int longest_search = 36;
    const int here = month_count(year_of(from), month_of(from));
    for (int steps = 0; steps < longest_search; ++steps) {
        const auto date = day_of_month(here + direction * steps, day);
        if (date && (date->first_day() - from) * direction >= days{0} &&
            std::chrono::weekday{date->first_day()}.iso_encoding() ==
                static_cast<unsigned>(weekday)) {
            return date;
        }
    }
    return std::nullopt;
}

DateRange counted_from(const DateRange& near, Unit unit, int steps) {
    if (steps == 0 || unit == Unit::quarter || unit == Unit::semester) {
        return unit_around(*near.start, unit, steps);
    }
    if (unit == Unit::year && near.start->precision() == DatePrecision::month && near.until) {
        // A quarter and "a year earlier": the same quarter of that year.
        return span_of(units_from(*near.start, unit, steps).start,
                       units_from(*near.until, unit, steps).start);
    }
    return units_from(steps > 0 && near.until ? *near.until : *near.start, unit, steps);
}

}  // namespace linimasa::times
