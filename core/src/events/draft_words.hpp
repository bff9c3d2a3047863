#pragma once

#include "events/draft.hpp"

#include <vector>

namespace linimasa::events {

/// Words of a label up to the next verb or conjunction: ordinary ones, and those of names that
/// no preposition governs ("meresmikan Jembatan X di Y").
[[nodiscard]] std::vector<WordId> own_words(const Scene& scene, const Draft& draft);
[[nodiscard]] bool share_words(const std::vector<WordId>& x, const std::vector<WordId>& y);
/// Two nouns with words of their own ("pertemuan tingkat menteri", "pertemuan pejabat senior")
/// share one of them where they mean one event.
[[nodiscard]] bool nouns_fit(const Scene& scene, const Draft& a, const Draft& b);

/// "mendorong pengelolaan X", "mendorong penggunaan Y": one verb with two objects tells two things
/// that are taken up.
[[nodiscard]] bool other_objects(const Scene& scene, const Draft& a, const Draft& b);

}  // namespace linimasa::events
