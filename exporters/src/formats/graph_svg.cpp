#include "dot/graph_diagram.hpp"

namespace linimasa {
namespace {

Result<void> write(const EventGraph& graph, const ExportOptions& options, std::ostream& stream) {
    return render_graph(graph, options, "svg", stream);
}

}  // namespace

extern constinit const Exporter graph_svg_exporter{
    .name = "graph-svg",
    .file_name = "graph.svg",
    .description = "the whole graph as a picture (SVG)",
    .binary = false,
    .write = write};

}  // namespace linimasa
