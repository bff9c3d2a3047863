#pragma once

#include "actors/scene.hpp"
#include "linimasa/core/actor.hpp"
#include "linimasa/core/language_pack.hpp"
#include "linimasa/core/result.hpp"

#include <absl/container/flat_hash_map.h>

#include <string>
#include <vector>

namespace linimasa::actors {

/// The topics of topics.tsv, each with the phrases that speak of it.
class TopicTable {
public:
    [[nodiscard]] static Result<TopicTable> load(const LanguagePack& pack, Vocabulary& vocabulary);
    /// Topics of an article by first mention. Linear in the number of tokens.
    [[nodiscard]] std::vector<Topic> find(const AnalyzedText& text) const;

private:
    struct Phrase {
        std::vector<WordId> words;
        std::size_t topic = 0;
    };
    struct Known {
        std::string key;
        std::string name;
    };
    std::vector<Known> topics_;
    /// By first word, the longest phrases first.
    absl::flat_hash_map<WordId, std::vector<Phrase>> phrases_;
};

}  // namespace linimasa::actors
