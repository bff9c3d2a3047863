#pragma once

#include "linimasa/core/extraction.hpp"
#include "linimasa/graph/event_graph.hpp"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace linimasa {

/// One article's extraction made ready for linking: every passage that the graph will quote is
/// copied out, the text itself is dropped.
struct Told {
    Extraction data;                            ///< `data.article.text` is empty
    std::vector<std::vector<Evidence>> actors;  ///< where each actor is named
    std::vector<std::vector<Evidence>> places;
    std::vector<std::vector<Evidence>> documents;
    std::vector<std::string> times;  ///< words of each time expression
    /// Hashes of the story's sentences, sorted, each once: what tells copies of one text.
    std::vector<std::uint64_t> sentences;

    std::vector<DateAlternative> date_alternatives;  ///< days weighed for its publication
    std::vector<Reason> date_reasons;                ///< how its day was worked out

    [[nodiscard]] const Article& article() const { return data.article; }
};

[[nodiscard]] Told tell(Extraction extraction);

/// True where the article came without capitals, so that their lack says nothing of a word. A few
/// names in lower case do not say so.
[[nodiscard]] bool is_caseless(const Told& told);

/// Something in one article: the position of the article in the corpus and of the thing in its
/// list.
struct Item {
    std::uint32_t article = 0;
    std::uint32_t index = 0;

    friend auto operator<=>(const Item&, const Item&) = default;
};

/// Items that are one thing. Members are in order, and so are the clusters, by their first member.
struct Clusters {
    std::vector<std::vector<Item>> members;
    std::vector<std::vector<std::uint32_t>> of;  ///< cluster by article and index
    /// Why the members of a cluster are one, beyond having the same name; may be empty.
    std::vector<std::vector<Reason>> reasons;

    [[nodiscard]] std::uint32_t at(std::size_t article, std::size_t index) const {
        return of[article][index];
    }
};

/// Everything that is linked: articles in their final order.
using Corpus = std::vector<Told>;

/// Puts items with the same number in `root` together. `root[article][index]` is any labelling.
[[nodiscard]] Clusters clusters_from(const std::vector<std::vector<std::uint32_t>>& root);

/// 64 bits of a text; the same on every machine and in every run.
[[nodiscard]] std::uint64_t stable_hash(std::string_view text, std::uint64_t seed = 0);

}  // namespace linimasa
