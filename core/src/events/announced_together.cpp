#include "events/draft.hpp"

#include <algorithm>

namespace linimasa::events {

namespace {

constexpr std::string_view rule = "of the appointment told beside it";
/// How many sentences may lie between two appointments told in the same words.
constexpr std::uint32_t reach = 3;

std::int32_t agent_of(const Draft& draft) {
    const auto agent = std::find_if(draft.parts.begin(), draft.parts.end(), [](const Part& part) {
        return part.role == ParticipantRole::agent;
    });
    return agent == draft.parts.end() ? nothing : agent->actor;
}

/// "Sebelumnya, X pernah menjabat …": told as long past.
bool told_as_past(const Scene& scene, const Draft& draft) {
    const SentenceUnits& sentence = scene.sentence_of(draft.unit);
    return std::any_of(scene.units.begin() + sentence.begin, scene.units.begin() + sentence.end,
                       [](const Unit& unit) { return unit.word.cue == Cue::earlier; });
}

bool near(const Scene& scene, const Draft& a, const Draft& b) {
    const std::uint32_t x = scene.units[a.unit].sentence;
    const std::uint32_t y = scene.units[b.unit].sentence;
    return std::max(x, y) - std::min(x, y) <= reach;
}

bool beside(const Scene& scene, const Draft& a, const Draft& b) {
    const std::int32_t agent = agent_of(a);
    const std::int32_t other = agent_of(b);
    if (agent != nothing && other != nothing) {
        return agent == other;  // two bodies announce on their own days
    }
    return near(scene, a, b) && same_family(scene, a, b);
}

/// The only day that appointments told with this one have.
const Draft* dated_with(const Scene& scene, const std::vector<Draft>& drafts, const Draft& draft) {
    const Draft* told = nullptr;
    for (const Draft& other : drafts) {
        if (other.kind != EventKind::appointment || other.time == nothing ||
            scene.is_ahead(other.time) || !beside(scene, draft, other)) {
            continue;
        }
        if (told != nullptr && told->time != other.time) {
            return nullptr;
        }
        told = &other;
    }
    return told;
}

/// "X melantik A sebagai …. B bergeser menjadi …": the one who puts people into office there.
void share_agent(const Scene& scene, const std::vector<Draft>& drafts, Draft& draft) {
    if (draft.kind != EventKind::appointment || draft.dropped || agent_of(draft) != nothing ||
        !has(scene, draft, Trait::comes) || told_as_past(scene, draft) ||
        scene.lexicon.info(scene.text.tokens[scene.units[draft.unit].first].word).cue ==
            Cue::elected) {
        return;
    }
    const Part* found = nullptr;
    for (const Draft& other : drafts) {
        const std::uint32_t a = scene.units[draft.unit].sentence;
        const std::uint32_t b = scene.units[other.unit].sentence;
        if (other.kind != EventKind::appointment || other.dropped || other.time != draft.time ||
            other.status != draft.status || !has(scene, other, Trait::comes) ||
            std::max(a, b) - std::min(a, b) > 1) {
            continue;
        }
        for (const Part& part : other.parts) {
            if (part.role != ParticipantRole::agent || part.rule == rule) {
                continue;
            }
            if (found != nullptr && found->actor != part.actor) {
                return;
            }
            found = &part;
        }
    }
    if (found != nullptr && !has_part(draft, found->actor)) {
        Part agent = *found;
        agent.confidence = 0.55F;
        agent.rule = rule;
        draft.parts.push_back(std::move(agent));
    }
}

}  // namespace

void read_announced_together(const Scene& scene, std::vector<Draft>& drafts) {
    for (Draft& draft : drafts) {
        if (draft.kind != EventKind::appointment || draft.time != nothing ||
            draft.status != EventStatus::occurred || draft.title || draft.parts.empty() ||
            told_as_past(scene, draft)) {
            continue;
        }
        if (const Draft* told = dated_with(scene, drafts, draft)) {
            draft.time = told->time;
            draft.time_rule = rule;
            draft.place = draft.place == nothing ? told->place : draft.place;
        }
    }
    for (Draft& draft : drafts) {
        share_agent(scene, drafts, draft);
    }
}

}  // namespace linimasa::events
