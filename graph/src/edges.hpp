#pragma once

#include "linimasa/graph/event_graph.hpp"

#include <array>
#include <deque>
#include <span>
#include <vector>

namespace linimasa {

/// The flat edges of a graph, each (source, relation, target) once and sorted by these, with the
/// evidence of those that had to be put together from several passages lists.
struct EdgeList {
    std::vector<GraphEdge> edges;
    std::deque<std::vector<Quotation>> merged_evidence;  // spans into it must stay where they are
};

/// `first` tells where the vertices of each EntityKind begin. Evidence points into `parts`, which
/// must stay where it is as long as the result. n log n in the number of edges.
[[nodiscard]] EdgeList flat_edges(const EventGraph::Parts& parts,
                                  const std::array<VertexIndex, 7>& first);

}  // namespace linimasa
