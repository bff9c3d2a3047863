#pragma once

#include <memory>
#include <vector>

#include "linimasa/core/language_pack.hpp"
#include "linimasa/core/mention.hpp"
#include "linimasa/core/result.hpp"
#include "linimasa/core/text.hpp"
#include "linimasa/core/vocabulary.hpp"

namespace linimasa {

/// Finds the words that name persons, organizations, countries, groups, places, documents and
/// offices: a sequence tagger and the grammar of names around it. Immutable; shared by threads.
class NameFinder {
public:
    [[nodiscard]] static Result<NameFinder> create(const LanguagePack& pack,
                                                   Vocabulary& vocabulary);

    /// All mentions by begin. Mentions of different kinds may nest (an office inside which a body is
    /// named), those of one kind do not overlap. Linear in the number of tokens.
    [[nodiscard]] std::vector<Mention> find(const AnalyzedText& text) const;

private:
    struct State;
    std::shared_ptr<const State> state_;
};

}  // namespace linimasa
