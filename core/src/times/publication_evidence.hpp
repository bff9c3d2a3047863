#pragma once

#include "linimasa/core/time_expression.hpp"
#include "times/frame.hpp"

#include <chrono>
#include <optional>
#include <vector>

/// What single expressions say about the day on which an article appeared.
namespace linimasa::times {

/// An expression and what its words say.
struct Said {
    const TimeExpression* time;
    Saying saying;
    DateRange value;
    bool dated = false;  ///< has a value, and one that can be believed
};

/// Nothing where the expression is vague or names no date.
[[nodiscard]] std::optional<Said> said_by(const TimeExpression& time);

/// Day, month and year.
[[nodiscard]] bool has_full_date(const Frame& frame);

/// "Jumat (20/4)": a weekday beside its day and month is how papers write recent days.
[[nodiscard]] bool is_recent_form(const Said& said);

/// "Selasa": a weekday and nothing else.
[[nodiscard]] bool is_bare_weekday(const Saying& saying);

/// The date of an expression, in this year where it does not name one.
[[nodiscard]] std::optional<Date> date_in(const Said& said, int year);

/// The day of publication that an expression speaks for: "besok, Jumat (5/7)" is told on the
/// fourth.
[[nodiscard]] std::chrono::sys_days day_in(const Said& said, int year);

/// The one that speaks for the latest day.
[[nodiscard]] const Said* latest_of(const std::vector<const Said*>& among, int year);

/// Days from this day to the first such weekday on or after it.
[[nodiscard]] int days_until(int weekday, std::chrono::sys_days day);
/// The last such weekday on or before a day.
[[nodiscard]] std::chrono::sys_days last_before(std::chrono::sys_days day, int weekday);

/// What the words say, of this year.
[[nodiscard]] Frame in_year(Frame frame, int year);

}  // namespace linimasa::times
