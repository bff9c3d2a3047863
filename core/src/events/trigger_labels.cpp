#include "events/trigger_labels.hpp"

#include <algorithm>

namespace linimasa::events {

namespace {

/// "menteri" and "direktur" look like verbs and are none.
bool may_be_noun(const Unit& unit) {
    return unit.word.mood == Mood::none &&
           (unit.word.verb == VerbHint::none || unit.word.verb == VerbHint::noun);
}

}  // namespace

void TriggerLabels::of_verb(Draft& draft, const Group& subject) const {
    draft.label_begin = draft.unit;
    draft.label_end = arguments_.predicate_end(draft.after);
    draft.label_rank = 0.5F;
    const Frame* const frame = scene_.lexicon.frame(draft.frame);
    if (const auto name =
            frame == nullptr ? std::nullopt : paper_name(scene_, *frame, draft.unit)) {
        draft.label_begin = name->first;
        draft.label_end = name->second;
        draft.label_rank = 2.0F;
        draft.named = true;
        return;
    }
    if (subject.empty()) {
        if (const auto thing = subject_noun(draft.unit)) {
            with(draft, *thing);
            return;
        }
        const auto victim =
            std::find_if(draft.parts.begin(), draft.parts.end(), [](const Part& part) {
                // "diserahkan kepada X": X is not what is handed over.
                return part.rule != "terhadap" && part.rule != "ke" && part.rule != "untuk" &&
                       (part.role == ParticipantRole::victim ||
                        part.role == ParticipantRole::target ||
                        part.role == ParticipantRole::appointee);
            });
        if (victim != draft.parts.end() && draft.form == Form::passive) {
            draft.label_text = scene_.cast.actors[static_cast<std::size_t>(victim->actor)].name;
            draft.label_text += ' ';
            draft.label_text += scene_.text.text(scene_.span(draft.unit, draft.label_end));
        }
        return;
    }
    const std::uint32_t first = subject.front();
    const std::uint32_t last = subject.back();
    const bool near = last < draft.unit && draft.unit - last <= 3 &&
                      scene_.units[last].sentence == scene_.units[draft.unit].sentence;
    draft.label_rank =
        0.8F + 0.12F * static_cast<float>(std::min<std::size_t>(draft.parts.size(), 4));
    bool unbroken = near;
    for (std::uint32_t k = first; unbroken && k < draft.unit; ++k) {
        unbroken = scene_.units[k].word.link == Link::none && scene_.units[k].mark == 0;
    }
    if (unbroken && !scene_.units[first].pronoun) {
        draft.label_begin = phrase_begin(first);
        return;
    }
    // On a timeline "ia" would be nobody.
    const bool alone = unbroken && first == last && last < draft.unit;
    draft.label_text = scene_.cast.actors[static_cast<std::size_t>(scene_.units[first].actor)].name;
    draft.label_text += ' ';
    draft.label_text +=
        scene_.text.text(scene_.span(alone ? last + 1 : draft.unit, draft.label_end));
}

/// "[iring-iringan kendaraan] ASEAN ditembaki", "[para pejabat energi dan pertambangan] ASEAN":
/// the noun whose body or state ends the phrase.
std::uint32_t TriggerLabels::phrase_begin(std::uint32_t actor) const {
    constexpr std::uint32_t longest = 8;
    const Unit& owner = scene_.units[actor];
    const auto kind = scene_.cast.actors[static_cast<std::size_t>(owner.actor)].kind;
    if (kind != ActorKind::organization && kind != ActorKind::country) {
        return actor;
    }
    const std::uint32_t begin = scene_.sentence_of(actor).begin;
    const auto within = [&](std::uint32_t at) {
        return at >= begin && scene_.units[at].clause == owner.clause && is_plain_noun(at);
    };
    std::uint32_t first = actor;
    while (first > begin && within(first - 1)) {
        --first;
        const bool joint = first < actor && first > begin + 1 && within(first - 2) &&
                           scene_.units[first - 1].word.link == Link::coordinate;
        first -= joint ? 1U : 0U;
    }
    // Behind a preposition or a noun of another kind it is the end of something else.
    const bool whole = first == begin || scene_.units[first - 1].mark != 0 ||
                       scene_.units[first - 1].word.link == Link::complement;
    return whole && actor - first <= longest ? first : actor;
}

bool TriggerLabels::is_plain_noun(std::uint32_t at) const {
    const Unit& it = scene_.units[at];
    const bool noun = !it.verb && !it.pronoun && it.plain && may_be_noun(it);
    return noun || it.word.link == Link::determiner;
}

/// The words of a subject that is nobody: [first, last) before the verb, or before the "yang"
/// of its clause.
std::optional<Stretch> TriggerLabels::subject_noun(std::uint32_t verb) const {
    constexpr std::uint32_t longest = 8;
    const std::uint32_t id = scene_.units[verb].clause;
    const Clause& clause = scene_.clauses[id];
    const bool relative = clause.link == Link::relative && clause.head != nothing;
    const std::uint32_t begin = scene_.sentence_of(verb).begin;
    std::uint32_t last = relative ? static_cast<std::uint32_t>(clause.head) + 1 : verb;
    while (!relative && last > begin && !scene_.units[last - 1].capital &&
           (scene_.units[last - 1].word.mood != Mood::none ||
            scene_.units[last - 1].word.verb == VerbHint::auxiliary)) {
        --last;
    }
    // "gugatan itu diajukan": what only points back says nothing on a timeline.
    for (std::uint32_t step = 0;
         step < longest && last > begin && scene_.units[last - 1].word.link == Link::determiner;
         ++step) {
        --last;
    }
    const auto noun = [&](std::uint32_t at) {
        const Unit& it = scene_.units[at];
        return (relative || it.clause == id) && !it.verb && !it.pronoun &&
               (it.plain || it.actor != nothing || it.place != nothing) && may_be_noun(it);
    };
    std::uint32_t first = last;
    while (first > begin && last - first < longest) {
        // "pernyataan tentang kerja sama disepakati"
        const bool joint = first < last && first > begin + 1 && noun(first - 2) &&
                           scene_.units[first - 1].word.preposition != Preposition::none;
        if (!joint && !noun(first - 1)) {
            break;
        }
        --first;
    }
    // "masuk ke dalam [Jejaring Kota Hijau] yang disepakati": a name is whole behind a preposition.
    const bool named = relative && first < last && scene_.units[last - 1].capital;
    if (!named && first > begin && scene_.units[first - 1].word.preposition != Preposition::none) {
        return std::nullopt;  // inside a phrase
    }
    if (first == last ||
        scene_.lexicon.affixes.is(
            Affix::possessive, scene_.text.text(scene_.text.tokens[scene_.units[first].first]))) {
        return std::nullopt;  // "keduanya": names nobody
    }
    return Stretch(first, last);
}

void TriggerLabels::with(Draft& draft, Stretch thing) const {
    draft.label_rank = 0.7F;
    if (thing.second == draft.unit) {
        draft.label_begin = thing.first;
        return;
    }
    draft.label_text = scene_.text.text(scene_.span(thing.first, thing.second));
    draft.label_text += ' ';
    draft.label_text += scene_.text.text(scene_.span(draft.unit, draft.label_end));
}

void TriggerLabels::of_noun(Draft& draft) const {
    draft.label_begin = draft.unit;
    draft.label_end = arguments_.noun_phrase_end(draft.unit, draft.after, true);
    const auto length = static_cast<float>(scene_.units[draft.label_end - 1].last -
                                           scene_.units[draft.label_begin].first);
    draft.label_rank = draft.label_end == draft.after || draft.back
                           ? 0.2F
                           : 1.0F + 0.05F * std::min(length, 10.0F);
}

}  // namespace linimasa::events
