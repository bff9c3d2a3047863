#include "times/resolve_point.hpp"

#include "times/calendar.hpp"
#include "times/clock.hpp"
#include "times/recurring_months.hpp"
#include "times/weekdays.hpp"

#include <algorithm>
#include <cstdlib>

namespace linimasa::times {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

/// Years tried around the day of publication for a day and month: 29 February is rare.
constexpr int leap_gap = 8;
/// Value of Slot::tensed for days.
constexpr int soft = 2;
/// A day this far ahead is named with a word that looks ahead.
constexpr days soon{120};
/// A day this long ago is not what a clause that looks ahead means.
constexpr days long_past{120};
/// Where the day of publication is not known, two digits up to this are of the 21st century.
constexpr int two_digit_pivot = 40;

class Point {
public:
    Point(const Frame& frame, const Anchor& anchor) : frame_(frame), anchor_(anchor) {}

    [[nodiscard]] DateRange value() const {
        if (frame_.has(Slot::vague)) {
            return {};
        }
        DateRange range = date();
        if (range.known() && frame_.has(Slot::eve) && !on_its_eve(range.start->first_day())) {
            range =
                day_range(range.start->first_day() - days{1}, range.start->first_day() - days{1});
        }
        if (range.known() && frame_.has(Slot::hour)) {
            range = clock_on(*range.start, frame_);
        }
        return range;
    }

private:
    [[nodiscard]] int get(Slot slot, int otherwise = 0) const {
        return frame_.get(slot, otherwise);
    }
    [[nodiscard]] bool has(Slot slot) const { return frame_.has(slot); }
    /// Before (-1) or after (+1) the day of publication, as "lalu" and "mendatang" say.
    [[nodiscard]] int direction() const {
        // "sehari kemudian, Rabu (3/7)" is after something in the narrative.
        if (has(Slot::dir) && get(Slot::from, spoken) == spoken) {
            return get(Slot::dir);
        }
        if (has(Slot::tensed) && !soft_tense() && !has(Slot::rel)) {
            return has(Slot::ahead) ? 1 : -1;
        }
        return has(Slot::unit) ? 0 : get(Slot::rel);
    }

    /// "malam Minggu, 6 Juli 2024" gives the date of the Saturday, "malam Minggu (7/7)" that of the
    /// Sunday.
    [[nodiscard]] bool on_its_eve(sys_days day) const {
        return has(Slot::day) && has(Slot::weekday) &&
               std::chrono::weekday{day + days{1}}.iso_encoding() ==
                   static_cast<unsigned>(get(Slot::weekday));
    }

    [[nodiscard]] DateRange date() const {
        // "sehari sebelumnya, Selasa (6/3)" names its day.
        if (has(Slot::from) && get(Slot::from) != spoken && has(Slot::n) && !has(Slot::month)) {
            return after_narrative();
        }
        if (get(Slot::from) == from_narrative && has(Slot::weekday) && !has(Slot::day)) {
            return weekday_beside(anchor_.narrative, get(Slot::weekday), get(Slot::dir));
        }
        if (get(Slot::from) == from_narrative && has(Slot::month) && !has(Slot::day)) {
            return month_beside(anchor_.narrative, get(Slot::month), get(Slot::dir));
        }
        if (has(Slot::feast) && !has(Slot::day)) {
            return feast();
        }
        if (has(Slot::season)) {
            return season();
        }
        if (has(Slot::ord)) {
            return ordinal();
        }
        if (has(Slot::day)) {
            return has(Slot::month) ? day_or_its_week() : one(day_alone());
        }
        if (has(Slot::month)) {
            return one(month());
        }
        if (has(Slot::decade)) {
            return decade();
        }
        if (has(Slot::year) || has(Slot::yy)) {
            return one(Date::from_year(*year()));
        }
        if (has(Slot::weekday)) {
            return anchor_.published ? resolve_weekday(frame_, *anchor_.published, direction())
                                     : DateRange{};
        }
        if (has(Slot::weekend)) {
            return weekend();
        }
        if (has(Slot::shift)) {
            const DateRange day = shifted_by(get(Slot::shift));
            // "ten years ago today"
            return has(Slot::n) && has(Slot::unit) && day.known()
                       ? counted_from(day, static_cast<Unit>(get(Slot::unit)), count())
                       : day;
        }
        if (has(Slot::unit)) {
            return has(Slot::n) || has(Slot::cents) ? units_away() : unit();
        }
        if (has(Slot::hour) || has(Slot::part)) {
            return day_of_narrative();
        }
        return {};
    }

    /// The year that the words name, as a number or by "tahun lalu".
    [[nodiscard]] std::optional<int> year() const {
        if (has(Slot::year)) {
            return get(Slot::year);
        }
        if (has(Slot::yy)) {
            return full_year(get(Slot::yy), anchor_);
        }
        if (frame_.has_unit(Unit::year) && has(Slot::rel) && anchor_.published) {
            return year_of(*anchor_.published) + get(Slot::rel);
        }
        return std::nullopt;
    }
    /// The clause weighs in only where the nearest day is far: a coming day soon needs no "will".
    [[nodiscard]] bool soft_tense() const { return get(Slot::tensed) == soft; }
    [[nodiscard]] bool names_year() const {
        return has(Slot::year) || has(Slot::yy) || frame_.has_unit(Unit::year);
    }

    [[nodiscard]] std::optional<Date> month_day() const {
        const auto month = static_cast<unsigned>(get(Slot::month));
        const auto day = static_cast<unsigned>(get(Slot::day));
        if (names_year()) {
            const auto named = year();
            return named ? Date::from_day(*named, month, day) : std::nullopt;
        }
        if (!anchor_.published) {
            return std::nullopt;
        }
        const sys_days published = *anchor_.published;
        const int middle = year_of(published);
        std::optional<Date> best;
        for (int offset = -leap_gap; offset <= leap_gap; ++offset) {
            const auto candidate = Date::from_day(middle + offset, month, day);
            if (!candidate) {
                continue;
            }
            const auto distance = candidate->first_day() - published;
            if ((direction() > 0 && distance < days{0}) ||
                (direction() < 0 && distance > days{0})) {
                continue;
            }
            if (!best ||
                std::abs(distance.count()) < std::abs((best->first_day() - published).count())) {
                best = candidate;
            }
        }
        return best && soft_tense() && direction() == 0 ? by_tense(*best) : best;
    }

    /// "the week of March 9" is the week that has this day.
    [[nodiscard]] DateRange day_or_its_week() const {
        const auto day = month_day();
        if (!day || !frame_.has_unit(Unit::week) || has(Slot::rel) || has(Slot::weekday)) {
            return one(day);
        }
        const sys_days monday = monday_of(day->first_day());
        return day_range(monday, monday + days{6});
    }

    /// The nearest day, or the one a year before where it is far ahead and the clause does not look
    /// ahead, or a year later where the clause does and that is not much farther.
    [[nodiscard]] std::optional<Date> by_tense(const Date& nearest) const {
        const auto distance = nearest.first_day() - *anchor_.published;
        const int step = distance > soon && !has(Slot::ahead)        ? -1
                         : distance < -long_past && has(Slot::ahead) ? 1
                                                                     : 0;
        const auto moved = Date::from_day(nearest.year() + step, nearest.month(), nearest.day());
        return moved ? moved : nearest;
    }

    [[nodiscard]] std::optional<Date> day_alone() const {
        if (!anchor_.published) {
            return std::nullopt;
        }
        const bool of_month = frame_.has_unit(Unit::month);
        if (has(Slot::weekday) && !of_month) {
            return weekday_of_month(*anchor_.published, get(Slot::weekday), get(Slot::day),
                                    has(Slot::ahead) ? 1 : -1);
        }
        const int here = month_count(year_of(*anchor_.published), month_of(*anchor_.published));
        return day_of_month(here + (of_month ? get(Slot::rel) : 0), get(Slot::day));
    }

    [[nodiscard]] std::optional<Date> month() const {
        const int month = get(Slot::month);
        if (names_year()) {
            const auto named = year();
            return named ? Date::from_month(*named, static_cast<unsigned>(month)) : std::nullopt;
        }
        if (!anchor_.published) {
            return std::nullopt;
        }
        const int here = month_count(year_of(*anchor_.published), month_of(*anchor_.published));
        const int offset = ((month - 1 - here % 12) % 12 + 12) % 12;  // months ahead, 0 … 11
        // In November "last November" is of the year before, "November lalu" may be this one.
        const bool named_strictly = has(Slot::tensed) && has(Slot::rel);
        int count = here + offset;
        if (direction() < 0 || (direction() == 0 && !frame_.has(Slot::rel) && offset >= 6)) {
            count -= offset == 0 && !named_strictly ? 0 : 12;
        } else if (direction() > 0 && offset == 0 && named_strictly) {
            count += 12;
        } else if (frame_.has(Slot::rel) && get(Slot::rel) == 0) {  // "Juli ini": of this year
            count = month_count(year_of(*anchor_.published), month);
        }
        return month_date(count);
    }

    [[nodiscard]] DateRange feast() const {
        const int code = get(Slot::feast);
        if (code == 0) {
            return {};
        }
        Frame day = frame_;
        day.clear(Slot::feast);
        day.set(Slot::month, code / 100);
        day.set(Slot::day, code % 100);
        return one(Point(day, anchor_).month_day());
    }

    /// Months of a school year, term or season, by the year in which it begins.
    [[nodiscard]] DateRange season() const {
        auto first_year = year();
        if (!first_year && !anchor_.published) {
            return {};
        }
        const int from = get(Slot::season) / 100;
        const int to = get(Slot::season) % 100;
        const int length = (to - from + 12) % 12;
        if (!first_year) {
            const int here = month_count(year_of(*anchor_.published), month_of(*anchor_.published));
            first_year = has(Slot::rel) && get(Slot::rel) != 0
                             ? past_or_coming_year(get(Slot::rel), from, length, here)
                         : has(Slot::tensed) && !has(Slot::rel)
                             ? tensed_year(direction(), from, length, here)
                             : nearest_year(from, length, here);
        }
        const int first = month_count(*first_year + get(Slot::early), from);
        return month_span(first, first + length);
    }

    /// "kuartal III", "semester kedua", "abad ke-17", "pekan kedua Juli"
    [[nodiscard]] DateRange ordinal() const {
        const int ord = get(Slot::ord);
        if (has(Slot::weekday)) {
            const auto month = month_named();
            return month ? one(nth_weekday(*month, get(Slot::weekday), ord)) : DateRange{};
        }
        if (frame_.has_unit(Unit::century) || frame_.has_unit(Unit::millennium)) {
            const int length = frame_.has_unit(Unit::century) ? 100 : 1000;
            return span_of(Date::from_year((ord - 1) * length + 1), Date::from_year(ord * length));
        }
        if (has(Slot::weekend) || frame_.has_unit(Unit::week)) {
            return week_of_month(ord);
        }
        const int length = frame_.has_unit(Unit::semester) ? 6 : 3;
        if (ord < 1 || ord > 12 / length) {
            return {};
        }
        const int from = (ord - 1) * length + 1;
        std::optional<int> named;
        if (has(Slot::year) || has(Slot::yy)) {
            named = year();
        } else if (anchor_.published) {
            const int here = month_count(year_of(*anchor_.published), month_of(*anchor_.published));
            // The year may be named by "tahun lalu": then `early` carries the step.
            named = has(Slot::early) ? here / 12 + get(Slot::early)
                    : has(Slot::tensed) && !(soft_tense() && has(Slot::ahead))
                        ? tensed_year(direction(), from, length - 1, here)
                        : nearest_year(from, length - 1, here);
        }
        if (!named) {
            return {};
        }
        const int first = month_count(*named, from);
        return month_span(first, first + length - 1);
    }

    /// "Juli 2018" or "bulan lalu" of "pekan kedua Juli 2018", "pekan kedua bulan lalu".
    [[nodiscard]] std::optional<Date> month_named() const {
        if (!has(Slot::month) && has(Slot::rel) && anchor_.published) {
            return unit_away(Unit::month, get(Slot::rel), *anchor_.published).start;
        }
        Frame whole = frame_;
        whole.clear(Slot::ord);
        if (!names_year()) {
            whole.clear(Slot::unit);
        }
        return has(Slot::month) ? Point(whole, anchor_).month() : std::nullopt;
    }

    /// The n-th week that has days of the month.
    [[nodiscard]] DateRange week_of_month(int ord) const {
        const auto month = month_named();
        if (!month || ord < 1 || ord > 5) {
            return {};
        }
        const sys_days first = month->first_day() + days{7 * (ord - 1)};
        return day_range(first, std::min(first + days{6}, month->last_day()));
    }

    [[nodiscard]] DateRange decade() const {
        int first = get(Slot::decade) / 10 * 10;
        if (first < 100) {
            first += first <= 20 ? 2000 : 1900;
        }
        const bool century = first % 100 == 0 && first < 1900;  // "the 1800s"
        return span_of(Date::from_year(first), Date::from_year(first + (century ? 99 : 9)));
    }

    [[nodiscard]] DateRange weekend() const {
        if (!anchor_.published) {
            return {};
        }
        const sys_days saturday = monday_of(*anchor_.published) + days{5 + 7 * get(Slot::rel)};
        return day_range(saturday, saturday + days{1});
    }

    [[nodiscard]] DateRange shifted_by(int count) const {
        return anchor_.published ? one(Date::from_days(*anchor_.published + days{count}))
                                 : DateRange{};
    }

    /// "pekan lalu", "bulan ini", "tahun depan"
    [[nodiscard]] DateRange unit() const {
        if (!has(Slot::rel) && !has(Slot::dir)) {
            return {};
        }
        return calendar_unit(has(Slot::rel) ? get(Slot::rel) : get(Slot::dir));
    }

    [[nodiscard]] DateRange calendar_unit(int steps) const {
        return anchor_.published
                   ? unit_away(static_cast<Unit>(get(Slot::unit)), steps, *anchor_.published)
                   : DateRange{};
    }

    /// "dua pekan lalu", "lima hari lagi"
    [[nodiscard]] DateRange units_away() const {
        const int cents = get(Slot::cents);
        if (cents != 0) {
            if (std::abs(get(Slot::n)) > most_steps) {
                return {};
            }
            return part_of_unit_away(get(Slot::n) * 100 + cents);
        }
        return calendar_unit(count());
    }
    /// "setengah tahun lalu" in months, "setengah abad lalu" in years.
    [[nodiscard]] DateRange part_of_unit_away(int hundredths) const {
        const int months = frame_.has_unit(Unit::year)      ? 12
                           : frame_.has_unit(Unit::decade)  ? 120
                           : frame_.has_unit(Unit::century) ? 1200
                                                            : 0;
        if (months == 0) {
            return {};
        }
        const int count = hundredths * months / 100;
        const bool in_years = months > 12 && count % 12 == 0;
        Frame whole = frame_;
        whole.clear(Slot::cents);
        whole.set(Slot::n, in_years ? count / 12 : count);
        whole.set(Slot::unit, static_cast<int>(in_years ? Unit::year : Unit::month));
        return Point(whole, anchor_).units_away();
    }
    [[nodiscard]] int count() const { return get(Slot::dir) < 0 ? -get(Slot::n) : get(Slot::n); }

    /// "tiga bulan kemudian": from the date before it, as precise as that.
    [[nodiscard]] DateRange after_narrative() const {
        const int steps = count();
        const auto& near = anchor_.narrative;
        if (!near.known() && get(Slot::from) == from_any) {
            return units_away();
        }
        if (!near.known() || has(Slot::cents)) {
            return {};
        }
        return counted_from(near, static_cast<Unit>(get(Slot::unit)), steps);
    }

    /// A clock time or part of day has the day that the sentence gives, else that of publication.
    [[nodiscard]] DateRange day_of_narrative() const {
        const auto& near = anchor_.narrative;
        if (near.known() && near.start->precision() >= DatePrecision::day) {
            return one(near.start->truncated(DatePrecision::day));
        }
        return shifted_by(0);
    }

    const Frame& frame_;
    const Anchor& anchor_;
};

}  // namespace

int full_year(int two_digits, const Anchor& anchor) {
    const int limit = anchor.published ? year_of(*anchor.published) + 10 : 2000 + two_digit_pivot;
    return 2000 + two_digits > limit ? 1900 + two_digits : 2000 + two_digits;
}

DateRange resolve_frame(const Frame& frame, const Anchor& anchor) {
    return Point(frame, anchor).value();
}

}  // namespace linimasa::times
