#pragma once

#include "events/draft.hpp"
#include "linimasa/core/events.hpp"

#include <vector>

namespace linimasa::events {

/// What relates the events of an article: causes ("akibat", "menyusul", "dipicu"), sequence
/// ("setelah", "usai", "sebelum") and parts. `mentions[e]` are the units that tell event e.
[[nodiscard]] std::vector<Relation> find_relations(
    const Scene& scene, const std::vector<Event>& events,
    const std::vector<std::vector<std::uint32_t>>& mentions);

}  // namespace linimasa::events
