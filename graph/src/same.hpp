#pragma once

#include "linimasa/graph/linker.hpp"
#include "told.hpp"

namespace linimasa {

/// Which actors of the articles are one. Decided from the set of articles alone, whatever their
/// number and order.
[[nodiscard]] Clusters same_actors(const Corpus& corpus, const LinkOptions& options);

/// Which events of the articles are one. `actors` tells which participants are the same.
[[nodiscard]] Clusters same_events(const Corpus& corpus, const Clusters& actors,
                                   const Clusters& places, const LinkOptions& options);

/// By name (and gazetteer entry, country or key): what several articles call alike is one.
[[nodiscard]] Clusters same_places(const Corpus& corpus);
[[nodiscard]] Clusters same_documents(const Corpus& corpus);
[[nodiscard]] Clusters same_topics(const Corpus& corpus);

/// For each article the one whose text it repeats; itself where it repeats none. The first in the
/// corpus of those that are alike stands for them.
[[nodiscard]] std::vector<std::uint32_t> same_texts(const Corpus& corpus);

}  // namespace linimasa
