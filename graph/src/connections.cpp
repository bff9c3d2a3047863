#include "linimasa/core/enum_names.hpp"
#include "linimasa/graph/boost.hpp"
#include "linimasa/graph/query.hpp"

#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/property_map/property_map.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace linimasa {
namespace {

constexpr double impossible = std::numeric_limits<double>::infinity();

/// How sure it is that an edge holds: each independent article halves the doubt.
double reliability(const GraphEdge& edge) {
    const double confidence = std::clamp(edge.confidence, 0.05, 0.99);
    return confidence * (1.0 - std::exp2(-edge.weight));
}

class Connecting {
public:
    Connecting(const EventGraph& graph, std::uint32_t from, std::uint32_t to, bool through_states)
        : graph_(graph),
          from_(graph.vertex({EntityKind::actor, from})),
          to_(graph.vertex({EntityKind::actor, to})) {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
        const auto edges = graph.edges();
        for (std::uint32_t i = 0; i < edges.size(); ++i) {
            if (leads_on(edges[i].source, through_states) &&
                leads_on(edges[i].target, through_states)) {
                ends.emplace_back(edges[i].source, edges[i].target);
                edge_of_.push_back(i);
            }
        }
        both_ = boost_undirected(static_cast<std::uint32_t>(graph.vertex_count()), ends);
    }

    /// The way with the least sum of `cost`, a function of GraphEdge that is above 0.
    template <class Cost>
    std::optional<Connection> least(Cost cost) {
        const std::size_t count = boost::num_vertices(both_.graph);
        std::vector<double> distance(count, impossible);
        std::vector<std::uint32_t> before(count);
        std::vector<std::uint32_t> by(count, 0);
        const auto index = boost::get(boost::vertex_index, both_.graph);
        std::vector<double> weight(both_.edge.size());
        for (std::uint32_t i = 0; i < weight.size(); ++i) {
            weight[i] = cost(graph_.edges()[original(i)]);
        }
        boost::dijkstra_shortest_paths(
            both_.graph, from_,
            boost::distance_map(boost::make_iterator_property_map(distance.begin(), index))
                .predecessor_map(boost::make_iterator_property_map(before.begin(), index))
                .weight_map(boost::make_iterator_property_map(
                    weight.begin(), boost::get(boost::edge_index, both_.graph)))
                .distance_inf(impossible)
                .visitor(boost::make_dijkstra_visitor(EdgeRecorder{&by, &both_.graph})));
        if (from_ == to_ || !(distance[to_] < impossible)) {
            return std::nullopt;
        }
        Connection result;
        result.strength = 1.0;
        for (VertexIndex at = to_; at != from_; at = before[at]) {
            result.vertices.push_back(at);
            result.edges.push_back(original(by[at]));
            result.strength *= reliability(graph_.edges()[result.edges.back()]);
        }
        result.vertices.push_back(from_);
        std::reverse(result.vertices.begin(), result.vertices.end());
        std::reverse(result.edges.begin(), result.edges.end());
        return result;
    }

private:
    /// Remembers by which edge each vertex was reached best: parallel edges differ in their weight.
    struct EdgeRecorder : boost::base_visitor<EdgeRecorder> {
        using event_filter = boost::on_edge_relaxed;
        EdgeRecorder(std::vector<std::uint32_t>* by, const BoostGraph* graph)
            : by_(by), graph_(graph) {}
        void operator()(const BoostGraph::edge_descriptor& edge, const BoostGraph&) const {
            (*by_)[boost::target(edge, *graph_)] = boost::get(boost::edge_index, *graph_, edge);
        }
        std::vector<std::uint32_t>* by_;
        const BoostGraph* graph_;
    };

    [[nodiscard]] std::uint32_t original(std::uint32_t edge) const {
        return edge_of_[both_.edge[edge]];
    }

    [[nodiscard]] bool leads_on(VertexIndex vertex, bool through_states) const {
        if (vertex == from_ || vertex == to_) {
            return true;
        }
        const EntityRef ref = graph_.entity(vertex);
        if (ref.kind == EntityKind::actor) {
            return through_states || graph_.actors()[ref.index].kind != ActorKind::country;
        }
        return ref.kind == EntityKind::event || ref.kind == EntityKind::document;
    }

    const EventGraph& graph_;
    VertexIndex from_;
    VertexIndex to_;
    std::vector<std::uint32_t> edge_of_;
    BoostUndirected both_;
};

}  // namespace

std::optional<Connection> shortest_connection(const EventGraph& graph, std::uint32_t from,
                                              std::uint32_t to, bool through_states) {
    // A hair's breadth of reliability decides between ways of equal length.
    return Connecting(graph, from, to, through_states).least([](const GraphEdge& edge) {
        return 1.0 + 1e-6 * (1.0 - reliability(edge));
    });
}

std::optional<Connection> strongest_connection(const EventGraph& graph, std::uint32_t from,
                                               std::uint32_t to, bool through_states) {
    return Connecting(graph, from, to, through_states).least([](const GraphEdge& edge) {
        return -std::log(reliability(edge));
    });
}

}  // namespace linimasa
