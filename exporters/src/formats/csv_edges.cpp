#include "escape.hpp"
#include "number.hpp"
#include "view.hpp"

// Table of edges with Gephi's headers: Type is the direction there, Kind the relation.
namespace linimasa {
namespace {

Result<void> write(const EventGraph& graph, const ExportOptions& options, std::ostream& stream) {
    const GraphView view(graph, options);
    Out out(stream);
    out.write("Id,Source,Target,Type,Kind,Label,Weight,confidence\r\n");
    for (std::size_t i = 0; i < view.edge_count() && out.good(); ++i) {
        const EdgeView edge = view.edge(i);
        out.all(std::string_view(edge_id(edge)), ",", edge.source, ",", edge.target, ",Directed,");
        out.all(edge.relation, ",", std::string_view(relation_label(edge.relation)), ",");
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

extern constinit const Exporter csv_edges_exporter{
    .name = "csv-edges",
    .file_name = "edges.csv",
    .description = "table of edges for Gephi and spreadsheets",
    .binary = false,
    .write = write};

}  // namespace linimasa
