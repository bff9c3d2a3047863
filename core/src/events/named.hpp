#pragma once

#include "events/draft.hpp"

#include <cstdint>
#include <vector>

namespace linimasa::events {

/// Adds the event that a head of named_events.tsv at this unit names, where its words are enough of
/// a name ("KTT ASEAN ke-32", "rapat koordinasi", not "forum"). Returns the unit to go on with.
std::uint32_t read_named_event(const Scene& scene, const SentenceUnits& sentence,
                               std::uint32_t unit, const Hit& hit, std::vector<Draft>& drafts);

}  // namespace linimasa::events
