#pragma once

#include "events/draft.hpp"

#include <cstdint>
#include <utility>
#include <vector>

namespace linimasa::events {

/// What the speaker is said to speak of: the units behind the first "soal", "terkait" in a sentence
/// that tells the statement and not in what is quoted; empty where there are none.
[[nodiscard]] std::pair<std::uint32_t, std::uint32_t> matter_of(const Draft& draft,
                                                                const Scene& scene);

/// Finds the actor that a statement is mainly about. Made once for an article, in one pass over it.
class StatementTopics {
public:
    StatementTopics(const Scene& scene, const std::vector<Draft>& drafts);

    /// Whom the words behind "soal" beside the speaker name; where there are none, the first whom
    /// the headline names and does not have speak and of whom a sentence of the statement tells, a
    /// body that speaks through somebody last.
    /// `nothing` where there is nobody.
    [[nodiscard]] std::int32_t of(const Draft& draft) const;

private:
    [[nodiscard]] bool fits(std::int32_t actor, const Draft& draft) const;
    [[nodiscard]] bool spoken_of(std::int32_t actor, const Draft& draft) const;
    [[nodiscard]] std::int32_t in_matter(const Draft& draft) const;

    const Scene& scene_;
    std::vector<std::int32_t> headline_;  ///< whom the headline names, in its order
    std::vector<std::int32_t> speakers_;  ///< those of them who speak in it
    std::vector<std::int32_t> bodies_;    ///< those of them for whom somebody speaks in it
};

}  // namespace linimasa::events
