#include "times/shared_year.hpp"

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

}  // namespace linimasa::times
