#include "linimasa/core/date.hpp"

#include <fmt/format.h>

#include <charconv>

namespace linimasa {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;
using std::chrono::year_month_day_last;

constexpr int min_year = 1;
constexpr int max_year = 9999;

std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
    if (text.size() < at + count) {
        return std::nullopt;
    }
    int value = 0;
    for (const char c : text.substr(at, count)) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        value = value * 10 + (c - '0');
    }
    return value;
}

bool at_is(std::string_view text, std::size_t at, char c) {
    return at < text.size() && text[at] == c;
}

}  // namespace

std::optional<Date> Date::from_year(int year) {
    if (year < min_year || year > max_year) {
        return std::nullopt;
    }
    Date date;
    date.year_ = static_cast<std::int16_t>(year);
    return date;
}

std::optional<Date> Date::from_month(int year, unsigned month) {
    auto date = from_year(year);
    if (!date || month < 1 || month > 12) {
        return std::nullopt;
    }
    date->month_ = static_cast<std::uint8_t>(month);
    date->precision_ = DatePrecision::month;
    return date;
}

std::optional<Date> Date::from_day(int year, unsigned month, unsigned day) {
    auto date = from_month(year, month);
    if (!date ||
        !year_month_day{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}}
             .ok()) {
        return std::nullopt;
    }
    date->day_ = static_cast<std::uint8_t>(day);
    date->precision_ = DatePrecision::day;
    return date;
}

std::optional<Date> Date::from_minute(int year, unsigned month, unsigned day, unsigned hour,
                                      unsigned minute) {
    auto date = from_day(year, month, day);
    if (!date || hour > 23 || minute > 59) {
        return std::nullopt;
    }
    date->hour_ = static_cast<std::uint8_t>(hour);
    date->minute_ = static_cast<std::uint8_t>(minute);
    date->precision_ = DatePrecision::minute;
    return date;
}

Date Date::from_days(sys_days days) {
    const year_month_day ymd{days};
    Date date;
    date.year_ = static_cast<std::int16_t>(static_cast<int>(ymd.year()));
    date.month_ = static_cast<std::uint8_t>(static_cast<unsigned>(ymd.month()));
    date.day_ = static_cast<std::uint8_t>(static_cast<unsigned>(ymd.day()));
    date.precision_ = DatePrecision::day;
    return date;
}

std::optional<Date> Date::parse(std::string_view iso) {
    const auto year = digits(iso, 0, 4);
    if (!year) {
        return std::nullopt;
    }
    if (iso.size() == 4) {
        return from_year(*year);
    }
    const auto month = digits(iso, 5, 2);
    if (!at_is(iso, 4, '-') || !month) {
        return std::nullopt;
    }
    if (iso.size() == 7) {
        return from_month(*year, static_cast<unsigned>(*month));
    }
    const auto day = digits(iso, 8, 2);
    if (!at_is(iso, 7, '-') || !day) {
        return std::nullopt;
    }
    if (iso.size() == 10) {
        return from_day(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
    }
    const auto hour = digits(iso, 11, 2);
    const auto minute = digits(iso, 14, 2);
    if (!(at_is(iso, 10, 'T') || at_is(iso, 10, ' ')) || !hour || !at_is(iso, 13, ':') || !minute) {
        return std::nullopt;
    }
    const std::string_view rest = iso.substr(16);
    if (!rest.empty() && rest.find_first_not_of("0123456789:.,+-Z ") != std::string_view::npos) {
        return std::nullopt;
    }
    return from_minute(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day),
                       static_cast<unsigned>(*hour), static_cast<unsigned>(*minute));
}

sys_days Date::first_day() const {
    const std::chrono::year y{year_};
    switch (precision_) {
        case DatePrecision::year:
            return sys_days{y / 1 / 1};
        case DatePrecision::month:
            return sys_days{y / std::chrono::month{month_} / 1};
        default:
            return sys_days{y / std::chrono::month{month_} / std::chrono::day{day_}};
    }
}

sys_days Date::last_day() const {
    const std::chrono::year y{year_};
    switch (precision_) {
        case DatePrecision::year:
            return sys_days{y / 12 / 31};
        case DatePrecision::month:
            return sys_days{
                year_month_day_last{y / std::chrono::month{month_} / std::chrono::last}};
        default:
            return sys_days{y / std::chrono::month{month_} / std::chrono::day{day_}};
    }
}

Date Date::truncated(DatePrecision precision) const {
    Date date = *this;
    if (date.precision_ <= precision) {
        return date;
    }
    date.precision_ = precision;
    date.hour_ = 0;
    date.minute_ = 0;
    if (precision < DatePrecision::day) {
        date.day_ = 0;
    }
    if (precision < DatePrecision::month) {
        date.month_ = 0;
    }
    return date;
}

bool Date::covers(const Date& other) const {
    return other.precision_ >= precision_ && other.truncated(precision_) == *this;
}

std::string Date::to_string() const {
    switch (precision_) {
        case DatePrecision::year:
            return fmt::format("{:04}", year_);
        case DatePrecision::month:
            return fmt::format("{:04}-{:02}", year_, month_);
        case DatePrecision::day:
            return fmt::format("{:04}-{:02}-{:02}", year_, month_, day_);
        case DatePrecision::minute:
            break;
    }
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}", year_, month_, day_, hour_, minute_);
}

}  // namespace linimasa
