#include "extractor/idle_actors.hpp"

#include <optional>
#include <vector>

namespace linimasa {

void drop_idle_actors(Extraction& extraction, std::span<const std::size_t> doubtful) {
    if (doubtful.empty()) {
        return;
    }
    std::vector<bool> dropped(extraction.actors.size(), false);
    for (const std::size_t actor : doubtful) {
        dropped[actor] = true;
    }
    for (const Event& event : extraction.events) {
        for (const Participant& participant : event.participants) {
            dropped[participant.actor] = false;
        }
    }
    for (const Relation& relation : extraction.relations) {
        for (const EntityRef& end : {relation.source, relation.target}) {
            if (end.kind == EntityKind::actor) {
                dropped[end.index] = false;
            }
        }
    }
    std::vector<std::size_t> place(extraction.actors.size(), 0);
    std::vector<Actor> kept;
    kept.reserve(extraction.actors.size());
    for (std::size_t a = 0; a < extraction.actors.size(); ++a) {
        place[a] = kept.size();
        if (!dropped[a]) {
            kept.push_back(std::move(extraction.actors[a]));
        }
    }
    for (Actor& actor : kept) {
        for (Role& role : actor.roles) {
            if (role.organization) {
                role.organization = dropped[*role.organization]
                                        ? std::nullopt
                                        : std::optional(place[*role.organization]);
            }
        }
    }
    for (Event& event : extraction.events) {
        for (Participant& participant : event.participants) {
            participant.actor = place[participant.actor];
        }
    }
    for (Relation& relation : extraction.relations) {
        for (EntityRef* end : {&relation.source, &relation.target}) {
            end->index = end->kind == EntityKind::actor ? place[end->index] : end->index;
        }
    }
    extraction.actors = std::move(kept);
}

}  // namespace linimasa
