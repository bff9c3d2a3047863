#include "events/draft.hpp"

#include <algorithm>

namespace linimasa::events {

namespace {

/// "tewas dalam kecelakaan", "meninggal akibat gempa": only such a word and no verb between.
bool brings_death(const Scene& scene, std::uint32_t begin, std::uint32_t event) {
    bool governed = false;
    for (std::uint32_t i = begin; i < event; ++i) {
        const Unit& unit = scene.units[i];
        if (unit.verb || unit.mark == ',' || unit.word.link == Link::relative) {
            return false;
        }
        governed = governed || unit.word.preposition == Preposition::in ||
                   unit.word.link == Link::during || unit.word.link == Link::cause;
    }
    return governed;
}

bool is_cause(const Scene& scene, const Draft& event) {
    return event.kind == EventKind::incident && !has(scene, event, Trait::toll) &&
           !has(scene, event, Trait::bloodless);
}

/// "Aksi itu menewaskan …": what the subject points back to.
bool points_back(const Scene& scene, const Draft& toll) {
    const std::uint32_t begin =
        std::max(scene.clauses[scene.units[toll.unit].clause].begin, scene.begin_near(toll.unit));
    return std::any_of(scene.units.begin() + begin, scene.units.begin() + toll.unit,
                       [](const Unit& unit) { return unit.word.link == Link::determiner; });
}

/// The last incident that the sentence before tells near its end.
Draft* told_before(const Scene& scene, const Draft& toll, std::vector<Draft>& drafts) {
    const std::uint32_t here = scene.units[toll.unit].sentence;
    if (here == 0 || scene.sentences[here - 1].kind != BlockKind::body) {
        return nullptr;
    }
    const std::uint32_t end = scene.sentences[here - 1].end;
    if (end == scene.sentences[here - 1].begin) {
        return nullptr;
    }
    Draft* last = nullptr;
    for (Draft& event : drafts_between(std::span<Draft>(drafts), scene.begin_near(end - 1), end)) {
        last = !event.dropped && is_cause(scene, event) ? &event : last;
    }
    return last;
}

/// "gempa itu menewaskan …", "serangan yang melukai …": the incident before the verb in its clause,
/// at the head of its relative clause, before "sehingga", or in the sentence before where the
/// subject points back; only where nobody is named who does it.
Draft* cause_of(const Scene& scene, const Draft& toll, std::vector<Draft>& drafts) {
    if (toll.form != Form::active || has_role(toll, ParticipantRole::agent)) {
        return nullptr;
    }
    const std::uint32_t own = scene.units[toll.unit].clause;
    const Clause& clause = scene.clauses[own];
    Draft* last = nullptr;
    for (Draft& event :
         drafts_between(std::span<Draft>(drafts), scene.begin_near(toll.unit), toll.unit)) {
        const std::uint32_t its = scene.units[event.unit].clause;
        const bool result = clause.link == Link::result &&
                            scene.units[event.unit].quoted == scene.units[toll.unit].quoted;
        const bool before = clause.link == Link::relative
                                ? clause.head != nothing && within(clause.head, event)
                                : its == own;
        if (is_cause(scene, event) && (result || (before && event.form == Form::noun))) {
            last = &event;
        }
    }
    return last == nullptr && points_back(scene, toll) ? told_before(scene, toll, drafts) : last;
}

}  // namespace

void join_victims(const Scene& scene, std::vector<Draft>& drafts) {
    for (Draft& death : drafts) {
        if (!has(scene, death, Trait::death) || death.form == Form::noun) {
            continue;
        }
        constexpr std::uint32_t reach = 8;
        const std::uint32_t end = std::min(scene.sentence_of(death.unit).end, death.after + reach);
        for (Draft& event : drafts_between(std::span<Draft>(drafts), death.after, end)) {
            if (event.kind != EventKind::incident || event.form != Form::noun ||
                has(scene, event, Trait::bloodless) ||
                !brings_death(scene, death.after, event.unit)) {
                continue;
            }
            for (Part& part : death.parts) {
                if (!has_part(event, part.actor)) {
                    event.parts.push_back(std::move(part));
                }
            }
            death.dropped = true;
            break;
        }
    }
    for (Draft& toll : drafts) {
        Draft* cause = has(scene, toll, Trait::toll) ? cause_of(scene, toll, drafts) : nullptr;
        if (cause != nullptr) {
            for (Part& part : toll.parts) {
                if (!has_part(*cause, part.actor)) {
                    cause->parts.push_back(std::move(part));
                }
            }
            toll.dropped = true;
        }
    }
    std::erase_if(drafts, [](const Draft& draft) { return draft.dropped; });
}

void join_replacements(const Scene& scene, std::vector<Draft>& drafts) {
    for (Draft& comes : drafts) {
        if (!has(scene, comes, Trait::comes)) {
            continue;
        }
        for (Draft& goes :
             drafts_between(std::span<Draft>(drafts), comes.unit + 1, scene.end_near(comes.unit))) {
            if (has(scene, goes, Trait::goes)) {
                for (Part& part : goes.parts) {
                    if (part.role == ParticipantRole::target && !has_part(comes, part.actor)) {
                        comes.parts.push_back(std::move(part));
                    }
                }
                goes.dropped = true;
            }
        }
    }
    std::erase_if(drafts, [](const Draft& draft) { return draft.dropped; });
}

}  // namespace linimasa::events
