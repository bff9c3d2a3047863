#pragma once

#include "linimasa/core/actors.hpp"
#include "linimasa/core/event.hpp"
#include "linimasa/core/language_pack.hpp"
#include "linimasa/core/result.hpp"
#include "linimasa/core/text.hpp"
#include "linimasa/core/time_expression.hpp"
#include "linimasa/core/vocabulary.hpp"

#include <memory>
#include <span>
#include <vector>

namespace linimasa {

/// Events of an article and what relates them.
struct Happenings {
    std::vector<Event> events;  ///< by first evidence; indices refer to the lists given to find
    std::vector<Relation> relations;
};

/// Finds events: named ones, trigger words with their frames, and quotations with their speakers.
/// Immutable; shared by threads.
class EventFinder {
public:
    [[nodiscard]] static Result<EventFinder> create(const LanguagePack& pack,
                                                    Vocabulary& vocabulary);

    /// `published` is the date of publication, as known as it is. Linear in the number of tokens
    /// for articles of usual length.
    [[nodiscard]] Happenings find(const AnalyzedText& text, std::span<const TimeExpression> times,
                                  const Cast& cast, const Publication& published) const;

private:
    struct State;
    std::shared_ptr<const State> state_;
};

}  // namespace linimasa
