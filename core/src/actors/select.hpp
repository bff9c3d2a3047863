#pragma once

#include "actors/draft.hpp"

namespace linimasa::actors {

/// Whether a draft is an actor of the story: it acts, speaks, is acted upon or takes part, rather
/// than being where something happens or standing only inside another name.
[[nodiscard]] bool is_actor(const Draw& draw, const Draft& draft);

}  // namespace linimasa::actors
