#include "events/scene.hpp"

#include <optional>

namespace linimasa::events {

namespace {

/// Links that begin a clause with a verb of its own which hangs on another one.
bool is_subordinate(Link link) {
    switch (link) {
        case Link::complement:
        case Link::after:
        case Link::before:
        case Link::during:
        case Link::cause:
        case Link::condition:
        case Link::purpose:
        case Link::result:
        case Link::addition:
            return true;
        default:
            return false;
    }
}

class ClauseCutter {
public:
    ClauseCutter(Scene& scene, const SentenceUnits& sentence)
        : scene_(scene), sentence_(sentence) {}

    void run() {
        open(Link::none, nothing, sentence_.begin);
        bool quoted = scene_.units[sentence_.begin].quoted;
        scene_.clauses[current_].quoted = quoted;
        for (std::uint32_t i = sentence_.begin; i < sentence_.end; ++i) {
            Unit& unit = scene_.units[i];
            if (unit.quoted != quoted) {
                quoted = unit.quoted;
                open(quoted ? Link::complement : Link::none, nothing, i);
                scene_.clauses[current_].quoted = quoted;
            }
            step(i);
            unit.clause = current_;
            Clause& clause = scene_.clauses[current_];
            clause.end = i + 1;
            if (unit.verb && clause.verb == nothing) {
                clause.verb = static_cast<std::int32_t>(i);
            }
        }
    }

private:
    void open(Link link, std::int32_t parent, std::uint32_t begin) {
        Clause clause;
        clause.link = link;
        clause.parent = parent;
        clause.begin = begin;
        clause.end = begin;
        if (link == Link::relative && begin > sentence_.begin) {
            clause.head = static_cast<std::int32_t>(begin) - 1;
        }
        clause.quoted = scene_.units[begin].quoted;
        current_ = static_cast<std::uint32_t>(scene_.clauses.size());
        scene_.clauses.push_back(clause);
    }

    void step(std::uint32_t i) {
        const Unit& unit = scene_.units[i];
        const auto current = static_cast<std::int32_t>(current_);
        const Clause clause = scene_.clauses[current_];
        if (unit.word.link == Link::relative) {
            open(Link::relative, current, i);
        } else if (is_subordinate(unit.word.link) && begins_clause(i)) {
            open(unit.word.link, current, i);
        } else if (unit.word.link == Link::contrast) {
            open(Link::contrast, nothing, i);
        } else if (unit.word.link == Link::coordinate && clause.verb != nothing) {
            coordinate(i, clause);
        } else if (unit.mark == ';' || unit.mark == ':') {
            open(Link::none, nothing, i);
        } else if (unit.mark == ',') {
            comma(i);
        } else if ((unit.verb || leads_verb(i)) && ends_modifier(i, clause)) {
            current_ = static_cast<std::uint32_t>(clause.parent);
        }
    }

    /// "data yang diretas sedang ditangani", "janji untuk menambah beasiswa itu disampaikan": the
    /// main verb ends the clause about its subject.
    [[nodiscard]] bool ends_modifier(std::uint32_t i, const Clause& clause) const {
        if (clause.verb == nothing || clause.parent == nothing ||
            static_cast<std::int32_t>(i) <= clause.verb + 1) {
            return false;
        }
        const Clause& parent = scene_.clauses[static_cast<std::size_t>(clause.parent)];
        if (parent.verb != nothing) {
            return false;
        }
        return clause.link == Link::relative ||
               (clause.link == Link::purpose && parent.begin < clause.begin &&
                scene_.units[i - 1].word.link == Link::determiner);
    }

    /// A clause word counts where a verb follows before the next border: "setelah rapat" is a
    /// phrase that also names an event, so these open a clause as well.
    [[nodiscard]] bool begins_clause(std::uint32_t i) const {
        const Link link = scene_.units[i].word.link;
        if (link == Link::addition) {
            return verb_within(i + 1, 2);
        }
        if (link != Link::purpose && link != Link::result) {
            // "sejak Senin" is a time, not a clause.
            return scene_.units[i].word.preposition == Preposition::none ||
                   i + 1 >= sentence_.end || scene_.units[i + 1].time == nothing;
        }
        return verb_within(i + 1, 4);
    }

    /// "sedang", "telah" right before a verb.
    [[nodiscard]] bool leads_verb(std::uint32_t i) const {
        const Unit& unit = scene_.units[i];
        return unit.plain &&
               (unit.word.mood != Mood::none || unit.word.verb == VerbHint::auxiliary) &&
               i + 1 < sentence_.end && (scene_.units[i + 1].verb || leads_verb(i + 1));
    }

    /// A verb among the next words, with only adverbs and names between.
    [[nodiscard]] bool verb_within(std::uint32_t begin, std::uint32_t most) const {
        for (std::uint32_t i = begin; i < sentence_.end && i < begin + most; ++i) {
            const Unit& unit = scene_.units[i];
            if (unit.verb) {
                return true;
            }
            if (unit.mark != 0 || unit.word.link == Link::relative ||
                unit.word.preposition != Preposition::none) {
                return false;
            }
        }
        return false;
    }

    /// "dan" joins clauses where a verb follows at once, or after a subject of its own.
    void coordinate(std::uint32_t i, const Clause& clause) {
        std::uint32_t next = i + 1;
        while (next < sentence_.end && (scene_.units[next].word.mood != Mood::none ||
                                        scene_.units[next].word.verb == VerbHint::auxiliary)) {
            ++next;
        }
        const bool own_subject = next == i + 1 && next < sentence_.end && brings_subject(next) &&
                                 !joins_names(i, clause);
        if (next < sentence_.end && (scene_.units[next].verb || own_subject)) {
            // It goes on where the last verb stood.
            open(Link::coordinate, static_cast<std::int32_t>(current_), i);
            scene_.clauses[current_].quoted = clause.quoted;
        }
    }

    /// "warga yang tergabung dalam X dan Y akan …": the clause is still without its verb, so both
    /// names belong to the one about its subject.
    [[nodiscard]] bool joins_names(std::uint32_t i, const Clause& clause) const {
        return clause.link == Link::relative && clause.parent != nothing &&
               scene_.clauses[static_cast<std::size_t>(clause.parent)].verb == nothing &&
               scene_.units[i - 1].actor != nothing && scene_.units[i + 1].actor != nothing;
    }

    /// The word after "dan": "dan ia menolak …", "lalu Budi akan …": a pronoun before a verb, or a
    /// name before the words that stand between subject and verb.
    [[nodiscard]] bool brings_subject(std::uint32_t i) const {
        const Unit& unit = scene_.units[i];
        if (unit.pronoun || unit.word.verb == VerbHint::pronoun) {
            return verb_within(i + 1, 4);
        }
        // "… terluka dan 20 warga mengungsi": a verb that ends its clause leaves nothing to join.
        const bool after_verb = i >= sentence_.begin + 2 && scene_.units[i - 2].verb;
        return unit.actor != nothing && i + 1 < sentence_.end &&
               (scene_.units[i + 1].verb ? after_verb : leads_verb(i + 1));
    }

    /// "Diberitakan sebelumnya, …", "Ditemui di X, …", "Menyikapi aturan itu, …": a verb that opens
    /// the sentence has its subject in what follows.
    [[nodiscard]] bool opens_sentence(std::uint32_t i, const Clause& clause) const {
        if (clause.begin != sentence_.begin || clause.link != Link::none ||
            clause.verb != static_cast<std::int32_t>(sentence_.begin) || i + 1 >= sentence_.end) {
            return false;
        }
        const Unit& next = scene_.units[i + 1];
        const std::string word =
            fold(scene_.text.text(scene_.text.tokens[scene_.units[sentence_.begin].first]));
        // "Mengutip Antara, Rabu (3/7), …": the day of the source.
        const bool free = next.time == nothing && (next.place == nothing || next.actor != nothing);
        const Hit speech = scene_.lexicon.speech(scene_.keys_from(sentence_.begin));
        const bool source =
            speech && scene_.lexicon.speech_verbs[speech.index].type == SpeechClass::source;
        const Affixes& affixes = scene_.lexicon.affixes;
        return ((affixes.is(Affix::passive, word) && free) ||
                (affixes.is(Affix::active, word) && !source)) &&
               !list_goes_on(after_times(i));
    }

    /// ", besok, Rabu (3/7), …": where the words behind a comma and all expressions of time begin.
    [[nodiscard]] std::uint32_t after_times(std::uint32_t comma) const {
        std::uint32_t at = comma + 1;
        while (at < sentence_.end && (scene_.units[at].time != nothing ||
                                      (at > comma + 1 && scene_.units[at].mark == ','))) {
            ++at;
        }
        return at;
    }

    /// "X mengatakan, …": the verb of saying right before.
    [[nodiscard]] bool follows_speech(std::uint32_t i) const {
        return i > sentence_.begin && scene_.units[i - 1].verb &&
               scene_.lexicon.speech(scene_.keys_from(i - 1)).length == 1;
    }

    /// "…, kata X, …": words that only say who speaks stand in the middle of what is said.
    [[nodiscard]] bool begins_aside(std::uint32_t i) const {
        if (i + 1 >= sentence_.end || !scene_.units[i + 1].verb || scene_.units[i].quoted) {
            return false;
        }
        const Hit hit = scene_.lexicon.speech(scene_.keys_from(i + 1));
        return hit && scene_.lexicon.speech_verbs[hit.index].type == SpeechClass::said;
    }

    /// The clause goes on after an aside, unless only its place or day follows.
    [[nodiscard]] bool ends_aside(bool day_or_place) const {
        return aside_ == current_ && interrupted_ && !day_or_place;
    }

    void comma(std::uint32_t i) {
        const bool day_or_place =
            i + 1 < sentence_.end &&
            (scene_.units[i + 1].time != nothing ||
             (scene_.units[i + 1].place != nothing && scene_.units[i + 1].actor == nothing));
        if (begins_aside(i)) {
            interrupted_ = current_;
            open(Link::none, nothing, i);
            aside_ = current_;
            return;
        }
        if (ends_aside(day_or_place)) {
            current_ = *interrupted_;
            interrupted_.reset();
        }
        const Clause clause = scene_.clauses[current_];
        if (follows_speech(i) && i + 1 < sentence_.end && !scene_.units[i + 1].quoted &&
            !day_or_place) {
            open(Link::none, nothing, i);  // what is said
            return;
        }
        if (opens_sentence(i, clause)) {
            open(Link::none, nothing, i);
            return;
        }
        if (clause.verb == nothing && clause.link != Link::after && clause.link != Link::before &&
            clause.link != Link::during && clause.link != Link::cause) {
            return;
        }
        const bool hangs = clause.link == Link::relative || is_subordinate(clause.link);
        if (hangs && clause.parent != nothing) {
            const auto parent = static_cast<std::uint32_t>(clause.parent);
            if (scene_.clauses[parent].verb == nothing || verb_within(i + 1, 1)) {
                current_ = parent;
                return;
            }
        }
        if (verb_within(i + 1, 2)) {
            open(Link::coordinate, static_cast<std::int32_t>(current_), i);
        } else if (verb_within(i + 1, 6) && !list_goes_on(i + 1)) {
            open(Link::none, nothing, i);
        }
    }

    /// "A, B, dan C": more names before any verb.
    [[nodiscard]] bool list_goes_on(std::uint32_t begin) const {
        for (std::uint32_t i = begin; i < sentence_.end && i < begin + 6; ++i) {
            const Unit& unit = scene_.units[i];
            if (unit.verb || unit.word.link == Link::relative) {
                return false;
            }
            if (unit.mark == ',' || unit.word.link == Link::coordinate) {
                return true;
            }
        }
        return false;
    }

    Scene& scene_;
    const SentenceUnits& sentence_;
    std::uint32_t current_ = 0;
    std::optional<std::uint32_t> aside_;        ///< clause of "kata X" inside what is said
    std::optional<std::uint32_t> interrupted_;  ///< the clause that it interrupts
};

}  // namespace

void find_clauses(Scene& scene, const SentenceUnits& sentence) {
    if (sentence.begin < sentence.end) {
        ClauseCutter(scene, sentence).run();
    }
}

}  // namespace linimasa::events
