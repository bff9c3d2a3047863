#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace linimasa {

enum class DatePrecision : std::uint8_t { year, month, day, minute };

/// A calendar date in the proleptic Gregorian calendar, exactly as precise as it is known, in local
/// time without an offset: 2018, 2018-04, 2018-04-27 or 2018-04-27T15:04.
/// Always valid: the factories return nothing for a date that does not exist (30 February).
class Date {
public:
    [[nodiscard]] static std::optional<Date> from_year(int year);
    [[nodiscard]] static std::optional<Date> from_month(int year, unsigned month);
    [[nodiscard]] static std::optional<Date> from_day(int year, unsigned month, unsigned day);
    [[nodiscard]] static std::optional<Date> from_minute(int year, unsigned month, unsigned day,
                                                         unsigned hour, unsigned minute);
    [[nodiscard]] static Date from_days(std::chrono::sys_days day);
    /// Reads the four forms above; a trailing ":ss", fraction or offset is dropped. Anything else
    /// is nothing.
    [[nodiscard]] static std::optional<Date> parse(std::string_view iso);

    [[nodiscard]] DatePrecision precision() const { return precision_; }
    [[nodiscard]] int year() const { return year_; }
    [[nodiscard]] unsigned month() const { return month_; }    ///< 0 where only the year is known
    [[nodiscard]] unsigned day() const { return day_; }        ///< 0 where coarser than a day
    [[nodiscard]] unsigned hour() const { return hour_; }      ///< 0 where coarser than a minute
    [[nodiscard]] unsigned minute() const { return minute_; }  ///< 0 where coarser than a minute

    /// First and last day of the stretch that the date covers.
    [[nodiscard]] std::chrono::sys_days first_day() const;
    [[nodiscard]] std::chrono::sys_days last_day() const;
    /// The same date with at most this precision.
    [[nodiscard]] Date truncated(DatePrecision precision) const;
    /// True when every moment of `other` lies inside this date.
    [[nodiscard]] bool covers(const Date& other) const;

    /// ISO 8601, as in the class comment.
    [[nodiscard]] std::string to_string() const;

    /// By first moment, the coarser first.
    friend auto operator<=>(const Date&, const Date&) = default;

private:
    Date() = default;

    std::int16_t year_ = 0;
    std::uint8_t month_ = 0;
    std::uint8_t day_ = 0;
    std::uint8_t hour_ = 0;
    std::uint8_t minute_ = 0;
    DatePrecision precision_ = DatePrecision::year;
};

/// Start and end of something, both included; an end alone may be unknown.
struct DateRange {
    std::optional<Date> start;
    std::optional<Date> until;

    [[nodiscard]] bool known() const { return start.has_value(); }
    friend bool operator==(const DateRange&, const DateRange&) = default;
};

}  // namespace linimasa
