#pragma once

#include "actors/draft.hpp"

namespace linimasa::actors {

/// Whether a draft is an actor of the story: it acts, speaks, is acted upon or takes part, rather
/// than being where something happens or standing only inside another name.
[[nodiscard]] bool is_actor(const Draw& draw, const Draft& draft);

/// The actors that are ones only where they take part in an event: groups told once. Indices,
/// ascending.
[[nodiscard]] std::vector<std::size_t> doubtful_actors(const std::vector<Actor>& actors);

/// The actors that are papers or sites: indices, ascending.
[[nodiscard]] std::vector<std::size_t> outlets_among(const std::vector<Actor>& actors,
                                                     const WordTable& words);

}  // namespace linimasa::actors
