#include "json/json_graph.hpp"

// Node-link JSON of networkx and D3. Each link has a key of its own, or networkx would merge links
// between the same nodes; the list is called links, as in D3 and in networkx before 3.6.
namespace linimasa {
namespace {

Result<void> write(const EventGraph& graph, const ExportOptions& options, std::ostream& stream) {
    const GraphView view(graph, options);
    Out out(stream);
    JsonWriter json(out);
    json.begin_object();
    json.member("directed", true);
    json.member("multigraph", true);
    json.key("graph");
    json.begin_object();
    json.member("name", options.title);
    json.end_object();
    json.line();
    json.key("nodes");
    json.begin_array();
    for (std::size_t i = 0; i < view.node_count() && out.good(); ++i) {
        const NodeView node = view.node(i);
        json.line();
        json.begin_object();
        json.member("id", node.id);
        json.member("label", node.label);
        write_node_members(json, graph, node);
        json.end_object();
    }
    json.line();
    json.end_array();
    json.line();
    json.key("links");
    json.begin_array();
    for (std::size_t i = 0; i < view.edge_count() && out.good(); ++i) {
        const EdgeView edge = view.edge(i);
        json.line();
        json.begin_object();
        json.member("key", edge_id(edge));
        json.member("source", edge.source);
        json.member("target", edge.target);
        json.member("relation", edge.relation);
        json.member("label", relation_label(edge.relation));
        write_edge_members(json, edge);
        json.end_object();
    }
    json.line();
    json.end_array();
    json.line();
    json.end_object();
    out.put('\n');
    return out.finish();
}

}  // namespace

extern constinit const Exporter node_link_exporter{
    .name = "node-link",
    .file_name = "graph.nodelink.json",
    .description = "node-link JSON for networkx and D3",
    .binary = false,
    .write = write};

}  // namespace linimasa
