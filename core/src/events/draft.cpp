#include "events/draft.hpp"

#include <algorithm>

namespace linimasa::events {

bool has_part(const Draft& draft, std::int32_t actor) {
    return std::any_of(draft.parts.begin(), draft.parts.end(),
                       [actor](const Part& part) { return part.actor == actor; });
}

bool has_role(const Draft& draft, ParticipantRole role) {
    return std::any_of(draft.parts.begin(), draft.parts.end(),
                       [role](const Part& part) { return part.role == role; });
}

void add_part(Draft& draft, const Scene& scene, std::uint32_t unit, ParticipantRole role,
              float confidence, std::string_view rule) {
    const std::int32_t actor = scene.units[unit].actor;
    if (actor == nothing || has_part(draft, actor)) {
        return;
    }
    draft.parts.push_back({actor, role, unit, confidence, std::string(rule)});
}

void add_group(Draft& draft, const Scene& scene, const Group& group, ParticipantRole role,
               float confidence, std::string_view rule) {
    for (const std::uint32_t unit : group) {
        add_part(draft, scene, unit, role, confidence, rule);
    }
}

}  // namespace linimasa::events
