#pragma once

#include "linimasa/core/date.hpp"
#include "times/frame.hpp"

namespace linimasa::times {

/// The clock time that the words name, on a day or the one after it ("pukul 24.00"). What is
/// coarser than a day has none.
[[nodiscard]] DateRange clock_on(const Date& day, const Frame& frame);

}  // namespace linimasa::times
