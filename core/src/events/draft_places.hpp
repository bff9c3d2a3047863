#pragma once

#include "events/draft.hpp"
#include "events/scene.hpp"

#include <cstdint>

namespace linimasa::events {

/// The place `inner` is part of `outer`: by its name ("Pasar X Jakarta", "Pasar X") or by what the
/// cast knows. Indices into `Cast::places`.
[[nodiscard]] bool lies_in(const Scene& scene, std::int32_t inner, std::int32_t outer);

/// Both drafts have a place, and neither lies in the other.
[[nodiscard]] bool place_differs(const Scene& scene, const Draft& a, const Draft& b);

}  // namespace linimasa::events
