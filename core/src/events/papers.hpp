#pragma once

#include "events/draft.hpp"
#include "events/scene.hpp"

#include <cstdint>
#include <optional>
#include <utility>

namespace linimasa::events {

/// Units, the second not included.
using Stretch = std::pair<std::uint32_t, std::uint32_t>;

/// The name of the document that a verb of a frame with `paper` tells of: "[Deklarasi X tentang Y]
/// disepakati", "[X Leaders Statement on Y] adalah dokumen yang dihasilkan". These are the capitals
/// around the word that the frame asks for, where they are the verb's subject or object. Nothing
/// for other frames, in headlines, and where the verb is negated.
[[nodiscard]] std::optional<Stretch> paper_name(const Scene& scene, const Frame& frame,
                                                std::uint32_t verb);

/// Where nobody is named who issues a document, it is signed by the groups that met.
void add_signatories(const Scene& scene, Draft& draft, const Draft& meeting);

}  // namespace linimasa::events
