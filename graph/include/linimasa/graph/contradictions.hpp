#pragma once

#include "linimasa/graph/event_graph.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace linimasa {

/// What some articles say of an event, with the passages.
struct Claim {
    std::string value;                ///< "2018-04-27", "Jakarta", "12 orang"
    std::vector<Quotation> evidence;  ///< by article; copies among them are told apart by the graph
};

/// Statements on one event that cannot all be true.
struct Contradiction {
    std::uint32_t event = 0;    ///< index into EventGraph::events
    std::string about;          ///< "date", "place", "number", "status"
    std::vector<Claim> claims;  ///< two or more; those that most articles make first
};

/// Every contradiction between articles that tell the same event, by event. Linear in the claims.
[[nodiscard]] std::vector<Contradiction> contradictions(const EventGraph& graph);

}  // namespace linimasa
