#include "times/recurring_months.hpp"

#include "times/calendar.hpp"

#include <algorithm>

namespace linimasa::times {

int nearest_year(int from, int length, int here) {
    int best = here / 12;
    int best_distance = 1000;
    for (int candidate = here / 12 - 1; candidate <= here / 12 + 1; ++candidate) {
        const int first = month_count(candidate, from);
        const int distance = std::max({first - here, here - first - length, 0});
        if (distance < best_distance) {
            best_distance = distance;
            best = candidate;
        }
    }
    return best;
}

int past_or_coming_year(int direction, int from, int length, int here) {
    const int first = month_count(here / 12, from);
    if (direction > 0) {
        return first > here ? here / 12 : here / 12 + 1;
    }
    const int year = first + length < here ? here / 12 : here / 12 - 1;
    return month_count(year, from) + length < here ? year : year - 1;
}

int tensed_year(int direction, int from, int length, int here) {
    const int year = here / 12;
    const int first = month_count(year, from);
    if (direction > 0) {
        return first + length < here ? year + 1 : year;
    }
    return first > here ? year - 1 : year;
}

}  // namespace linimasa::times
