#include "events/arguments.hpp"
#include "events/draft.hpp"

namespace linimasa::events {

namespace {

/// Whether an event has happened, from the mood words around it.
class StatusReader {
public:
    explicit StatusReader(const Scene& scene) : scene_(scene) {}

    void read(Draft& draft) const {
        const Moods moods = moods_of(draft);
        draft.negated = moods.negated || moods.cancelled;
        draft.wish = moods.wish && !moods.planned && !moods.occurred;
        draft.status_told = true;
        if (moods.uncertain || moods.cancelled) {
            draft.status = EventStatus::uncertain;
        } else if (moods.planned) {
            draft.status = EventStatus::planned;
        } else if (moods.occurred) {
            draft.status = EventStatus::occurred;
        } else if (moods.ongoing) {
            draft.status = EventStatus::ongoing;
        } else {
            draft.status_told = goes_on(scene_, draft);
            draft.status = draft.status_told ? EventStatus::ongoing : draft.status;
        }
    }

private:
    struct Moods {
        bool planned = false, ongoing = false, uncertain = false, occurred = false, negated = false,
             wish = false, cancelled = false;

        void add(Mood mood) {
            planned = planned || mood == Mood::planned;
            ongoing = ongoing || mood == Mood::ongoing;
            uncertain = uncertain || mood == Mood::uncertain;
            occurred = occurred || mood == Mood::occurred;
            negated = negated || mood == Mood::negated;
            wish = wish || mood == Mood::wish;
            cancelled = cancelled || mood == Mood::cancelled;
        }
    };

    /// Mood words that govern this unit: before the verb of its clause, or right before a noun.
    [[nodiscard]] Moods moods_of(const Draft& draft) const {
        Moods moods;
        const std::uint32_t own = scene_.units[draft.unit].clause;
        const Clause& clause = scene_.clauses[own];
        const SentenceUnits& sentence = scene_.sentence_of(draft.unit);
        const auto governs = [&](std::uint32_t clause_id, std::uint32_t until) {
            for (std::uint32_t i = scene_.begin_near(until); i < until; ++i) {
                const Unit& unit = scene_.units[i];
                if (unit.clause == clause_id && unit.quoted == scene_.units[draft.unit].quoted) {
                    moods.add(unit.word.mood);
                }
            }
        };
        if (draft.form == Form::noun) {
            // "dugaan peretasan", "rencana kunjungan"; the verb of the clause counts where it only
            // holds the event.
            for (std::uint32_t i = draft.unit; i > sentence.begin && i + 2 > draft.unit; --i) {
                moods.add(scene_.units[i - 1].word.mood);
            }
            for (std::uint32_t i = draft.unit; i < draft.after; ++i) {
                moods.add(scene_.units[i].word.mood);  // "kasus dugaan suap"
            }
            const auto verb = clause.verb;
            if (verb != nothing && static_cast<std::uint32_t>(verb) < sentence.end &&
                scene_.lexicon.light_verb(scene_.keys_from(static_cast<std::uint32_t>(verb)))) {
                governs(own, static_cast<std::uint32_t>(verb));
            }
            relative_moods(draft, moods);
        } else {
            governs(own, draft.unit);
        }
        // "dijadwalkan bertemu X, berdiskusi dengan Y, serta …": the mood of the first goes on.
        std::uint32_t linked = own;
        for (int depth = 0; depth < 5 && !moods.occurred; ++depth) {
            const Clause& link = scene_.clauses[linked];
            if (link.link != Link::coordinate || link.parent == nothing) {
                break;
            }
            linked = static_cast<std::uint32_t>(link.parent);
            const auto verb = scene_.clauses[linked].verb;
            if (verb != nothing) {
                governs(linked, static_cast<std::uint32_t>(verb) + 1);
            }
        }
        if (draft.form != Form::noun && asked_for(draft.unit)) {
            moods.wish = true;
        }
        if (clause.link == Link::purpose && draft.form != Form::noun) {
            moods.wish = true;
            moods.planned = moods.planned || plans(sentence, clause.begin);
            // "meminta X untuk segera mengusut …"
            moods.planned = moods.planned && !Arguments(scene_).asked_by(draft.unit);
        }
        if (clause.link == Link::condition) {
            moods.uncertain = true;
        }
        return moods;
    }

    /// "memiliki rencana [untuk membangun …]", "berencana [untuk …]": what a plan is for.
    /// "mengambil tindakan segera [untuk …]" is none.
    [[nodiscard]] bool plans(const SentenceUnits& sentence, std::uint32_t purpose) const {
        if (purpose < sentence.begin + 2 || scene_.units[purpose - 1].word.mood != Mood::planned) {
            return false;
        }
        const bool verb = scene_.units[purpose - 1].verb;
        const std::uint32_t holder = purpose - (verb ? 1 : 2);
        if (!verb && scene_.units[holder].word.cue != Cue::keeps) {
            return false;  // "menolak rencana [untuk …]"
        }
        const Mood before =
            holder > sentence.begin ? scene_.units[holder - 1].word.mood : Mood::none;
        return before != Mood::negated && before != Mood::cancelled;
    }

    /// "meminta polisi mengusut …": an earlier verb of the clause asks for it.
    [[nodiscard]] bool asked_for(std::uint32_t verb) const {
        const std::uint32_t own = scene_.units[verb].clause;
        for (std::uint32_t i = scene_.clauses[own].begin; i < verb; ++i) {
            if (scene_.units[i].clause != own) {
                continue;
            }
            const Hit hit = scene_.lexicon.speech(scene_.keys_from(i));
            if (hit && scene_.units[i].verb) {
                const SpeechClass type = scene_.lexicon.speech_verbs[hit.index].type;
                if (type == SpeechClass::ask || type == SpeechClass::soft) {
                    return true;
                }
            }
        }
        return false;
    }

    /// "rapat yang akan digelar".
    void relative_moods(const Draft& draft, Moods& moods) const {
        for (std::uint32_t i = draft.after; i < scene_.end_near(draft.unit); ++i) {
            const Clause& clause = scene_.clauses[scene_.units[i].clause];
            if (clause.link == Link::relative && clause.head != nothing && clause.verb != nothing &&
                within(clause.head, draft) && static_cast<std::int32_t>(i) < clause.verb) {
                moods.add(scene_.units[i].word.mood);
            }
        }
    }

    const Scene& scene_;
};

}  // namespace

void read_status(const Scene& scene, Draft& draft) {
    StatusReader(scene).read(draft);
}

}  // namespace linimasa::events
