#include "events/papers.hpp"

#include <algorithm>

namespace linimasa::events {

std::optional<std::pair<std::uint32_t, std::uint32_t>> paper_name(const Scene& scene,
                                                                  const Draft& draft) {
    const Frame* const frame = scene.lexicon.frame(draft.frame);
    if (frame == nullptr || !frame->is(Trait::paper)) {
        return std::nullopt;
    }
    constexpr std::uint32_t reach = 12;
    const SentenceUnits& sentence = scene.sentence_of(draft.unit);
    const bool passive = draft.form == Form::passive;
    const std::uint32_t from =
        passive ? std::max(sentence.begin, draft.unit - std::min(draft.unit, reach)) : draft.after;
    const std::uint32_t to = passive ? draft.unit : std::min(sentence.end, draft.after + reach);
    const auto part = [&](std::uint32_t at) {
        const Unit& unit = scene.units[at];
        return unit.mark == 0 && unit.time == nothing && !unit.verb &&
               (unit.capital || unit.actor != nothing || unit.place != nothing);
    };
    const auto joint = [&](std::uint32_t at) {
        const Unit& unit = scene.units[at];
        return at + 1 < sentence.end && part(at + 1) && unit.mark == 0 && unit.time == nothing &&
               !unit.verb && unit.last == unit.first + 1 &&
               (unit.word.link == Link::none || unit.word.link == Link::coordinate);
    };
    for (std::uint32_t k = from; k < to; ++k) {
        const WordId word = scene.text.tokens[scene.units[k].first].word;
        if (std::find(frame->companions.begin(), frame->companions.end(), word) ==
            frame->companions.end()) {
            continue;
        }
        std::uint32_t first = k;
        while (first > sentence.begin) {
            // "ASEAN Leaders' Statement"
            const bool owner = first > sentence.begin + 1 && scene.units[first - 1].mark == '\'' &&
                               part(first - 2);
            if (!owner && !part(first - 1)) {
                break;
            }
            first -= owner ? 2U : 1U;
        }
        std::uint32_t end = k + 1;
        while (end < sentence.end && (part(end) || joint(end))) {
            ++end;
        }
        if (end > first + 1 && (scene.units[k].capital || first < k || k == sentence.begin)) {
            return std::pair(first, end);
        }
    }
    return std::nullopt;
}

void add_signatories(const Scene& scene, Draft& draft, const Draft& meeting) {
    const Frame* const frame = scene.lexicon.frame(draft.frame);
    if (frame == nullptr || !frame->is(Trait::paper) || !draft.parts.empty()) {
        return;
    }
    for (const Part& part : meeting.parts) {
        const auto kind = scene.cast.actors[static_cast<std::size_t>(part.actor)].kind;
        if (part.role == ParticipantRole::attendee && kind == ActorKind::group) {
            draft.parts.push_back({part.actor, ParticipantRole::signatory, part.unit, 0.6F,
                                   "met where it came about"});
        }
    }
}

}  // namespace linimasa::events
