#include "events/arguments.hpp"

#include <algorithm>

namespace linimasa::events {

namespace {

/// Ordinary words that may stand between a word and the name that it governs.
constexpr std::uint32_t longest_gap = 5;

bool breaks_phrase(const Unit& unit) {
    return unit.verb ||
           (unit.mark != 0 && unit.mark != '(' && unit.mark != ')' && unit.mark != '"' &&
            unit.mark != '\'' && unit.mark != '-') ||
           unit.word.preposition != Preposition::none || unit.word.link == Link::relative ||
           unit.word.link == Link::complement || unit.word.link == Link::contrast ||
           unit.word.link == Link::after || unit.word.link == Link::before ||
           unit.word.link == Link::during || unit.word.link == Link::cause ||
           unit.word.link == Link::condition || unit.word.link == Link::result;
}

}  // namespace

std::optional<std::uint32_t> Arguments::next_in_group(std::uint32_t unit) const {
    const std::uint32_t end = sentence_end(unit);
    std::uint32_t at = unit + 1;
    // "Kementerian Luar Negeri (Kemlu), …"
    if (at + 2 < end && scene_.units[at].mark == '(') {
        while (at < end && scene_.units[at].mark != ')') {
            ++at;
        }
        ++at;
    }
    if (at >= end || !scene_.is_list_mark(at)) {
        return std::nullopt;
    }
    while (at < end && scene_.is_list_mark(at)) {
        ++at;
    }
    for (std::uint32_t gap = 0; at < end && gap <= longest_gap + 2; ++at, ++gap) {
        const Unit& next = scene_.units[at];
        if (next.actor != nothing && !next.pronoun) {
            // A name followed by its own verb begins a clause.
            const bool own_verb =
                at + 1 < end && scene_.units[at + 1].verb &&
                scene_.clauses[scene_.units[at].clause].verb == static_cast<std::int32_t>(at) + 1;
            return own_verb && scene_.units[unit].clause != next.clause ? std::nullopt
                                                                        : std::optional(at);
        }
        if (breaks_phrase(next) || next.time != nothing || next.place != nothing ||
            scene_.is_list_mark(at)) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

Group Arguments::group_from(std::uint32_t unit) const {
    Group group{unit};
    while (const auto next = next_in_group(group.back())) {
        if (group.size() >= 24) {
            break;
        }
        group.push_back(*next);
    }
    return group;
}

Group Arguments::plain_subject(std::uint32_t verb) const {
    const Clause& clause = scene_.clauses[scene_.units[verb].clause];
    const std::uint32_t id = scene_.units[verb].clause;
    // The nearest name to the left that no preposition governs; a name in a phrase is passed over.
    std::optional<std::uint32_t> found;
    for (std::uint32_t i = clause.begin; i < verb; ++i) {
        const Unit& unit = scene_.units[i];
        if (unit.clause != id) {
            continue;
        }
        if (unit.word.preposition != Preposition::none &&
            unit.word.preposition != Preposition::between) {
            // Skip the phrase: up to its first name, place, time, or a mark.
            std::uint32_t k = i + 1;
            for (; k < verb; ++k) {
                const Unit& inside = scene_.units[k];
                if (inside.mark != 0 || inside.time != nothing) {
                    break;
                }
                if (inside.actor != nothing || inside.place != nothing) {
                    k = inside.actor != nothing ? group_from(k).back() : k;
                    break;
                }
                if (inside.verb) {
                    --k;
                    break;
                }
            }
            i = k;
            continue;
        }
        if (unit.actor != nothing) {
            if (!found) {
                found = i;
            }
            i = std::min(group_from(i).back(), verb - 1);
        }
    }
    return found ? group_from(*found) : Group{};
}

Group Arguments::agent_of_passive(std::uint32_t verb) const {
    const std::string_view word = scene_.text.text(scene_.text.tokens[scene_.units[verb].first]);
    if (!word.starts_with("di")) {
        return {};
    }
    const std::uint32_t end = sentence_end(verb);
    for (std::uint32_t i = verb + 1; i < end && i < verb + 3; ++i) {
        const Unit& unit = scene_.units[i];
        if (unit.actor != nothing && !unit.pronoun) {
            return group_from(i);
        }
        if (unit.word.preposition != Preposition::by) {
            break;
        }
    }
    return {};
}

Group Arguments::subject_of_clause(std::uint32_t id, int depth) const {
    const Clause& clause = scene_.clauses[id];
    if (clause.verb != nothing) {
        // "kata X usai meninjau Y": who speaks is named after the verb.
        const auto verb = static_cast<std::uint32_t>(clause.verb);
        const Hit hit = scene_.lexicon.speech(scene_.keys_from(verb));
        if (hit && scene_.lexicon.speech_verbs[hit.index].type == SpeechClass::said) {
            const std::uint32_t end = sentence_end(verb);
            for (std::uint32_t i = verb + 1; i < end && i < verb + 13; ++i) {
                if (scene_.units[i].actor != nothing) {
                    return {i};
                }
                if (scene_.units[i].verb || scene_.units[i].time != nothing) {
                    break;
                }
            }
        }
    }
    if (clause.verb != nothing && depth > 0) {
        Group agent = agent_of_passive(static_cast<std::uint32_t>(clause.verb));
        if (!agent.empty()) {
            return agent;
        }
    }
    if (clause.verb != nothing) {
        Group own = plain_subject(static_cast<std::uint32_t>(clause.verb));
        if (!own.empty()) {
            return own;
        }
    }
    if (depth > 4) {
        return {};
    }
    if (clause.link == Link::relative && clause.head != nothing) {
        // The name that ends the noun phrase before "yang".
        auto at = static_cast<std::uint32_t>(clause.head);
        const std::uint32_t begin = scene_.sentence_of(at).begin;
        for (std::uint32_t gap = 0; gap <= longest_gap; ++gap) {
            const Unit& unit = scene_.units[at];
            if (unit.actor != nothing) {
                // "Badan Intelijen Strategis (Bais) TNI": the first of names that touch.
                std::uint32_t earliest = at;
                for (std::uint32_t k = at; k > begin && k + 5 > at; --k) {
                    const Unit& before = scene_.units[k - 1];
                    if (before.actor != nothing) {
                        earliest = k - 1;
                    } else if (before.mark != '(' && before.mark != ')') {
                        break;
                    }
                }
                return {earliest};
            }
            if (at == begin || unit.verb ||
                (unit.word.preposition != Preposition::none && gap > 0) ||
                unit.word.link == Link::relative) {
                break;
            }
            --at;
        }
        return {};
    }
    if (clause.parent != nothing && clause.link != Link::cause && clause.link != Link::result &&
        clause.link != Link::condition) {
        return subject_of_clause(static_cast<std::uint32_t>(clause.parent), depth + 1);
    }
    return {};
}

Group Arguments::subject(std::uint32_t verb) const {
    // A later verb of the clause has its subject only where it follows the first one closely
    // ("menyatakan mundur"), not inside its object ("menemukan hitungan mundur").
    const std::int32_t first = scene_.clauses[scene_.units[verb].clause].verb;
    if (first != nothing && static_cast<std::uint32_t>(first) < verb) {
        for (auto k = static_cast<std::uint32_t>(first) + 1; k < verb; ++k) {
            const Unit& between = scene_.units[k];
            const bool light = between.verb || between.word.mood != Mood::none ||
                               between.word.verb != VerbHint::none;
            if (between.clause == scene_.units[verb].clause && !light) {
                return {};
            }
        }
    }
    Group own = plain_subject(verb);
    if (!own.empty()) {
        return own;
    }
    const std::uint32_t id = scene_.units[verb].clause;
    const Clause& clause = scene_.clauses[id];
    if (clause.link == Link::relative) {
        return subject_of_clause(id, 0);
    }
    // A noun of its own before the verb is the subject, named or not.
    for (std::uint32_t i = clause.begin; i < verb; ++i) {
        const Unit& unit = scene_.units[i];
        if (unit.clause == id && unit.plain && !unit.verb && unit.word.mood == Mood::none &&
            unit.word.verb == VerbHint::none && unit.word.link == Link::none &&
            unit.word.preposition == Preposition::none &&
            (i == clause.begin || scene_.units[i - 1].word.preposition == Preposition::none)) {
            return {};
        }
    }
    if (clause.parent != nothing && clause.link != Link::complement && clause.link != Link::cause &&
        clause.link != Link::result && clause.link != Link::condition) {
        return subject_of_clause(static_cast<std::uint32_t>(clause.parent), 1);
    }
    return clause.parent == nothing ? subject_before(verb) : Group{};
}

Group Arguments::subject_before(std::uint32_t verb) const {
    // "Kemudian, akan tiba di …": the sentence leaves its subject to the one before.
    const std::uint32_t s = scene_.units[verb].sentence;
    const SentenceUnits& sentence = scene_.sentences[s];
    if (s == 0 || verb - sentence.begin > 5 || sentence.title || scene_.sentences[s - 1].title ||
        scene_.sentences[s - 1].paragraph != sentence.paragraph) {
        return {};
    }
    for (std::uint32_t i = sentence.begin; i < verb; ++i) {
        const Unit& unit = scene_.units[i];
        const bool joint = unit.word.link == Link::coordinate || unit.word.link == Link::contrast ||
                           unit.mark == ',' || unit.word.mood != Mood::none ||
                           unit.word.verb == VerbHint::auxiliary;
        if (!joint) {
            return {};
        }
    }
    if (sentence.begin == verb) {
        return {};
    }
    const SentenceUnits& before = scene_.sentences[s - 1];
    const Clause& main = scene_.clauses[scene_.units[before.begin].clause];
    return main.verb == nothing || main.quoted
               ? Group{}
               : plain_subject(static_cast<std::uint32_t>(main.verb));
}

Group Arguments::object(std::uint32_t verb) const {
    const std::uint32_t end = sentence_end(verb);
    std::uint32_t gap = 0;
    for (std::uint32_t i = verb + 1; i < end && gap <= longest_gap + 3; ++i) {
        const Unit& unit = scene_.units[i];
        if (unit.actor != nothing && !unit.pronoun) {
            return group_from(i);
        }
        if (breaks_phrase(unit) || unit.time != nothing || unit.mark == '"') {
            return {};
        }
        if (unit.mark == 0) {
            ++gap;
        }
    }
    return {};
}

Group Arguments::of_noun(std::uint32_t after) const {
    if (after == 0 || after >= scene_.units.size()) {
        return {};
    }
    const std::uint32_t end = sentence_end(after - 1);
    for (std::uint32_t i = after, gap = 0; i < end && gap <= longest_gap; ++i) {
        const Unit& unit = scene_.units[i];
        if (unit.actor != nothing && !unit.pronoun) {
            return group_from(i);
        }
        const bool apposition =
            unit.mark == ',' && gap > 0 && i + 1 < end && scene_.units[i + 1].actor != nothing;
        if (apposition) {
            continue;  // "laporan perusahaan konsultasi, X"
        }
        if (breaks_phrase(unit) || unit.time != nothing || scene_.is_list_mark(i) ||
            unit.word.link == Link::determiner) {
            return {};
        }
        if (unit.mark == 0) {
            ++gap;
        }
    }
    return {};
}

Phrase Arguments::phrase_at(std::uint32_t unit, std::uint32_t end) const {
    Phrase phrase;
    phrase.unit = unit;
    phrase.preposition = scene_.units[unit].word.preposition;
    std::uint32_t i = unit + 1;
    for (std::uint32_t gap = 0; i < end && gap <= longest_gap + 2; ++i) {
        const Unit& inside = scene_.units[i];
        if (inside.place != nothing && phrase.place == nothing) {
            phrase.place = inside.place;
        }
        if (inside.actor != nothing && !inside.pronoun) {
            phrase.actors = group_from(i);
            i = phrase.actors.back() + 1;
            break;
        }
        if (inside.actor != nothing) {
            phrase.actors = {i};
            ++i;
            break;
        }
        if (inside.place != nothing) {
            ++i;
            break;
        }
        if (breaks_phrase(inside) || inside.time != nothing) {
            break;
        }
        if (inside.mark == 0) {
            ++gap;
        }
    }
    phrase.end = i;
    return phrase;
}

std::vector<Phrase> Arguments::phrases(std::uint32_t after) const {
    std::vector<Phrase> phrases;
    if (after == 0) {
        return phrases;
    }
    const std::uint32_t end = sentence_end(after - 1);
    const std::uint32_t id = scene_.units[after - 1].clause;
    for (std::uint32_t i = after; i < end;) {
        const Unit& unit = scene_.units[i];
        const bool own = unit.clause == id;
        const bool inside = !own && scene_.clauses[unit.clause].link == Link::relative &&
                            scene_.clauses[unit.clause].parent == static_cast<std::int32_t>(id);
        if (!own && !inside) {
            ++i;
            continue;
        }
        if (own && unit.verb && static_cast<std::int32_t>(i) == scene_.clauses[id].verb) {
            // The verb of the clause takes the phrases after it, but they are also its subject's.
            ++i;
            continue;
        }
        const bool by = inside && unit.word.preposition == Preposition::by;
        if ((own && unit.word.preposition != Preposition::none) || by) {
            phrases.push_back(phrase_at(i, end));
            i = std::max(phrases.back().end, i + 1);
            continue;
        }
        ++i;
    }
    return phrases;
}

std::vector<Phrase> Arguments::phrases_before(std::uint32_t verb) const {
    std::vector<Phrase> phrases;
    const std::uint32_t id = scene_.units[verb].clause;
    for (std::uint32_t i = scene_.clauses[id].begin; i < verb;) {
        const Unit& unit = scene_.units[i];
        if (unit.clause == id && unit.word.preposition != Preposition::none) {
            phrases.push_back(phrase_at(i, verb));
            i = std::max(phrases.back().end, i + 1);
        } else {
            ++i;
        }
    }
    return phrases;
}

bool Arguments::points_back(std::uint32_t after) const {
    const std::uint32_t end = after == 0 ? 0 : sentence_end(after - 1);
    for (std::uint32_t i = after; i < end && i < after + 3; ++i) {
        const Unit& unit = scene_.units[i];
        if (unit.word.link == Link::determiner) {
            return true;
        }
        if (!unit.plain || unit.verb) {
            return false;
        }
    }
    return false;
}

std::uint32_t Arguments::noun_phrase_end(std::uint32_t unit, std::uint32_t after,
                                         bool with_phrases) const {
    constexpr std::uint32_t longest = 16;
    const std::uint32_t end = std::min(sentence_end(unit), unit + longest);
    std::uint32_t last = after;
    bool bracket = false;
    for (std::uint32_t i = after; i < end; ++i) {
        const Unit& it = scene_.units[i];
        if (bracket || it.mark == '(') {
            bracket = it.mark != ')';
            if (!bracket) {
                last = i + 1;
            }
            continue;
        }
        if (it.time != nothing || it.verb || it.word.link == Link::determiner ||
            it.word.link == Link::relative || it.word.mood != Mood::none) {
            break;
        }
        if (it.actor != nothing || it.place != nothing || it.plain) {
            last = i + 1;
            continue;
        }
        if (it.word.link == Link::coordinate || it.mark == ',') {
            // Only between names.
            const bool joins =
                i + 1 < end &&
                (scene_.units[i + 1].actor != nothing || scene_.units[i + 1].capital) &&
                (scene_.units[i - 1].actor != nothing || scene_.units[i - 1].capital ||
                 scene_.units[i - 1].mark == ')');
            if (joins) {
                continue;
            }
            break;
        }
        const Preposition preposition = it.word.preposition;
        const bool attaches =
            preposition == Preposition::between || preposition == Preposition::with ||
            preposition == Preposition::against || preposition == Preposition::to ||
            preposition == Preposition::about || preposition == Preposition::at;
        if (with_phrases && attaches) {
            continue;
        }
        if (it.mark == '-' || it.mark == '"' || it.mark == '\'' || it.mark == '/' ||
            it.mark == '@') {
            continue;
        }
        break;
    }
    return last;
}

std::uint32_t Arguments::predicate_end(std::uint32_t after) const {
    constexpr std::uint32_t longest = 11;
    const std::uint32_t end = std::min(sentence_end(after - 1), after + longest);
    std::uint32_t last = after;
    bool bracket = false;
    for (std::uint32_t i = after; i < end; ++i) {
        const Unit& it = scene_.units[i];
        if (bracket || it.mark == '(') {
            bracket = it.mark != ')';
            last = bracket ? last : i + 1;
            continue;
        }
        const bool purpose = it.word.link == Link::purpose;
        const bool stops = it.time != nothing || it.word.link == Link::determiner ||
                           it.word.link == Link::relative || it.word.link == Link::contrast ||
                           it.word.link == Link::complement || it.word.link == Link::cause ||
                           it.word.link == Link::during || it.word.link == Link::after ||
                           it.word.link == Link::result ||
                           (it.mark != 0 && it.mark != '"' && it.mark != '-' && it.mark != '/');
        if (stops) {
            break;
        }
        const bool joint = purpose || it.word.preposition != Preposition::none ||
                           it.word.link == Link::coordinate || it.mark != 0;
        last = joint ? last : i + 1;
    }
    return last;
}

}  // namespace linimasa::events
