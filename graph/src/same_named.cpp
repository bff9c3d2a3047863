#include "linimasa/core/enum_names.hpp"
#include "linimasa/core/text.hpp"
#include "same.hpp"

#include <absl/container/flat_hash_map.h>

#include <string>

namespace linimasa {
namespace {

/// Clusters by a key of each thing; `list` gives the things of an article.
template <class List, class Key>
Clusters cluster_by(const Corpus& corpus, List list, Key key) {
    absl::flat_hash_map<std::string, std::uint32_t> number;
    std::vector<std::vector<std::uint32_t>> root(corpus.size());
    for (std::size_t article = 0; article < corpus.size(); ++article) {
        for (const auto& thing : list(corpus[article].data)) {
            const auto next = static_cast<std::uint32_t>(number.size());
            root[article].push_back(number.try_emplace(key(thing), next).first->second);
        }
    }
    return clusters_from(root);
}

}  // namespace

Clusters same_places(const Corpus& corpus) {
    return cluster_by(
        corpus, [](const Extraction& data) -> const auto& { return data.places; },
        [](const Place& place) {
            if (place.gazetteer_id.empty()) {
                return "name\t" + fold(place.name) + '\t' + place.country;
            }
            // A province has the entry of its capital: "Bandung, Jawa Barat" are two places.
            return "entry\t" + place.gazetteer_id +
                   (place.kind == PlaceKind::region ? "\tregion" : "");
        });
}

Clusters same_documents(const Corpus& corpus) {
    return cluster_by(
        corpus, [](const Extraction& data) -> const auto& { return data.documents; },
        [](const Document& document) { return fold(document.name); });
}

Clusters same_topics(const Corpus& corpus) {
    return cluster_by(
        corpus, [](const Extraction& data) -> const auto& { return data.topics; },
        [](const Topic& topic) { return topic.key.empty() ? fold(topic.name) : topic.key; });
}

}  // namespace linimasa
