#include "events/surroundings.hpp"

#include <algorithm>

namespace linimasa::events {

bool Surroundings::tail_is_circumstance(std::uint32_t i) const {
    if (i >= scene_.units.size()) {
        return false;
    }
    const Unit& unit = scene_.units[i];
    if (unit.actor != nothing && i + 1 < scene_.units.size()) {
        // ", kata X, pemerintah harus …": what is said goes on.
        const Unit& next = scene_.units[i + 1];
        return !next.verb && next.word.link != Link::relative && next.word.mood == Mood::none &&
               next.word.verb != VerbHint::auxiliary;
    }
    return unit.time != nothing || unit.place != nothing || unit.actor != nothing ||
           unit.word.preposition == Preposition::at || unit.word.preposition == Preposition::in ||
           unit.word.link == Link::during || unit.word.link == Link::after ||
           unit.word.link == Link::before;
}

bool Surroundings::follows_quote(std::uint32_t i) const {
    return scene_.units[i - 1].mark == '"' ||
           (scene_.units[i - 1].mark == '.' && i > 1 && scene_.units[i - 2].mark == '"');
}

bool Surroundings::quote_near(std::uint32_t i) const {
    for (std::uint32_t k = i > 3 ? i - 3 : 0; k < i; ++k) {
        if (scene_.units[k].quoted) {
            return true;
        }
    }
    return false;
}

std::optional<std::uint32_t> Surroundings::named_after(std::uint32_t i, std::uint32_t most) const {
    const std::uint32_t begin = i;
    bool nameless = false;
    for (; i < scene_.units.size() && i < begin + most; ++i) {
        const Unit& unit = scene_.units[i];
        if (begin > 0 && unit.sentence != scene_.units[begin - 1].sentence) {
            return std::nullopt;
        }
        if (unit.actor != nothing) {
            return nameless ? std::nullopt : std::optional(holder_behind(i));
        }
        // "kata seorang warga, Budi": behind the comma is the name.
        nameless = unit.word.link == Link::someone || (nameless && unit.mark != ',');
        if (unit.verb || unit.time != nothing || unit.mark == '"' || unit.mark == '.' ||
            unit.word.link == Link::during || unit.word.link == Link::relative ||
            unit.word.link == Link::after || (unit.mark == ',' && i > begin + 8) ||
            (unit.word.link == Link::determiner && i > begin)) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

std::uint32_t Surroundings::holder_behind(std::uint32_t i) const {
    const auto kind = [&](std::uint32_t at) {
        return scene_.cast.actors[static_cast<std::size_t>(scene_.units[at].actor)].kind;
    };
    if (kind(i) != ActorKind::organization) {
        return i;
    }
    const std::uint32_t end = scene_.sentence_of(i).end;
    const Preposition before = i > 0 ? scene_.units[i - 1].word.preposition : Preposition::none;
    const bool described = before == Preposition::from || before == Preposition::at;
    std::uint32_t next = i + 1;
    if (described) {
        // The rest of what the holder belongs to: "dari Fakultas Hukum Universitas X, [Budi]".
        while (next < end && next < i + 6 && scene_.units[next].plain &&
               scene_.units[next].capital) {
            ++next;
        }
        next += next < end && scene_.units[next].mark == ',' ? 1U : 0U;
    }
    const bool person = next < end && scene_.units[next].actor != nothing &&
                        kind(next) == ActorKind::person && !scene_.units[next].pronoun;
    // "kata juru bicara dari Kementerian X, Budi ditangkap": the next clause.
    const bool acts = next > i + 1 && next + 1 < end && scene_.units[next + 1].verb;
    return person && !acts ? next : i;
}

std::vector<std::uint32_t> Surroundings::inserted(
    std::uint32_t verb, const std::vector<std::uint32_t>& speakers) const {
    const auto comma = [&](const Unit& unit) { return unit.mark == ','; };
    const std::uint32_t last = speakers.back();
    const std::uint32_t end = scene_.sentence_of(last).end;
    // "…, dan C juga perlu menilai": what follows is their own clause.
    bool goes_on = false;
    for (std::uint32_t k = last + 1; k < end && k < last + 3 && verb > 0; ++k) {
        const Unit& next = scene_.units[k];
        goes_on = goes_on || (scene_.units[verb - 1].mark == ',' &&
                              (next.verb || next.word.mood != Mood::none));
        if (next.mark != 0 || next.word.preposition != Preposition::none) {
            break;
        }
    }
    std::vector<std::uint32_t> kept;
    for (const std::uint32_t speaker : speakers) {
        const auto from = scene_.units.begin() + speakers.front();
        if (!goes_on || !std::any_of(from, scene_.units.begin() + speaker, comma)) {
            kept.push_back(speaker);
        }
    }
    return kept;
}

bool Surroundings::named_in_quotation(std::int32_t actor, std::uint32_t unit) const {
    constexpr std::uint32_t reach = 120;
    for (std::uint32_t k = unit; k > 0 && k + reach > unit; --k) {
        const Unit& before = scene_.units[k - 1];
        if (before.actor == actor && !before.pronoun) {
            return before.quoted;
        }
    }
    return false;
}

bool Surroundings::pronoun_after(std::uint32_t i) const {
    return i < scene_.units.size() && scene_.units[i].word.verb == VerbHint::pronoun;
}

std::uint32_t Surroundings::tail_end(std::uint32_t i) const {
    const std::uint32_t end = i == 0 ? 0 : scene_.end_near(i - 1);
    while (i < end && !scene_.units[i].quoted && scene_.units[i].word.link != Link::complement) {
        ++i;
    }
    return i;
}

bool Surroundings::epithet_after(std::uint32_t i) const {
    constexpr std::uint32_t longest = 8;
    const std::uint32_t end = i == 0 ? 0 : std::min(scene_.sentence_of(i - 1).end, i + longest);
    for (std::uint32_t k = i; k < end; ++k) {
        if (scene_.units[k].word.link == Link::determiner) {
            return k > i && (k + 1 == end || scene_.units[k + 1].mark != 0);
        }
        if (scene_.units[k].verb || scene_.units[k].mark != 0 || scene_.units[k].actor != nothing ||
            scene_.units[k].word.link == Link::someone) {
            return false;
        }
    }
    return false;
}

bool Surroundings::is_hal(std::uint32_t i) const {
    return i + 1 < scene_.units.size() && scene_.units[i].plain &&
           scene_.units[i + 1].word.link == Link::determiner;
}

bool Surroundings::moved(std::uint32_t verb, Mood mood) const {
    const std::uint32_t begin = scene_.sentence_of(verb).begin;
    for (std::uint32_t k = verb; k > begin && k + 3 > verb; --k) {
        if (scene_.units[k - 1].word.mood == mood) {
            return true;
        }
        if (scene_.units[k - 1].actor != nothing || scene_.units[k - 1].mark != 0) {
            return false;
        }
    }
    return false;
}

bool Surroundings::moved_before(std::uint32_t noun, Mood mood) const {
    const std::uint32_t begin = scene_.sentence_of(noun).begin;
    for (std::uint32_t k = noun; k > begin && k + 6 > noun; --k) {
        if (scene_.units[k - 1].word.mood == mood) {
            return true;
        }
    }
    return false;
}

bool Surroundings::passed_preposition(std::uint32_t from, std::uint32_t to) const {
    return std::any_of(scene_.units.begin() + from, scene_.units.begin() + to,
                       [](const Unit& unit) { return unit.word.preposition != Preposition::none; });
}

bool Surroundings::owned_before(std::uint32_t from, std::uint32_t to) const {
    return to > from && scene_.units[to - 1].mark == 0 && is_possessive(to - 1);
}

bool Surroundings::is_possessive(std::uint32_t i) const {
    return scene_.lexicon.affixes.is(Affix::possessive,
                                     scene_.text.text(scene_.span_of(scene_.units[i])));
}

bool Surroundings::is_according(std::uint32_t i) const {
    const Unit& unit = scene_.units[i];
    // The pronoun in it may have made a unit of an actor of it, which has no word.
    return unit.last == unit.first + 1 &&
           scene_.lexicon.info(scene_.text.tokens[unit.first].word).cue == Cue::according;
}

std::int32_t Surroundings::place_after(std::uint32_t i) const {
    const std::uint32_t end = i == 0 ? 0 : scene_.sentence_of(i - 1).end;
    for (std::uint32_t k = i; k < end && k < i + 4; ++k) {
        if (scene_.units[k].place != nothing) {
            return scene_.units[k].place;
        }
        if (!scene_.units[k].plain && scene_.units[k].actor == nothing) {
            break;
        }
    }
    return nothing;
}

std::uint32_t Surroundings::report_tail_end(const SentenceUnits& sentence,
                                            std::uint32_t after) const {
    std::uint32_t end = after;
    const std::uint32_t limit = after == 0 ? sentence.end : scene_.end_near(after - 1);
    while (end < std::min(sentence.end, limit)) {
        const Unit& unit = scene_.units[end];
        const bool word_of_place =
            unit.word.preposition == Preposition::at || unit.word.preposition == Preposition::in ||
            unit.word.preposition == Preposition::for_whom || unit.word.link == Link::determiner ||
            unit.word.link == Link::during || unit.word.link == Link::after || unit.time != nothing;
        const bool begins = end == after;
        const bool day_follows =
            unit.mark == ',' && end + 1 < sentence.end &&
            (scene_.units[end + 1].time != nothing ||
             (scene_.units[end + 1].place != nothing && scene_.units[end + 1].actor == nothing));
        if (unit.quoted || unit.word.link == Link::complement ||
            (unit.mark == ',' && !day_follows) || unit.mark == '"' || unit.mark == ':' ||
            (begins && !word_of_place && !is_hal(end))) {
            break;
        }
        ++end;
    }
    return end;
}

bool Surroundings::in_meeting(const SentenceUnits& sentence, std::uint32_t verb) const {
    for (std::uint32_t k = std::max(sentence.begin, scene_.begin_near(verb)); k + 1 < verb; ++k) {
        if (scene_.units[k].word.preposition != Preposition::in) {
            continue;
        }
        const Hit meeting = scene_.lexicon.trigger(scene_.keys_from(k + 1));
        if (meeting && scene_.lexicon.frames[meeting.index].is(Trait::encounter)) {
            return true;
        }
    }
    return false;
}

/// "itu" follows at once, or behind another office: "mantan Rektor X dan Ketua Y itu".
bool Surroundings::meant_again(const SentenceUnits& sentence, std::uint32_t at) const {
    constexpr std::uint32_t longest = 8;
    const std::uint32_t end = std::min(sentence.end, at + longest);
    if (at < end && scene_.units[at].word.link == Link::coordinate) {
        const auto title = [&](const Unit& unit) {
            return unit.capital && !unit.verb && unit.mark == 0;
        };
        do {
            ++at;
        } while (at < end && title(scene_.units[at]));
    }
    return at < end && scene_.units[at].word.link == Link::determiner;
}

bool Surroundings::is_epithet(std::uint32_t unit) const {
    const SentenceUnits& sentence = scene_.sentence_of(unit);
    if (scene_.units[unit].actor == nothing || !meant_again(sentence, unit + 1)) {
        return false;
    }
    const Actor& actor = scene_.cast.actors[static_cast<std::size_t>(scene_.units[unit].actor)];
    if (actor.kind == ActorKind::organization) {
        return unit > sentence.begin && scene_.units[unit - 1].plain &&
               !scene_.units[unit - 1].verb;
    }
    return actor.kind == ActorKind::person &&
           std::any_of(actor.roles.begin(), actor.roles.end(),
                       [&](const Role& role) { return role.title == actor.name; });
}

}  // namespace linimasa::events
