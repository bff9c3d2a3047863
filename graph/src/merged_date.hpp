#pragma once

#include "linimasa/graph/event_graph.hpp"

#include <vector>

namespace linimasa {

/// One article's word on when something was.
struct DateVote {
    DateRange date;
    std::optional<Date> told;  ///< when the article appeared
    bool copy = false;         ///< repeats another article's text: no voice of its own
    double confidence = 0.0;
    /// The words name a stretch that the event lies in ("pekan ini"), not the days that it took.
    bool within = false;
};

struct MergedDate {
    DateRange date;
    std::vector<DateAlternative> alternatives;  ///< what others say that cannot be the same
};

/// The date that the votes agree on, as closely as any of them that is compatible gives it: days
/// that are named before a week that holds them, but all days of a summit before one of them. What
/// a single article knows closer than the year that many tell counts as a slip. Where they
/// contradict each other, the one with most independent voices, then the one told last; the others
/// are kept as alternatives.
[[nodiscard]] MergedDate merge_dates(const std::vector<DateVote>& votes);

/// True where both can be the same stretch told with different care: one holds the other.
[[nodiscard]] bool compatible(const DateRange& a, const DateRange& b);

/// First and last day; the last day of the start where the end is not known.
struct Days {
    std::chrono::sys_days first;
    std::chrono::sys_days last;
};
[[nodiscard]] std::optional<Days> days_of(const DateRange& date);

}  // namespace linimasa
