#include "events/arguments.hpp"

#include <algorithm>

namespace linimasa::events {

namespace {

/// Ordinary words that may stand between a word and the name that it governs.
constexpr std::uint32_t longest_gap = 5;

}  // namespace

Group Arguments::plain_subject(std::uint32_t verb) const {
    const Clause& clause = scene_.clauses[scene_.units[verb].clause];
    const std::uint32_t id = scene_.units[verb].clause;
    // The first name that no preposition governs; a name in a phrase is passed over.
    for (std::uint32_t i = std::max(clause.begin, scene_.begin_near(verb)); i < verb; ++i) {
        const Unit& unit = scene_.units[i];
        if (unit.clause != id) {
            continue;
        }
        if (unit.word.preposition != Preposition::none &&
            unit.word.preposition != Preposition::between) {
            i = end_of_phrase(i, verb);
        } else if (unit.actor != nothing && !is_attribution(i, verb)) {
            const Group group = group_from(i);
            const auto named = group.size() == 1 && i > clause.begin
                                   ? in_apposition(group.back(), verb)
                                   : std::nullopt;
            return named ? group_from(*named) : group;
        }
    }
    return {};
}

std::optional<std::uint32_t> Arguments::in_apposition(std::uint32_t unit,
                                                      std::uint32_t verb) const {
    const Unit& before = scene_.units[unit - 1];
    if (!before.plain || before.verb || unit + 3 > verb || scene_.units[unit + 1].mark != ',') {
        return std::nullopt;
    }
    const std::uint32_t name = unit + 2;
    if (scene_.units[name].actor == nothing || scene_.units[name].pronoun) {
        return std::nullopt;
    }
    const Unit& after = scene_.units[name + 1];
    const bool ends = after.verb || after.mark == ',' || after.mark == '(' ||
                      after.word.mood != Mood::none || after.word.verb == VerbHint::auxiliary;
    return ends ? std::optional(name) : std::nullopt;
}

bool Arguments::is_attribution(std::uint32_t unit, std::uint32_t verb) const {
    return scene_.units[unit].pronoun && unit + 2 < verb && scene_.units[unit + 1].mark == ',' &&
           unit == scene_.sentence_of(unit).begin;
}

std::uint32_t Arguments::end_of_phrase(std::uint32_t preposition, std::uint32_t verb) const {
    for (std::uint32_t k = preposition + 1; k < verb; ++k) {
        const Unit& inside = scene_.units[k];
        if (inside.mark != 0 || inside.time != nothing || inside.place != nothing) {
            return inside.actor != nothing ? group_from(k).back() : k;
        }
        if (inside.actor != nothing) {
            return group_from(k).back();
        }
        if (inside.verb) {
            return k - 1;
        }
    }
    return verb;
}

Group Arguments::agent_of_passive(std::uint32_t verb) const {
    const std::string_view word = scene_.text.text(scene_.text.tokens[scene_.units[verb].first]);
    if (!scene_.lexicon.affixes.is(Affix::passive, word)) {
        return {};
    }
    constexpr std::uint32_t reach = 5;
    const std::uint32_t end = sentence_end(verb);
    for (std::uint32_t i = verb + 1; i < end && i < verb + reach; ++i) {
        const Unit& unit = scene_.units[i];
        if (unit.actor != nothing && !unit.pronoun) {
            return group_from(i);
        }
        const bool title = unit.plain && !unit.verb && unit.word.mood == Mood::none;
        if (unit.word.preposition != Preposition::by && !title) {
            break;
        }
    }
    return {};
}

Group Arguments::teller_in(std::uint32_t clause_id) const {
    const Clause& clause = scene_.clauses[clause_id];
    constexpr std::uint32_t reach = 20;
    const std::uint32_t end = std::min(clause.end, clause.begin + reach);
    for (std::uint32_t k = clause.begin; k < end; ++k) {
        if (scene_.units[k].clause == clause_id && scene_.units[k].verb &&
            scene_.lexicon.speech(scene_.keys_from(k))) {
            return agent_of_passive(k);
        }
    }
    return {};
}

Group Arguments::speaker_of(std::uint32_t verb) const {
    const Hit hit = scene_.lexicon.speech(scene_.keys_from(verb));
    if (!hit || scene_.lexicon.speech_verbs[hit.index].type != SpeechClass::said) {
        return {};
    }
    constexpr std::uint32_t reach = 12;
    const std::uint32_t end = sentence_end(verb);
    for (std::uint32_t i = verb + 1; i < end && i <= verb + reach; ++i) {
        if (scene_.units[i].actor != nothing) {
            return {i};
        }
        if (scene_.units[i].verb || scene_.units[i].time != nothing) {
            break;
        }
    }
    return {};
}

Group Arguments::head_of(const Clause& clause) const {
    auto at = static_cast<std::uint32_t>(clause.head);
    const std::uint32_t begin = scene_.sentence_of(at).begin;
    bool others = false;
    for (std::uint32_t gap = 0; gap <= longest_gap; ++gap) {
        const Unit& unit = scene_.units[at];
        if (unit.actor != nothing) {
            // "[ASEAN] Jejaring Kota Hijau yang …": the head is another name.
            const bool other = !scene_.sentence_of(at).title &&
                               unknown_name(at + 1, static_cast<std::uint32_t>(clause.head) + 1);
            return other ? Group{} : Group{first_that_touches(at, begin)};
        }
        if (at == begin || unit.verb || (unit.word.preposition != Preposition::none && gap > 0) ||
            unit.word.link == Link::relative || (unit.word.link == Link::coordinate && !others)) {
            break;  // "X dan 15 orang yang …": they, not X
        }
        others = others || unit.word.cue == Cue::others;
        --at;
    }
    return {};
}

std::uint32_t Arguments::first_that_touches(std::uint32_t at, std::uint32_t begin) const {
    std::uint32_t earliest = at;
    for (std::uint32_t k = at; k > begin && k + 5 > at; --k) {
        const Unit& before = scene_.units[k - 1];
        if (before.actor != nothing) {
            earliest = k - 1;
        } else if (before.mark != '(' && before.mark != ')') {
            break;
        }
    }
    return earliest;
}

bool Arguments::unknown_name(std::uint32_t begin, std::uint32_t end) const {
    return std::any_of(scene_.units.begin() + begin, scene_.units.begin() + end,
                       [](const Unit& unit) { return unit.plain && unit.capital; });
}

Group Arguments::subject_of_clause(std::uint32_t clause_id, int depth) const {
    constexpr int deepest = 4;
    const Clause& clause = scene_.clauses[clause_id];
    if (clause.verb != nothing) {
        const auto verb = static_cast<std::uint32_t>(clause.verb);
        Group who = speaker_of(verb);
        // "hal itu disampaikan X usai bertemu Y": what is said does nothing.
        if (who.empty() && depth > 0 && scene_.lexicon.speech(scene_.keys_from(verb))) {
            who = agent_of_passive(verb);
        }
        if (who.empty() && depth > 0) {
            who = teller_in(clause_id);
        }
        if (who.empty()) {
            who = plain_subject(verb);
        }
        if (who.empty() && clause.link == Link::relative && clause.head != nothing) {
            who = head_of(clause);
        }
        // "pegawai yang dilaporkan X setelah menyita …": in a clause about somebody it is no agent
        // of what follows, but "yang akrab disapa X" names who does it.
        const bool about_another =
            clause.link == Link::relative && scene_.units[verb].word.cue != Cue::named;
        if (who.empty() && depth > 0 && !about_another && !unknown_name(clause.begin, verb)) {
            who = agent_of_passive(verb);
        }
        if (!who.empty()) {
            return who;
        }
    }
    if (depth > deepest) {
        return {};
    }
    if (clause.link == Link::relative && clause.head != nothing) {
        return head_of(clause);
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
                return right_before(verb);
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
    if (const auto asks = asked_by(verb)) {
        return who_is_asked(*asks);
    }
    // A noun of its own before the verb is the subject, named or not.
    for (std::uint32_t i = clause.begin; i < verb; ++i) {
        const Unit& unit = scene_.units[i];
        if (unit.clause == id && unit.plain && !unit.verb && unit.word.mood == Mood::none &&
            unit.word.verb == VerbHint::none &&
            (unit.word.link == Link::none || unit.word.link == Link::generic) &&
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

std::optional<std::uint32_t> Arguments::asked_by(std::uint32_t verb) const {
    const Clause& clause = scene_.clauses[scene_.units[verb].clause];
    if (clause.link != Link::purpose || clause.parent == nothing) {
        return std::nullopt;
    }
    const std::int32_t leads = scene_.clauses[static_cast<std::size_t>(clause.parent)].verb;
    if (leads == nothing || static_cast<std::uint32_t>(leads) > verb) {
        return std::nullopt;
    }
    const auto ask = static_cast<std::uint32_t>(leads);
    const Hit hit = scene_.lexicon.speech(scene_.keys_from(ask));
    return hit && scene_.lexicon.speech_verbs[hit.index].type == SpeechClass::ask
               ? std::optional(ask)
               : std::nullopt;
}

Group Arguments::who_is_asked(std::uint32_t ask) const {
    const std::string_view word = scene_.text.text(scene_.text.tokens[scene_.units[ask].first]);
    return scene_.lexicon.affixes.is(Affix::passive, word) ? plain_subject(ask) : object(ask);
}

/// "menyatakan Polda X menetapkan …", "menilai pemerintah seharusnya memperbaiki …": a name that
/// only adverbs part from the later verb, and no preposition governs.
Group Arguments::right_before(std::uint32_t verb) const {
    const std::uint32_t begin = scene_.clauses[scene_.units[verb].clause].begin;
    std::uint32_t at = verb;
    while (at > begin && scene_.units[at - 1].actor == nothing &&
           (scene_.units[at - 1].word.mood != Mood::none ||
            scene_.units[at - 1].word.verb == VerbHint::auxiliary)) {
        --at;
    }
    if (at == begin || scene_.units[at - 1].actor == nothing ||
        scene_.units[at - 1].clause != scene_.units[verb].clause) {
        return {};
    }
    const std::uint32_t name = at - 1;
    for (std::uint32_t k = name; k > begin && k + 4 > name; --k) {
        const Unit& before = scene_.units[k - 1];
        if (before.word.preposition != Preposition::none) {
            return {};
        }
        if (before.verb) {
            // What is said, asked for or known has a subject ("Diketahui X tengah …"); in
            // "menangkap X membawa …" it is no event of its own.
            const bool opens = k - 1 == scene_.sentence_of(verb).begin;
            return opens || scene_.lexicon.speech(scene_.keys_from(k - 1)) ? Group{name} : Group{};
        }
        if (before.mark != 0) {
            break;
        }
    }
    return {};
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

}  // namespace linimasa::events
