#include "linimasa/core/enum_names.hpp"
#include "linimasa/core/text.hpp"
#include "same.hpp"

#include <absl/container/flat_hash_map.h>

#include <string>

namespace linimasa {

Clusters same_actors(const Corpus& corpus, const LinkOptions& /*options*/) {
    absl::flat_hash_map<std::string, std::uint32_t> number;
    std::vector<std::vector<std::uint32_t>> root(corpus.size());
    for (std::size_t article = 0; article < corpus.size(); ++article) {
        for (const Actor& actor : corpus[article].data.actors) {
            std::string key(to_string(actor.kind));
            key += '\t' + fold(actor.name);
            const auto next = static_cast<std::uint32_t>(number.size());
            root[article].push_back(number.try_emplace(std::move(key), next).first->second);
        }
    }
    return clusters_from(root);
}

}  // namespace linimasa
