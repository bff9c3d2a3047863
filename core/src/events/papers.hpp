#pragma once

#include "events/draft.hpp"
#include "events/scene.hpp"

#include <cstdint>
#include <optional>
#include <utility>

namespace linimasa::events {

/// The name of the document that a draft of a frame with `paper` tells of: "[Deklarasi X tentang Y]
/// disepakati", "[X Leaders Statement on Y] adalah dokumen yang dihasilkan". These are the capitals
/// around the word that the frame asks for; units, the second not included. Nothing for other
/// frames, and where no name stands there.
[[nodiscard]] std::optional<std::pair<std::uint32_t, std::uint32_t>> paper_name(const Scene& scene,
                                                                                const Draft& draft);

/// Where nobody is named who issues a document, it is signed by the groups that met.
void add_signatories(const Scene& scene, Draft& draft, const Draft& meeting);

}  // namespace linimasa::events
