#pragma once

#include "linimasa/core/date.hpp"
#include "linimasa/core/time_expression.hpp"
#include "times/frame.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace linimasa::times {

/// What a saying counts from.
struct Anchor {
    std::optional<std::chrono::sys_days> published;
    DateRange narrative;  ///< the nearest date before it in the sentence; may be unknown
};

/// First and last day, month, year or minute; unknown where the words are vague or the anchor that
/// they need is not known. Never finer than the words.
[[nodiscard]] DateRange resolve_point(const Saying& saying, const Anchor& anchor);

/// The value of the first saying; each is anchored on the one behind it.
[[nodiscard]] DateRange resolve_chain(std::span<const Saying> chain,
                                      std::optional<std::chrono::sys_days> published);

/// ISO 8601 duration of a length or of the period of something recurring; empty where vague.
[[nodiscard]] std::string resolve_length(const Saying& saying);

/// What only TimeML has a sign for (TimeExpression::timeml).
[[nodiscard]] std::string timeml_sign(const Saying& saying);

/// "EVERY" and "3X" of something recurring (TimeExpression::quantifier, frequency); empty where no
/// word says so.
[[nodiscard]] std::string_view quantifier_of(const Saying& saying);
[[nodiscard]] std::string frequency_of(const Saying& saying);

/// DATE or TIME for a point.
[[nodiscard]] TimeType type_of(const Saying& saying);

/// True where the saying gives its own day, month or year: something that a later one can count
/// from.
[[nodiscard]] bool has_date(const Saying& saying);

}  // namespace linimasa::times
