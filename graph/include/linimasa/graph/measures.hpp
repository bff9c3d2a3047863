#pragma once

#include "linimasa/graph/query.hpp"

#include <cstdint>
#include <vector>

/// How central the nodes of a network are, and what belongs together. All figures are the same on
/// every run: iterations are fixed, ties are broken by index.
namespace linimasa {

struct NetworkEdge {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    double weight = 1.0;
};

struct Measures {
    std::vector<std::uint32_t> neighbours;  ///< other nodes that an edge leads to
    std::vector<double> degree;             ///< sum of the weights at a node
    std::vector<double> betweenness;       ///< share of the shortest ways that lead over it, 0 to 1
    std::vector<double> pagerank;          ///< sums up to 1
    std::vector<std::uint32_t> component;  ///< numbered by their first node
    std::vector<std::uint32_t> community;  ///< numbered by their first node
};

/// Betweenness is exact up to 2,000 nodes; in larger networks it is estimated from 500 of them. The
/// rest is near-linear.
[[nodiscard]] Measures measure(std::uint32_t nodes, const std::vector<NetworkEdge>& edges);

/// The co-participation network of actors; figures by actor.
[[nodiscard]] Measures measure_actors(const EventGraph& graph, const EventFilter& within = {});

/// The graph with these figures written on its actors, from where all formats take them.
[[nodiscard]] EventGraph with_measures(const EventGraph& graph, const EventFilter& within = {});

}  // namespace linimasa
