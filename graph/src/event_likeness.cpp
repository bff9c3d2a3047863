#include "event_nodes.hpp"
#include "person_nodes.hpp"

#include <algorithm>
#include <iterator>

namespace linimasa {
namespace {

constexpr double weight_of_light_word = 0.3;
/// Contradicting dates of one event lie this close together; of a numbered one, up to two months.
constexpr std::chrono::days slip_of_date{3};
constexpr std::chrono::days slip_of_numbered{60};
constexpr std::chrono::days slip_of_incident{5};
constexpr std::chrono::days same_news{30};
/// News of one day are still told this many days later.
constexpr std::chrono::days same_days{3};

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

/// Dice over the words of the labels; words for the kind of event count for little.
double label_likeness(const EventNode& a, const EventNode& b) {
    const double shared = static_cast<double>(common(a.words, b.words)) +
                          weight_of_light_word * static_cast<double>(common(a.light, b.light));
    const double all = static_cast<double>(a.words.size() + b.words.size()) +
                       weight_of_light_word * static_cast<double>(a.light.size() + b.light.size());
    return all > 0.0 ? 2.0 * shared / all : 0.0;
}

struct Parties {
    double likeness = 0.0;  ///< 0 to 1
    bool both_known = false;
    bool speaker = false;  ///< the same speaker
    bool others_on_both_sides = false;
};

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

bool speakers_differ(const EventNode& a, const EventNode& b) {
    bool in_a = false;
    bool in_b = false;
    for (const PartyKey& party : a.parties) {
        if (!party.speaker) {
            continue;
        }
        in_a = true;
        for (const PartyKey& other : b.parties) {
            if (other.speaker && other.actor == party.actor) {
                return false;
            }
        }
    }
    for (const PartyKey& other : b.parties) {
        in_b |= other.speaker;
    }
    return in_a && in_b;
}

/// A nomination of two is not that of one of them with somebody else; who names one of two may
/// tell of both.
bool appointees_differ(const EventNode& a, const EventNode& b) {
    const auto& x = a.proposed;
    const auto& y = b.proposed;
    return !std::includes(x.begin(), x.end(), y.begin(), y.end()) &&
           !std::includes(y.begin(), y.end(), x.begin(), x.end());
}

/// The elections of two regions, of two offices, of two years.
bool elections_differ(const EventNode& a, const EventNode& b) {
    return a.election && b.election &&
           (a.regions != b.regions ||
            (!a.ballots.empty() && !b.ballots.empty() && a.ballots != b.ballots));
}

bool same_election(const EventNode& a, const EventNode& b) {
    return a.election && b.election && !a.ballots.empty() && a.ballots == b.ballots &&
           a.regions == b.regions && a.days && b.days && compatible(a.date, b.date);
}

/// Somebody other than a state whom both befall.
bool same_patient(const EventNode& a, const EventNode& b) {
    return std::any_of(a.parties.begin(), a.parties.end(), [&](const PartyKey& party) {
        return party.patient && !party.state &&
               std::any_of(b.parties.begin(), b.parties.end(), [&](const PartyKey& other) {
                   return other.patient && other.actor == party.actor;
               });
    });
}

std::chrono::days gap(const Days& a, const Days& b) {
    if (a.last < b.first) {
        return b.first - a.last;
    }
    return b.last < a.first ? a.first - b.last : std::chrono::days{0};
}

bool same_edition(const EventNode& a, const EventNode& b) {
    return a.edition && a.edition == b.edition &&
           ((!a.series.empty() && a.series == b.series) || common(a.words, b.words) > 0);
}

bool exact_day(const EventNode& node) {
    return node.date.start && node.date.start->precision() >= DatePrecision::day;
}

/// Words that two labels share and that name no actor: an actor is compared as a participant.
std::size_t telling_words(const EventNode& a, const EventNode& b) {
    std::vector<std::uint32_t> named;
    std::set_intersection(a.named.begin(), a.named.end(), b.named.begin(), b.named.end(),
                          std::back_inserter(named));
    const std::size_t shared = common(a.words, b.words);
    return shared - std::min(shared, named.size());
}

/// What both have in common is who did it, which says nothing of what was done: "putusan" and a
/// court.
bool only_doers_in_common(const EventNode& a, const EventNode& b) {
    return std::any_of(a.parties.begin(), a.parties.end(),
                       [&](const PartyKey& party) {
                           return std::any_of(
                               b.parties.begin(), b.parties.end(),
                               [&](const PartyKey& other) { return party.actor == other.actor; });
                       }) &&
           std::none_of(a.parties.begin(), a.parties.end(), [&](const PartyKey& party) {
               return std::any_of(b.parties.begin(), b.parties.end(), [&](const PartyKey& other) {
                   return party.actor == other.actor && (party.undergoes() || other.undergoes());
               });
           });
}

/// Without dates on both sides only the words can tell, and some words tell little: what someone
/// said is told of every day, and so is a meeting or a ceremony that has no name.
double likeness_without_dates(const EventNode& a, const EventNode& b, double label,
                              const Parties& parties) {
    const bool both_told = a.told && b.told;
    const auto apart = both_told ? std::chrono::abs(a.told->first_day() - b.told->first_day())
                                 : std::chrono::days{0};
    const bool same_news_day = both_told && apart <= same_days;
    const bool befalls = (a.kind == EventKind::incident || a.kind == EventKind::legal ||
                          a.kind == EventKind::appointment) &&
                         !only_doers_in_common(a, b);
    const bool statements = a.kind == EventKind::statement && b.kind == EventKind::statement;
    const bool telling = telling_words(a, b) > 0;
    // "keterangan X" is as much as the speaker, who counts already.
    double score = 0.05 + 0.65 * (statements && !telling ? 0.4 : label) + 0.25 * parties.likeness;
    if (both_told) {
        score -= std::min(0.15, static_cast<double>(apart.count()) / 1500.0);
    }
    if (!same_news_day && (statements || (!telling && !befalls))) {
        score -= both_told ? 0.2 : 0.3;
    }
    return score;
}

bool told_within(const EventNode& a, const EventNode& b, std::chrono::days longest) {
    return a.told && b.told &&
           std::chrono::abs(a.told->first_day() - b.told->first_day()) <= longest;
}

/// What the kinds, the places and the participants that do not fit take away, or add.
double agreement(const EventNode& a, const EventNode& b, const Parties& parties, double label,
                 const LinkingWords& language) {
    double score = 0.0;
    if (a.kind != b.kind) {
        const bool alike = language.same_kind(a.kind, b.kind);
        score -= alike ? 0.12 : 0.3;
        // The same names in a statement and in a nomination say only who it is about.
        score -= !alike && telling_words(a, b) == 0 ? 0.2 : 0.0;
    }
    if (a.place && b.place) {
        score += a.place == b.place ? 0.08 : -0.08;
    }
    // Lists of participants are seldom complete: what is called exactly alike is not torn apart.
    const double doubt = label >= 0.85 && a.kind == b.kind ? 0.3 : 1.0;
    if (parties.others_on_both_sides) {
        score -= 0.1 * doubt;
    }
    if (parties.both_known && parties.likeness == 0.0) {
        score -= 0.15 * doubt;
    }
    if (common(a.words, b.words) == 0 && parties.likeness < 0.5) {
        score -= 0.2;
    }
    return a.whole && a.whole == b.whole ? score + 0.05 : score;
}

}  // namespace

Likeness likeness(const EventNode& a, const EventNode& b, const LinkingWords& language) {
    const double label = label_likeness(a, b);
    const Parties parties = party_likeness(a, b);
    if (same_edition(a, b) && language.same_kind(a.kind, b.kind)) {
        return {0.7 + 0.3 * label, "edition"};
    }
    if (same_election(a, b)) {
        return {0.7 + 0.3 * label, "election"};
    }
    const bool both_dated = a.days && b.days;
    double score = 0.0;
    std::string_view rule = "label";
    if (both_dated) {
        const bool same_time = compatible(a.date, b.date) || gap(*a.days, *b.days).count() == 0;
        const bool days = exact_day(a) && exact_day(b);
        score = (same_time ? (days ? 0.3 : 0.2) : 0.0) + 0.45 * label + 0.3 * parties.likeness;
        rule = same_time && parties.likeness >= label ? "date-and-participants" : "date-and-label";
    } else {
        score = likeness_without_dates(a, b, label, parties);
    }
    if (a.kind == EventKind::statement && b.kind == EventKind::statement) {
        // Who speaks, on which day, says most of a statement.
        const bool same_occasion = both_dated && exact_day(a) && exact_day(b) && parties.speaker;
        score += same_occasion ? 0.15 : 0.0;
        score -= parties.speaker ? 0.0 : 0.2;
        rule = same_occasion ? "speaker-and-day" : rule;
    }
    if (a.kind == EventKind::incident && b.kind == EventKind::incident && parties.likeness > 0.0 &&
        !(a.days && b.days) && told_within(a, b, same_news)) {
        score += 0.1;  // what befell someone is seldom told of two such things in one month
    }
    if (a.frame == b.frame && a.kind != EventKind::statement && same_patient(a, b) &&
        telling_words(a, b) > 0 && told_within(a, b, same_news)) {
        score += 0.12;  // the same thing befell the same
    }
    score += agreement(a, b, parties, label, language);
    return {std::clamp(score, 0.0, 1.0), rule};
}

bool different_events(const EventNode& a, const EventNode& b) {
    if (share_article(a.items, b.items) && !same_election(a, b)) {
        return true;  // what is one inside an article was decided there
    }
    if (a.edition && b.edition && a.edition != b.edition) {
        return true;
    }
    if (elections_differ(a, b) ||
        (a.years.size() == 1 && b.years.size() == 1 && a.years != b.years)) {
        return true;
    }
    const auto has_name = [](const EventNode& node) {
        return node.edition || !node.series.empty();
    };
    if ((has_name(a) || has_name(b)) && a.sessions != b.sessions) {
        return true;  // the plenary of a congress, and the congress
    }
    if (a.kind == EventKind::statement && b.kind == EventKind::statement && speakers_differ(a, b)) {
        return true;
    }
    if (a.kind == EventKind::appointment && b.kind == EventKind::appointment &&
        appointees_differ(a, b)) {
        return true;
    }
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
    if (apart > slip_of_date || a.kind == EventKind::statement || a.words.size() < 3 ||
        b.words.size() < 3) {
        return true;
    }
    return label_likeness(a, b) < 0.75 || party_likeness(a, b).likeness < 0.5;
}

}  // namespace linimasa
