#pragma once

#include "events/draft.hpp"
#include "events/features.hpp"

#include <cstdint>
#include <vector>

namespace linimasa::events {

/// Tells what speaks for and against the drafts of one article.
class FeatureReader {
public:
    FeatureReader(const Scene& scene, const std::vector<Utterance>& utterances);

    /// All features that hold for the draft, in the order of the enumeration.
    [[nodiscard]] std::vector<FeatureValue> read(const Draft& draft) const;

private:
    [[nodiscard]] std::vector<FeatureValue> of_statement(const Draft& draft) const;
    [[nodiscard]] std::vector<FeatureValue> of_event(const Draft& draft) const;
    [[nodiscard]] bool said_by_somebody(std::uint32_t unit) const;
    [[nodiscard]] bool proper_label(const Draft& draft) const;
    [[nodiscard]] ActorKind kind_of(std::int32_t actor) const;

    const Scene& scene_;
    std::vector<std::uint8_t> reported_;  ///< by sentence: something is said in it
};

}  // namespace linimasa::events
