#include "dot/graph_diagram.hpp"

#include "colours.hpp"
#include "dot/text_box.hpp"
#include "escape.hpp"
#include "linimasa/core/enum_names.hpp"
#include "view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numeric>
#include <vector>

namespace linimasa {
namespace {

/// Above this many nodes layers become columns that nobody can follow.
constexpr std::size_t most_in_layers = 90;
/// Above this many edges their labels cover each other; the tooltip still has them.
constexpr std::size_t most_edge_labels = 220;
/// A picture of more nodes than this cannot be read, and takes long.
constexpr std::size_t most_in_picture = 300;

constexpr std::array<std::string_view, 6> shapes = {"note",  "box",    "ellipse",
                                                    "house", "folder", "hexagon"};
constexpr std::array<std::string_view, 6> cluster_names = {"articles", "events",    "actors",
                                                           "places",   "documents", "topics"};

/// The best connected nodes, at most so many; articles come last, ties go to the earlier ones.
std::vector<bool> best_connected(const GraphView& view, std::size_t most) {
    std::vector<std::size_t> order(view.node_count());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<std::size_t> degrees;
    degrees.reserve(order.size());
    for (const std::size_t i : order) {
        const NodeView node = view.node(i);
        degrees.push_back(node.entity.kind == EntityKind::article ? 0 : node.degree + 1);
    }
    std::ranges::stable_sort(order, std::greater<>{}, [&](std::size_t i) { return degrees[i]; });
    std::vector<bool> chosen(order.size(), false);
    for (std::size_t i = 0; i < std::min(most, order.size()); ++i) {
        chosen[order[i]] = true;
    }
    return chosen;
}

class GraphDrawing {
public:
    GraphDrawing(Diagram& diagram, const EventGraph& graph, const ExportOptions& options,
                 std::size_t most_nodes)
        : diagram_(diagram),
          view_(graph, options),
          drawn_(best_connected(view_, most_nodes)),
          layers_(std::min(graph.vertex_count(), most_nodes) <= most_in_layers),
          title_(options.title) {
        if (most_nodes < graph.vertex_count()) {
            title_ += fmt::format(": the {} best connected of {} nodes", most_nodes,
                                  graph.vertex_count());
        }
    }

    /// Gives back the engine that suits the graph.
    std::string draw();

private:
    void defaults();
    void node(const NodeView& seen);
    void edge(const EdgeView& seen);
    [[nodiscard]] std::string heading() const;
    [[nodiscard]] std::string label_of(const NodeView& node) const;

    Diagram& diagram_;
    GraphView view_;
    std::vector<bool> drawn_;
    bool layers_;
    std::string title_;
    std::size_t edges_ = 0;
    std::array<Agraph_t*, 6> clusters_{};
    std::vector<Agnode_t*> nodes_;
};

void GraphDrawing::defaults() {
    diagram_.graph_default("label", "");
    diagram_.graph_default("labelloc", "t");
    diagram_.graph_default("fontname", "Helvetica,Arial,sans-serif");
    diagram_.graph_default("fontsize", layers_ ? "16" : "40");
    diagram_.graph_default("bgcolor", "#ffffff");
    diagram_.graph_default("pad", "0.3");
    if (layers_) {
        diagram_.graph_default("layout", "dot");
        diagram_.graph_default("rankdir", "LR");
        diagram_.graph_default("newrank", "true");
        diagram_.graph_default("ranksep", "1.1");
        diagram_.graph_default("nodesep", "0.12");
    } else {
        diagram_.graph_default("layout", "sfdp");
        diagram_.graph_default("overlap", "prism");
        diagram_.graph_default("overlap_scaling", "2");
        diagram_.graph_default("K", "1.1");
        diagram_.graph_default("dpi", "72");
        diagram_.graph_default("start", "7");  // the same picture every time
        diagram_.graph_default("splines", "line");
        diagram_.graph_default("outputorder", "edgesfirst");
    }
    diagram_.node_default("style", "filled");
    diagram_.node_default("fontname", "Helvetica,Arial,sans-serif");
    diagram_.node_default("fontsize", "10");
    diagram_.node_default("margin", "0.08,0.04");
    diagram_.edge_default("fontname", "Helvetica,Arial,sans-serif");
    diagram_.edge_default("fontsize", "7");
    diagram_.edge_default("fontcolor", "#555555");
    diagram_.edge_default("arrowsize", "0.6");
    diagram_.edge_default("color", "#88888899");
}

std::string GraphDrawing::label_of(const NodeView& node) const {
    const bool thing =
        node.entity.kind == EntityKind::event || node.entity.kind == EntityKind::article;
    std::string label;
    for (const std::string& line : wrap(node.label, thing ? 170.0 : 120.0, 10.0, 3)) {
        label += (label.empty() ? "" : "\n") + line;
    }
    if (node.entity.kind == EntityKind::event && node.date.start) {
        label += "\n" + node.start;
    }
    return dot_label(label);
}

void GraphDrawing::node(const NodeView& seen) {
    const auto kind = static_cast<std::size_t>(seen.entity.kind);
    const Colour& colour = colour_of(seen.entity.kind);
    Agnode_t* const node = diagram_.node(std::string(seen.id));
    nodes_[seen.vertex] = node;
    if (layers_) {
        if (clusters_.at(kind) == nullptr) {
            Agraph_t* const cluster = diagram_.cluster(std::string(cluster_names.at(kind)));
            Diagram::set(cluster, "label", std::string(cluster_names.at(kind)));
            Diagram::set(cluster, "style", "rounded");
            Diagram::set(cluster, "color", std::string(colour.hex));
            Diagram::set(cluster, "fontcolor", std::string(colour.hex));
            clusters_.at(kind) = cluster;
        }
        Diagram::add_to(clusters_.at(kind), node);
    }
    Diagram::set(node, "label", label_of(seen));
    Diagram::set(node, "shape", std::string(shapes.at(kind)));
    Diagram::set(node, "kind", std::string(seen.kind));
    if (!seen.category.empty()) {
        Diagram::set(node, "category", std::string(seen.category));
    }
    if (!seen.start.empty()) {
        Diagram::set(node, "start", seen.start);
    }
    if (!seen.end.empty()) {
        Diagram::set(node, "end", seen.end);
    }
    Diagram::set(node, "id", std::string(seen.id));
    Diagram::set(node, "color", std::string(colour.hex));
    Diagram::set(node, "fillcolor", std::string(colour.pale));
    // Well-connected nodes stand out; nothing gets larger than a heading.
    const double size =
        std::min(9.0 + std::sqrt(static_cast<double>(seen.degree)), layers_ ? 13.0 : 26.0);
    Diagram::set(node, "fontsize", fmt::format("{:.1f}", size));
    if (seen.entity.kind == EntityKind::event) {
        const EventStatus status = view_.graph().events()[seen.entity.index].status;
        Diagram::set(node, "style",
                     status == EventStatus::planned     ? "rounded,filled,dashed"
                     : status == EventStatus::uncertain ? "rounded,filled,dotted"
                                                        : "rounded,filled");
    }
    if (seen.entity.kind == EntityKind::article) {
        const auto address = web_address(view_.graph().articles()[seen.entity.index].source);
        if (!address.empty()) {
            Diagram::set(node, "URL", dot_label(iri(address)));
        }
    }
    const auto evidence = passages(view_.graph(), seen.entity);
    Diagram::set(
        node, "tooltip",
        dot_label(shortened(one_line(seen.entity.kind == EntityKind::event && !evidence.empty()
                                         ? std::string_view(evidence.front().text)
                                         : seen.label),
                            400)));
}

void GraphDrawing::edge(const EdgeView& seen) {
    const std::string id = edge_id(seen);
    Agedge_t* const edge =
        diagram_.edge(nodes_[seen.source_vertex], nodes_[seen.target_vertex], id);
    const std::string relation(seen.relation);
    const std::string label = relation_label(seen.relation);
    Diagram::set(edge, "relation", relation);
    Diagram::set(edge, "id", id);
    Diagram::set(edge, "weight", fmt::format("{:.0f}", std::max(1.0, seen.weight)));
    Diagram::set(edge, "penwidth",
                 fmt::format("{:.1f}", std::min(1.0 + std::log2(seen.weight), 4.0)));
    const bool source_line = relation == "reports" || relation == "mentions";
    if (edges_ <= most_edge_labels && !source_line) {
        Diagram::set(edge, "label", label);
    }
    Diagram::set(edge, "edgetooltip", label);
    if (source_line) {
        Diagram::set(edge, "style", "dotted");
    } else {
        // A line takes the colour of what it leads from, events apart: they are the middle of all.
        const EntityKind from = view_.graph().entity(seen.source_vertex).kind;
        const EntityKind to = view_.graph().entity(seen.target_vertex).kind;
        const Colour& colour = colour_of(from == EntityKind::event ? to : from);
        Diagram::set(edge, "color", std::string(colour.hex) + "99");
    }
}

/// The kinds that occur, in their colours.
std::string GraphDrawing::heading() const {
    std::string html = "<FONT POINT-SIZE=\"" + std::string(layers_ ? "16" : "36") + "\">" +
                       label_html(one_line(title_)) + "</FONT>";
    if (layers_) {
        return html;
    }
    html += "<BR/>";
    for (std::size_t kind = 0; kind < cluster_names.size(); ++kind) {
        html += fmt::format("<FONT POINT-SIZE=\"24\" COLOR=\"{}\"> ■ {} </FONT>",
                            kind_colours.at(kind).hex, cluster_names.at(kind));
    }
    return html;
}

std::string GraphDrawing::draw() {
    defaults();
    nodes_.assign(view_.node_count(), nullptr);
    for (std::size_t i = 0; i < view_.node_count(); ++i) {
        if (drawn_[i]) {
            node(view_.node(i));
        }
    }
    std::vector<std::size_t> edges;
    for (std::size_t i = 0; i < view_.edge_count(); ++i) {
        const EdgeView seen = view_.edge(i);
        if (drawn_[seen.source_vertex] && drawn_[seen.target_vertex]) {
            edges.push_back(i);
        }
    }
    edges_ = edges.size();
    for (const std::size_t i : edges) {
        edge(view_.edge(i));
    }
    Diagram::set_html(diagram_.graph(), "label", heading());
    return layers_ ? "dot" : "sfdp";
}

}  // namespace

void draw_graph(Diagram& diagram, const EventGraph& graph, const ExportOptions& options) {
    GraphDrawing(diagram, graph, options, graph.vertex_count()).draw();
}

Result<void> render_graph(const EventGraph& graph, const ExportOptions& options,
                          const std::string& format, std::ostream& stream) {
    Diagram diagram("knowledge");
    const std::string engine = GraphDrawing(diagram, graph, options, most_in_picture).draw();
    return diagram.render(engine, format, stream);
}

}  // namespace linimasa
