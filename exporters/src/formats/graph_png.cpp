#include "dot/graph_diagram.hpp"

namespace linimasa {
namespace {

Result<void> write(const EventGraph& graph, const ExportOptions& options, std::ostream& stream) {
    return render_graph(graph, options, "png", stream);
}

}  // namespace

extern constinit const Exporter graph_png_exporter{
    .name = "graph-png",
    .file_name = "graph.png",
    .description = "the whole graph as a picture (PNG)",
    .binary = true,
    .write = write};

}  // namespace linimasa
