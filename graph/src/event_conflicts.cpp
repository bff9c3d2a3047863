#include "event_nodes.hpp"
#include "event_terms.hpp"
#include "person_nodes.hpp"

#include <algorithm>
#include <iterator>

namespace linimasa {
namespace {

/// Contradicting dates of one event lie this close together; of a numbered one,
/// up to two months.
constexpr std::chrono::days slip_of_date{3};
constexpr std::chrono::days slip_of_numbered{60};
constexpr std::chrono::days slip_of_incident{5};

bool speakers_differ(const EventNode& a, const EventNode& b) {
    const auto speaks = [](const PartyKey& party) { return party.speaker; };
    return std::any_of(a.parties.begin(), a.parties.end(), speaks) &&
           std::any_of(b.parties.begin(), b.parties.end(), speaks) && !share_party(a, b, speaks);
}

/// The journeys of two people: none who travels in one is met in the other.
bool travellers_differ(const EventNode& a, const EventNode& b) {
    const auto travels = [](const PartyKey& party) { return party.traveller; };
    const auto met = [&](const EventNode& one, const EventNode& other) {
        return std::any_of(one.parties.begin(), one.parties.end(), [&](const PartyKey& party) {
            return party.traveller && std::any_of(other.parties.begin(), other.parties.end(),
                                                  [&](const PartyKey& present) {
                                                      return present.actor == party.actor;
                                                  });
        });
    };
    return std::any_of(a.parties.begin(), a.parties.end(), travels) &&
           std::any_of(b.parties.begin(), b.parties.end(), travels) && !met(a, b) && !met(b, a);
}

/// A nomination of two is not that of one of them with somebody else; who names
/// one of two may tell of both.
bool appointees_differ(const EventNode& a, const EventNode& b) {
    const auto& x = a.proposed;
    const auto& y = b.proposed;
    return !std::includes(x.begin(), x.end(), y.begin(), y.end()) &&
           !std::includes(y.begin(), y.end(), x.begin(), x.end());
}

/// Two trials, arrests or accidents: both tell whom it befell, and nobody in
/// both.
bool befell_others(const EventNode& a, const EventNode& b) {
    const auto undergoes = [](const PartyKey& party) { return party.person && party.undergoes(); };
    const auto takes_part = [](const EventNode& node, const PartyKey& party) {
        return std::binary_search(node.named.begin(), node.named.end(), party.actor) ||
               std::any_of(node.parties.begin(), node.parties.end(),
                           [&](const PartyKey& other) { return other.actor == party.actor; });
    };
    const auto none_in = [&](const EventNode& one, const EventNode& other) {
        return std::none_of(one.parties.begin(), one.parties.end(), [&](const PartyKey& party) {
            return undergoes(party) && takes_part(other, party);
        });
    };
    return a.kind == b.kind && (a.kind == EventKind::legal || a.kind == EventKind::incident) &&
           std::any_of(a.parties.begin(), a.parties.end(), undergoes) &&
           std::any_of(b.parties.begin(), b.parties.end(), undergoes) && none_in(a, b) &&
           none_in(b, a);
}

/// A ship that sank on a day at a place, told with one victim here and another there: both tell in
/// four words or more what happened (two riders die on one day in two accidents), and neither is
/// called by whom it befell.
bool one_disaster(const EventNode& a, const EventNode& b) {
    constexpr std::size_t enough = 4;
    const std::vector<LabelWord>& where = a.place_words;
    const auto words = [&](const EventNode& node) {
        std::vector<LabelWord> rest;
        std::set_difference(node.words.begin(), node.words.end(), where.begin(), where.end(),
                            std::back_inserter(rest));
        return rest;
    };
    return a.kind == EventKind::incident && b.kind == EventKind::incident && a.named.empty() &&
           b.named.empty() && a.days && b.days && exact_day(a) && exact_day(b) &&
           compatible(a.date, b.date) && a.place && a.place == b.place &&
           common(words(a), words(b)) >= enough;
}

/// Congresses of one number that two bodies hold, or that are held in two
/// places.
bool numbered_by_others(const EventNode& a, const EventNode& b) {
    return a.edition && a.edition == b.edition && (a.series.empty() || a.series != b.series) &&
           common(a.words, b.words) == 0 &&
           (!places_fit(a, b) || (!a.named.empty() && !b.named.empty()));
}

/// The elections of two regions, of two offices, of two years.
bool elections_differ(const EventNode& a, const EventNode& b) {
    return a.election && b.election &&
           (a.regions != b.regions ||
            (!a.ballots.empty() && !b.ballots.empty() && a.ballots != b.ballots));
}

bool has_name(const EventNode& node) {
    return node.edition || !node.series.empty();
}

/// Who meets again has met before: what is still ahead when it is told is not
/// what an article of an earlier day tells as done.
bool done_before_it_was_planned(const EventNode& done, const EventNode& planned) {
    return done.kind == EventKind::meeting && planned.kind == EventKind::meeting &&
           done.status == EventStatus::occurred && planned.status == EventStatus::planned &&
           done.told && planned.told && done.told->last_day() < planned.told->first_day();
}

/// Dates that cannot be the same, and are no slip of one article.
bool dates_differ(const EventNode& a, const EventNode& b) {
    if (!a.days || !b.days || compatible(a.date, b.date)) {
        return false;
    }
    const auto apart = gap(*a.days, *b.days);
    if (apart.count() == 0) {
        return false;
    }
    if (same_edition(a, b)) {
        return apart > slip_of_numbered;
    }
    if (a.kind == EventKind::incident && b.kind == EventKind::incident && same_patient(a, b) &&
        (telling_words(a, b) > 0 || common(a.light, b.light) > 0)) {
        return apart > slip_of_incident;  // the day it happened, and the day it became known
    }
    // A court decides every day, and people speak every day.
    const bool daily =
        a.kind == EventKind::statement || (a.kind == EventKind::legal && !same_patient(a, b));
    if (apart > slip_of_date || daily || a.words.size() < 3 || b.words.size() < 3) {
        return true;
    }
    return label_likeness(a, b) < 0.75 || party_likeness(a, b).likeness < 0.5;
}

}  // namespace

bool different_events(const EventNode& a, const EventNode& b) {
    if (share_article(a.items, b.items) && !same_election(a, b)) {
        return true;  // what is one inside an article was decided there
    }
    if (a.edition && b.edition && a.edition != b.edition) {
        return true;
    }
    if ((befell_others(a, b) && !one_disaster(a, b)) || numbered_by_others(a, b)) {
        return true;
    }
    if (elections_differ(a, b) ||
        (a.years.size() == 1 && b.years.size() == 1 && a.years != b.years)) {
        return true;
    }
    if ((has_name(a) || has_name(b)) && a.sessions != b.sessions) {
        return true;  // the plenary of a congress, and the congress
    }
    if (has_name(a) != has_name(b) && !places_fit(a, b)) {
        return true;  // one congress of a body, and one that was held elsewhere
    }
    if (a.kind == EventKind::statement && b.kind == EventKind::statement && speakers_differ(a, b)) {
        return true;
    }
    if (a.kind == EventKind::visit && b.kind == EventKind::visit && travellers_differ(a, b)) {
        return true;
    }
    if (a.kind == EventKind::appointment && b.kind == EventKind::appointment &&
        appointees_differ(a, b)) {
        return true;
    }
    return done_before_it_was_planned(a, b) || done_before_it_was_planned(b, a) ||
           dates_differ(a, b);
}

}  // namespace linimasa
