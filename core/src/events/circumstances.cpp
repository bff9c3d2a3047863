#include "events/arguments.hpp"
#include "events/draft.hpp"

#include <algorithm>

namespace linimasa::events {

namespace {

class CircumstanceReader {
public:
    CircumstanceReader(const Scene& scene, const std::vector<Utterance>& utterances,
                       std::span<const Draft> drafts)
        : scene_(scene), arguments_(scene), utterances_(utterances), drafts_(drafts) {}

    void read(Draft& draft) const {
        // Else the day in the clause is that of what is done about it.
        const bool decree = has(scene_, draft, HeadTrait::decree);
        if (!goes_on(scene_, draft) && !decree) {
            find_time(draft);
        }
        if (has(scene_, draft, HeadTrait::vote) && draft.time != nothing && !tells_when(draft)) {
            draft.time = nothing;
        }
        if (!decree) {
            find_place(draft);
        }
        if (has(scene_, draft, Trait::somewhere) && draft.place == nothing) {
            draft.vague = true;
            draft.dropped = leads_to_nowhere(draft);
        }
        read_status(scene_, draft);
        if (draft.time != nothing && draft.status == EventStatus::planned && is_clock(draft.time)) {
            draft.time = nothing;  // the hour of a day that is not said here
        }
        if (draft.time == nothing && draft.place == nothing && draft.parts.empty() &&
            !draft.named && !draft.back && draft.kind != EventKind::meeting) {
            draft.vague = true;  // nobody, nowhere, at no time
        }
        draft.vague = draft.vague && !makes_up_for_names(scene_, draft);
    }

private:
    /// "kembali ke akar": what follows "ke" is an ordinary word.
    [[nodiscard]] bool leads_to_nowhere(const Draft& draft) const {
        const bool to = scene_.units[draft.after - 1].word.preposition == Preposition::to;
        const std::uint32_t where = draft.after + (to ? 0 : 1);
        return draft.form != Form::noun && where < scene_.sentence_of(draft.unit).end &&
               (to || scene_.units[draft.after].word.preposition == Preposition::to) &&
               scene_.units[where].plain && !scene_.units[where].capital;
    }

    [[nodiscard]] const Clause& clause_of(std::uint32_t unit) const {
        return scene_.clauses[scene_.units[unit].clause];
    }

    [[nodiscard]] bool usable(std::int32_t time) const {
        const TimeExpression& it = scene_.times[static_cast<std::size_t>(time)];
        if (it.type != TimeType::date && it.type != TimeType::time) {
            return false;
        }
        // "Sabtu (1/5)" in an article without a date gets its year from other articles.
        return it.value.known() || it.symbolic.find(" weekday=") != std::string::npos ||
               it.symbolic.find(" month=") != std::string::npos;
    }

    /// "Pilkada 2024": the year belongs to the name.
    [[nodiscard]] bool in_name(std::uint32_t i) const {
        const Unit& unit = scene_.units[i];
        if (i == 0) {
            return false;
        }
        // "periode 2019-2024": how long an office lasts.
        if (scene_.lexicon.info(scene_.text.tokens[unit.first - 1].word).cue == Cue::term) {
            return true;
        }
        // "Pemilu 2024", "Rencana Pembangunan Nasional 2025-2045", "… Nasional Tahun 2025-2045"
        const bool year = by_year(unit.time);
        return (unit.last == unit.first + 1 || year) && scene_.units[i - 1].capital &&
               (scene_.text.tokens[unit.first].kind == TokenKind::number || (year && unit.capital));
    }

    /// The words of an attribution belong to the statement, not to what is said.
    [[nodiscard]] bool in_other_tail(std::uint32_t unit, std::uint32_t event) const {
        const std::uint32_t sentence = scene_.units[unit].sentence;
        auto first = std::lower_bound(
            utterances_.begin(), utterances_.end(), sentence,
            [](const Utterance& said, std::uint32_t at) { return said.sentence < at; });
        auto last = first;
        while (last != utterances_.end() && last->sentence == sentence) {
            ++last;
        }
        return std::any_of(first, last, [&](const Utterance& said) {
            return said.type != SpeechClass::deed && !said.nested && said.tail_begin <= unit &&
                   unit < said.tail_end && !(said.tail_begin <= event && event < said.tail_end);
        });
    }

    /// "X maju di Pilkada 2024, Senin (8/7)": the day is that of what is said or done about the
    /// election, unless it is still to come, stands right behind its name, or a verb holds it.
    [[nodiscard]] bool tells_when(const Draft& draft) const {
        if (draft.light || scene_.is_ahead(draft.time) ||
            draft.time_rule == "in a relative clause about it") {
            return true;
        }
        const std::uint32_t behind = std::max(draft.label_end, draft.after);
        const std::uint32_t end = std::min(scene_.sentence_of(draft.unit).end, behind + 2);
        for (std::uint32_t i = behind; i < end && scene_.units[i].mark != ','; ++i) {
            if (scene_.units[i].time == draft.time) {
                return true;
            }
        }
        return false;
    }

    /// The time in the clause of the event, in the relative clauses about it, or in the clause that
    /// it hangs on as a circumstance ("usai meninjau X, Kamis (4/7)").
    void find_time(Draft& draft) const {
        const std::uint32_t own = scene_.units[draft.unit].clause;
        const Clause& clause = scene_.clauses[own];
        int best = 0;
        for (std::uint32_t i = scene_.begin_near(draft.unit); i < scene_.end_near(draft.unit);
             ++i) {
            const Unit& unit = scene_.units[i];
            if (unit.time == nothing || !usable(unit.time) || in_name(i) ||
                static_cast<std::int32_t>(i) == draft.year_unit || in_other_tail(i, draft.unit) ||
                unit.quoted != scene_.units[draft.unit].quoted) {
                continue;
            }
            int rank = 0;
            std::string_view rule;
            const Clause& its = scene_.clauses[unit.clause];
            if (unit.clause == own && belongs_to_another(draft, i)) {
                continue;
            }
            if (unit.clause == own) {
                rank = i > draft.unit ? 40 : 30;
                rule = "in the clause";
                if (other_event_between(draft, i)) {
                    rank -= 12;
                }
            } else if (its.link == Link::relative && its.head != nothing &&
                       within(its.head, draft) && !tells_event(its, draft)) {
                rank = 35;
                rule = "in a relative clause about it";
            } else if (draft.kind == EventKind::meeting && heads_chain(unit.clause, draft)) {
                // "rapat yang membahas data yang diretas, di X, Senin": the end of the sentence is
                // the meeting's.
                rank = 33;
                rule = "at the end of the clauses about it";
            } else if (clause.parent == static_cast<std::int32_t>(unit.clause) &&
                       (clause.link == Link::after || clause.link == Link::during ||
                        (clause.link == Link::relative && its.verb == nothing))) {
                rank = 18;
                rule = "in the clause that it accompanies";
            } else if (its.parent == static_cast<std::int32_t>(own) &&
                       (its.link == Link::during || its.link == Link::after ||
                        its.link == Link::coordinate)) {
                rank = 16;
                rule = "in a clause that accompanies it";
            } else if (its.link == Link::none && clause.link == Link::none && its.verb == nothing) {
                rank = 14;
                rule = "in the sentence";
            }
            if (is_clock(unit.time)) {
                rank -= 10;
            }
            // Of two as good as each other, the nearer one.
            const std::uint32_t distance = i > draft.unit ? i - draft.unit : draft.unit - i;
            rank = rank * 64 - static_cast<int>(std::min(distance, 63U));
            if (rule.empty()) {
                continue;
            }
            if (rank > best) {
                best = rank;
                draft.time = unit.time;
                draft.time_rule = rule;
            }
        }
    }

    /// The time in the clause of the event is that of a meeting which the clause is about, or of a
    /// noun between them.
    [[nodiscard]] bool belongs_to_another(const Draft& draft, std::uint32_t time) const {
        const std::uint32_t own = scene_.units[draft.unit].clause;
        if (draft.kind != EventKind::meeting && scene_.clauses[own].link == Link::relative &&
            taken_by_meeting(own)) {
            return true;
        }
        // "X ditetapkan sebagai tersangka kasus suap pada 27 Maret": the day is that of the step
        // against X.
        if (draft.form == Form::noun && time > draft.after && !by_year(scene_.units[time].time) &&
            (told_with_accused(draft) || step_is_about(scene_, draft))) {
            return true;
        }
        // "menyita aset dari korupsi tahun 2015-2022": the years are those of the noun.
        const bool years = by_year(scene_.units[time].time);
        return (draft.form == Form::noun || years) && other_noun_between(draft, time, years);
    }

    /// A verb of the clause tells what is done to who is accused of it.
    [[nodiscard]] bool told_with_accused(const Draft& draft) const {
        const std::int32_t verb = clause_of(draft.unit).verb;
        return verb != nothing && static_cast<std::uint32_t>(verb) < draft.unit &&
               std::any_of(draft.parts.begin(), draft.parts.end(),
                           [](const Part& part) { return part.rule == accused_of_it; }) &&
               scene_.lexicon.trigger(scene_.keys_from(static_cast<std::uint32_t>(verb)));
    }

    /// A verb of another event stands between the event and the time.
    [[nodiscard]] bool other_event_between(const Draft& draft, std::uint32_t time) const {
        const std::uint32_t begin = std::min(draft.after, time);
        const std::uint32_t end = std::max(draft.unit, time);
        for (std::uint32_t i = begin; i < end; ++i) {
            const Unit& unit = scene_.units[i];
            if (unit.verb && unit.clause == scene_.units[draft.unit].clause &&
                scene_.lexicon.light_verb(scene_.keys_from(i)).length == 0) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool taken_by_meeting(std::uint32_t clause) const {
        const std::uint32_t begin = scene_.clauses[clause].begin;
        const auto here = drafts_between(drafts_, scene_.begin_near(begin), scene_.end_near(begin));
        return std::any_of(here.begin(), here.end(), [&](const Draft& other) {
            return other.kind == EventKind::meeting && heads_chain(clause, other);
        });
    }

    /// A chain of relative clauses leads from the clause up to the event.
    [[nodiscard]] bool heads_chain(std::uint32_t id, const Draft& draft) const {
        for (int depth = 0; depth < 4; ++depth) {
            const Clause& clause = scene_.clauses[id];
            if (clause.link != Link::relative || clause.parent == nothing) {
                return false;
            }
            if (clause.head != nothing && within(clause.head, draft)) {
                return depth > 0;
            }
            id = static_cast<std::uint32_t>(clause.parent);
        }
        return false;
    }

    /// The time stands after the noun of another event, which it belongs to.
    [[nodiscard]] bool other_noun_between(const Draft& draft, std::uint32_t time, bool any) const {
        const auto between =
            drafts_between(drafts_, draft.unit + 1, std::max(time, draft.unit + 1));
        return std::any_of(between.begin(), between.end(), [&](const Draft& other) {
            return other.form == Form::noun &&
                   (any || !other.vague || other.kind == EventKind::meeting) &&
                   other.kind != EventKind::initiative && other.unit > draft.unit &&
                   other.unit < time &&
                   other.unit >= (any ? draft.after : std::max(draft.after, draft.label_end));
        });
    }

    [[nodiscard]] bool by_year(std::int32_t time) const {
        const auto& start = scene_.times[static_cast<std::size_t>(time)].value.start;
        return start && start->precision() == DatePrecision::year;
    }

    /// Only a time of day: the day is that of the publication, or said elsewhere.
    [[nodiscard]] bool is_clock(std::int32_t time) const {
        const TimeExpression& it = scene_.times[static_cast<std::size_t>(time)];
        const Token& first = scene_.text.tokens[scene_.text.token_at(it.span.begin)];
        return it.type == TimeType::time && scene_.lexicon.info(first.word).cue == Cue::clock;
    }

    /// The clause has a verb that tells an event of its own.
    [[nodiscard]] bool tells_event(const Clause& clause, const Draft& draft) const {
        if (clause.verb == nothing) {
            return false;
        }
        const auto verb = static_cast<std::uint32_t>(clause.verb);
        if (verb == draft.unit) {
            return false;
        }
        const auto keys = scene_.keys_from(verb);
        const Hit trigger = scene_.lexicon.trigger(keys);
        return trigger && trigger.form != Form::noun && !scene_.lexicon.light_verb(keys);
    }

    // -- places

    void find_place(Draft& draft) const {
        const bool visit = draft.kind == EventKind::visit;
        const auto take = [&](const std::vector<Phrase>& phrases) {
            for (const Phrase& phrase : phrases) {
                const bool fits =
                    phrase.preposition == Preposition::at ||
                    (phrase.preposition == Preposition::to && has(scene_, draft, Trait::to));
                const bool leaves =
                    phrase.preposition == Preposition::from && has(scene_, draft, Trait::from);
                const bool aside = (goes_on(scene_, draft) ||
                                    (has(scene_, draft, HeadTrait::vote) && !draft.light)) &&
                                   phrase.unit != draft.label_end;
                if ((fits || leaves) && !aside && phrase.place != nothing &&
                    draft.place == nothing && !in_other_tail(phrase.unit, draft.unit) &&
                    !meetings_place(draft, phrase)) {
                    draft.place = phrase.place;
                }
            }
        };
        if (has(scene_, draft, HeadTrait::vote)) {
            draft.place = place_in_name(draft);
        }
        if (has(scene_, draft, Trait::there)) {
            draft.place = place_object(draft.after);
        }
        take(arguments_.phrases(draft.after));
        if (draft.place == nothing && visit && draft.form != Form::noun) {
            draft.place = place_object(draft.after);
        }
        if (draft.place == nothing) {
            take(clause_phrases(draft));
        }
        if (draft.place == nothing) {
            take(relative_phrases(draft));
        }
        if (draft.place == nothing && scene_.units[draft.unit].verb) {
            take(arguments_.phrases_before(draft.unit));
        }
    }

    /// "Pilgub Banten": where people vote.
    [[nodiscard]] std::int32_t place_in_name(const Draft& draft) const {
        for (std::uint32_t i = draft.after; i < draft.label_end; ++i) {
            if (scene_.units[i].place != nothing) {
                return scene_.units[i].place;
            }
        }
        return nothing;
    }

    /// "rapat yang membahas data yang diretas, di X": the place at the end of a chain of clauses
    /// about a meeting is not that of what they tell.
    [[nodiscard]] bool meetings_place(const Draft& draft, const Phrase& phrase) const {
        const std::uint32_t own = scene_.units[draft.unit].clause;
        return draft.kind != EventKind::meeting && scene_.units[phrase.unit].clause == own &&
               scene_.clauses[own].link == Link::relative && taken_by_meeting(own) &&
               time_follows(phrase.end);
    }

    /// "di Gedung X, Jakarta, Senin (1/7)": only more of the place between it and the day.
    [[nodiscard]] bool time_follows(std::uint32_t end) const {
        const std::uint32_t last = scene_.sentence_of(end - 1).end;
        for (std::uint32_t i = end; i < last; ++i) {
            const Unit& unit = scene_.units[i];
            if (unit.time != nothing) {
                return usable(unit.time);
            }
            if (unit.mark != ',' && unit.place == nothing &&
                unit.word.preposition != Preposition::in) {
                return false;
            }
        }
        return false;
    }

    /// "rapat yang digelar di X"; of a meeting also what ends the chain of clauses about it.
    [[nodiscard]] std::vector<Phrase> relative_phrases(const Draft& draft) const {
        std::vector<Phrase> found;
        if (draft.form != Form::noun) {
            return found;
        }
        constexpr std::uint32_t reach = 80;
        const std::uint32_t end = std::min(scene_.sentence_of(draft.unit).end, draft.after + reach);
        std::uint32_t last = scene_.units[draft.unit].clause;
        for (std::uint32_t i = draft.after; i < end; ++i) {
            const std::uint32_t id = scene_.units[i].clause;
            const Clause& clause = scene_.clauses[id];
            if (id == last || clause.begin != i || clause.link != Link::relative ||
                clause.head == nothing) {
                continue;
            }
            last = id;
            const bool about = within(clause.head, draft) && !tells_event(clause, draft);
            const bool ends = draft.kind == EventKind::meeting && heads_chain(id, draft);
            if (!about && !ends) {
                continue;
            }
            for (const Phrase& phrase : arguments_.phrases(i + 1)) {
                if (about || time_follows(phrase.end)) {
                    found.push_back(phrase);
                }
            }
        }
        return found;
    }

    /// "meninjau RSUD Sinjai".
    [[nodiscard]] std::int32_t place_object(std::uint32_t after) const {
        const std::uint32_t end = scene_.sentence_of(after - 1).end;
        for (std::uint32_t i = after; i < end && i < after + 3; ++i) {
            if (scene_.units[i].place != nothing) {
                return scene_.units[i].place;
            }
            if (!scene_.units[i].plain || scene_.units[i].verb) {
                break;
            }
        }
        return nothing;
    }

    /// Phrases after the verb that the event noun belongs to ("rapat digelar di X").
    [[nodiscard]] std::vector<Phrase> clause_phrases(const Draft& draft) const {
        const Clause& clause = clause_of(draft.unit);
        if (clause.verb == nothing || draft.form != Form::noun) {
            return {};
        }
        const auto verb = static_cast<std::uint32_t>(clause.verb);
        if (!scene_.lexicon.light_verb(scene_.keys_from(verb))) {
            return {};
        }
        return arguments_.phrases(verb + 1);
    }

    const Scene& scene_;
    Arguments arguments_;
    const std::vector<Utterance>& utterances_;
    std::span<const Draft> drafts_;
};

}  // namespace

void read_circumstances(const Scene& scene, const std::vector<Utterance>& utterances,
                        std::vector<Draft>& drafts) {
    const CircumstanceReader reader(scene, utterances, drafts);
    for (Draft& draft : drafts) {
        reader.read(draft);
    }
    std::erase_if(drafts, [](const Draft& draft) { return draft.dropped; });
}

}  // namespace linimasa::events
