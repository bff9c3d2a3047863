#include "json/json_graph.hpp"

// Elements JSON of Cytoscape.js; Cytoscape Desktop reads the same and shows data.name.
namespace linimasa {
namespace {

Result<void> write(const EventGraph& graph, const ExportOptions& options, std::ostream& stream) {
    const GraphView view(graph, options);
    Out out(stream);
    JsonWriter json(out);
    json.begin_object();
    json.key("data");
    json.begin_object();
    json.member("name", options.title);
    json.end_object();
    json.key("elements");
    json.begin_object();
    json.line();
    json.key("nodes");
    json.begin_array();
    for (std::size_t i = 0; i < view.node_count() && out.good(); ++i) {
        const NodeView node = view.node(i);
        json.line();
        json.begin_object();
        json.key("data");
        json.begin_object();
        json.member("id", node.id);
        json.member("label", node.label);
        json.member("name", node.label);
        write_node_members(json, graph, node);
        json.end_object();
        json.end_object();
    }
    json.line();
    json.end_array();
    json.line();
    json.key("edges");
    json.begin_array();
    for (std::size_t i = 0; i < view.edge_count() && out.good(); ++i) {
        const EdgeView edge = view.edge(i);
        json.line();
        json.begin_object();
        json.key("data");
        json.begin_object();
        json.member("id", edge_id(edge));
        json.member("source", edge.source);
        json.member("target", edge.target);
        json.member("relation", edge.relation);
        json.member("label", relation_label(edge.relation));
        write_edge_members(json, edge);
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

extern constinit const Exporter cytoscape_exporter{
    .name = "cytoscape",
    .file_name = "graph.cyjs",
    .description = "elements JSON for Cytoscape.js and Cytoscape Desktop",
    .binary = false,
    .write = write};

}  // namespace linimasa
