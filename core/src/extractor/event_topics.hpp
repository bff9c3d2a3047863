#pragma once

#include "linimasa/core/extraction.hpp"

namespace linimasa {

/// Gives each event the topics that its evidence speaks of: those with a mention inside one of the
/// passages that tell of it.
void find_event_topics(Extraction& extraction);

}  // namespace linimasa
