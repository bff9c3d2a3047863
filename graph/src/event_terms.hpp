#pragma once

#include "event_nodes.hpp"

#include <algorithm>
#include <chrono>
#include <vector>

/// What two events have in common, as their likeness and what keeps them apart both ask for it.
namespace linimasa {

/// How many numbers two sorted lists share.
[[nodiscard]] std::size_t common(const std::vector<LabelWord>& a, const std::vector<LabelWord>& b);

/// Dice over the words of the labels; words for the kind of event count for little.
[[nodiscard]] double label_likeness(const EventNode& a, const EventNode& b);

/// Words that two labels share and that name no actor: an actor is compared as a participant.
[[nodiscard]] std::size_t telling_words(const EventNode& a, const EventNode& b);
/// Words of a label that name no actor.
[[nodiscard]] std::size_t own_words(const EventNode& node);

struct Parties {
    double likeness = 0.0;  ///< 0 to 1
    bool both_known = false;
    bool speaker = false;  ///< the same speaker
    bool others_on_both_sides = false;
};
[[nodiscard]] Parties party_likeness(const EventNode& a, const EventNode& b);

/// Some participant of one that `is` applies to and that takes part in the other, where `is`
/// applies to it as well.
template <class Is>
[[nodiscard]] bool share_party(const EventNode& a, const EventNode& b, Is is) {
    return std::any_of(a.parties.begin(), a.parties.end(), [&](const PartyKey& party) {
        return is(party) &&
               std::any_of(b.parties.begin(), b.parties.end(), [&](const PartyKey& other) {
                   return party.actor == other.actor && is(other);
               });
    });
}
/// Somebody other than a state whom both befall.
[[nodiscard]] bool same_patient(const EventNode& a, const EventNode& b);
/// Somebody other than a state who does both.
[[nodiscard]] bool same_doer(const EventNode& a, const EventNode& b);
/// What both have in common is who did it, which says nothing of what was done: "putusan" and a
/// court.
[[nodiscard]] bool only_doers_in_common(const EventNode& a, const EventNode& b);
/// The same person travels in both.
[[nodiscard]] bool same_traveller(const EventNode& a, const EventNode& b);

/// Days that lie between two spans; none where they touch.
[[nodiscard]] std::chrono::days gap(const Days& a, const Days& b);
[[nodiscard]] bool exact_day(const EventNode& node);
[[nodiscard]] bool told_within(const EventNode& a, const EventNode& b, std::chrono::days longest);

[[nodiscard]] bool same_edition(const EventNode& a, const EventNode& b);
[[nodiscard]] bool same_election(const EventNode& a, const EventNode& b);

/// Both are where nothing says that they are elsewhere: one place holds the other, or is the house
/// of the same body.
[[nodiscard]] bool places_fit(const EventNode& a, const EventNode& b);
/// Two buildings or grounds whose names share no word.
[[nodiscard]] bool other_houses(const EventNode& a, const EventNode& b);

}  // namespace linimasa
