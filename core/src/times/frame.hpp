#pragma once

#include "linimasa/core/time_expression.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linimasa::times {

/// What words can say about a time. A rule fills slots; what they mean together is decided in
/// resolve.cpp. Names (frame.cpp) are those of the rule files and of TimeExpression::symbolic.
enum class Slot : std::uint8_t {
    weekday,   ///< 1 Monday … 7 Sunday
    day,       ///< of the month
    month,     ///< 1 … 12
    year,      ///< all four digits
    yy,        ///< two digits of a year
    hour,      ///< 0 … 24
    minute,    ///<
    part,      ///< part of a day as first hour * 100 + last hour; "malam" 18-27
    unit,      ///< Unit
    n,         ///< how many units
    cents,     ///< hundredths of a unit beside n
    ord,       ///< which one: quarter, semester, century
    rel,       ///< -1 the last, 0 this, +1 the next
    dir,       ///< -1 before, +1 after the day of publication
    shift,     ///< days from the anchor
    feast,     ///< month * 100 + day of a fixed feast; 0 where its date is declared year by year
    decade,    ///< "90-an", "1990-an": the number before it
    modifier,  ///< TimeModifier
    vague,     ///< a time, but not one that can be pinned down: 1, or 2 now, 3 past, 4 coming
    from,      ///< 1: counts from a date in the narrative; 2: from the day it was
               ///< spoken; 3: from a date in the narrative, else from the day of publication;
               ///< 4: the end of what begins on the date before it
    eve,       ///< 1: the evening before
    ahead,     ///< 1: the clause looks ahead
    early,     ///< 1: a span that is named by its first year ("2024/2025")
    plus,      ///< 1: the lengths of both frames add up
    times,     ///< 1: the numbers of both frames are multiplied
    season,    ///< first month * 100 + last month of a season or school term, may run over New Year
    weekend,   ///< 1: Saturday and Sunday of the week
    zone,      ///< minutes east of Greenwich
    tensed,    ///< 1: the clause tells past from coming, not nearness
    every,     ///< of something recurring: 1 "every", 2 "each"
};
inline constexpr std::size_t slot_count = 30;

/// Units of the calendar and of the clock, by length.
enum class Unit : std::uint8_t {
    second,
    minute,
    hour,
    day,
    week,
    fortnight,
    month,
    quarter,
    semester,
    year,
    decade,
    century,
    millennium,
};

[[nodiscard]] std::string_view to_string(Slot slot);
[[nodiscard]] std::optional<Slot> parse_slot(std::string_view name);
[[nodiscard]] std::optional<Unit> parse_unit(std::string_view name);

/// One point that words describe.
class Frame {
public:
    [[nodiscard]] bool has(Slot slot) const { return ((set_ >> index(slot)) & 1U) != 0; }
    [[nodiscard]] int get(Slot slot, int otherwise = 0) const {
        return has(slot) ? values_[index(slot)] : otherwise;
    }
    void set(Slot slot, int value) {
        values_[index(slot)] = value;
        set_ |= std::uint32_t{1} << index(slot);
    }
    void clear(Slot slot) { set_ &= ~(std::uint32_t{1} << index(slot)); }
    [[nodiscard]] bool empty() const { return set_ == 0; }
    [[nodiscard]] bool has_unit(Unit unit) const {
        return has(Slot::unit) && get(Slot::unit) == static_cast<int>(unit);
    }
    /// Takes the slot from `other` where this has none.
    void inherit(Slot slot, const Frame& other) {
        if (!has(slot) && other.has(slot)) {
            set(slot, other.get(slot));
        }
    }

private:
    static constexpr std::size_t index(Slot slot) { return static_cast<std::size_t>(slot); }

    std::array<std::int32_t, slot_count> values_{};
    std::uint32_t set_ = 0;
};

/// Values of Slot::from.
inline constexpr int from_narrative = 1;
inline constexpr int spoken = 2;
inline constexpr int from_any = 3;
inline constexpr int as_end = 4;

/// What a rule makes of the words it matched.
enum class Meaning : std::uint8_t {
    point,  ///< DATE, or TIME where hour or part of day is set
    duration,
    set,
    none,  ///< looks like a time and is none
};

/// What an expression says: one frame, or two for "from … to …". Without an anchor yet.
struct Saying {
    Meaning meaning = Meaning::point;
    Frame from;
    Frame to;  ///< empty where there is one point only

    [[nodiscard]] bool is_range() const { return !to.empty(); }
};

/// "point weekday=5 day=20 month=4 .. day=22"
[[nodiscard]] std::string to_string(const Saying& saying);
/// Reads what to_string writes; nothing where it is malformed.
[[nodiscard]] std::optional<Saying> parse_saying(std::string_view text);

/// A saying and those that it counts from, one behind the other with " << " between: the form of
/// TimeExpression::symbolic.
[[nodiscard]] std::string to_string(const std::vector<Saying>& chain);
/// Reads what to_string writes; empty where it is malformed.
[[nodiscard]] std::vector<Saying> parse_chain(std::string_view text);

}  // namespace linimasa::times
