#include "view.hpp"

#include "linimasa/core/enum_names.hpp"
#include "native/moment.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace linimasa {
namespace {

std::string full(const Date& date, bool last) {
    if (date.precision() == DatePrecision::minute) {
        return date.to_string() + ":00";
    }
    return Date::from_days(last ? date.last_day() : date.first_day()).to_string();
}

/// "2018-04-20T17:51" gets its seconds.
std::string with_seconds(const std::string& moment) {
    constexpr std::size_t minutes = 16;  // "2018-04-20T17:51"
    return moment.size() == minutes ? moment + ":00" : moment;
}

}  // namespace

std::span<const Quotation> passages(const EventGraph& graph, EntityRef entity) {
    switch (entity.kind) {
        case EntityKind::event:
            return graph.events()[entity.index].evidence;
        case EntityKind::actor:
            return graph.actors()[entity.index].mentions;
        case EntityKind::place:
            return graph.places()[entity.index].mentions;
        case EntityKind::document:
            return graph.documents()[entity.index].mentions;
        default:
            return {};
    }
}

GraphView::GraphView(const EventGraph& graph, const ExportOptions& options) : graph_(graph) {
    if (!options.mentions) {
        return;
    }
    std::vector<std::pair<VertexIndex, VertexIndex>> pairs;
    for (VertexIndex vertex = 0; vertex < graph.vertex_count(); ++vertex) {
        const EntityRef entity = graph.entity(vertex);
        if (entity.kind == EntityKind::event) {
            continue;
        }
        for (const Quotation& passage : passages(graph, entity)) {
            pairs.emplace_back(graph.vertex({EntityKind::article, passage.article}), vertex);
        }
    }
    std::ranges::sort(pairs);
    for (const auto& [article, target] : pairs) {
        if (!mentions_.empty() && mentions_.back().article == article &&
            mentions_.back().target == target) {
            ++mentions_.back().count;
        } else {
            mentions_.push_back({article, target, 1});
        }
    }
}

NodeView GraphView::node(std::size_t index) const {
    NodeView node;
    node.vertex = static_cast<VertexIndex>(index);
    node.entity = graph_.entity(node.vertex);
    node.id = graph_.id(node.vertex);
    node.kind = to_string(node.entity.kind);
    node.category = graph_.category(node.vertex);
    node.label = graph_.label(node.vertex);
    node.degree = graph_.edges_from(node.vertex).size() + graph_.edges_to(node.vertex).size();
    if (node.entity.kind == EntityKind::article) {
        // The contract has full dates only here; a coarser one stays in the native JSON.
        const Publication& published = graph_.articles()[node.entity.index].published;
        if (published.basis != PublishedBasis::unknown && native::is_moment(published.moment)) {
            node.start = native::full_moment(published.moment);
            node.end = node.start;
            node.precision = published.moment.size() > 10 ? "minute" : "day";
            node.date = {published.date, published.date};
        }
        return node;
    }
    node.date = graph_.date(node.vertex);
    if (node.date.start) {
        node.start = node.date.start->to_string();
        node.precision = precision_word(node.date);
        if (node.date.until) {
            node.end = node.date.until->to_string();
        }
    }
    return node;
}

EdgeView GraphView::edge(std::size_t index) const {
    EdgeView view;
    const auto edges = graph_.edges();
    if (index < edges.size()) {
        const GraphEdge& edge = edges[index];
        view.source_vertex = edge.source;
        view.target_vertex = edge.target;
        view.relation = edge.relation;
        view.weight = edge.weight;
        view.confidence = edge.confidence;
        view.evidence = edge.evidence;
    } else {
        const Mention& mention = mentions_[index - edges.size()];
        view.source_vertex = mention.article;
        view.target_vertex = mention.target;
        view.relation = "mentions";
        view.weight = static_cast<double>(mention.count);
    }
    view.source = graph_.id(view.source_vertex);
    view.target = graph_.id(view.target_vertex);
    return view;
}

std::string relation_label(std::string_view relation) {
    std::string label(relation);
    std::ranges::replace(label, '_', ' ');
    return label;
}

std::string edge_id(const EdgeView& edge) {
    std::string id;
    id.reserve(edge.source.size() + edge.relation.size() + edge.target.size() + 4);
    id.append(edge.source).append("..").append(edge.relation).append("..").append(edge.target);
    return id;
}

std::vector<std::size_t> dated_events(const EventGraph& graph) {
    const auto& events = graph.events();
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (events[i].date.start) {
            order.push_back(i);
        }
    }
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
        return events[a].date.start != events[b].date.start
                   ? events[a].date.start < events[b].date.start
                   : events[a].id < events[b].id;
    });
    return order;
}

std::string full_start(const NodeView& node) {
    if (node.entity.kind == EntityKind::article) {
        return with_seconds(node.start);
    }
    return node.date.start ? full(*node.date.start, false) : std::string{};
}

std::string full_end(const NodeView& node) {
    if (node.entity.kind == EntityKind::article) {
        return with_seconds(node.end);
    }
    return node.date.start && node.date.until ? full(*node.date.until, true) : std::string{};
}

std::string closing_end(const NodeView& node) {
    if (node.entity.kind == EntityKind::article || !node.date.start) {
        return full_end(node);
    }
    const std::string start = full_start(node);
    std::string end = full(node.date.until ? *node.date.until : *node.date.start, true);
    // A day that ends an event which began at a known minute is over at its last minute.
    if (end.size() < start.size() && start.starts_with(end)) {
        end += "T23:59:59";
    }
    return end < start ? start : end;
}

double node_size(const NodeView& node) {
    // Rounded, so that the last digit of a logarithm never makes two files differ.
    return std::round(10.0 * (8.0 + 6.0 * std::log2(1.0 + static_cast<double>(node.degree)))) /
           10.0;
}

std::string_view web_address(std::string_view source) {
    const bool web = source.starts_with("https://") || source.starts_with("http://");
    return web ? source : std::string_view{};
}

}  // namespace linimasa
