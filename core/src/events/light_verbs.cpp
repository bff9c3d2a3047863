#include "events/arguments.hpp"
#include "events/draft.hpp"

#include <algorithm>

namespace linimasa::events {

namespace {

class LightVerbReader {
public:
    LightVerbReader(const Scene& scene, std::vector<Draft>& drafts)
        : scene_(scene), arguments_(scene), drafts_(drafts) {}

    void run() {
        for (Draft& draft : drafts_) {
            on_occasion(draft);
        }
        for (const SentenceUnits& sentence : scene_.sentences) {
            for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
                const Unit& unit = scene_.units[i];
                if (!unit.plain || !(unit.verb || unit.word.verb == VerbHint::auxiliary)) {
                    continue;
                }
                const Hit hit = scene_.lexicon.light_verb(scene_.keys_from(i));
                if (hit && (hit.form != Form::bare || sentence.title)) {
                    read(i, hit, scene_.lexicon.light_verbs[hit.index]);
                    i = scene_.after_tokens(i, hit.length) - 1;
                }
            }
        }
        for (Draft& draft : drafts_) {
            draft.dropped = draft.dropped || done_with_meeting(draft);
        }
        std::erase_if(drafts_, [](const Draft& draft) {
            return (draft.only_held && !draft.light) || draft.dropped;
        });
    }

private:
    /// "Dalam kunjungannya ke Y, X meninjau …": the subject of the clause that is set inside a
    /// visit makes it.
    void on_occasion(Draft& draft) {
        if (draft.form != Form::noun || draft.kind != EventKind::visit ||
            has_role(draft, ParticipantRole::agent) || !governed(draft.unit)) {
            return;
        }
        const Clause& own = scene_.clauses[scene_.units[draft.unit].clause];
        const Clause& clause = own.verb == nothing && own.parent != nothing
                                   ? scene_.clauses[static_cast<std::size_t>(own.parent)]
                                   : own;
        if (clause.verb == nothing) {
            return;
        }
        for (const std::uint32_t unit :
             arguments_.subject(static_cast<std::uint32_t>(clause.verb))) {
            const auto actor = static_cast<std::size_t>(scene_.units[unit].actor);
            if (scene_.cast.actors[actor].kind == ActorKind::person) {
                add_part(draft, scene_, unit, ParticipantRole::agent, 0.65F,
                         "subject on that visit");
                draft.vague = false;
            }
        }
    }

    /// "Pertemuan itu akan dimanfaatkan X untuk …", "Rapat itu akan mengambil tema …": what a
    /// meeting does, or is used for, is no event of its own; who uses it takes part.
    bool done_with_meeting(const Draft& deed) {
        if (deed.kind != EventKind::initiative || deed.frame_row != nothing ||
            deed.head_noun != nothing) {
            return false;
        }
        Draft* const meeting = before(deed.unit);
        if (meeting == nullptr || meeting->kind != EventKind::meeting || governed(meeting->unit)) {
            return false;
        }
        for (std::uint32_t k = std::max(meeting->after, meeting->label_end); k < deed.unit; ++k) {
            const Unit& unit = scene_.units[k];
            if (unit.actor != nothing || unit.verb || unit.mark != 0 ||
                unit.word.preposition != Preposition::none || unit.word.link == Link::coordinate) {
                return false;
            }
        }
        // "Kongres itu diprotes X": who protests does not take part.
        const bool used =
            deed.form == Form::passive && scene_.units[deed.unit].word.cue == Cue::uses;
        for (const Part& part : deed.parts) {
            if (used && part.role == ParticipantRole::agent) {
                add_part(*meeting, scene_, part.unit, ParticipantRole::attendee, 0.65F,
                         "uses the meeting");
            }
        }
        return true;
    }

    /// "dalam", "pada", "saat" right before the noun or one word away.
    [[nodiscard]] bool governed(std::uint32_t unit) const {
        const std::uint32_t begin = scene_.sentence_of(unit).begin;
        for (std::uint32_t k = unit; k > begin && k + 3 > unit; --k) {
            const Unit& before = scene_.units[k - 1];
            if (before.word.preposition == Preposition::in || before.word.link == Link::during) {
                return true;
            }
            if (!before.plain || before.verb) {
                break;
            }
        }
        return false;
    }

    void read(std::uint32_t verb, const Hit& hit, const LightVerb& light) {
        const std::uint32_t after = scene_.after_tokens(verb, hit.length);
        Draft* event = nullptr;
        if (light.role == ParticipantRole::companion) {
            companions(verb, after, hit.form);
            return;
        }
        if (light.role == ParticipantRole::victim) {
            victims(verb);
            return;
        }
        frame_ = light.frame;
        if (hit.form == Form::passive) {
            event = before(verb);
            if (event == nullptr && light.role == ParticipantRole::host) {
                received(verb, after);
                return;
            }
        } else if (hit.form == Form::middle) {
            event = following(after, true);
            event = event == nullptr ? before(verb) : event;
            if (event == nullptr) {
                present(verb, after);
                return;
            }
        } else {
            event = following(after, false);
        }
        if (event == nullptr) {
            return;
        }
        event->light = event->light || is_occasion(*event);
        event->vague = event->vague && event->head_noun == nothing;
        if (!light.role && !light.frame) {
            return;
        }
        ParticipantRole role = light.role ? *light.role : agent_of(*event);
        if (light.undergone && event->kind == EventKind::legal) {
            role = ParticipantRole::target;  // "menjalani pemeriksaan"
        }
        if (light.frame && hit.form != Form::passive && has(scene_, *event, Trait::rules)) {
            return;  // "melaksanakan putusan itu": who carries it out has not given it
        }
        if (event->kind == EventKind::incident) {
            role = ParticipantRole::agent;  // nobody attends or hosts an attack
        }
        if (hit.form == Form::passive) {
            add_group(*event, scene_, by(after), role, 0.85F, "oleh");
            return;
        }
        Group subject = arguments_.subject(verb);
        if (subject.empty() && hit.form == Form::middle) {
            subject = later(after);
        }
        // Who holds a meeting is its host, whatever the noun alone said.
        for (const std::uint32_t unit : subject) {
            replace(*event, unit, role);
        }
        event->vague = event->vague && (subject.empty() || !done_by_one(*event));
    }

    /// Who does it is all that its frame needs: "X melakukan pemerasan".
    [[nodiscard]] bool done_by_one(const Draft& event) const {
        if (event.kind != EventKind::incident || event.frame_row == nothing) {
            return false;
        }
        const Frame& frame = scene_.lexicon.frames[static_cast<std::size_t>(event.frame_row)];
        return frame.need == Frame::Need::any || frame.need == Frame::Need::agent;
    }

    void replace(Draft& event, std::uint32_t unit, ParticipantRole role) {
        const std::int32_t actor = scene_.units[unit].actor;
        for (Part& part : event.parts) {
            if (part.actor == actor) {
                part.role = part.role == ParticipantRole::organizer ? part.role : role;
                return;
            }
        }
        add_part(event, scene_, unit, role, 0.85F, "subject of a light verb");
    }

    [[nodiscard]] ParticipantRole agent_of(const Draft& event) const {
        if (event.frame_row != nothing) {
            const Frame& frame = scene_.lexicon.frames[static_cast<std::size_t>(event.frame_row)];
            return frame.agent.value_or(ParticipantRole::agent);
        }
        return ParticipantRole::host;  // "melakukan rapat koordinasi"
    }

    /// Meetings and the like have hosts and guests; a crime has none, but "melakukan" has it too.
    [[nodiscard]] bool can_be_held(const Draft& event) const {
        return is_occasion(event) ||
               (event.form == Form::noun && frame_ &&
                (event.kind == EventKind::legal || event.kind == EventKind::incident));
    }

    [[nodiscard]] bool is_occasion(const Draft& event) const {
        return event.form == Form::noun &&
               (event.kind == EventKind::meeting || event.kind == EventKind::visit ||
                event.kind == EventKind::agreement || event.kind == EventKind::initiative ||
                has(scene_, event, Trait::held));
    }

    /// The event noun that a verb has as its object, or in a phrase ("hadir dalam rapat").
    [[nodiscard]] Draft* following(std::uint32_t after, bool in_phrase) {
        const std::uint32_t end = scene_.sentence_of(after - 1).end;
        for (std::uint32_t i = after; i < end && i < after + 9; ++i) {
            if (Draft* event = at(i)) {
                return event;
            }
            const Unit& unit = scene_.units[i];
            const bool stops = unit.verb || unit.word.link == Link::relative ||
                               unit.word.link == Link::complement ||
                               unit.word.link == Link::contrast || unit.word.link == Link::after ||
                               unit.word.link == Link::before || unit.mark == ',' ||
                               unit.mark == '.' ||
                               (!in_phrase && unit.word.preposition != Preposition::none &&
                                unit.word.preposition != Preposition::in);
            if (stops) {
                return nullptr;
            }
        }
        return nullptr;
    }

    [[nodiscard]] Draft* at(std::uint32_t unit) {
        const auto after =
            std::upper_bound(drafts_.begin(), drafts_.end(), unit,
                             [](std::uint32_t at, const Draft& draft) { return at < draft.unit; });
        if (after == drafts_.begin()) {
            return nullptr;
        }
        Draft& draft = *(after - 1);
        return unit < draft.after && can_be_held(draft) ? &draft : nullptr;
    }

    /// The event noun before the verb in its clause, or at the head of its relative clause.
    [[nodiscard]] Draft* before(std::uint32_t verb) {
        const Clause& clause = scene_.clauses[scene_.units[verb].clause];
        const std::uint32_t begin = clause.link == Link::relative || clause.link == Link::coordinate
                                        ? scene_.begin_near(verb)
                                        : clause.begin;
        Draft* best = nullptr;
        for (Draft& draft : drafts_between(std::span<Draft>(drafts_), begin, verb)) {
            if (can_be_held(draft)) {
                best = &draft;
            }
        }
        return best;
    }

    /// "oleh X", or X right after the verb.
    [[nodiscard]] Group by(std::uint32_t after) const {
        const std::uint32_t end = scene_.sentence_of(after - 1).end;
        for (std::uint32_t i = after; i < end && i < after + 9; ++i) {
            const Unit& unit = scene_.units[i];
            if (unit.actor != nothing) {
                return arguments_.group_from(i);
            }
            const bool passes =
                unit.word.preposition == Preposition::by || unit.plain || scene_.is_list_mark(i);
            if (!passes || unit.verb) {
                break;
            }
        }
        return {};
    }

    /// "Turut hadir dalam rapat itu X dan Y".
    [[nodiscard]] Group later(std::uint32_t after) const {
        const std::uint32_t end = scene_.sentence_of(after - 1).end;
        for (std::uint32_t i = after; i < end && i < after + 12; ++i) {
            const Unit& unit = scene_.units[i];
            if (unit.actor != nothing && !is_event_name(i)) {
                return arguments_.group_from(i);
            }
            if (unit.verb || unit.word.link == Link::relative || unit.mark == '.') {
                break;
            }
        }
        return {};
    }

    [[nodiscard]] bool is_event_name(std::uint32_t unit) const {
        const auto here = drafts_between(std::span<Draft>(drafts_), scene_.begin_near(unit),
                                         scene_.end_near(unit));
        return std::any_of(here.begin(), here.end(), [unit](const Draft& draft) {
            return draft.head_noun != nothing && draft.label_begin <= unit &&
                   unit < draft.label_end;
        });
    }

    /// "… akibat banjir itu 200 warga mengungsi": they suffer from the incident that the sentence
    /// names, or from the last disaster told before.
    void victims(std::uint32_t verb) {
        const Group who = arguments_.subject(verb);
        if (who.empty()) {
            return;
        }
        const SentenceUnits& sentence = scene_.sentence_of(verb);
        Draft* event = nullptr;
        for (Draft& draft : drafts_between(std::span<Draft>(drafts_), scene_.begin_near(verb),
                                           scene_.end_near(verb))) {
            if (draft.kind == EventKind::incident && draft.form == Form::noun) {
                event = &draft;
            }
        }
        constexpr std::ptrdiff_t reach = 30;
        auto last =
            std::lower_bound(drafts_.begin(), drafts_.end(), sentence.begin,
                             [](const Draft& draft, std::uint32_t at) { return draft.unit < at; });
        const auto oldest = last - std::min(last - drafts_.begin(), reach);
        while (event == nullptr && last != oldest) {
            --last;
            event = has(scene_, *last, Trait::strikes) ? &*last : nullptr;
        }
        if (event != nullptr) {
            add_group(*event, scene_, who, ParticipantRole::victim, 0.75F, "suffers from it");
        }
    }

    /// "Rombongan itu disambut X": the greeter is the host of the visit told right before, where
    /// nobody but who makes it is received, or of the meeting, which who is received attends.
    void received(std::uint32_t verb, std::uint32_t after) {
        Draft* visit = told_before(verb);
        if (visit == nullptr) {
            return;
        }
        const Group guests = arguments_.subject(verb);
        if (visit->kind == EventKind::meeting && !guests.empty()) {
            add_group(*visit, scene_, guests, ParticipantRole::attendee, 0.65F, "is received");
            add_group(*visit, scene_, by(after), ParticipantRole::host, 0.7F, "receives them");
            visit->vague = visit->vague && visit->parts.size() < 2;
            return;
        }
        if (visit->kind != EventKind::visit) {
            return;
        }
        const bool same = std::all_of(guests.begin(), guests.end(), [&](std::uint32_t unit) {
            return has_part(*visit, scene_.units[unit].actor);
        });
        if (same) {
            add_group(*visit, scene_, by(after), ParticipantRole::host, 0.7F, "receives them");
        }
    }

    /// "Turut hadir X dan Y": without a noun for what they attend it is the event told right
    /// before.
    void present(std::uint32_t verb, std::uint32_t after) {
        if (scene_.units[verb].quoted) {
            return;
        }
        if (verb > scene_.sentence_of(verb).begin + 1) {
            // "X hadir bersama jajarannya."
            const Unit* next =
                after < scene_.sentence_of(verb).end ? &scene_.units[after] : nullptr;
            const bool alone = next == nullptr || next->mark != 0 ||
                               next->word.preposition == Preposition::with ||
                               next->word.link == Link::coordinate;
            Draft* meeting = alone ? told_before(verb) : nullptr;
            if (meeting != nullptr && meeting->kind == EventKind::meeting) {
                add_group(*meeting, scene_, arguments_.subject(verb), ParticipantRole::attendee,
                          0.65F, "hadir");
            }
            return;
        }
        if (Draft* event = told_before(verb)) {
            add_group(*event, scene_, later(after), ParticipantRole::attendee, 0.7F, "turut hadir");
        }
    }

    /// The last meeting, visit or act in the two sentences before that of this unit, in the words
    /// of the article itself.
    [[nodiscard]] Draft* told_before(std::uint32_t unit) {
        const std::uint32_t here = scene_.units[unit].sentence;
        Draft* last = nullptr;
        for (std::uint32_t s = here; s > 0 && s + 2 > here && last == nullptr; --s) {
            const SentenceUnits& sentence = scene_.sentences[s - 1];
            if (sentence.kind != BlockKind::body) {
                break;
            }
            for (Draft& draft :
                 drafts_between(std::span<Draft>(drafts_), sentence.begin, sentence.end)) {
                const bool gathers =
                    draft.kind == EventKind::meeting || draft.kind == EventKind::visit;
                const bool act = draft.kind == EventKind::initiative ||
                                 draft.kind == EventKind::agreement ||
                                 draft.kind == EventKind::appointment;
                if ((gathers || (act && last == nullptr)) && !scene_.units[draft.unit].quoted) {
                    last = &draft;
                }
            }
        }
        return last;
    }

    /// "didampingi X", "mendampingi X": who comes along to the event that is being told.
    void companions(std::uint32_t verb, std::uint32_t after, Form form) {
        Draft* event = nullptr;
        for (Draft& draft : drafts_between(std::span<Draft>(drafts_), scene_.begin_near(verb),
                                           scene_.end_near(verb))) {
            if (draft.kind == EventKind::meeting || draft.kind == EventKind::visit ||
                event == nullptr) {
                event = event == nullptr || draft.unit < verb ? &draft : event;
            }
        }
        event = event == nullptr ? told_before(verb) : event;
        if (event == nullptr) {
            return;
        }
        if (form == Form::passive) {
            add_group(*event, scene_, by(after), ParticipantRole::companion, 0.8F, "didampingi");
            return;
        }
        Group subject = arguments_.subject(verb);
        if (subject.empty()) {
            // "Turut hadir mendampingi Presiden … X dan Y": those named last.
            const Group whom = arguments_.object(verb);
            subject = later(whom.empty() ? after : whom.front() + 1);
        }
        add_group(*event, scene_, subject, ParticipantRole::companion, 0.75F, "mendampingi");
    }

    const Scene& scene_;
    Arguments arguments_;
    std::vector<Draft>& drafts_;
    bool frame_ = false;  ///< the verb being read has the roles of the noun's own frame
};

}  // namespace

void read_light_verbs(const Scene& scene, std::vector<Draft>& drafts) {
    LightVerbReader(scene, drafts).run();
}

}  // namespace linimasa::events
