#include "linimasa/graph/measures.hpp"

#include "communities.hpp"
#include "linimasa/graph/boost.hpp"

#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/page_rank.hpp>
#include <boost/pending/disjoint_sets.hpp>
#include <boost/property_map/property_map.hpp>

#include <algorithm>
#include <numeric>

namespace linimasa {
namespace {

constexpr std::uint32_t largest_exact = 2'000;
constexpr std::uint32_t sampled_sources = 500;
constexpr std::size_t pagerank_iterations = 60;
constexpr double damping = 0.85;

template <class Value>
auto by_vertex(std::vector<Value>& values, const BoostGraph& graph) {
    return boost::make_iterator_property_map(values.begin(),
                                             boost::get(boost::vertex_index, graph));
}

/// Brandes' accumulation from one source; breadth first, so ways are counted in steps.
class Betweenness {
public:
    explicit Betweenness(const BoostGraph& graph)
        : graph_(graph),
          count_(boost::num_vertices(graph)),
          ways_(count_),
          share_(count_),
          distance_(count_) {}

    void add_source(std::uint32_t source, std::vector<double>& out) {
        constexpr std::uint32_t unseen = 0xffffffffU;
        std::fill(ways_.begin(), ways_.end(), 0.0);
        std::fill(share_.begin(), share_.end(), 0.0);
        std::fill(distance_.begin(), distance_.end(), unseen);
        order_.assign(1, source);
        ways_[source] = 1.0;
        distance_[source] = 0;
        for (std::size_t i = 0; i < order_.size(); ++i) {
            const std::uint32_t at = order_[i];
            each_neighbour(at, [&](std::uint32_t next) {
                if (distance_[next] == unseen) {
                    distance_[next] = distance_[at] + 1;
                    order_.push_back(next);
                }
                if (distance_[next] == distance_[at] + 1) {
                    ways_[next] += ways_[at];
                }
            });
        }
        for (std::size_t i = order_.size(); i-- > 1;) {
            const std::uint32_t at = order_[i];
            each_neighbour(at, [&](std::uint32_t before) {
                if (distance_[before] + 1 == distance_[at]) {
                    share_[before] += ways_[before] / ways_[at] * (1.0 + share_[at]);
                }
            });
            out[at] += share_[at];
        }
    }

private:
    template <class Visit>
    void each_neighbour(std::uint32_t vertex, Visit visit) const {
        const auto [begin, end] = boost::adjacent_vertices(vertex, graph_);
        for (auto it = begin; it != end; ++it) {
            visit(*it);
        }
    }

    const BoostGraph& graph_;
    std::size_t count_;
    std::vector<double> ways_;
    std::vector<double> share_;
    std::vector<std::uint32_t> distance_;
    std::vector<std::uint32_t> order_;
};

std::vector<double> betweenness(const BoostGraph& graph) {
    const auto count = std::uint32_t{boost::num_vertices(graph)};
    std::vector<double> result(count, 0.0);
    if (count < 3) {
        return result;
    }
    if (count <= largest_exact) {
        boost::brandes_betweenness_centrality(graph, by_vertex(result, graph));
    } else {
        Betweenness estimate(graph);
        for (std::uint32_t i = 0; i < sampled_sources; ++i) {
            estimate.add_source(
                static_cast<std::uint32_t>(std::uint64_t{i} * count / sampled_sources), result);
        }
        for (double& value : result) {
            value *= static_cast<double>(count) / sampled_sources;
        }
    }
    // Every way is counted from both of its ends.
    const double pairs = static_cast<double>(count - 1) * static_cast<double>(count - 2);
    for (double& value : result) {
        value /= pairs;
    }
    return result;
}

std::vector<double> pagerank(const BoostGraph& graph) {
    const std::uint32_t count = boost::num_vertices(graph);
    std::vector<double> rank(count, 0.0);
    std::vector<double> scratch(count, 0.0);
    if (count == 0) {
        return rank;
    }
    boost::graph::page_rank(graph, by_vertex(rank, graph),
                            boost::graph::n_iterations(pagerank_iterations), damping, count,
                            by_vertex(scratch, graph));
    const double sum = std::accumulate(rank.begin(), rank.end(), 0.0);
    for (double& value : rank) {
        value /= sum;
    }
    return rank;
}

/// Numbers groups by their first node.
std::vector<std::uint32_t> numbered(const std::vector<std::uint32_t>& root) {
    std::vector<std::uint32_t> number(root.size(), 0xffffffffU);
    std::vector<std::uint32_t> result(root.size());
    std::uint32_t next = 0;
    for (std::size_t i = 0; i < root.size(); ++i) {
        std::uint32_t& mine = number[root[i]];
        if (mine == 0xffffffffU) {
            mine = next++;
        }
        result[i] = mine;
    }
    return result;
}

std::vector<std::uint32_t> components(std::uint32_t nodes, const std::vector<NetworkEdge>& edges) {
    std::vector<std::uint32_t> ranks(nodes, 0);
    std::vector<std::uint32_t> parents(nodes, 0);
    const boost::typed_identity_property_map<std::uint32_t> index;
    auto rank = boost::make_iterator_property_map(ranks.begin(), index);
    auto parent = boost::make_iterator_property_map(parents.begin(), index);
    boost::disjoint_sets<decltype(rank), decltype(parent)> sets(rank, parent);
    for (std::uint32_t node = 0; node < nodes; ++node) {
        sets.make_set(node);
    }
    for (const NetworkEdge& edge : edges) {
        sets.union_set(edge.a, edge.b);
    }
    std::vector<std::uint32_t> root(nodes);
    for (std::uint32_t node = 0; node < nodes; ++node) {
        root[node] = sets.find_set(node);
    }
    return numbered(root);
}

}  // namespace

Measures measure(std::uint32_t nodes, const std::vector<NetworkEdge>& edges) {
    Measures result;
    result.degree.assign(nodes, 0.0);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
    ends.reserve(edges.size());
    for (const NetworkEdge& edge : edges) {
        result.degree[edge.a] += edge.weight;
        result.degree[edge.b] += edge.weight;
        if (edge.a != edge.b) {
            ends.emplace_back(std::min(edge.a, edge.b), std::max(edge.a, edge.b));
        }
    }
    // Several edges between two nodes are one way from the one to the other.
    std::sort(ends.begin(), ends.end());
    ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
    result.neighbours.assign(nodes, 0);
    for (const auto& [a, b] : ends) {
        ++result.neighbours[a];
        ++result.neighbours[b];
    }
    const BoostUndirected both = boost_undirected(nodes, ends);
    result.betweenness = betweenness(both.graph);
    result.pagerank = pagerank(both.graph);
    result.component = components(nodes, edges);
    result.community = numbered(communities(nodes, edges));
    return result;
}

Measures measure_actors(const EventGraph& graph, const EventFilter& within) {
    std::vector<NetworkEdge> edges;
    for (const Tie& tie : co_participation(graph, within)) {
        edges.push_back({tie.a, tie.b, tie.weight});
    }
    return measure(static_cast<std::uint32_t>(graph.actors().size()), edges);
}

EventGraph with_measures(const EventGraph& graph, const EventFilter& within) {
    const Measures figures = measure_actors(graph, within);
    EventGraph::Parts parts = graph.parts();
    for (std::size_t i = 0; i < parts.actors.size(); ++i) {
        parts.actors[i].measures =
            ActorMeasures{figures.neighbours[i], figures.degree[i],    figures.betweenness[i],
                          figures.pagerank[i],   figures.component[i], figures.community[i]};
    }
    return EventGraph(std::move(parts));
}

}  // namespace linimasa
