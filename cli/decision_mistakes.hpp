#pragma once

#include "linimasa/core/result.hpp"
#include "linimasa/graph/decisions.hpp"

#include <vector>

namespace linimasa::cli {

/// Decisions that cannot mean anything, as of an actor that is the same as an event, and those that
/// say the opposite of an earlier one. Each at the place of the later line; in the order of lines.
[[nodiscard]] std::vector<Error> mistakes_in(const std::vector<Decision>& decisions);

}  // namespace linimasa::cli
