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

bool Arguments::begins_coordinate(std::uint32_t unit) const {
    const Clause& clause = scene_.clauses[scene_.units[unit].clause];
    return clause.link == Link::coordinate && clause.begin == unit;
}

bool Arguments::is_more_of_title(std::uint32_t unit, std::uint32_t end) const {
    return scene_.units[unit].word.link == Link::relative && unit + 2 < end &&
           scene_.units[unit + 1].word.verb == VerbHint::auxiliary &&
           !scene_.units[unit + 2].verb && scene_.units[unit + 2].mark == 0;
}

bool Arguments::is_person(std::uint32_t unit) const {
    const Unit& it = scene_.units[unit];
    return it.actor != nothing && !it.pronoun &&
           scene_.cast.actors[static_cast<std::size_t>(it.actor)].kind == ActorKind::person;
}

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
    if (at + 2 < end && is_more_of_title(at, end) && is_person(at + 2)) {
        return at + 2;  // "[Rini, Gubernur X] yang juga [Ketua Y Budi], …"
    }
    if (at >= end || !scene_.is_list_mark(at) || begins_coordinate(at)) {
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
        if (gap > 0 && is_more_of_title(at, end)) {
            continue;
        }
        // "X, tersangka kasus pembunuhan Y, …": the words behind the comma describe X.
        if (breaks_phrase(next) || next.time != nothing || next.place != nothing ||
            next.word.cue == Cue::accused || scene_.is_list_mark(at)) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

std::optional<std::uint32_t> Arguments::described(std::uint32_t unit) const {
    const SentenceUnits& sentence = scene_.sentence_of(unit);
    if (unit == sentence.begin || is_person(unit)) {
        return std::nullopt;
    }
    const Unit& title = scene_.units[unit - 1];
    if (!title.plain || !title.capital || title.verb) {
        return std::nullopt;
    }
    // The rest of the title: more of its names, abbreviations in brackets.
    constexpr std::uint32_t longest = 8;
    const std::uint32_t end = std::min(sentence.end, unit + longest);
    std::uint32_t at = unit + 1;
    while (at < end && scene_.units[at].mark != ',') {
        const Unit& it = scene_.units[at];
        const bool more = it.mark == '(' || it.mark == ')' || it.place != nothing ||
                          (it.actor != nothing && !is_person(at)) ||
                          (it.plain && it.capital && !it.verb);
        if (!more) {
            return std::nullopt;
        }
        ++at;
    }
    // "Prof.", "Imam" may stand before the name.
    for (++at; at < end && !is_person(at); ++at) {
        if (scene_.units[at].mark != '.' && !(scene_.units[at].plain && scene_.units[at].capital)) {
            return std::nullopt;
        }
    }
    if (at >= end) {
        return std::nullopt;
    }
    const bool listed = at + 2 < sentence.end && scene_.is_list_mark(at + 1) &&
                        (scene_.units[at + 1].mark != ',' || scene_.units[at + 2].actor != nothing);
    return listed ? std::nullopt : std::optional(at);
}

Group Arguments::group_from(std::uint32_t unit) const {
    Group group{described(unit).value_or(unit)};
    while (const auto next = next_in_group(group.back())) {
        if (group.size() >= 24) {
            break;
        }
        if (spelled_out(group.back(), *next)) {
            group.clear();
        }
        group.push_back(*next);
    }
    // "X, Y, dan Z" and "X dan Y" are groups; "X, Y …" is an apposition or the next clause.
    if (group.size() == 2 && !is_closed(group.front(), group.back())) {
        group.pop_back();
    }
    return group;
}

bool Arguments::spelled_out(std::uint32_t unit, std::uint32_t next) const {
    const auto kind = [&](std::uint32_t at) {
        return scene_.cast.actors[static_cast<std::size_t>(scene_.units[at].actor)].kind;
    };
    if (kind(unit) == ActorKind::person || kind(next) != ActorKind::person) {
        return false;
    }
    return std::any_of(scene_.units.begin() + unit + 1, scene_.units.begin() + next,
                       [](const Unit& between) { return between.word.link == Link::list; });
}

bool Arguments::is_closed(std::uint32_t first, std::uint32_t last) const {
    constexpr std::uint32_t reach = 10;
    const std::uint32_t end = std::min(sentence_end(last), last + reach);
    for (std::uint32_t i = first + 1; i < end; ++i) {
        const Unit& unit = scene_.units[i];
        const bool joint = unit.word.link == Link::coordinate || unit.word.link == Link::list ||
                           unit.word.link == Link::including || unit.mark == '/' ||
                           unit.mark == '&';
        if (joint) {
            return !begins_coordinate(i);
        }
        if (unit.mark != ',' && unit.mark != '(' && unit.mark != ')' && breaks_phrase(unit)) {
            return false;
        }
    }
    return false;
}

bool Arguments::names_in_apposition(std::uint32_t unit, std::uint32_t end) const {
    if (unit >= end || !is_person(unit) || scene_.units[unit].office ||
        scene_.units[unit - 2].actor != nothing) {
        return false;
    }
    const Unit* next = unit + 1 < end ? &scene_.units[unit + 1] : nullptr;
    return next == nullptr || next->mark == ',' || next->mark == '.' || next->mark == '(' ||
           next->word.preposition != Preposition::none;
}

Group Arguments::object(std::uint32_t verb) const {
    const std::uint32_t end = sentence_end(verb);
    std::uint32_t gap = 0;
    for (std::uint32_t i = verb + 1; i < end && gap <= longest_gap + 3; ++i) {
        const Unit& unit = scene_.units[i];
        if (unit.actor != nothing && !unit.pronoun) {
            return group_from(i);
        }
        if (unit.mark == ',' && i + 1 < end && scene_.units[i + 1].word.link == Link::list) {
            ++i;  // "menangkap dua orang, yakni X dan Y"
            continue;
        }
        if (unit.mark == ',' && gap > 0 && names_in_apposition(i + 1, end)) {
            return {i + 1};  // "menganiaya kekasihnya, X, …"
        }
        if (breaks_phrase(unit) || unit.time != nothing || unit.mark == '"' ||
            begins_coordinate(i)) {
            return {};
        }
        if (unit.mark == 0) {
            ++gap;
        }
    }
    return {};
}

Group Arguments::of_harm(std::uint32_t after) const {
    const Group group = of_noun(after);
    const bool from =
        after < scene_.units.size() && scene_.units[after].word.preposition == Preposition::from;
    return group.empty() && from ? of_noun(after + 1) : group;
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
        // One more title may stand before the name.
        const std::uint32_t next =
            i + 2 < end && scene_.units[i + 1].plain && scene_.units[i + 1].capital ? i + 2 : i + 1;
        const bool apposition =
            unit.mark == ',' && gap > 0 && next < end && scene_.units[next].actor != nothing;
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
            // "bersama Imam Masjid X Budi": the place is part of a title.
            const bool title =
                phrase.preposition == Preposition::with && i > unit + 1 &&
                scene_.units[i - 1].capital && i + 1 < end &&
                (scene_.units[i + 1].actor != nothing || scene_.units[i + 1].capital);
            if (title) {
                continue;
            }
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

bool Arguments::acts(const Clause& clause) const {
    if (clause.verb == nothing) {
        return false;
    }
    const auto keys = scene_.keys_from(static_cast<std::uint32_t>(clause.verb));
    return scene_.lexicon.trigger(keys) && !scene_.lexicon.light_verb(keys);
}

std::vector<Phrase> Arguments::phrases(std::uint32_t after) const {
    std::vector<Phrase> phrases;
    if (after == 0) {
        return phrases;
    }
    const std::uint32_t end = sentence_end(after - 1);
    const std::uint32_t id = scene_.units[after - 1].clause;
    bool behind_verb = false;
    for (std::uint32_t i = after; i < end;) {
        const Unit& unit = scene_.units[i];
        const bool own = unit.clause == id;
        const bool inside = !own && scene_.clauses[unit.clause].link == Link::relative &&
                            scene_.clauses[unit.clause].parent == static_cast<std::int32_t>(id);
        if (!own && !inside) {
            ++i;
            continue;
        }
        if (own && unit.verb) {
            // A verb of the clause takes the phrases after it, but they are also its subject's;
            // only "oleh" is the verb's alone.
            behind_verb = true;
            ++i;
            continue;
        }
        if (own && behind_verb && unit.word.preposition == Preposition::by) {
            i = std::max(phrase_at(i, end).end, i + 1);
            continue;
        }
        const bool by = inside && unit.word.preposition == Preposition::by &&
                        !acts(scene_.clauses[unit.clause]);
        if ((own && unit.word.preposition != Preposition::none) || by) {
            phrases.push_back(phrase_at(i, end));
            i = std::max(phrases.back().end, i + 1);
            continue;
        }
        ++i;
    }
    return phrases;
}

std::vector<Phrase> Arguments::beside_subject(std::uint32_t verb) const {
    std::vector<Phrase> phrases;
    const Group subject = plain_subject(verb);
    if (subject.empty()) {
        return phrases;
    }
    for (const Phrase& phrase : phrases_before(verb)) {
        if (phrase.preposition == Preposition::with && phrase.unit > subject.back()) {
            phrases.push_back(phrase);
        }
    }
    return phrases;
}

std::vector<Phrase> Arguments::phrases_before(std::uint32_t verb) const {
    std::vector<Phrase> phrases;
    const std::uint32_t id = scene_.units[verb].clause;
    for (std::uint32_t i = std::max(scene_.clauses[id].begin, scene_.begin_near(verb)); i < verb;) {
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

}  // namespace linimasa::events
