#pragma once

#include "linimasa/core/date.hpp"
#include "linimasa/core/span.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace linimasa {

/// TimeML types of TIMEX3.
enum class TimeType : std::uint8_t { date, time, duration, set };
enum class TimeModifier : std::uint8_t {
    none,
    approx,
    start,
    mid,
    end,
    more_than,      ///< "lebih dari dua tahun"
    less_than,      ///< "hampir dua tahun"
    equal_or_more,  ///< "at least two years"
    equal_or_less,  ///< "up to two years"
};
/// The last four as `approx`, for readers that tell no more.
[[nodiscard]] constexpr TimeModifier plain(TimeModifier modifier) {
    return modifier > TimeModifier::end ? TimeModifier::approx : modifier;
}

/// Words that name a time.
struct TimeExpression {
    ByteSpan span;
    TimeType type = TimeType::date;
    /// DATE and TIME: first and last day, month, year or minute; both empty for a vague expression
    /// and for one that hangs on a date which is not known.
    DateRange value;
    /// DURATION and SET: ISO 8601 duration ("P5Y"); empty where vague.
    std::string duration;
    TimeModifier modifier = TimeModifier::none;
    /// What only TimeML has a sign for: "PRESENT_REF", "PAST_REF" and "FUTURE_REF" of a vague date,
    /// "PXY" of a vague length, "P3W" and "P2DE" where the ISO length is in days or years,
    /// "XXXX-WXX-5" of every Friday, "TNI" behind the day of a part of the day, "-SU" behind the
    /// year of a season; else empty.
    std::string timeml;
    /// SET: "EVERY" or "EACH" (literals) where a word says so, and how often within the period
    /// ("3X"): TimeML's quant and freq; else empty.
    std::string_view quantifier;
    std::string frequency;
    /// What the words alone say, before an anchor is chosen, in a form that `resolve` reads again
    /// once the date of publication becomes known (see times.hpp); empty for DURATION and SET.
    std::string symbolic;
    /// Name of the grammar rule that found it ("weekday-with-date"), for `explain`.
    std::string rule;
};

}  // namespace linimasa
