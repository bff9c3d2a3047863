#pragma once

#include "linimasa/core/date.hpp"
#include "times/frame.hpp"

#include <chrono>
#include <optional>

namespace linimasa::times {

/// The day of a weekday without a date: "Jumat", "Jumat pekan depan", "a week from Friday".
/// @param direction  -1 before the day of publication, 1 after it, 0 as the clause has it
[[nodiscard]] DateRange resolve_weekday(const Frame& frame, std::chrono::sys_days published,
                                        int direction);

/// "the last Sunday of May", as a number of nth_weekday.
inline constexpr int last_in_month = 6;
/// "the second Sunday of May"; nothing where the month has no fifth.
[[nodiscard]] std::optional<Date> nth_weekday(const Date& month, int weekday, int nth);

}  // namespace linimasa::times
