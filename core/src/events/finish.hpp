#pragma once

#include "events/draft.hpp"
#include "events/features.hpp"
#include "linimasa/core/events.hpp"

#include <vector>

namespace linimasa::events {

/// Drops what is not sure enough to stand on a timeline, names the rest, gives it dates, status and
/// confidence, and puts it in the order of the text. `whole` of the drafts refers to their places
/// in the list given.
struct Finished {
    std::vector<Event> events;
    std::vector<std::vector<std::uint32_t>> mentions;  ///< units that tell each event
};
[[nodiscard]] Finished finish(const Scene& scene, const std::vector<Utterance>& utterances,
                              std::vector<Draft>& drafts, const Publication& published);

/// How likely a draft with these features is an event that a reader would list: the logistic of the
/// sum of their weights (confidence.cpp).
[[nodiscard]] double confidence_of(const std::vector<FeatureValue>& features,
                                   const Lexicon& lexicon);
/// The weights that made the confidence, as explain shows them: "day+0.91 headline+0.52".
[[nodiscard]] std::string account_of(const std::vector<FeatureValue>& features,
                                     const Lexicon& lexicon);
/// The series and number of a named event ("KTT ASEAN ke-32" is KTT ASEAN, 32); nothing where its
/// name has no number (labels.cpp).
[[nodiscard]] std::optional<Series> series_of(const Draft& draft, const Scene& scene);
/// After the last unit of a label that begins with the draft's own: "rapat" alone says little on a
/// timeline, so what it is with, about or at, and what it deals with ("rapat yang membahas harga
/// beras"), is added to short labels. Names with a number stand alone (labels.cpp).
[[nodiscard]] std::uint32_t label_end(const Draft& draft, const Scene& scene);
/// Words for a timeline (labels.cpp).
[[nodiscard]] std::string label_of(const Draft& draft, const Scene& scene);

}  // namespace linimasa::events
