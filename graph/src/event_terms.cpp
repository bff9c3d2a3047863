#include "event_terms.hpp"

#include <iterator>

namespace linimasa {
namespace {

constexpr double weight_of_light_word = 0.3;

bool same_day(const EventNode& a, const EventNode& b) {
    return a.days && b.days && exact_day(a) && exact_day(b) && compatible(a.date, b.date);
}

}  // namespace

std::size_t common(const std::vector<LabelWord>& a, const std::vector<LabelWord>& b) {
    std::size_t count = 0;
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        if (*x == *y) {
            ++count;
            ++x;
            ++y;
        } else {
            *x < *y ? static_cast<void>(++x) : static_cast<void>(++y);
        }
    }
    return count;
}

double label_likeness(const EventNode& a, const EventNode& b) {
    const double shared = static_cast<double>(common(a.words, b.words)) +
                          weight_of_light_word * static_cast<double>(common(a.light, b.light));
    const double all = static_cast<double>(a.words.size() + b.words.size()) +
                       weight_of_light_word * static_cast<double>(a.light.size() + b.light.size());
    return all > 0.0 ? 2.0 * shared / all : 0.0;
}

std::size_t telling_words(const EventNode& a, const EventNode& b) {
    std::vector<std::uint32_t> named;
    std::set_intersection(a.named.begin(), a.named.end(), b.named.begin(), b.named.end(),
                          std::back_inserter(named));
    const std::size_t shared = common(a.words, b.words);
    return shared - std::min(shared, named.size());
}

std::size_t own_words(const EventNode& node) {
    return node.words.size() - std::min(node.words.size(), node.named.size());
}

Parties party_likeness(const EventNode& a, const EventNode& b) {
    double shared = 0.0;
    double in_a = 0.0;
    double in_b = 0.0;
    Parties result;
    const auto weight = [](const PartyKey& party) { return party.state ? 0.5 : 1.0; };
    const auto has = [](const EventNode& node, const PartyKey& party) {
        return std::any_of(node.parties.begin(), node.parties.end(),
                           [&](const PartyKey& other) { return other.actor == party.actor; }) ||
               std::binary_search(node.named.begin(), node.named.end(), party.actor);
    };
    bool only_a = false;
    bool only_b = false;
    for (const PartyKey& party : a.parties) {
        in_a += weight(party);
        if (has(b, party)) {
            shared += weight(party);
            result.speaker |= party.speaker;
        } else {
            only_a |= !party.state;
        }
    }
    for (const PartyKey& party : b.parties) {
        in_b += weight(party);
        only_b |= !party.state && !has(a, party);
    }
    result.both_known = in_a > 0.0 && in_b > 0.0;
    result.others_on_both_sides = only_a && only_b;
    if (result.both_known) {
        // One common participant of one is much less than two of two.
        const double enough = std::min(1.0, 0.5 + 0.5 * (shared - 1.0));
        result.likeness = std::clamp(shared / std::min(in_a, in_b) * enough, 0.0, 1.0);
    }
    return result;
}

bool same_patient(const EventNode& a, const EventNode& b) {
    return share_party(a, b, [](const PartyKey& party) { return party.patient && !party.state; });
}

bool same_doer(const EventNode& a, const EventNode& b) {
    return share_party(a, b, [](const PartyKey& party) { return party.doer && !party.state; });
}

bool same_traveller(const EventNode& a, const EventNode& b) {
    return share_party(a, b, [](const PartyKey& party) { return party.traveller; });
}

bool only_doers_in_common(const EventNode& a, const EventNode& b) {
    bool any = false;
    for (const PartyKey& party : a.parties) {
        for (const PartyKey& other : b.parties) {
            if (party.actor == other.actor) {
                any = true;
                if (party.undergoes() || other.undergoes()) {
                    return false;
                }
            }
        }
    }
    return any;
}

std::chrono::days gap(const Days& a, const Days& b) {
    if (a.last < b.first) {
        return b.first - a.last;
    }
    return b.last < a.first ? a.first - b.last : std::chrono::days{0};
}

bool exact_day(const EventNode& node) {
    return node.date.start && node.date.start->precision() >= DatePrecision::day;
}

bool told_within(const EventNode& a, const EventNode& b, std::chrono::days longest) {
    return a.told && b.told &&
           std::chrono::abs(a.told->first_day() - b.told->first_day()) <= longest;
}

bool same_edition(const EventNode& a, const EventNode& b) {
    if (!a.edition || a.edition != b.edition) {
        return false;
    }
    const auto takes_part = [](const PartyKey& party) { return !party.state; };
    return (!a.series.empty() && a.series == b.series) || common(a.words, b.words) > 0 ||
           (common(a.light, b.light) > 0 && (share_party(a, b, takes_part) || same_day(a, b)));
}

bool same_election(const EventNode& a, const EventNode& b) {
    return a.election && b.election && !a.ballots.empty() && a.ballots == b.ballots &&
           a.regions == b.regions && a.days && b.days && compatible(a.date, b.date);
}

bool other_houses(const EventNode& a, const EventNode& b) {
    return a.house && b.house && !places_fit(a, b) && common(a.place_words, b.place_words) == 0;
}

bool places_fit(const EventNode& a, const EventNode& b) {
    if (!a.place || !b.place || a.place == b.place || (a.seat && a.seat == b.seat)) {
        return true;
    }
    const auto holds = [](const EventNode& outer, const EventNode& inner) {
        return std::binary_search(inner.around.begin(), inner.around.end(), *outer.place) ||
               (outer.in_a_state_at_large && outer.state_of_place == inner.state_of_place);
    };
    const auto& x = a.place_words;
    const auto& y = b.place_words;
    return holds(a, b) || holds(b, a) || std::includes(x.begin(), x.end(), y.begin(), y.end()) ||
           std::includes(y.begin(), y.end(), x.begin(), x.end());
}

}  // namespace linimasa
