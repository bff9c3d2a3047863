#include "escape.hpp"
#include "view.hpp"

// Table of nodes with the headers of neo4j-admin database import.
namespace linimasa {
namespace {

std::string neo4j_label(std::string_view kind) {
    std::string label(kind);
    label.front() = static_cast<char>(label.front() - 'a' + 'A');
    return label;
}

Result<void> write(const EventGraph& graph, const ExportOptions& options, std::ostream& stream) {
    const GraphView view(graph, options);
    Out out(stream);
    out.write(
        "id:ID,label:string,kind:string,category:string,start:string,end:string,"
        "precision:string,:LABEL\r\n");
    for (std::size_t i = 0; i < view.node_count() && out.good(); ++i) {
        const NodeView node = view.node(i);
        out.write(node.id);
        const std::string label = neo4j_label(node.kind);
        for (const std::string_view field :
             {node.label, node.kind, node.category, std::string_view(node.start),
              std::string_view(node.end), node.precision, std::string_view(label)}) {
            out.put(',');
            write_csv(out, field);
        }
        out.write("\r\n");
    }
    return out.finish();
}

}  // namespace

extern constinit const Exporter neo4j_nodes_exporter{
    .name = "neo4j-nodes",
    .file_name = "nodes.neo4j.csv",
    .description = "table of nodes for neo4j-admin database import",
    .binary = false,
    .write = write};

}  // namespace linimasa
