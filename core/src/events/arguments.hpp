#pragma once

#include "events/scene.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace linimasa::events {

/// Names joined by commas and "dan", as the units that hold them.
using Group = std::vector<std::uint32_t>;

/// A prepositional phrase: what follows a preposition up to the next border.
struct Phrase {
    Preposition preposition = Preposition::none;
    std::uint32_t unit = 0;  ///< of the preposition
    std::uint32_t end = 0;   ///< after its noun phrase
    Group actors;
    std::int32_t place = nothing;
    bool about_event = false;
};

/// Reads who and what stands around a word of a clause. Positions are units.
class Arguments {
public:
    explicit Arguments(const Scene& scene) : scene_(scene) {}

    /// The names from this unit on that belong together ("A, B, dan C"). `unit` holds an actor.
    [[nodiscard]] Group group_from(std::uint32_t unit) const;
    /// Who the clause of this verb is about: before the verb, at the head of a relative clause, or
    /// the subject of the clause that it continues.
    [[nodiscard]] Group subject(std::uint32_t verb) const;
    /// The first name or group after the verb, before any preposition or border.
    [[nodiscard]] Group object(std::uint32_t verb) const;
    /// The names that follow a noun directly ("kunjungan kerja Presiden X").
    [[nodiscard]] Group of_noun(std::uint32_t after) const;
    /// The same, or behind "dari": "pencurian data dari pelanggan X".
    [[nodiscard]] Group of_harm(std::uint32_t after) const;
    /// The phrases after this unit, in its clause and the relative clauses inside it.
    [[nodiscard]] std::vector<Phrase> phrases(std::uint32_t after) const;
    /// The phrases before this verb in its clause ("Di Jakarta, X bertemu Y").
    [[nodiscard]] std::vector<Phrase> phrases_before(std::uint32_t verb) const;
    /// "X bersama Y menandatangani …": the phrases with "bersama", "dengan" between subject and
    /// verb.
    [[nodiscard]] std::vector<Phrase> beside_subject(std::uint32_t verb) const;
    /// End of the noun phrase that begins with this unit: for labels.
    [[nodiscard]] std::uint32_t noun_phrase_end(std::uint32_t unit, std::uint32_t after,
                                                bool with_phrases) const;
    /// "rapat dengan X, Y juga hadir": Y begins what comes next, and no list.
    [[nodiscard]] bool is_next_subject(std::uint32_t unit, std::uint32_t end) const;
    /// End of a verb with its object and phrases, up to ten units after `after`: for labels.
    [[nodiscard]] std::uint32_t predicate_end(std::uint32_t after) const;
    /// True when something makes the noun speak of a thing already told: "rapat tersebut".
    [[nodiscard]] bool points_back(std::uint32_t after) const;

    /// "X meminta Y untuk segera mengusut …": the verb that asks for what this one tells.
    [[nodiscard]] std::optional<std::uint32_t> asked_by(std::uint32_t verb) const;

private:
    [[nodiscard]] Group who_is_asked(std::uint32_t ask) const;
    [[nodiscard]] Group plain_subject(std::uint32_t verb) const;
    /// "Keputusan itu diumumkan X seusai …": who says what the clause is about.
    [[nodiscard]] Group teller_in(std::uint32_t clause_id) const;
    /// Who is named after "kata", "ujar".
    [[nodiscard]] Group speaker_of(std::uint32_t verb) const;
    /// The name that ends the noun phrase before "yang".
    [[nodiscard]] Group head_of(const Clause& clause) const;
    /// "Badan Intelijen Strategis (Bais) TNI": the first of names that touch.
    [[nodiscard]] std::uint32_t first_that_touches(std::uint32_t at, std::uint32_t begin) const;
    /// The last unit of the phrase that a preposition before a verb begins.
    [[nodiscard]] std::uint32_t end_of_phrase(std::uint32_t preposition, std::uint32_t verb) const;
    /// "Menurutnya, …", "Diungkapkannya, …": who says it is not the subject of what is said.
    [[nodiscard]] bool is_attribution(std::uint32_t unit, std::uint32_t verb) const;
    /// "perusahaan asal X, PT Y, membeli …": the name behind the comma, which the words up to it
    /// describe.
    [[nodiscard]] std::optional<std::uint32_t> in_apposition(std::uint32_t unit,
                                                             std::uint32_t verb) const;
    [[nodiscard]] Group right_before(std::uint32_t verb) const;
    /// A capitalized word that is no actor: it may name the subject.
    [[nodiscard]] bool unknown_name(std::uint32_t begin, std::uint32_t end) const;
    [[nodiscard]] Group subject_before(std::uint32_t verb) const;
    /// "disampaikan X", "disampaikan oleh X".
    [[nodiscard]] Group agent_of_passive(std::uint32_t verb) const;
    [[nodiscard]] Group subject_of_clause(std::uint32_t clause_id, int depth) const;
    [[nodiscard]] Phrase phrase_at(std::uint32_t unit, std::uint32_t end) const;
    [[nodiscard]] std::optional<std::uint32_t> next_in_group(std::uint32_t unit) const;
    /// A person's name, and no pronoun.
    [[nodiscard]] bool is_person(std::uint32_t unit) const;
    /// "…, Wali Kota X yang juga Ketua Y, Budi, …": one more office of who is named behind it.
    [[nodiscard]] bool is_more_of_title(std::uint32_t unit, std::uint32_t end) const;
    /// A person's name that ends the phrase which the comma before it interrupts.
    [[nodiscard]] bool names_in_apposition(std::uint32_t unit, std::uint32_t end) const;
    /// The verb of the clause tells something of its own; "yang dilakukan oleh X" does not.
    [[nodiscard]] bool acts(const Clause& clause) const;
    /// "enam komisioner KPU, yakni Budi, …": "yakni" spells out in persons what stands before it.
    [[nodiscard]] bool spelled_out(std::uint32_t unit, std::uint32_t next) const;
    /// "dan" stands between the first two names of a list or before its end.
    [[nodiscard]] bool is_closed(std::uint32_t first, std::uint32_t last) const;
    /// "…, dan Budi akan …": a clause of its own begins here, not the next of a list.
    [[nodiscard]] bool begins_coordinate(std::uint32_t unit) const;
    /// "Direktur Utama PT X, Budi, …": the person whom the words up to this name describe.
    [[nodiscard]] std::optional<std::uint32_t> described(std::uint32_t unit) const;
    /// Units of a clause end here at the latest.
    [[nodiscard]] std::uint32_t sentence_end(std::uint32_t unit) const {
        return scene_.end_near(unit);
    }

    const Scene& scene_;
};

}  // namespace linimasa::events
