#pragma once

#include "linimasa/graph/event_graph.hpp"

#include <boost/graph/compressed_sparse_row_graph.hpp>

#include <cstdint>
#include <utility>
#include <vector>

/// Event graphs for the algorithms of Boost.Graph. Not included by any other header: it costs
/// seconds of compile time. Vertices are those of EventGraph::vertex; nothing is stored on edges,
/// and an edge's index leads to what EventGraph knows of it.
namespace linimasa {

/// 4 bytes a vertex and 4 an edge, immutable, parallel edges kept.
using BoostGraph =
    boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                       boost::no_property, std::uint32_t, std::uint32_t>;

/// The edges of the graph in their direction: the edge with index i is graph.edges()[i].
[[nodiscard]] inline BoostGraph boost_graph(const EventGraph& graph) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
    ends.reserve(graph.edges().size());
    for (const GraphEdge& edge : graph.edges()) {
        ends.emplace_back(edge.source, edge.target);
    }
    return {boost::edges_are_sorted, ends.begin(), ends.end(),
            static_cast<std::uint32_t>(graph.vertex_count())};
}

/// Every edge in both directions, for questions in which direction does not matter.
struct BoostUndirected {
    BoostGraph graph;
    /// By the index of an edge here: its position in the list that it was made from, such as
    /// EventGraph::edges.
    std::vector<std::uint32_t> edge;
};

/// From any list of ends over `vertices` vertices, such as a part of EventGraph::edges.
[[nodiscard]] inline BoostUndirected boost_undirected(
    std::uint32_t vertices, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& ends) {
    std::vector<std::uint32_t> begin(std::size_t{vertices} + 1, 0);
    for (const auto& [a, b] : ends) {
        ++begin[a + 1];
        ++begin[b + 1];
    }
    for (std::size_t v = 0; v < vertices; ++v) {
        begin[v + 1] += begin[v];
    }
    std::vector<std::pair<std::uint32_t, std::uint32_t>> both(ends.size() * 2);
    BoostUndirected result;
    result.edge.resize(both.size());
    for (std::uint32_t i = 0; i < ends.size(); ++i) {
        const auto [a, b] = ends[i];
        both[begin[a]] = {a, b};
        result.edge[begin[a]++] = i;
        both[begin[b]] = {b, a};
        result.edge[begin[b]++] = i;
    }
    result.graph = BoostGraph(boost::edges_are_sorted, both.begin(), both.end(), vertices);
    return result;
}

/// All edges of an event graph in both directions.
[[nodiscard]] inline BoostUndirected boost_undirected(const EventGraph& graph) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
    ends.reserve(graph.edges().size());
    for (const GraphEdge& edge : graph.edges()) {
        ends.emplace_back(edge.source, edge.target);
    }
    return boost_undirected(static_cast<std::uint32_t>(graph.vertex_count()), ends);
}

}  // namespace linimasa
