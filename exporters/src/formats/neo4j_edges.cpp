#include "escape.hpp"
#include "number.hpp"
#include "view.hpp"

// Table of edges with the headers of neo4j-admin database import.
namespace linimasa {
namespace {

Result<void> write(const EventGraph& graph, const ExportOptions& options, std::ostream& stream) {
    const GraphView view(graph, options);
    Out out(stream);
    out.write("id:string,:START_ID,:END_ID,:TYPE,weight:double,confidence:double\r\n");
    for (std::size_t i = 0; i < view.edge_count() && out.good(); ++i) {
        const EdgeView edge = view.edge(i);
        out.all(std::string_view(edge_id(edge)), ",", edge.source, ",", edge.target, ",");
        out.all(edge.relation, ",");
        write_number(out, edge.weight);
        out.put(',');
        if (edge.confidence > 0.0) {
            write_number(out, edge.confidence);
        }
        out.write("\r\n");
    }
    return out.finish();
}

}  // namespace

extern constinit const Exporter neo4j_edges_exporter{
    .name = "neo4j-edges",
    .file_name = "edges.neo4j.csv",
    .description = "table of edges for neo4j-admin database import",
    .binary = false,
    .write = write};

}  // namespace linimasa
