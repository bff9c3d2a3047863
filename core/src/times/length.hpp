#pragma once

#include "times/frame.hpp"

#include <string>

namespace linimasa::times {

/// A number of hundredths as a decimal number: "2", "1.5".
[[nodiscard]] std::string hundredths(long value);
/// "5Y", "T2H", "18M" (of a year and a half) for `count` of the frame's units; empty where no
/// number is said.
[[nodiscard]] std::string duration_of(const Frame& frame, int count);
/// A length of weeks in days, as it is counted ("sepekan": P7D).
[[nodiscard]] Frame in_days(Frame frame);

}  // namespace linimasa::times
