#include "times/slips.hpp"

#include "times/calendar.hpp"
#include "times/resolve_point.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

namespace linimasa::times {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

/// News names a weekday beside its date for days as near as this to publication.
constexpr days told_within{21};
/// In a clause that does not look ahead, a coming day is at most this near.
constexpr days soon{7};

bool names_one_day(const Frame& frame) {
    return frame.has(Slot::weekday) && frame.has(Slot::day) && frame.has(Slot::month) &&
           !frame.has(Slot::eve) && !frame.has(Slot::feast) && !frame.has(Slot::ord) &&
           (!frame.has(Slot::from) || frame.get(Slot::from) == spoken);
}

/// True where the years differ by one or by one digit.
bool one_slip_apart(int written, int meant) {
    const std::string a = std::to_string(written);
    const std::string b = std::to_string(meant);
    const auto differing = [&] {
        int count = 0;
        for (std::size_t i = 0; i < a.size(); ++i) {
            count += a[i] != b[i] ? 1 : 0;
        }
        return count;
    };
    return std::abs(written - meant) == 1 || (a.size() == b.size() && differing() == 1);
}

/// The days that one slip turns into the one that is written.
std::vector<Date> meant_instead_of(const Date& written, sys_days published) {
    std::vector<Date> candidates;
    const auto add = [&](std::optional<Date> date) {
        if (date) {
            candidates.push_back(*date);
        }
    };
    for (const int step : {-1, 1}) {
        const auto month =
            month_date(month_count(written.year(), static_cast<int>(written.month())) + step);
        add(month ? Date::from_day(month->year(), month->month(), written.day()) : std::nullopt);
    }
    add(Date::from_day(written.year(), written.day(), written.month()));
    for (int year = year_of(published) - 1; year <= year_of(published) + 1; ++year) {
        if (one_slip_apart(written.year(), year)) {
            add(Date::from_day(year, written.month(), written.day()));
        }
    }
    return candidates;
}

}  // namespace

Frame without_slip(const Frame& frame, const Anchor& anchor) {
    if (!names_one_day(frame) || !anchor.published) {
        return frame;
    }
    const sys_days published = *anchor.published;
    const auto weekday = static_cast<unsigned>(frame.get(Slot::weekday));
    Frame day = frame;  // "pukul 24.00" is of the next
    day.clear(Slot::hour);
    const DateRange range = resolve_frame(day, anchor);
    if (!range.known() || range.start->precision() < DatePrecision::day) {
        return frame;
    }
    const Date written = range.start->truncated(DatePrecision::day);
    if (std::chrono::weekday{written.first_day()}.iso_encoding() == weekday) {
        return frame;
    }
    std::optional<Date> best;
    days nearest = std::chrono::abs(written.first_day() - published);
    for (const Date& candidate : meant_instead_of(written, published)) {
        const days ahead = candidate.first_day() - published;
        const bool looks_ahead = frame.has(Slot::ahead) || frame.get(Slot::dir) > 0;
        const bool told = looks_ahead ? ahead >= days{0} && ahead <= told_within
                                      : ahead >= -told_within && ahead <= soon;
        if (told && std::chrono::abs(ahead) < nearest &&
            std::chrono::weekday{candidate.first_day()}.iso_encoding() == weekday) {
            best = candidate;
            nearest = std::chrono::abs(ahead);
        }
    }
    if (!best) {
        return frame;
    }
    Frame meant = frame;
    meant.clear(Slot::yy);
    meant.set(Slot::year, best->year());
    meant.set(Slot::month, static_cast<int>(best->month()));
    meant.set(Slot::day, static_cast<int>(best->day()));
    return meant;
}

}  // namespace linimasa::times
