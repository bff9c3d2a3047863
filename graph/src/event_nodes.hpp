#pragma once

#include "linking_words.hpp"
#include "merged_date.hpp"
#include "told.hpp"

#include <optional>
#include <string>
#include <vector>

namespace linimasa {

/// A word of a label, as a number: of the word itself, or of the actor that the words name, so that
/// "PDN" and "Pusat Data Nasional" are one.
using LabelWord = std::uint64_t;

/// One participant as it is compared.
struct PartyKey {
    std::uint32_t actor = 0;  ///< cluster
    bool person = false;
    bool state = false;  ///< a country: takes part in too much to tell events apart
    bool speaker = false;
    bool appointee = false;
    bool patient = false;    ///< whom it befalls
    bool doer = false;       ///< who does it
    bool traveller = false;  ///< a person who makes the visit
    [[nodiscard]] bool undergoes() const { return appointee || patient; }
    friend auto operator<=>(const PartyKey&, const PartyKey&) = default;
};

/// An event of one article, or several that are told in exactly the same terms.
struct EventNode {
    std::vector<Item> items;
    EventKind kind = EventKind::meeting;
    EventStatus status = EventStatus::occurred;
    std::string label;
    std::vector<LabelWord> words;      ///< that tell which event it is, sorted
    std::vector<LabelWord> light;      ///< that tell of what kind it is, sorted
    std::vector<LabelWord> sessions;   ///< that name a part of a meeting, sorted
    std::vector<std::uint32_t> named;  ///< actors that the label names: clusters, sorted
    DateRange date;
    std::optional<Days> days;
    std::optional<Date> told;  ///< publication of the first article
    std::optional<std::uint32_t> place;
    bool house = false;                  ///< the place is a building or ground
    std::vector<LabelWord> place_words;  ///< of its name, sorted
    std::vector<std::uint32_t> around;   ///< places that hold it: clusters, sorted
    std::optional<std::uint32_t> seat;   ///< the body whose house the place is: cluster
    LabelWord state_of_place = 0;        ///< the state that it lies in; 0 where nobody says
    bool in_a_state_at_large = false;    ///< the place is the state itself
    bool received = false;               ///< somebody is host
    LabelWord frame = 0;                 ///< what kind of thing it is told as, closer than `kind`
    bool election = false;
    std::vector<LabelWord> ballots;       ///< what an election's name says is voted on, sorted
    std::vector<std::uint32_t> regions;   ///< where an election's name says it is held, sorted
    std::vector<LabelWord> years;         ///< that the label names, sorted
    std::vector<std::uint32_t> proposed;  ///< for an office: appointees and whom the label names
    std::vector<PartyKey> parties;        ///< sorted
    std::string series;                   ///< comparable name, empty where none
    std::optional<int> edition;
    std::optional<LabelWord> whole;  ///< label of the event that it is a part of
};

/// Reads the events of a corpus, those of equal terms together.
[[nodiscard]] std::vector<EventNode> event_nodes(const Corpus& corpus, const Clusters& actors,
                                                 const Clusters& places);

/// How alike two events are, 0 to 1, by label, participants, date and place; `rule` is the feature
/// that weighs most.
struct Likeness {
    double score = 0.0;
    std::string_view rule;
};
[[nodiscard]] Likeness likeness(const EventNode& a, const EventNode& b,
                                const LinkingWords& language);

/// True where the two cannot be one event: other edition, other day, other speaker, one article.
[[nodiscard]] bool different_events(const EventNode& a, const EventNode& b);

}  // namespace linimasa
