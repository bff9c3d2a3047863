#include "events/finish.hpp"

#include <algorithm>

namespace linimasa::events {

namespace {

double statement_confidence(const Draft& draft, const Scene& scene) {
    const Actor& speaker = scene.cast.actors[static_cast<std::size_t>(draft.speaker)];
    double sure = 0.5;
    sure += draft.direct ? 0.25 : 0.0;
    sure += draft.time != nothing ? 0.25 : 0.0;
    sure += draft.medium != Medium::none ? 0.1 : 0.0;
    sure += draft.title ? 0.1 : 0.0;
    sure += draft.utterances > 1 ? 0.1 : 0.0;
    sure -= speaker.kind != ActorKind::person && !draft.direct ? 0.05 : 0.0;
    sure += draft.medium == Medium::report || draft.medium == Medium::posting ? 0.05 : 0.0;
    return sure;
}

constexpr double almost_half = 0.44;

double trigger_confidence(const Draft& draft) {
    double sure = draft.weight;
    sure += draft.title ? 0.12 : 0.0;
    sure += draft.time != nothing ? 0.12 : 0.0;
    sure += draft.place != nothing ? 0.05 : 0.0;
    sure += draft.mentions.size() > 1 ? 0.08 : 0.0;
    sure += draft.parts.size() > 1 ? 0.05 : 0.0;
    sure += draft.named ? 0.15 : 0.0;
    sure += draft.light ? 0.05 : 0.0;
    sure -= draft.vague ? 0.35 : 0.0;
    sure -= draft.negated ? 0.4 : 0.0;
    sure -= draft.wish ? 0.3 : 0.0;
    sure -= draft.quoted ? 0.05 : 0.0;
    sure -= draft.back ? 0.2 : 0.0;
    if (draft.kind == EventKind::initiative && !draft.title) {
        sure += draft.status_told ? 0.05 : -0.1;
    }
    // What comes near half is told: as many of these are right as of those just above.
    return sure >= almost_half ? std::max(sure, 0.5) : sure;
}

}  // namespace

double confidence_of(const Draft& draft, const Scene& scene) {
    const double sure = draft.kind == EventKind::statement && draft.speaker != nothing
                            ? statement_confidence(draft, scene)
                            : trigger_confidence(draft);
    return std::clamp(sure, 0.0, 0.98);
}

}  // namespace linimasa::events
