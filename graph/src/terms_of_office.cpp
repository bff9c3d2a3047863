#include "terms_of_office.hpp"

#include "actor_nodes.hpp"
#include "calendar_words.hpp"
#include "name_forms.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>

namespace linimasa {
namespace {

using std::chrono::sys_days;

/// Now and then a paper calls somebody by an office that is over, or not begun.
constexpr double weight_of_term = 3.0;

/// An office that the article gives to somebody as held, and when that was.
struct Holding {
    std::size_t actor = 0;
    const Role* role = nullptr;
    std::vector<const OfficeTerm*> terms;
};

bool is_that_office(const Role& role, const Actor& actor, const OfficeTerm& term,
                    const LinkingWords& language) {
    const std::string& country = role.country.empty() ? actor.country : role.country;
    return term.term.start &&
           (country.empty() || term.country.empty() || country == term.country) &&
           office_key(role.title, language) == office_key(term.title, language);
}

std::vector<Holding> holdings(const Told& told) {
    const LinkingWords& language = language_of(told);
    std::vector<Holding> found;
    for (std::size_t i = 0; i < told.data.actors.size(); ++i) {
        const Actor& actor = told.data.actors[i];
        std::set<std::string> seen;
        for (const Role& role : actor.roles) {
            if (role.former || !seen.insert(office_key(role.title, language)).second) {
                continue;
            }
            Holding holding{i, &role, {}};
            for (const OfficeTerm& term : actor.known_offices) {
                const bool listed =
                    std::any_of(holding.terms.begin(), holding.terms.end(),
                                [&](const OfficeTerm* other) { return other->term == term.term; });
                if (!listed && is_that_office(role, actor, term, language)) {
                    holding.terms.push_back(&term);
                }
            }
            if (!holding.terms.empty()) {
                found.push_back(std::move(holding));
            }
        }
    }
    return found;
}

bool holds_on(const OfficeTerm& term, sys_days day) {
    return term.term.start->first_day() <= day &&
           (!term.term.until || day <= term.term.until->last_day());
}

/// "from 2014-10-27 to 2019-10-20 (https://…)"
std::string as_words(const OfficeTerm& term) {
    return fmt::format("{} ({})",
                       term.term.until ? fmt::format("from {} to {}", term.term.start->to_string(),
                                                     term.term.until->to_string())
                                       : "since " + term.term.start->to_string(),
                       term.source);
}

std::string as_words(const std::vector<const OfficeTerm*>& terms) {
    std::string text;
    for (const OfficeTerm* term : terms) {
        text += (text.empty() ? "" : ", ") + as_words(*term);
    }
    return text;
}

/// True where the actor takes part in what happened on a day that the article names.
bool takes_part_on_a_day(const Told& told, std::size_t actor) {
    return std::any_of(told.data.events.begin(), told.data.events.end(), [&](const Event& event) {
        return event.time && day_of_year(told.data.times[*event.time].symbolic) &&
               std::any_of(event.participants.begin(), event.participants.end(),
                           [&](const Participant& one) {
                               return one.actor == actor && one.role != ParticipantRole::topic;
                           });
    });
}

/// The days in all terms on which the article can have appeared; none where a term is still open.
std::set<sys_days> days_in(const Told& told, const std::vector<const OfficeTerm*>& terms) {
    // No office is held longer; a file that says so would have every year looked at.
    constexpr int longest_term = 70;
    constexpr std::size_t most_terms = 16;
    std::set<sys_days> days;
    for (const OfficeTerm* term : terms) {
        if (!term->term.until || terms.size() > most_terms ||
            term->term.until->year() - term->term.start->year() > longest_term) {
            return {};
        }
        for (const DayCase& one :
             possible_days(told, term->term.start->year(), term->term.until->year())) {
            if (holds_on(*term, one.day)) {
                days.insert(one.day);
            }
        }
    }
    return days;
}

}  // namespace

void weigh_terms(const Told& told, std::vector<DayCase>& cases) {
    std::vector<bool> outside(cases.size(), false);
    for (const Holding& holding : holdings(told)) {
        const Actor& actor = told.data.actors[holding.actor];
        const std::set<sys_days> days = takes_part_on_a_day(told, holding.actor)
                                            ? days_in(told, holding.terms)
                                            : std::set<sys_days>{};
        for (std::size_t i = 0; i < cases.size(); ++i) {
            DayCase& one = cases[i];
            const auto held =
                std::find_if(holding.terms.begin(), holding.terms.end(),
                             [&](const OfficeTerm* term) { return holds_on(*term, one.day); });
            if (held == holding.terms.end()) {
                outside[i] = true;
                one.reasons.push_back(
                    {"date", "outside-term-of-office",
                     fmt::format("{} is called {}, an office held only {}", actor.name,
                                 holding.role->title, as_words(holding.terms)),
                     holding.role->where.span});
                continue;
            }
            const bool only = days.size() == 1 && days.contains(one.day);
            one.supported |= only;
            one.reasons.push_back(
                {"date", "term-of-office",
                 fmt::format("{} is called {}, an office held {}{}", actor.name,
                             holding.role->title, as_words(**held),
                             only ? "; the weekday is right in no other year of it" : ""),
                 holding.role->where.span});
        }
    }
    // Offices of one government begin and end together: several say no more than one.
    for (std::size_t i = 0; i < cases.size(); ++i) {
        cases[i].evidence -= outside[i] ? weight_of_term : 0.0;
    }
}

}  // namespace linimasa
