#include "dot/graph_diagram.hpp"

namespace linimasa {
namespace {

Result<void> write(const EventGraph& graph, const ExportOptions& options, std::ostream& stream) {
    Diagram diagram("knowledge");
    draw_graph(diagram, graph, options);
    return diagram.write(stream);
}

}  // namespace

extern constinit const Exporter dot_exporter{.name = "dot",
                                             .file_name = "graph.dot",
                                             .description = "the whole graph for Graphviz",
                                             .binary = false,
                                             .write = write};

}  // namespace linimasa
