#include "linimasa/core/enum_names.hpp"
#include "linimasa/core/text.hpp"
#include "same.hpp"

#include <absl/container/flat_hash_map.h>

#include <string>

namespace linimasa {

Clusters same_events(const Corpus& corpus, const Clusters& /*actors*/,
                     const LinkOptions& /*options*/) {
    absl::flat_hash_map<std::string, std::uint32_t> number;
    std::vector<std::vector<std::uint32_t>> root(corpus.size());
    for (std::size_t article = 0; article < corpus.size(); ++article) {
        for (const Event& event : corpus[article].data.events) {
            std::string key(to_string(event.kind));
            key += '\t' + fold(event.label) + '\t';
            key += event.date.start ? event.date.start->to_string() : std::string{};
            const auto next = static_cast<std::uint32_t>(number.size());
            root[article].push_back(number.try_emplace(std::move(key), next).first->second);
        }
    }
    return clusters_from(root);
}

}  // namespace linimasa
