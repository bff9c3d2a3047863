#pragma once

#include "linimasa/exporters/exporter.hpp"
#include "linimasa/graph/event_graph.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The flat view that every format writes: nodes and edges, the same in all of them.
namespace linimasa {

struct NodeView {
    VertexIndex vertex = 0;
    EntityRef entity;
    std::string_view id;
    std::string_view kind;      ///< "article", "event", …
    std::string_view category;  ///< "meeting", "person", …; empty where there is none
    std::string_view label;     ///< never empty
    DateRange date;
    std::string start;           ///< ISO 8601, as precise as known; empty where unknown
    std::string end;             ///< the last moment itself; empty where unknown
    std::string_view precision;  ///< empty where there is no start
    std::size_t degree = 0;
};

struct EdgeView {
    VertexIndex source_vertex = 0;
    VertexIndex target_vertex = 0;
    std::string_view source;
    std::string_view relation;
    std::string_view target;
    double weight = 1.0;
    double confidence = 0.0;  ///< 0: not known
    std::span<const Quotation> evidence;
};

class GraphView {
public:
    /// The graph must outlive the view.
    GraphView(const EventGraph& graph, const ExportOptions& options);

    [[nodiscard]] const EventGraph& graph() const { return graph_; }
    [[nodiscard]] std::size_t node_count() const { return graph_.vertex_count(); }
    [[nodiscard]] NodeView node(std::size_t index) const;
    [[nodiscard]] std::size_t edge_count() const {
        return graph_.edges().size() + mentions_.size();
    }
    [[nodiscard]] EdgeView edge(std::size_t index) const;

private:
    struct Mention {
        VertexIndex article;
        VertexIndex target;
        std::size_t count;
    };

    const EventGraph& graph_;
    std::vector<Mention> mentions_;
};

/// The passages that tell an event or name an actor, place or document.
[[nodiscard]] std::span<const Quotation> passages(const EventGraph& graph, EntityRef entity);
/// "located in" for "located_in".
[[nodiscard]] std::string relation_label(std::string_view relation);
/// The id of an edge: stable, and never that of a node.
[[nodiscard]] std::string edge_id(const EdgeView& edge);
/// Indices of the events that have a date, in order of time.
[[nodiscard]] std::vector<std::size_t> dated_events(const EventGraph& graph);
/// A moment as a full date for readers that know no shorter one: the first or last day of the
/// stretch, minutes with seconds.
[[nodiscard]] std::string full_start(const NodeView& node);
[[nodiscard]] std::string full_end(const NodeView& node);
/// As full_end, and where the end is unknown the end of the start's own stretch; never before
/// full_start.
[[nodiscard]] std::string closing_end(const NodeView& node);
/// How large a node is drawn: grows slowly with the number of its edges.
[[nodiscard]] double node_size(const NodeView& node);
/// An article's address when a browser may follow it: http or https only.
[[nodiscard]] std::string_view web_address(std::string_view source);

}  // namespace linimasa
