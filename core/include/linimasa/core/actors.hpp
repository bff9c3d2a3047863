#pragma once

#include "linimasa/core/actor.hpp"
#include "linimasa/core/language_pack.hpp"
#include "linimasa/core/mention.hpp"
#include "linimasa/core/result.hpp"
#include "linimasa/core/text.hpp"
#include "linimasa/core/vocabulary.hpp"

#include <memory>
#include <span>
#include <vector>

namespace linimasa {

/// Who and what an article speaks of, after mentions of the same are joined.
struct Cast {
    std::vector<Actor> actors;        ///< by first reference
    std::vector<Place> places;        ///< by first mention
    std::vector<Document> documents;  ///< by first mention
    std::vector<Topic> topics;        ///< by first mention
    /// Indices of actors that are ones only where they take part in an event; ascending. A group
    /// told once may be words in passing.
    std::vector<std::size_t> doubtful;
    /// Indices of actors that are papers or sites which the article quotes; ascending.
    std::vector<std::size_t> outlets;
};

/// Joins mentions of the same actor inside an article (short forms, acronyms, descriptions,
/// pronouns) and gives actors their roles and places their coordinates. Immutable; shared by
/// threads.
class ActorFinder {
public:
    [[nodiscard]] static Result<ActorFinder> create(const LanguagePack& pack,
                                                    Vocabulary& vocabulary);

    [[nodiscard]] Cast find(const AnalyzedText& text, std::span<const Mention> mentions) const;

private:
    struct State;
    std::shared_ptr<const State> state_;
};

}  // namespace linimasa
