#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace linimasa {

/// A day of the year as an article names it: "Jumat (20/4)".
struct DayOfYear {
    unsigned month = 0;
    unsigned day = 0;
    std::optional<unsigned> weekday;  ///< ISO: Monday is 1

    [[nodiscard]] std::optional<std::chrono::sys_days> in(int year) const;
    /// True where the day exists in that year and falls on the weekday that is named.
    [[nodiscard]] bool possible(int year) const;
};

/// Reads it from TimeExpression::symbolic; nothing where the words give a year, are relative, or
/// name no day.
[[nodiscard]] std::optional<DayOfYear> day_of_year(std::string_view symbolic);

/// True where the words (TimeExpression::symbolic) name one day or the days at both ends, in
/// whatever way: "28 April", "kemarin", "Senin hingga Rabu"; not where they name a week, month or
/// year that the day lies in, such as "pekan ini".
[[nodiscard]] bool names_days(std::string_view symbolic);

}  // namespace linimasa
