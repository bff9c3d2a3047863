#pragma once

#include "times/frame.hpp"
#include "times/resolve.hpp"

namespace linimasa::times {

/// What was meant by a date whose weekday is that of another day: "Kamis (4/6/2024)" in an article
/// of 4 July 2024, "Senin (8/7/2924)" in one of that day in 2024. The month, the order of day and
/// month or the year is put right where one slip in it gives a day with that weekday, weeks nearer
/// to publication than what is written. Everything else comes back as it is: the number counts,
/// whatever the weekday.
[[nodiscard]] Frame without_slip(const Frame& frame, const Anchor& anchor);

}  // namespace linimasa::times
