#pragma once

#include "event_nodes.hpp"

#include <utility>
#include <vector>

namespace linimasa {

/// Pairs of nodes that could be one event, by shared blocking keys: an edition, two words of the
/// label, a day with a participant or a word. Sorted, each once; in number near-linear in the
/// nodes.
[[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> event_pairs(
    const std::vector<EventNode>& nodes);

}  // namespace linimasa
