#include "event_nodes.hpp"
#include "event_terms.hpp"

#include <algorithm>

namespace linimasa {
namespace {

constexpr std::chrono::days same_news{30};
/// News of one day are still told this many days later.
constexpr std::chrono::days same_days{3};

/// People meet, speak and launch things by the same names again and again.
bool recurs(const EventNode& node) {
    return !node.edition && (node.kind == EventKind::meeting || node.kind == EventKind::statement ||
                             node.kind == EventKind::initiative);
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
    } else if (exact_day(a) != exact_day(b) && recurs(a) && recurs(b)) {
        score -= 0.15;  // who knows of which year the article without a date speaks?
    }
    if (!same_news_day && (statements || (!telling && !befalls))) {
        score -= both_told ? 0.2 : 0.3;
    }
    return score;
}

/// A guest who is received on one of the days of a stay is on that stay: two labels that call it
/// by the same word.
bool same_visit(const EventNode& a, const EventNode& b) {
    if (a.kind != EventKind::visit || b.kind != EventKind::visit || !same_traveller(a, b) ||
        common(a.light, b.light) == 0 || !places_fit(a, b)) {
        return false;
    }
    if (!a.days || !b.days) {
        // "dalam lawatannya di X": the one of which the news of these days tell.
        return a.place && a.place == b.place && told_within(a, b, same_days);
    }
    if (!exact_day(a) || !exact_day(b) || gap(*a.days, *b.days).count() > 0) {
        return false;
    }
    const bool same_days_and_place = compatible(a.date, b.date) && a.place == b.place;
    return same_days_and_place || (a.received && b.received);
}

/// What the kinds, the places and the participants that do not fit take away, or add.
double agreement(const EventNode& a, const EventNode& b, const Parties& parties, double label,
                 const LinkingWords& language) {
    double score = 0.0;
    const bool telling = telling_words(a, b) > 0;
    if (a.kind != b.kind) {
        const bool alike = language.same_kind(a.kind, b.kind);
        score -= alike ? 0.12 : 0.3;
        // The same names in a statement and in a nomination say only who it is about.
        score -= !alike && !telling ? 0.2 : 0.0;
    }
    const bool same_place =
        a.place && b.place && (a.place == b.place || (a.seat && a.seat == b.seat));
    if (a.place && b.place) {
        score += same_place ? 0.08 : -0.08;
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
        // "rapat" on one day: of whom, and where?
        score -= parties.likeness == 0.0 && !same_place ? 0.15 : 0.0;
    }
    return a.whole && a.whole == b.whole ? score + 0.05 : score;
}

/// Told as the same kind of thing. What harms somebody one article calls a leak and another a
/// misuse.
bool same_thing(const EventNode& a, const EventNode& b) {
    const bool incidents = a.kind == EventKind::incident && b.kind == EventKind::incident;
    return a.kind != EventKind::statement && (a.frame == b.frame || incidents);
}

/// "insiden X" is what the news of these days tell of X.
bool called_by_name(const EventNode& name, const EventNode& told) {
    return name.kind == EventKind::incident && told.kind == EventKind::incident &&
           !name.named.empty() && own_words(name) == 0 && told_within(name, told, same_days) &&
           std::any_of(told.parties.begin(), told.parties.end(), [&](const PartyKey& party) {
               return !party.state &&
                      std::binary_search(name.named.begin(), name.named.end(), party.actor);
           });
}

/// What says of two events of the same kind that they are one, or that they are not, beyond label,
/// participants and days.
double by_kind(const EventNode& a, const EventNode& b, const Parties& parties) {
    double score = 0.0;
    const bool telling = telling_words(a, b) > 0;
    if (a.kind == EventKind::incident && b.kind == EventKind::incident && parties.likeness > 0.0 &&
        !(a.days && b.days) && told_within(a, b, same_news)) {
        score += 0.1;  // what befell someone is seldom told of two such things in one month
    }
    if (same_thing(a, b) && same_patient(a, b) && (telling || same_doer(a, b)) &&
        told_within(a, b, same_news)) {
        score += 0.12;  // the same thing befell the same, or the same did it to them
    }
    if (!(a.days && b.days) && (called_by_name(a, b) || called_by_name(b, a))) {
        score += 0.25;
    }
    if (a.kind == EventKind::legal && b.kind == EventKind::legal && !telling &&
        !share_party(a, b, [](const PartyKey& party) { return party.person || !party.doer; })) {
        score -= 0.25;  // a court holds many a trial on one day
    }
    if (a.kind == EventKind::statement && b.kind == EventKind::statement && !telling &&
        other_houses(a, b)) {
        score -= 0.4;  // a morning at the airport and an evening in parliament
    }
    const bool does = a.kind == EventKind::initiative || a.kind == EventKind::incident ||
                      a.kind == EventKind::agreement;
    if (does && a.kind == b.kind && a.days && b.days && !telling && parties.likeness < 1.0 &&
        !same_patient(a, b)) {
        score -= 0.2;  // whoever does two things on one day is the same in both
    }
    return score;
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
    if (same_visit(a, b)) {
        return {0.7 + 0.3 * label, "traveller-and-days"};
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
    score += by_kind(a, b, parties) + agreement(a, b, parties, label, language);
    return {std::clamp(score, 0.0, 1.0), rule};
}

}  // namespace linimasa
