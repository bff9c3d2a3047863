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

}  // namespace linimasa
