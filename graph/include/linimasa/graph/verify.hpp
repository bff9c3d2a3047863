#pragma once

#include "linimasa/graph/event_graph.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linimasa {

/// A quotation that does not stand where the graph says, or an article that cannot be looked at.
struct QuotationFault {
    std::string owner;    ///< id of the node or article that quotes
    std::string article;  ///< id
    ByteSpan span;
    std::string quoted;
    std::string found;  ///< what stands there; empty where the article has fewer bytes or is absent
};

struct Verification {
    std::size_t quotations = 0;  ///< that were looked at
    std::vector<QuotationFault> faults;
    std::vector<std::string> missing_articles;  ///< ids that are quoted and have no text
};

/// Looks at every passage that the graph quotes, times included. `text_of` gives the text in which
/// the article's offsets count, or nothing.
[[nodiscard]] Verification verify(
    const EventGraph& graph,
    const std::function<std::optional<std::string>(const GraphArticle&)>& text_of);

}  // namespace linimasa
