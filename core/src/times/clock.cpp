#include "times/clock.hpp"

#include "times/calendar.hpp"

namespace linimasa::times {

DateRange clock_on(const Date& day, const Frame& frame) {
    if (day.precision() < DatePrecision::day) {
        return one(day);
    }
    int hour = frame.get(Slot::hour);
    int minute = frame.get(Slot::minute);
    if (hour == 0 && minute < 0) {
        hour = 24;
    }
    if (const int part = frame.get(Slot::part); frame.has(Slot::part)) {
        hour = hour_in_part(hour, part / 100, part % 100);
    }
    if (minute < 0) {  // "setengah delapan": minutes before the hour
        --hour;
        minute += 60;
    }
    const std::chrono::year_month_day on{day.first_day() + std::chrono::days{hour / 24}};
    return one(Date::from_minute(static_cast<int>(on.year()), static_cast<unsigned>(on.month()),
                                 static_cast<unsigned>(on.day()), static_cast<unsigned>(hour % 24),
                                 static_cast<unsigned>(minute)));
}

}  // namespace linimasa::times
