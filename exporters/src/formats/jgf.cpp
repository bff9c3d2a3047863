#include "json/json_graph.hpp"

// JSON Graph Format 2: nodes are an object by id, and everything but the label is metadata.
namespace linimasa {
namespace {

Result<void> write(const EventGraph& graph, const ExportOptions& options, std::ostream& stream) {
    const GraphView view(graph, options);
    Out out(stream);
    JsonWriter json(out);
    json.begin_object();
    json.key("graph");
    json.begin_object();
    json.member("directed", true);
    json.member("type", "event graph");
    json.member("label", options.title);
    json.line();
    json.key("nodes");
    json.begin_object();
    for (std::size_t i = 0; i < view.node_count() && out.good(); ++i) {
        const NodeView node = view.node(i);
        json.line();
        json.key(node.id);
        json.begin_object();
        json.member("label", node.label);
        json.key("metadata");
        json.begin_object();
        write_node_members(json, graph, node);
        json.end_object();
        json.end_object();
    }
    json.line();
    json.end_object();
    json.line();
    json.key("edges");
    json.begin_array();
    for (std::size_t i = 0; i < view.edge_count() && out.good(); ++i) {
        const EdgeView edge = view.edge(i);
        json.line();
        json.begin_object();
        json.member("id", edge_id(edge));
        json.member("source", edge.source);
        json.member("target", edge.target);
        json.member("relation", edge.relation);
        json.member("directed", true);
        json.member("label", relation_label(edge.relation));
        json.key("metadata");
        json.begin_object();
        write_edge_members(json, edge);
        write_evidence(json, graph, edge.evidence);
        json.end_object();
        json.end_object();
    }
    json.line();
    json.end_array();
    json.end_object();
    json.line();
    json.end_object();
    out.put('\n');
    return out.finish();
}

}  // namespace

extern constinit const Exporter jgf_exporter{.name = "jgf",
                                             .file_name = "graph.jgf.json",
                                             .description = "JSON Graph Format 2, with evidence",
                                             .binary = false,
                                             .write = write};

}  // namespace linimasa
