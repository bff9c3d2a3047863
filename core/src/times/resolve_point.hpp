#pragma once

#include "times/resolve.hpp"

namespace linimasa::times {

/// The value of one frame.
[[nodiscard]] DateRange resolve_frame(const Frame& frame, const Anchor& anchor);

/// A year of four digits for one of two: 20yy, unless that is more than ten years after
/// publication.
[[nodiscard]] int full_year(int two_digits, const Anchor& anchor);

}  // namespace linimasa::times
