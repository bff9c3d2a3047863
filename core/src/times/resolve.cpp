#include "times/resolve.hpp"

#include "times/calendar.hpp"
#include "times/length.hpp"
#include "times/resolve_point.hpp"
#include "times/slips.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace linimasa::times {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

/// 29 February comes again after at most this many years.
constexpr int leap_gap = 8;

/// The first date with this month and day (or month alone) on or after another.
std::optional<Date> next_after(const Frame& frame, sys_days from) {
    for (int year = year_of(from); year <= year_of(from) + leap_gap; ++year) {
        const auto month = static_cast<unsigned>(frame.get(Slot::month));
        const auto date =
            frame.has(Slot::day)
                ? Date::from_day(year, month, static_cast<unsigned>(frame.get(Slot::day)))
                : Date::from_month(year, month);
        if (date && date->last_day() >= from) {
            return date;
        }
    }
    return std::nullopt;
}

constexpr std::array<Slot, 12> day_slots = {Slot::weekday, Slot::day,   Slot::month, Slot::year,
                                            Slot::yy,      Slot::unit,  Slot::rel,   Slot::dir,
                                            Slot::shift,   Slot::feast, Slot::eve,   Slot::ahead};

bool has_day(const Frame& frame) {
    return frame.has(Slot::weekday) || frame.has(Slot::day) || frame.has(Slot::shift) ||
           frame.has(Slot::feast);
}
bool has_year(const Frame& frame) {
    return frame.has(Slot::year) || frame.has(Slot::yy) || frame.has_unit(Unit::year);
}
bool only_clock(const Frame& frame) {
    return (frame.has(Slot::hour) || frame.has(Slot::part)) && !has_day(frame) &&
           !frame.has(Slot::month);
}

int month_day_key(const Frame& frame) {
    return frame.get(Slot::month) * 100 + frame.get(Slot::day);
}

class Range {
public:
    Range(const Saying& saying, const Anchor& anchor)
        : from_(saying.from), to_(saying.to), anchor_(anchor) {}

    DateRange value() {
        if (from_.has(Slot::vague) || to_.has(Slot::vague)) {
            return {};
        }
        share();
        const DateRange start = resolve_frame(from_, anchor_);
        if (!start.known()) {
            return {};
        }
        DateRange until = end(*start.start);
        if (!until.known()) {
            return {};
        }
        const Date last = until.until ? *until.until : *until.start;
        if (last.last_day() < start.start->first_day()) {
            return {};  // the words contradict each other
        }
        return {start.start, last};
    }

private:
    /// What one end says for both: "27-28 April 2018", "Senin hingga Rabu pekan depan".
    void share() {
        from_.inherit(Slot::ahead, to_);
        to_.inherit(Slot::ahead, from_);
        if (from_.has(Slot::day) && !from_.has(Slot::month) && to_.has(Slot::month)) {
            inherit_all(from_, to_,
                        {Slot::month, Slot::year, Slot::yy, Slot::unit, Slot::rel, Slot::dir});
        } else if (from_.has(Slot::day) && !from_.has(Slot::month) && to_.has(Slot::day)) {
            inherit_all(from_, to_, {Slot::unit, Slot::rel});
            inherit_all(to_, from_, {Slot::unit, Slot::rel});
        }
        if (from_.has(Slot::month) && to_.has(Slot::month) && !has_year(from_) && has_year(to_)) {
            const bool over_new_year = month_day_key(from_) > month_day_key(to_);
            inherit_all(from_, to_, {Slot::year, Slot::yy, Slot::unit, Slot::rel});
            if (over_new_year) {
                const Slot named = from_.has(Slot::year) ? Slot::year
                                   : from_.has(Slot::yy) ? Slot::yy
                                                         : Slot::rel;
                from_.set(named, from_.get(named) - 1);
            }
        }
        if (from_.has(Slot::weekday) && to_.has(Slot::weekday)) {
            inherit_all(from_, to_, {Slot::unit, Slot::rel, Slot::dir});
        }
        if (from_.has(Slot::ord) && to_.has(Slot::ord)) {
            inherit_all(from_, to_, {Slot::unit, Slot::year, Slot::yy, Slot::early, Slot::month});
            inherit_all(to_, from_, {Slot::unit});
        }
        if (only_clock(from_) && !only_clock(to_)) {
            inherit_all(from_, to_, day_slots);
        }
        if (from_.has(Slot::hour) && to_.has(Slot::hour)) {
            from_.inherit(Slot::part, to_);
        }
        if (from_.has(Slot::year) && to_.has(Slot::yy) && !to_.has(Slot::month)) {
            to_.set(Slot::year, from_.get(Slot::year) / 100 * 100 + to_.get(Slot::yy));
            to_.clear(Slot::yy);
        }
    }

    template <class Slots>
    static void inherit_all(Frame& frame, const Frame& other, const Slots& slots) {
        for (const Slot slot : slots) {
            frame.inherit(slot, other);
        }
    }
    static void inherit_all(Frame& frame, const Frame& other, std::initializer_list<Slot> slots) {
        for (const Slot slot : slots) {
            frame.inherit(slot, other);
        }
    }

    DateRange end(const Date& start) {
        if (only_clock(to_)) {
            return clock_end(start);
        }
        if (to_.has(Slot::day) && !to_.has(Slot::month) && !to_.has(Slot::weekday) &&
            !to_.has(Slot::unit) && start.precision() >= DatePrecision::day) {
            to_.set(Slot::month, static_cast<int>(start.month()));
        }
        // Without a year of its own the end is the first such day after the beginning.
        const bool named = to_.has(Slot::month) && !has_year(to_);
        if (named && !to_.has(Slot::ord) && start.precision() > DatePrecision::year) {
            const auto date = next_after(to_, start.first_day());
            if (!date || !to_.has(Slot::hour)) {
                return {date, date};
            }
            to_.set(Slot::year, date->year());
        }
        DateRange until = resolve_frame(to_, anchor_);
        if (until.known() && to_.has(Slot::weekday) && !to_.has(Slot::day) &&
            until.start->first_day() < start.first_day()) {
            const auto day = Date::from_days(until.start->first_day() + days{7});
            until = {day, day};
        }
        return until;
    }

    [[nodiscard]] DateRange clock_end(const Date& start) const {
        const auto day = start.truncated(DatePrecision::day);
        const DateRange until = resolve_frame(to_, {anchor_.published, {day, day}});
        if (until.known() && *until.start < start && start.precision() == DatePrecision::minute) {
            const auto next = Date::from_days(start.first_day() + days{1});
            return resolve_frame(to_, {anchor_.published, {next, next}});
        }
        return until;
    }

    Frame from_;
    Frame to_;
    Anchor anchor_;
};

/// "… to Nov. 30", "… to Friday": the first such day after what it is the end of.
DateRange end_of(Frame frame, const Anchor& anchor) {
    frame.clear(Slot::from);
    if (!anchor.narrative.known()) {
        return resolve_frame(frame, anchor);
    }
    const sys_days begin = anchor.narrative.start->first_day();
    if (frame.has(Slot::month)) {
        const auto date = next_after(frame, begin);
        if (!date) {
            return {};
        }
        frame.set(Slot::year, date->year());
        return resolve_frame(frame, anchor);
    }
    const DateRange day = resolve_frame(frame, anchor);
    return day.known() && day.start->first_day() < begin
               ? weekday_beside(anchor.narrative, frame.get(Slot::weekday), 1)
               : day;
}

/// How often something with this date comes back.
std::string period_of(const Frame& frame) {
    if (frame.has(Slot::unit) && !frame.has(Slot::weekday)) {
        return duration_of(frame, frame.get(Slot::n));
    }
    if (frame.has(Slot::month) || frame.has(Slot::feast) || frame.has(Slot::season)) {
        return "1Y";
    }
    if (frame.has(Slot::day)) {
        return "1M";
    }
    if (frame.has(Slot::weekday) || frame.has(Slot::weekend)) {
        return fmt::format("{}W", std::max(frame.get(Slot::n), 1));  // "every other Friday"
    }
    return frame.has(Slot::hour) || frame.has(Slot::part) ? "1D" : "";
}

}  // namespace

DateRange resolve_point(const Saying& saying, const Anchor& anchor) {
    if (saying.from.get(Slot::from) == as_end) {
        return end_of(saying.from, anchor);
    }
    return saying.is_range() ? Range(saying, anchor).value()
                             : resolve_frame(without_slip(saying.from, anchor), anchor);
}

DateRange resolve_chain(std::span<const Saying> chain, std::optional<sys_days> published) {
    Anchor anchor{published, {}};
    for (std::size_t i = chain.size(); i-- > 0;) {
        Anchor own = anchor;
        if (chain[i].from.get(Slot::from) == spoken && anchor.narrative.known()) {
            own.published = anchor.narrative.start->first_day();
        }
        anchor.narrative = resolve_point(chain[i], own);
    }
    return anchor.narrative;
}

namespace {

/// "3D" of "one year, two months and three days": the slot `shift` of the second unit counts the
/// one below it.
std::string third_length(const Frame& second, bool clock) {
    constexpr std::array<std::pair<Unit, Unit>, 4> below = {{{Unit::month, Unit::day},
                                                             {Unit::day, Unit::hour},
                                                             {Unit::hour, Unit::minute},
                                                             {Unit::minute, Unit::second}}};
    const auto* const it = std::find_if(
        below.begin(), below.end(), [&](const auto& pair) { return second.has_unit(pair.first); });
    if (!second.has(Slot::shift) || it == below.end()) {
        return {};
    }
    Frame third;
    third.set(Slot::unit, static_cast<int>(it->second));
    third.set(Slot::n, second.get(Slot::shift));
    std::string length = duration_of(third, third.get(Slot::n));
    if (clock && length.starts_with('T')) {
        length.erase(0, 1);
    }
    return length;
}

}  // namespace

std::string resolve_length(const Saying& saying) {
    if (saying.from.has(Slot::vague)) {
        return {};
    }
    if (saying.meaning == Meaning::set) {
        const std::string period = period_of(saying.from);
        return period.empty() ? period : fmt::format("P{}", period);
    }
    Frame from = saying.from;
    from.inherit(Slot::unit, saying.to);
    from = in_days(from);
    int count = from.get(Slot::n);
    if (saying.to.has(Slot::times) && count < 10'000 && saying.to.get(Slot::n) < 10'000) {
        count *= saying.to.get(Slot::n);
    }
    const std::string first = duration_of(from, count);
    if (first.empty()) {
        return {};
    }
    if (!saying.to.has(Slot::plus)) {
        return fmt::format("P{}", first);
    }
    if (saying.to.get(Slot::unit) >= saying.from.get(Slot::unit)) {
        return {};  // "48 hours 48 hours" is no length
    }
    const Frame to = in_days(saying.to);
    if (to.get(Slot::unit) == from.get(Slot::unit)) {  // "two weeks and three days"
        const std::string sum = duration_of(from, count + to.get(Slot::n));
        return sum.empty() ? sum : fmt::format("P{}", sum);
    }
    std::string second = duration_of(to, to.get(Slot::n));
    const bool clock = second.starts_with('T');
    if (first.front() == 'T' && clock) {
        second.erase(0, 1);
    }
    return fmt::format("P{}{}{}", first, second, third_length(to, clock));
}

namespace {

/// TIMEX2's codes of the parts of a day, by the hour at which they begin.
std::string_view part_sign(int first_hour) {
    return first_hour < 3    ? "TNI"
           : first_hour < 10 ? "TMO"
           : first_hour < 12 ? "TMI"
           : first_hour < 15 ? "TAF"
           : first_hour < 18 ? "TEV"
                             : "TNI";
}

/// The season that these months are: "-SU". School terms have no sign.
std::string_view season_sign(int months) {
    switch (months) {
        case 305:
            return "-SP";
        case 608:
            return "-SU";
        case 911:
            return "-FA";
        case 1202:
            return "-WI";
        default:
            return "";
    }
}

/// The letters of units that TimeML counts in and ISO lengths do not.
std::string_view unit_sign(const Frame& frame) {
    switch (static_cast<Unit>(frame.get(Slot::unit))) {
        case Unit::week:
            return "W";
        case Unit::quarter:
            return "Q";
        case Unit::decade:
            return "DE";
        case Unit::century:
            return "CE";
        default:
            return "";
    }
}

/// "P3W", "P2DE", "XXXX-WXX-5"; empty where the ISO length says the same.
std::string length_sign(const Saying& saying, bool has_length) {
    const Frame& from = saying.from;
    if (saying.meaning == Meaning::set && from.has(Slot::weekday) && !saying.is_range() &&
        !from.has(Slot::eve)) {
        return fmt::format("XXXX-WXX-{}", from.get(Slot::weekday));
    }
    Frame counted = from;
    counted.inherit(Slot::unit, saying.to);
    const bool one_unit = !saying.to.has(Slot::plus) && !saying.to.has(Slot::times);
    if (has_length && one_unit && counted.has(Slot::unit) && counted.get(Slot::n) < 1'000'000) {
        const auto sign = unit_sign(counted);
        const long count = static_cast<long>(counted.get(Slot::n)) * 100 + counted.get(Slot::cents);
        return sign.empty() ? "" : fmt::format("P{}{}", hundredths(count), sign);
    }
    return {};
}

}  // namespace

std::string timeml_sign(const Saying& saying) {
    const Frame& from = saying.from;
    if (saying.meaning == Meaning::point) {
        if (from.has(Slot::season) && !saying.is_range()) {
            return std::string(season_sign(from.get(Slot::season)));
        }
        if (from.has(Slot::vague)) {
            constexpr std::array<std::string_view, 5> names = {"", "", "PRESENT_REF", "PAST_REF",
                                                               "FUTURE_REF"};
            const int step = from.get(Slot::dir, from.get(Slot::rel));
            const int kind = from.get(Slot::vague) > 1 ? from.get(Slot::vague)
                             : step != 0               ? (step < 0 ? 3 : 4)
                                                       : 1;
            return std::string(names.at(static_cast<std::size_t>(std::clamp(kind, 0, 4))));
        }
        const bool part = from.has(Slot::part) && !from.has(Slot::hour) && !saying.is_range();
        return std::string(part ? part_sign(from.get(Slot::part) / 100) : "");
    }
    const bool has_length = !resolve_length(saying).empty();
    if (has_length || !from.has(Slot::unit)) {
        return length_sign(saying, has_length);
    }
    Frame one;
    one.set(Slot::unit, from.get(Slot::unit));
    one.set(Slot::n, 1);
    const std::string length = duration_of(one, 1);  // "1Y", "10Y" of a decade
    const auto digit = length.find_first_of("0123456789");
    return fmt::format("P{}X{}", length.substr(0, digit), length.back());
}

std::string_view quantifier_of(const Saying& saying) {
    constexpr std::array<std::string_view, 3> names = {"", "EVERY", "EACH"};
    return names.at(static_cast<std::size_t>(std::clamp(saying.from.get(Slot::every), 0, 2)));
}

std::string frequency_of(const Saying& saying) {
    const int count = saying.from.get(Slot::shift);
    return count > 0 ? fmt::format("{}X", count) : "";
}

TimeType type_of(const Saying& saying) {
    if (saying.meaning == Meaning::duration) {
        return TimeType::duration;
    }
    if (saying.meaning == Meaning::set) {
        return TimeType::set;
    }
    const auto clock = [](const Frame& frame) {
        return frame.has(Slot::hour) || frame.has(Slot::part) || frame.has_unit(Unit::hour) ||
               frame.has_unit(Unit::minute) || frame.has_unit(Unit::second);
    };
    return clock(saying.from) || clock(saying.to) ? TimeType::time : TimeType::date;
}

bool has_date(const Saying& saying) {
    return saying.meaning == Meaning::point && !saying.from.has(Slot::vague) &&
           !only_clock(saying.from);
}

}  // namespace linimasa::times
