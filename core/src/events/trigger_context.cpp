#include "events/trigger_context.hpp"

#include "events/papers.hpp"

#include <algorithm>

namespace linimasa::events {

TriggerContext::TriggerContext(const Scene& scene) : scene_(scene) {
    const auto first =
        std::find_if(scene.sentences.begin(), scene.sentences.end(),
                     [](const SentenceUnits& it) { return it.kind == BlockKind::body; });
    story_ = first == scene.sentences.end() ? UINT32_MAX : first->begin;
}

bool TriggerContext::only_says(const SentenceUnits& sentence, const Draft& draft) const {
    if (draft.after >= sentence.end) {
        return false;
    }
    const Unit& next = scene_.units[draft.after];
    // "dilaporkan telah pergi": what follows is what is said of the subject.
    if (draft.form == Form::passive &&
        (next.word.mood == Mood::occurred || next.word.mood == Mood::planned)) {
        return true;
    }
    if (!scene_.lexicon.speech(scene_.keys_from(draft.unit))) {
        return false;
    }
    return next.mark == ',' || next.mark == ':' || next.mark == '"' ||
           next.word.link == Link::complement;
}

/// What a light verb may hold, and no verb of another event takes as its object.
bool TriggerContext::can_be_held(const Frame& frame) {
    return frame.kind == EventKind::meeting || frame.kind == EventKind::visit ||
           frame.is(Trait::held) || frame.is(Trait::court);
}

bool TriggerContext::only_holds(const SentenceUnits& sentence, const Draft& draft) const {
    if (!scene_.lexicon.light_verb(scene_.keys_from(draft.unit))) {
        return false;
    }
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t k = draft.after; k < sentence.end && k < draft.after + reach; ++k) {
        const auto keys = scene_.keys_from(k);
        const Hit head = scene_.lexicon.named_head(keys);
        const Hit noun = scene_.lexicon.trigger(keys);
        if ((head && scene_.lexicon.heads[head.index].kind == EventKind::meeting) ||
            (noun && noun.form == Form::noun && can_be_held(scene_.lexicon.frames[noun.index]))) {
            return true;
        }
        const Unit& unit = scene_.units[k];
        if (unit.verb || unit.mark != 0 || unit.word.preposition != Preposition::none ||
            unit.word.link == Link::relative) {
            return false;
        }
    }
    return false;
}

bool TriggerContext::excludes(const SentenceUnits& sentence, const Draft& draft,
                              const Frame& frame) const {
    if (draft.after >= sentence.end) {
        return false;
    }
    const Unit& next = scene_.units[draft.after];
    const WordId word = scene_.text.tokens[next.first].word;
    return (frame.excludes_verbs && next.verb) ||
           std::find(frame.excluded.begin(), frame.excluded.end(), word) != frame.excluded.end();
}

bool TriggerContext::only_describes(const SentenceUnits& sentence, const Draft& draft) const {
    const std::uint32_t next = draft.after;
    if (draft.form != Form::passive || next != draft.unit + 1 || next >= sentence.end ||
        !scene_.lexicon.affixes.is(
            Affix::resultative,
            fold(scene_.text.text(scene_.text.tokens[scene_.units[draft.unit].first])))) {
        return false;
    }
    const Unit& after = scene_.units[next];
    const bool years =
        after.plain && next + 1 < sentence.end && scene_.units[next + 1].time != nothing &&
        scene_.times[static_cast<std::size_t>(scene_.units[next + 1].time)].value.until;
    return after.actor != nothing ? !after.pronoun : years;
}

bool TriggerContext::deals_with_event(const SentenceUnits& sentence, std::uint32_t after) const {
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t k = after; k < sentence.end && k < after + reach; ++k) {
        const Unit& unit = scene_.units[k];
        if (unit.verb || unit.mark != 0 || unit.word.link == Link::relative ||
            unit.word.link == Link::purpose) {
            return false;
        }
        if (!unit.plain) {
            continue;
        }
        const auto keys = scene_.keys_from(k);
        const Hit noun = scene_.lexicon.trigger(keys);
        if (scene_.lexicon.occasion(keys) || scene_.lexicon.named_head(keys) ||
            (noun && noun.form == Form::noun &&
             scene_.lexicon.frames[noun.index].kind != EventKind::initiative)) {
            return true;
        }
    }
    return false;
}

bool TriggerContext::leads_story(const SentenceUnits& sentence, std::uint32_t verb) const {
    const Clause& clause = scene_.clauses[scene_.units[verb].clause];
    if (sentence.kind != BlockKind::body || clause.link != Link::none || clause.quoted ||
        clause.verb != static_cast<std::int32_t>(verb) || clause.begin != sentence.begin) {
        return false;
    }
    return sentence.begin == story_;
}

bool TriggerContext::unit_is_state(std::uint32_t i) const {
    return scene_.units[i].word.verb == VerbHint::state;
}

bool TriggerContext::put_ahead(const SentenceUnits& sentence, std::uint32_t verb) const {
    bool ahead = false;
    for (std::uint32_t k = verb; k > sentence.begin && k + 4 > verb; --k) {
        const WordInfo& word = scene_.units[k - 1].word;
        if (word.mood == Mood::negated || word.mood == Mood::wish) {
            return false;
        }
        ahead = ahead || word.mood == Mood::planned || word.mood == Mood::ongoing;
        if (word.mood == Mood::none && word.verb != VerbHint::auxiliary) {
            break;
        }
    }
    return ahead;
}

bool TriggerContext::followed_by(const SentenceUnits& sentence, std::uint32_t i,
                                 const std::vector<WordId>& words) const {
    constexpr std::uint32_t reach = 12;
    for (std::uint32_t k = i + 1; k < sentence.end && k < i + reach; ++k) {
        for (std::uint32_t t = scene_.units[k].first; t < scene_.units[k].last; ++t) {
            if (std::find(words.begin(), words.end(), scene_.text.tokens[t].word) != words.end()) {
                return true;
            }
        }
    }
    return false;
}

const Frame* TriggerContext::sense(const SentenceUnits& sentence, std::uint32_t i,
                                   const Frame& first) const {
    const auto fits = [&](const Frame& frame) {
        return frame.is(Trait::paper)
                   ? paper_name(scene_, frame, i).has_value()
                   : frame.companions.empty() || followed_by(sentence, i, frame.companions);
    };
    if (fits(first)) {
        return &first;
    }
    const Frame* other = first.otherwise.empty() ? nullptr : scene_.lexicon.frame(first.otherwise);
    return other != nullptr && fits(*other) ? other : nullptr;
}

bool TriggerContext::spoken_of_in_general(const SentenceUnits& sentence, std::uint32_t noun) const {
    std::uint32_t before = noun;
    const Preposition joint =
        noun > sentence.begin ? scene_.units[noun - 1].word.preposition : Preposition::none;
    if (joint == Preposition::against || joint == Preposition::from ||
        joint == Preposition::about) {
        --before;
    }
    return before > sentence.begin && scene_.units[before - 1].word.link == Link::generic;
}

bool TriggerContext::taken_up(std::uint32_t next) const {
    const Unit& unit = scene_.units[next];
    const std::string_view word = scene_.text.text(scene_.text.tokens[unit.first]);
    return unit.word.mood != Mood::none ||
           (unit.verb && (scene_.lexicon.affixes.is(Affix::passive, word) ||
                          scene_.lexicon.light_verb(scene_.keys_from(next)).length > 0));
}

}  // namespace linimasa::events
