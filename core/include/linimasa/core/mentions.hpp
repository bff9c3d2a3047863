#pragma once

#include "linimasa/core/language_pack.hpp"
#include "linimasa/core/mention.hpp"
#include "linimasa/core/result.hpp"
#include "linimasa/core/text.hpp"
#include "linimasa/core/vocabulary.hpp"

#include <memory>
#include <vector>

namespace linimasa {

/// What a token is in a name: IOB2 over persons, organizations and places.
enum class NameTag : std::uint8_t {
    outside,
    begin_person,
    in_person,
    begin_org,
    in_org,
    begin_place,
    in_place,
};

/// "O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC".
[[nodiscard]] std::string_view to_iob2(NameTag tag);

/// Finds the words that name persons, organizations, countries, groups, places, documents and
/// offices: a sequence tagger and the grammar of names around it. Immutable; shared by threads.
class NameFinder {
public:
    /// Reads the tables of names and names.model of the pack. `vocabulary` must outlive the finder.
    [[nodiscard]] static Result<NameFinder> create(const LanguagePack& pack,
                                                   Vocabulary& vocabulary);

    /// All mentions by begin. Mentions of different kinds may nest (an office inside which a body
    /// is named), those of one kind do not overlap. Linear in the number of tokens.
    [[nodiscard]] std::vector<Mention> find(const AnalyzedText& text) const;

    /// The tagger alone, on a document that is divided into sentences and tokens already, in the
    /// annotation habits of papers or of encyclopedias, whichever the document is more like. Names
    /// of several words that recur in the document are tagged alike (names/recurring.hpp).
    [[nodiscard]] std::vector<std::vector<NameTag>> tag(
        std::span<const std::vector<std::string>> sentences) const;

private:
    struct State;
    std::shared_ptr<const State> state_;
};

}  // namespace linimasa
