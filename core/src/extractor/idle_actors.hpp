#pragma once

#include "linimasa/core/extraction.hpp"

#include <span>

namespace linimasa {

/// Drops the actors at these indices (ascending) that take part in no event and are the end of no
/// relation; other indices move up.
void drop_idle_actors(Extraction& extraction, std::span<const std::size_t> doubtful);

}  // namespace linimasa
