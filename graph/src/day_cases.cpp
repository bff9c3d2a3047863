#include "day_cases.hpp"

#include "calendar_words.hpp"
#include "linimasa/core/times.hpp"

#include <algorithm>

namespace linimasa {
namespace {

using std::chrono::sys_days;

bool only_planned(const Told& told, std::size_t time) {
    bool planned = false;
    for (const Event& event : told.data.events) {
        if (event.time == time) {
            if (event.status != EventStatus::planned) {
                return false;
            }
            planned = true;
        }
    }
    return planned;
}

}  // namespace

std::vector<DayCase> possible_days(const Told& told, int first_year, int last_year) {
    std::vector<DayOfYear> all;
    std::vector<DayOfYear> reported;
    for (std::size_t i = 0; i < told.data.times.size(); ++i) {
        const auto day = day_of_year(told.data.times[i].symbolic);
        if (!day) {
            continue;
        }
        all.push_back(*day);
        if (day->weekday && !only_planned(told, i)) {
            reported.push_back(*day);
        }
    }
    std::vector<DayCase> result;
    for (int year = first_year; year <= last_year && !reported.empty(); ++year) {
        std::optional<sys_days> last;
        bool possible = true;
        for (const DayOfYear& day : reported) {
            possible = possible && day.possible(year);
            last = std::max(last, day.in(year));
        }
        for (const DayOfYear& day : all) {
            // Across New Year's Day the article names days of the next or of the last year.
            possible = possible &&
                       (day.possible(year) || day.possible(year + 1) || day.possible(year - 1));
        }
        if (!possible || !last) {
            continue;
        }
        DayCase& one = result.emplace_back();
        one.day = *last;
        one.times = told.data.times;
        resolve_times(one.times, Date::from_days(*last));
    }
    return result;
}

}  // namespace linimasa
