#include "events/arguments.hpp"

#include <algorithm>

namespace linimasa::events {

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

bool Arguments::is_next_subject(std::uint32_t unit, std::uint32_t end) const {
    const std::uint32_t next = unit + 1;
    return next < end && scene_.units[unit].actor != nothing &&
           (scene_.units[next].verb || scene_.units[next].word.mood != Mood::none ||
            scene_.units[next].word.verb == VerbHint::auxiliary);
}

std::uint32_t Arguments::noun_phrase_end(std::uint32_t unit, std::uint32_t after,
                                         bool with_phrases) const {
    constexpr std::uint32_t longest = 16;
    const std::uint32_t end = std::min(sentence_end(unit), unit + longest);
    std::uint32_t last = after;
    bool bracket = false;
    bool pair = false;  // "antara X dan …": the second name is still to come
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
            // Only between names, and not behind "Buntut peretasan X, Y mundur".
            const bool opener =
                it.mark == ',' && scene_.clauses[scene_.units[unit].clause].link == Link::cause &&
                scene_.clauses[scene_.units[unit].clause].begin == scene_.sentence_of(unit).begin;
            const bool joins =
                i + 1 < end && !opener && (pair || !is_next_subject(i + 1, end)) &&
                (scene_.units[i + 1].actor != nothing || scene_.units[i + 1].capital) &&
                (scene_.units[i - 1].actor != nothing || scene_.units[i - 1].capital ||
                 scene_.units[i - 1].mark == ')');
            if (joins) {
                pair = pair && it.mark == ',';
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
            pair = preposition == Preposition::between;
            continue;
        }
        if (it.mark == '-' || it.mark == '"' || it.mark == '\'' || it.mark == '/' ||
            it.mark == '@') {
            continue;
        }
        break;
    }
    // "putusan MA hanya …", "Pilkada 2024 tetap …": words that stand before a verb.
    while (last > after && !scene_.units[last - 1].capital &&
           scene_.units[last - 1].word.verb == VerbHint::auxiliary) {
        --last;
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
        const Clause& own = scene_.clauses[scene_.units[after - 1].clause];
        if (own.parent == static_cast<std::int32_t>(it.clause)) {
            break;  // back in the clause that this one is about
        }
        const bool purpose = it.word.link == Link::purpose;
        const bool stops = it.time != nothing || it.word.link == Link::determiner ||
                           it.word.link == Link::relative || it.word.link == Link::contrast ||
                           it.word.link == Link::complement || it.word.link == Link::cause ||
                           it.word.link == Link::during || it.word.link == Link::after ||
                           it.word.link == Link::result ||
                           (it.mark != 0 && it.mark != '"' && it.mark != '-' && it.mark != '/');
        if (stops) {
            // "ketua partai periode 2019-2024"
            const bool term = it.time != nothing && last == i && last > after + 1 &&
                              scene_.units[i - 1].word.cue == Cue::term;
            last = term ? last - 1 : last;
            break;
        }
        const bool joint = purpose || it.word.preposition != Preposition::none ||
                           it.word.link == Link::coordinate || it.mark != 0;
        last = joint ? last : i + 1;
    }
    return last;
}

}  // namespace linimasa::events
