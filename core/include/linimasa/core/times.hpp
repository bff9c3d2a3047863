#pragma once

#include "linimasa/core/date.hpp"
#include "linimasa/core/language_pack.hpp"
#include "linimasa/core/result.hpp"
#include "linimasa/core/text.hpp"
#include "linimasa/core/time_expression.hpp"
#include "linimasa/core/vocabulary.hpp"

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace linimasa {

/// Finds expressions of time. Immutable; shared by threads.
class TimeFinder {
public:
    /// Reads months.tsv, weekdays.tsv, time_words.tsv, time.rules … of the pack.
    [[nodiscard]] static Result<TimeFinder> create(const LanguagePack& pack,
                                                   Vocabulary& vocabulary);

    /// Every expression of time, by begin, none overlapping, with its TimeML value. Relative ones
    /// count from `published` (a day at least) and from dates in the narrative; where that is not
    /// known they have no value. A vague one ("baru-baru ini") never has a value. Linear in the
    /// number of tokens.
    [[nodiscard]] std::vector<TimeExpression> find(const AnalyzedText& text,
                                                   std::optional<Date> published) const;

    /// The day on which the article appeared as far as its own text tells: from its dateline or
    /// stamp (`stated`), or pinned down by weekdays with day and month, years, a copyright line and
    /// the terms of office in eras.tsv (`inferred`); `unknown` where more than one day is possible.
    [[nodiscard]] Publication find_publication(const AnalyzedText& text) const;

private:
    struct State;
    std::shared_ptr<const State> state_;
};

/// Gives the values again that depend on the day of publication, from `TimeExpression::symbolic`
/// alone, so that it works on an extraction read back from a file.
void resolve_times(std::vector<TimeExpression>& times, std::optional<Date> published);

}  // namespace linimasa
