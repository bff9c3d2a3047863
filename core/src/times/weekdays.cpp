#include "times/weekdays.hpp"

#include "times/calendar.hpp"

#include <algorithm>

namespace linimasa::times {

using std::chrono::days;
using std::chrono::sys_days;

DateRange resolve_weekday(const Frame& frame, sys_days published, int direction) {
    const sys_days in_week = monday_of(published) + days{frame.get(Slot::weekday) - 1};
    const sys_days before = in_week - days{in_week < published ? 0 : 7};
    const sys_days after = in_week + days{in_week > published ? 0 : 7};
    const auto on = [](sys_days day) { return one(Date::from_days(day)); };
    if (frame.has_unit(Unit::week)) {
        const bool counted = frame.has(Slot::n);
        const int said = counted ? frame.get(Slot::n) * (frame.get(Slot::dir) < 0 ? -1 : 1)
                                 : frame.get(Slot::rel);
        const days away{7 * std::clamp(said, -most_steps, most_steps)};
        // "a week from Friday" counts from the day, "Jumat pekan depan" from the week.
        const sys_days from = !frame.has(Slot::plus) ? in_week : said < 0 ? before : after;
        return on(from + away);
    }
    if (frame.has(Slot::shift)) {  // "Rabu besok", "Jumat hari ini"
        const int shift = frame.get(Slot::shift);
        return on(shift == 0 ? published : shift > 0 ? after : before);
    }
    if (direction != 0) {
        return on(direction < 0 ? before : after);
    }
    if (frame.has(Slot::rel) || frame.has(Slot::dir)) {
        return on(in_week);  // "Jumat ini": of this week
    }
    const bool today = in_week == published;
    return on(today ? published : frame.has(Slot::ahead) ? after : before);
}

std::optional<Date> nth_weekday(const Date& month, int weekday, int nth) {
    if (nth < 1) {
        return std::nullopt;
    }
    const sys_days first = month.first_day();
    const sys_days in_week = monday_of(first) + days{weekday - 1};
    sys_days day = in_week + days{in_week < first ? 7 : 0} + days{7 * (std::min(nth, 5) - 1)};
    if (day > month.last_day()) {  // not every month has a fifth
        if (nth < last_in_month) {
            return std::nullopt;
        }
        day -= days{7};
    }
    return Date::from_days(day);
}

}  // namespace linimasa::times
