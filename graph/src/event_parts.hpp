#pragma once

#include "linimasa/graph/event_graph.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace linimasa {

/// Meetings on the eve of a summit belong to it.
constexpr std::chrono::days days_of_eve{3};

/// What the label of an event says of which one it is.
struct NamedEvent {
    std::set<std::string> words;  ///< stems that tell which event it is
    std::optional<int> edition;
};

/// Does the participant of a visit travel, not receive?
[[nodiscard]] inline bool travels(const GraphParticipant& participant) {
    return participant.role == ParticipantRole::agent ||
           participant.role == ParticipantRole::attendee;
}

/// Pairs of events of which the first could be a part of the second: one article tells both, or the
/// first begins on a day of the second or has its number; and a word of the second's name or its
/// visitor is met in the first. Sorted, each once. `names` is by event. Near-linear: a day on which
/// very many events share a word or a visitor says nothing of what belongs together.
[[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> part_candidates(
    const EventGraph::Parts& parts, const std::vector<NamedEvent>& names);

}  // namespace linimasa
