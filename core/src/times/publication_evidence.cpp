#include "times/publication_evidence.hpp"

#include "times/publication_years.hpp"

#include <algorithm>
#include <array>

namespace linimasa::times {

using std::chrono::days;
using std::chrono::sys_days;

namespace {

/// "Kamis (5/4/2918)": a slip of the pen that says nothing of when an article appeared.
bool far_ahead(const TimeExpression& time) {
    return time.value.known() && time.value.start->year() > last_year;
}

int weekday_of(sys_days day) {
    return static_cast<int>(std::chrono::weekday{day}.iso_encoding());
}

}  // namespace

std::optional<Said> said_by(const TimeExpression& time) {
    const auto chain = parse_chain(time.symbolic);
    if (chain.empty() || chain.front().from.has(Slot::vague)) {
        return std::nullopt;
    }
    return Said{&time, chain.front(), time.value, time.value.known() && !far_ahead(time)};
}

bool has_full_date(const Frame& frame) {
    return frame.has(Slot::day) && frame.has(Slot::month) &&
           (frame.has(Slot::year) || frame.has(Slot::yy));
}

bool is_recent_form(const Said& said) {
    const Frame& frame = said.saying.from;
    if (said.dated && weekday_of(said.value.start->first_day()) != frame.get(Slot::weekday)) {
        return false;  // a slip in one of the two: nothing to rest a date on
    }
    return said.saying.meaning == Meaning::point && !said.saying.is_range() &&
           frame.has(Slot::weekday) && frame.has(Slot::day) && frame.has(Slot::month) &&
           !frame.has(Slot::ahead) && !frame.has(Slot::dir);
}

bool is_bare_weekday(const Saying& saying) {
    constexpr std::array<Slot, 8> more = {Slot::day,   Slot::rel, Slot::dir,   Slot::unit,
                                          Slot::ahead, Slot::eve, Slot::shift, Slot::ord};
    return saying.from.has(Slot::weekday) && !saying.is_range() &&
           saying.meaning == Meaning::point &&
           std::none_of(more.begin(), more.end(), [&](Slot slot) { return saying.from.has(slot); });
}

std::optional<Date> date_in(const Said& said, int year) {
    const Frame& frame = said.saying.from;
    if (said.dated) {
        return said.value.start->truncated(DatePrecision::day);
    }
    return Date::from_day(year, static_cast<unsigned>(frame.get(Slot::month)),
                          static_cast<unsigned>(frame.get(Slot::day)));
}

sys_days day_in(const Said& said, int year) {
    const auto date = date_in(said, year);
    return date ? date->first_day() - days{said.saying.from.get(Slot::shift)} : sys_days::min();
}

const Said* latest_of(const std::vector<const Said*>& among, int year) {
    const Said* latest = nullptr;
    for (const Said* said : among) {
        if (latest == nullptr || day_in(*said, year) > day_in(*latest, year)) {
            latest = said;
        }
    }
    return latest;
}

int days_until(int weekday, sys_days day) {
    return (weekday - weekday_of(day) + 7) % 7;
}

sys_days last_before(sys_days day, int weekday) {
    return day - days{(7 - days_until(weekday, day)) % 7};
}

Frame in_year(Frame frame, int year) {
    for (const Slot slot : {Slot::yy, Slot::unit, Slot::rel, Slot::dir}) {
        frame.clear(slot);
    }
    frame.set(Slot::year, year);
    return frame;
}

}  // namespace linimasa::times
