#include "times/shared_year.hpp"

#include "linimasa/core/date.hpp"

namespace linimasa::times {
namespace {

/// A day or month of the calendar by its name alone.
bool is_date(const Saying& saying) {
    return saying.meaning == Meaning::point && !saying.is_range() && saying.from.has(Slot::month) &&
           !saying.from.has(Slot::from) && !saying.from.has(Slot::vague);
}

bool names_year(const Frame& frame) {
    return frame.has(Slot::year) || frame.has(Slot::yy) || frame.has(Slot::unit) ||
           frame.has(Slot::rel) || frame.has(Slot::dir);
}

}  // namespace

void share_years(std::vector<Match>& matches, std::span<const Atom> atoms, const Lexicon& lexicon) {
    const ClassMask joining = lexicon.mask("and") | lexicon.mask("or");
    for (std::size_t i = matches.size(); i-- > 1;) {
        const Match& next = matches[i];
        Match& match = matches[i - 1];
        const Frame& named = next.saying.from;
        Frame& frame = match.saying.from;
        if (match.last + 1 != next.first || !atoms[match.last].classes.meets(joining) ||
            atoms[match.first].sentence != atoms[next.first].sentence || !is_date(match.saying) ||
            !is_date(next.saying) || names_year(frame) || !named.has(Slot::year) ||
            frame.has(Slot::day) != named.has(Slot::day)) {
            continue;
        }
        // "30 Desember dan 2 Januari 2023", but "12 Oktober dan 3 September 2022" tells the later
        // day first.
        constexpr int half_a_year = 6;
        const bool over_new_year = frame.get(Slot::month) > named.get(Slot::month) + half_a_year;
        frame.set(Slot::year, named.get(Slot::year) - (over_new_year ? 1 : 0));
    }
}

void take_year(std::vector<Match>& matches, int year) {
    for (Match& match : matches) {
        Frame& frame = match.saying.is_range() ? match.saying.to : match.saying.from;
        if (match.saying.meaning != Meaning::point || frame.has(Slot::year) ||
            frame.has(Slot::yy) || frame.has(Slot::dir) || frame.has(Slot::shift) ||
            !frame.has(Slot::weekday) || !frame.has(Slot::day) || !frame.has(Slot::month)) {
            continue;
        }
        const auto date = Date::from_day(year, static_cast<unsigned>(frame.get(Slot::month)),
                                         static_cast<unsigned>(frame.get(Slot::day)));
        if (date && std::chrono::weekday{date->first_day()}.iso_encoding() ==
                        static_cast<unsigned>(frame.get(Slot::weekday))) {
            frame.set(Slot::year, year);
        }
    }
}

}  // namespace linimasa::times
