#include "dot/time_axis.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace linimasa {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr std::array<std::string_view, 12> short_months = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<std::string_view, 12> long_months = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

std::string_view short_month(const Date& date) {
    return short_months.at(date.month() - 1);
}

int years_of(Step step) {
    switch (step) {
        case Step::five_years:
            return 5;
        case Step::decade:
            return 10;
        case Step::century:
            return 100;
        default:
            return 1;
    }
}

/// The step that a date of its own precision stands for.
Step own_step(const Date& date) {
    switch (date.precision()) {
        case DatePrecision::year:
            return Step::year;
        case DatePrecision::month:
            return Step::month;
        case DatePrecision::day:
            return Step::day;
        case DatePrecision::minute:
            break;
    }
    return Step::hour;
}

Date first_of(const Date& date, Step step) {
    const int year = date.year();
    switch (step) {
        case Step::hour:
            return *Date::from_minute(year, date.month(), date.day(), date.hour(), 0);
        case Step::day:
            return Date::from_days(date.first_day());
        case Step::week:
            return *Date::from_day(year, date.month(), std::min((date.day() - 1) / 7, 3U) * 7 + 1);
        case Step::month:
            return *Date::from_month(year, date.month());
        case Step::quarter:
            return *Date::from_month(year, (date.month() - 1) / 3 * 3 + 1);
        default:
            return *Date::from_year(std::max(year - year % years_of(step), 1));
    }
}

double length_in_days(Step step) {
    switch (step) {
        case Step::hour:
            return 1.0 / 24.0;
        case Step::day:
            return 1.0;
        case Step::week:
            return 7.0;
        case Step::month:
            return 30.44;
        case Step::quarter:
            return 91.31;
        default:
            return 365.25 * years_of(step);
    }
}

double moment(const Date& date) {
    return static_cast<double>(date.first_day().time_since_epoch().count()) + date.hour() / 24.0 +
           date.minute() / 1440.0;
}

std::string label_of(const Date& start, Step step) {
    switch (step) {
        case Step::hour:
            return fmt::format("{:02}:00", start.hour());
        case Step::day:
            return fmt::format("{} {}", start.day(), short_month(start));
        case Step::week: {
            const Date month = start.truncated(DatePrecision::month);
            const Date last = start.day() > 21 ? Date::from_days(month.last_day())
                                               : Date::from_days(start.first_day() + days{6});
            return fmt::format("{}–{} {}", start.day(), last.day(), short_month(start));
        }
        case Step::month:
            return std::string(short_month(start));
        case Step::quarter:
            return fmt::format("{}–{}", short_month(start), short_months.at(start.month() + 1));
        case Step::year:
            return std::to_string(start.year());
        case Step::five_years:
            return fmt::format("{}–{}", start.year(), start.year() + 4);
        case Step::decade:
            return fmt::format("{}s", start.year());
        case Step::century:
            break;
    }
    return fmt::format("{}–{}", start.year(), start.year() + 99);
}

std::string heading_of(const Date& start, Step step) {
    switch (step) {
        case Step::hour:
            return fmt::format("{} {} {}", start.day(), short_month(start), start.year());
        case Step::day:
        case Step::week:
            return fmt::format("{} {}", long_months.at(start.month() - 1), start.year());
        case Step::month:
        case Step::quarter:
            return std::to_string(start.year());
        default:
            return {};
    }
}

std::string words_of(const Date& date) {
    switch (date.precision()) {
        case DatePrecision::year:
            return std::to_string(date.year());
        case DatePrecision::month:
            return fmt::format("{} {}", short_month(date), date.year());
        case DatePrecision::day:
            return fmt::format("{} {} {}", date.day(), short_month(date), date.year());
        case DatePrecision::minute:
            break;
    }
    return fmt::format("{} {} {}, {:02}:{:02}", date.day(), short_month(date), date.year(),
                       date.hour(), date.minute());
}

}  // namespace

Period period_of(const Date& date, Step step) {
    const Step used = std::max(step, own_step(date));
    const Date start = first_of(date, used);
    return {start, used, label_of(start, used), heading_of(start, used), {}};
}

bool same_period(const Period& a, const Period& b) {
    return a.start == b.start && a.step == b.step;
}

namespace {

/// Dates [from, to) that are one period of a step.
struct Group {
    std::size_t from = 0;
    std::size_t to = 0;
    Step step = Step::century;
    bool settled = false;  ///< cannot be divided, or not within the limit

    [[nodiscard]] std::size_t size() const { return to - from; }
};

/// Where few dates are told finer than the step, a division would only part these from the rest:
/// the one event of a day that has an hour.
bool few_finer(std::span<const Date> dates, const Group& group) {
    const auto first = dates.begin() + static_cast<std::ptrdiff_t>(group.from);
    const auto finer = std::count_if(first, first + static_cast<std::ptrdiff_t>(group.size()),
                                     [&](const Date& date) { return own_step(date) < group.step; });
    return static_cast<std::size_t>(finer) * 2 < group.size();
}

std::vector<Group> divide(std::span<const Date> dates, const Group& group) {
    const Step step = static_cast<Step>(static_cast<int>(group.step) - 1);
    std::vector<Group> parts;
    for (std::size_t i = group.from; i < group.to; ++i) {
        if (i > group.from &&
            same_period(period_of(dates[i - 1], step), period_of(dates[i], step))) {
            parts.back().to = i + 1;
        } else {
            parts.push_back({i, i + 1, step, step == Step::hour});
        }
    }
    return parts;
}

}  // namespace

/// The fullest period is divided first, as long as the limit leaves room.
PeriodChoice choose_periods(std::span<const Date> sorted, std::size_t limit) {
    std::vector<Group> groups{{0, sorted.size(), Step::century, sorted.empty()}};
    if (!sorted.empty()) {
        groups = divide(sorted, {0, sorted.size(), Step::century, false});
    }
    while (true) {
        const auto fullest = std::ranges::max_element(groups, {}, [](const Group& group) {
            return group.settled || group.size() < 2 ? 0 : group.size();
        });
        if (fullest == groups.end() || fullest->settled || fullest->size() < 2) {
            break;
        }
        if (few_finer(sorted, *fullest)) {
            fullest->settled = true;
            continue;
        }
        const auto parts = divide(sorted, *fullest);
        if (groups.size() - 1 + parts.size() > limit) {
            fullest->settled = true;
            continue;
        }
        const auto at = groups.erase(fullest);
        groups.insert(at, parts.begin(), parts.end());
    }
    PeriodChoice choice;
    for (const Group& group : groups) {
        if (group.size() == 0) {
            continue;
        }
        Period period = period_of(sorted[group.from], group.step);
        if (!choice.periods.empty()) {
            period.omitted = gap_between(choice.periods.back(), period);
        }
        choice.of_date.insert(choice.of_date.end(), group.size(), choice.periods.size());
        choice.periods.push_back(std::move(period));
    }
    return choice;
}

std::string gap_between(const Period& before, const Period& after) {
    const double gap = moment(after.start) - moment(before.start) - length_in_days(before.step);
    const double length = length_in_days(std::min(before.step, after.step));
    if (gap < length * 0.75) {
        return {};
    }
    const auto say = [](double number, std::string_view unit) {
        const auto count = std::max(1L, std::lround(number));
        return fmt::format("{} {}{}", count, unit, count == 1 ? "" : "s");
    };
    if (gap >= 700.0) {
        return say(gap / 365.25, "year");
    }
    if (gap >= 59.0) {
        return say(gap / 30.44, "month");
    }
    if (gap >= 0.95) {
        return say(gap, "day");
    }
    return say(gap * 24.0, "hour");
}

std::string date_words(const DateRange& range) {
    if (!range.start) {
        return {};
    }
    const Date& start = *range.start;
    if (!range.until || *range.until == start) {
        return words_of(start);
    }
    const Date& until = *range.until;
    if (start.precision() == DatePrecision::day && until.precision() == DatePrecision::day &&
        start.year() == until.year()) {
        return start.month() == until.month()
                   ? fmt::format("{}–{}", start.day(), words_of(until))
                   : fmt::format("{} {} – {}", start.day(), short_month(start), words_of(until));
    }
    if (start.precision() == DatePrecision::minute && until.precision() == DatePrecision::minute &&
        start.first_day() == until.first_day()) {
        return fmt::format("{}–{:02}:{:02}", words_of(start), until.hour(), until.minute());
    }
    return fmt::format("{} – {}", words_of(start), words_of(until));
}

}  // namespace linimasa
