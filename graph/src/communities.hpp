#pragma once

#include "linimasa/graph/measures.hpp"

#include <cstdint>
#include <vector>

namespace linimasa {

/// Groups with more weight inside than chance would have, by the Louvain method: nodes move in the
/// order of their index, so the result is always the same. Gives a node of each node's group.
[[nodiscard]] std::vector<std::uint32_t> communities(std::uint32_t nodes,
                                                     const std::vector<NetworkEdge>& edges);

}  // namespace linimasa
