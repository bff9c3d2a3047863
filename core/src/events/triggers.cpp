#include "events/arguments.hpp"
#include "events/draft.hpp"
#include "events/named.hpp"
#include "events/trigger_context.hpp"
#include "events/trigger_labels.hpp"

#include <algorithm>

namespace linimasa::events {

namespace {

using Role = std::optional<ParticipantRole>;

class TriggerFinder {
public:
    explicit TriggerFinder(const Scene& scene)
        : scene_(scene), arguments_(scene), context_(scene), labels_(scene) {}

    std::vector<Draft> run() {
        for (const SentenceUnits& sentence : scene_.sentences) {
            if (sentence.kind == BlockKind::dateline) {
                continue;
            }
            for (std::uint32_t i = sentence.begin; i < sentence.end;) {
                i = std::max(at(sentence, i), i + 1);
            }
        }
        return std::move(drafts_);
    }

private:
    /// Reads what begins at this unit; the unit to go on with.
    std::uint32_t at(const SentenceUnits& sentence, std::uint32_t i) {
        const Unit& unit = scene_.units[i];
        if (unit.mark != 0 || unit.time != nothing) {
            return i + 1;
        }
        // The first token alone: names may begin with the head of an event ("Rapat Pleno KPU").
        const auto keys = scene_.keys_from(i);
        const Hit head = scene_.lexicon.named_head(keys);
        const Hit trigger = scene_.lexicon.trigger(keys);
        const Hit occasion = scene_.lexicon.occasion(keys);
        if (occasion.length > std::max(head.length, trigger.length)) {
            return scene_.after_tokens(i, occasion.length);
        }
        if (head && head.length >= trigger.length && (unit.plain || unit.actor == nothing)) {
            return read_named_event(scene_, sentence, i, head, drafts_);
        }
        if (!trigger && unit.verb && unit.plain) {
            deed(sentence, i);
        }
        if (!trigger || !unit.plain) {
            return i + 1;
        }
        if (trigger.form == Form::bare && !sentence.title) {
            return i + 1;
        }
        if (i > sentence.begin && scene_.units[i - 1].mark == '"' && i + 1 < sentence.end &&
            scene_.units[i + 1].mark == '"') {
            return i + 1;  // "disandera": so to speak
        }
        if (unit.capital && !sentence.title && trigger.form != Form::noun) {
            return i + 1;
        }
        if (trigger.length == 1 && trigger.form != Form::noun && is_no_action(unit.word.verb)) {
            return i + 1;  // "terdakwa", "tertutup": no passive of its root
        }
        if (trigger.form == Form::noun && unit.capital && !sentence.title && i > sentence.begin &&
            scene_.units[i - 1].plain && scene_.units[i - 1].capital) {
            return i + 1;  // "Direktur Tindak Pidana Korupsi": a word of a name
        }
        if (trigger.form == Form::noun) {
            noun(sentence, i, trigger);
        } else {
            verb(sentence, i, trigger);
        }
        const std::uint32_t after = scene_.after_tokens(i, trigger.length);
        const bool decree = !drafts_.empty() && drafts_.back().unit > i;
        return decree ? std::max(after, drafts_.back().label_end) : after;
    }

    // -- verbs

    void verb(const SentenceUnits& sentence, std::uint32_t i, const Hit& hit) {
        Draft draft = begin_draft(scene_, sentence, i, scene_.after_tokens(i, hit.length));
        if (draft.after < sentence.end && scene_.lexicon.occasion(scene_.keys_from(draft.after))) {
            return;  // "memberikan keterangan": a statement
        }
        draft.form = hit.form;
        if (holds_told(draft) || context_.only_holds(sentence, draft) ||
            context_.only_says(sentence, draft)) {
            return;
        }
        const Frame* sense = context_.sense(sentence, i, scene_.lexicon.frames[hit.index]);
        if (sense == nullptr) {
            deed(sentence, i);  // "menetapkan tarif": another sense of the word
            return;
        }
        const Frame& frame = *sense;
        if (context_.excludes(sentence, draft, frame)) {
            return;  // "memutuskan mundur", "menahan tangis"
        }
        if (context_.only_describes(sentence, draft)) {
            return;
        }
        fill(draft, hit.form, frame);
        if (frame.kind == EventKind::initiative && context_.put_ahead(sentence, i)) {
            draft.weight = std::max(draft.weight, 0.5F);
        }
        const Group subject = arguments_.subject(i);
        const std::uint32_t last = draft.after - 1;
        if (hit.form == Form::passive) {
            give(draft, subject, frame.patient, 0.85F, "subject of a passive verb");
            give(draft, right_after(draft.after), frame.agent, 0.75F, "after a passive verb");
            if (frame.kind == EventKind::appointment && !subject.empty()) {
                give(draft, posted_beside(last), frame.patient, 0.75F,
                     "in a post beside the subject");
            }
        } else {
            give(draft, subject, frame.agent, 0.85F, "subject");
            if (hit.form != Form::middle) {
                const Group object = arguments_.object(last);
                give(draft, object, frame.patient, 0.85F, "object");
                if (frame.kind == EventKind::appointment && !object.empty()) {
                    give(draft, posted_beside(object.back()), frame.patient, 0.75F,
                         "in a post beside the object");
                }
            } else if (subject.empty() && frame.agent) {
                // "Turut hadir X": the subject may follow.
                give(draft, right_after(draft.after), frame.agent, 0.6F, "subject after the verb");
            } else if (frame.patient) {
                give(draft, arguments_.object(last), frame.patient, 0.75F,
                     "object");  // "bertemu X"
            }
        }
        phrases(draft, frame, arguments_.phrases(draft.after));
        phrases(draft, frame, arguments_.beside_subject(i));
        if (!read_decree(scene_, sentence, draft, drafts_)) {
            labels_.of_verb(draft, subject);
            keep(std::move(draft), frame);
        }
    }

    /// "mengusung X sebagai calon bupati dan Y sebagai wakilnya": whoever else is named right
    /// before "sebagai" is put into a post with the first.
    [[nodiscard]] Group posted_beside(std::uint32_t object) const {
        Group others;
        const std::uint32_t end = scene_.end_near(object);
        for (std::uint32_t i = object + 1; i + 1 < end; ++i) {
            const Unit& unit = scene_.units[i];
            if (unit.word.link == Link::relative || unit.quoted || unit.verb) {
                break;
            }
            if (unit.actor != nothing && !unit.pronoun &&
                scene_.units[i + 1].word.preposition == Preposition::as) {
                others.push_back(i);
            }
        }
        return others;
    }

    /// "Kunjungan X disambut oleh Y": a light verb in the passive after the noun for what it holds.
    [[nodiscard]] bool holds_told(const Draft& draft) const {
        if (draft.form != Form::passive || drafts_.empty() ||
            !scene_.lexicon.light_verb(scene_.keys_from(draft.unit))) {
            return false;
        }
        const Draft& noun = drafts_.back();
        const Clause& clause = scene_.clauses[scene_.units[draft.unit].clause];
        if (noun.form == Form::noun && noun.kind == EventKind::legal &&
            clause.link == Link::relative && clause.head >= static_cast<std::int32_t>(noun.unit) &&
            clause.head < static_cast<std::int32_t>(noun.label_end)) {
            return true;  // "putusan yang dijatuhkan oleh X"
        }
        return noun.form == Form::noun &&
               (noun.kind == EventKind::visit || noun.kind == EventKind::meeting) &&
               scene_.units[noun.unit].clause == scene_.units[draft.unit].clause;
    }

    // -- deeds

    /// "X akan meningkatkan …", "X tengah menyiapkan …": any verb of doing whose subject is named
    /// may tell of something taken up, the more so where a word puts it ahead or under way, or
    /// where the story begins with it.
    void deed(const SentenceUnits& sentence, std::uint32_t i) {
        const auto keys = scene_.keys_from(i);
        if (!scene_.units[i].verb || sentence.title || context_.unit_is_state(i) ||
            scene_.lexicon.speech(keys) || scene_.lexicon.light_verb(keys)) {
            return;
        }
        const Clause& clause = scene_.clauses[scene_.units[i].clause];
        if (clause.link == Link::relative || clause.link == Link::condition ||
            clause.link == Link::purpose || clause.link == Link::result) {
            return;
        }
        const bool ahead = context_.put_ahead(sentence, i);
        if (!ahead && clause.verb != static_cast<std::int32_t>(i)) {
            return;  // "terlihat sedang membaca": only the first verb of a clause is its deed
        }
        const bool only_plans = scene_.units[i].word.mood != Mood::none && i + 1 < sentence.end &&
                                scene_.units[i + 1].verb;
        if (only_plans || context_.deals_with_event(sentence, i + 1)) {
            return;  // "dijadwalkan bertemu X": the meeting is what is told
        }
        Draft draft = begin_draft(scene_, sentence, i, i + 1);
        draft.kind = EventKind::initiative;
        draft.frame = ahead ? "plan" : context_.leads_story(sentence, i) ? "lead" : "deed";
        draft.form = Form::active;
        draft.plover = Plover::agree;
        draft.weight = draft.frame == "deed" ? 0.22F : 0.5F;
        const std::string_view word = scene_.text.text(scene_.text.tokens[scene_.units[i].first]);
        const Group subject = arguments_.subject(i);
        if (scene_.lexicon.affixes.is(Affix::passive, word)) {
            draft.form = Form::passive;
            give(draft, right_after(i + 1), ParticipantRole::agent, 0.7F, "after a passive verb");
            give(draft, subject, ParticipantRole::target, 0.7F, "subject of a passive verb");
            for (const Phrase& phrase : arguments_.phrases(i + 1)) {
                if (phrase.preposition == Preposition::by) {
                    give(draft, phrase.actors, ParticipantRole::agent, 0.8F, "oleh");
                }
            }
        } else {
            give(draft, subject, ParticipantRole::agent, 0.8F, "subject");
            give(draft, arguments_.object(i), ParticipantRole::target, 0.6F, "object");
        }
        labels_.of_verb(draft, subject);
        if (!draft.parts.empty() && draft.label_end > draft.after) {
            drafts_.push_back(std::move(draft));
        }
    }

    void fill(Draft& draft, Form form, const Frame& frame) const {
        draft.kind = frame.kind;
        draft.plover = frame.plover;
        draft.frame = frame.name;
        draft.frame_row = static_cast<std::int32_t>(&frame - scene_.lexicon.frames.data());
        draft.form = form;
        draft.weight = frame.weight;
    }

    void give(Draft& draft, const Group& group, Role role, float confidence,
              std::string_view rule) const {
        if (role) {
            add_group(draft, scene_, group, *role, confidence, rule);
        }
    }

    /// A name right after, or with one ordinary word between ("digeledah KPK", "ditangkap polisi
    /// X").
    [[nodiscard]] Group right_after(std::uint32_t after) const {
        const std::uint32_t end = scene_.sentence_of(after - 1).end;
        for (std::uint32_t i = after; i < end && i < after + 2; ++i) {
            const Unit& unit = scene_.units[i];
            if (unit.actor != nothing && !unit.pronoun) {
                return arguments_.group_from(i);
            }
            if (!unit.plain || unit.verb || unit.word.mood != Mood::none) {
                break;
            }
        }
        return {};
    }

    void phrases(Draft& draft, const Frame& frame, const std::vector<Phrase>& found) const {
        for (const Phrase& phrase : found) {
            switch (phrase.preposition) {
                case Preposition::with:
                    give(draft, phrase.actors, frame.partner, 0.75F, "dengan");
                    break;
                case Preposition::by:
                    if (draft.form != Form::active) {
                        give(draft, phrase.actors, frame.agent, 0.9F, "oleh");
                    }
                    break;
                case Preposition::against:
                case Preposition::for_whom:
                    give(draft, phrase.actors, frame.recipient, 0.8F, "terhadap");
                    break;
                case Preposition::between:
                    give(draft, phrase.actors, frame.agent, 0.85F, "antara");
                    break;
                case Preposition::purpose:
                    // "bantuan untuk korban X", where no verb follows.
                    if (scene_.clauses[scene_.units[phrase.unit].clause].begin != phrase.unit) {
                        give(draft, phrase.actors, frame.recipient, 0.6F, "untuk");
                    }
                    break;
                case Preposition::to:
                    if (frame.kind != EventKind::visit) {
                        give(draft, phrase.actors, frame.recipient, 0.6F, "ke");
                    }
                    break;
                case Preposition::in:
                case Preposition::at:
                    // "serangan pada X", "kebocoran di X": what is attacked.
                    if (frame.is(Trait::hits) && !has_role(draft, *frame.recipient)) {
                        give(draft, bodies(phrase.actors), frame.recipient, 0.7F, "pada");
                    }
                    break;
                default:
                    break;
            }
        }
    }

    [[nodiscard]] Group bodies(Group group) const {
        std::erase_if(group, [&](std::uint32_t unit) {
            return scene_.cast.actors[static_cast<std::size_t>(scene_.units[unit].actor)].kind !=
                   ActorKind::organization;
        });
        return group;
    }

    // -- nouns

    void noun(const SentenceUnits& sentence, std::uint32_t i, const Hit& hit) {
        const Frame* sense = context_.sense(sentence, i, scene_.lexicon.frames[hit.index]);
        if (sense == nullptr) {
            return;
        }
        const Frame& frame = *sense;
        Draft draft = begin_draft(scene_, sentence, i, scene_.after_tokens(i, hit.length));
        fill(draft, hit.form, frame);
        draft.back =
            arguments_.points_back(draft.after) || hit.clitic ||
            (i == sentence.begin && draft.after < sentence.end && context_.taken_up(draft.after));
        noun_arguments(draft, frame);
        const std::int32_t owner = scene_.units[draft.after - 1].owner;
        if (hit.clitic && owner != nothing) {
            const Role role = frame.noun_of_agent ? frame.agent : frame.patient;
            if (role && !has_part(draft, owner)) {
                draft.parts.push_back({owner, *role, draft.after - 1, 0.6F, "-nya"});
            }
        }
        if (context_.spoken_of_in_general(sentence, i)) {
            draft.vague = true;
        }
        labels_.of_noun(draft);
        keep(std::move(draft), frame);
    }

    /// "serangan X" is by X, but "penyerangan X" is done to X: a noun in peN-…-an of a harmful deed
    /// is followed by what it is done to.
    [[nodiscard]] bool of_patient(const Draft& draft, const Frame& frame) const {
        const std::string word =
            fold(scene_.text.text(scene_.text.tokens[scene_.units[draft.unit].first]));
        return !frame.noun_of_agent ||
               (frame.plover == Plover::assault && frame.patient && draft.after == draft.unit + 1 &&
                scene_.lexicon.affixes.is(Affix::act, word));
    }

    /// "dakwaan KPK", "operasi tangkap tangan KPK": a body that follows a noun of the law which is
    /// not in peN-…-an does it.
    [[nodiscard]] bool of_body(const Draft& draft, const Frame& frame, const Group& group) const {
        if (frame.kind != EventKind::legal || !frame.agent || group.empty()) {
            return false;
        }
        const std::string word =
            fold(scene_.text.text(scene_.text.tokens[scene_.units[draft.unit].first]));
        const auto actor = static_cast<std::size_t>(scene_.units[group.front()].actor);
        return !scene_.lexicon.affixes.is(Affix::doer, word) &&
               scene_.cast.actors[actor].kind == ActorKind::organization;
    }

    /// "sidang X", "vonis X": of a person who is tried, but "sidang KPPU" is held by the body.
    [[nodiscard]] bool of_tried(const Frame& frame, const Group& group) const {
        if (!frame.is(Trait::tried) || group.empty()) {
            return false;
        }
        const auto actor = static_cast<std::size_t>(scene_.units[group.front()].actor);
        return scene_.cast.actors[actor].kind == ActorKind::person;
    }

    void noun_arguments(Draft& draft, const Frame& frame) const {
        const Group group = frame.kind == EventKind::incident ? arguments_.of_harm(draft.after)
                                                              : arguments_.of_noun(draft.after);
        const bool patient =
            (of_patient(draft, frame) && !of_body(draft, frame, group)) || of_tried(frame, group);
        give(draft, group, patient ? frame.patient : frame.agent, 0.75F, "after the noun");
        phrases(draft, frame, arguments_.phrases(draft.after));
    }

    // -- needs

    /// "Negara X menjadi ketua Y", "menggantikan negara Z sebagai ketua": states hold offices too.
    [[nodiscard]] bool takes_office(const Draft& draft, const Frame& frame) const {
        return frame.kind == EventKind::appointment &&
               (frame.is(Trait::states) ||
                std::any_of(
                    scene_.units.begin() + draft.unit, scene_.units.begin() + draft.label_end,
                    [](const Unit& unit) { return unit.word.preposition == Preposition::as; }));
    }

    void keep(Draft draft, const Frame& frame) {
        const std::size_t taken_out = std::erase_if(draft.parts, [&](const Part& part) {
            const bool persons = (frame.is(Trait::agent_person) && part.role == frame.agent) ||
                                 (frame.is(Trait::patient_person) && part.role == frame.patient);
            const ActorKind kind = scene_.cast.actors[static_cast<std::size_t>(part.actor)].kind;
            const bool state = kind == ActorKind::country && takes_office(draft, frame);
            return persons && kind != ActorKind::person && kind != ActorKind::group && !state;
        });
        if (taken_out > 0 && frame.is(Trait::agent_person) && draft.parts.empty()) {
            return;  // a system that "resigns" does something else
        }
        const bool agent = std::any_of(draft.parts.begin(), draft.parts.end(),
                                       [&](const Part& part) { return part.role == frame.agent; });
        const bool patient =
            std::any_of(draft.parts.begin(), draft.parts.end(),
                        [&](const Part& part) { return part.role == frame.patient; });
        const bool thing = frame.is(Trait::object) && draft.label_end > draft.after;
        bool enough = true;
        switch (frame.need) {
            case Frame::Need::none:
                break;
            case Frame::Need::any:
                enough = agent || patient || !draft.parts.empty();
                break;
            case Frame::Need::agent:
                enough = agent;
                break;
            case Frame::Need::patient:
                enough = patient || (frame.agent == frame.patient && agent);
                break;
            case Frame::Need::both:
                enough = draft.parts.size() >= 2 || (agent && thing);
                break;
        }
        if (!enough && frame.is(Trait::strict)) {
            return;
        }
        draft.vague = draft.vague || !enough;
        drafts_.push_back(std::move(draft));
    }

    const Scene& scene_;
    Arguments arguments_;
    TriggerContext context_;
    TriggerLabels labels_;
    std::vector<Draft> drafts_;
};

}  // namespace

std::vector<Draft> find_triggers(const Scene& scene) {
    return TriggerFinder(scene).run();
}

}  // namespace linimasa::events
