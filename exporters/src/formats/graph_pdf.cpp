#include "dot/graph_diagram.hpp"

namespace linimasa {
namespace {

Result<void> write(const EventGraph& graph, const ExportOptions& options, std::ostream& stream) {
    return render_graph(graph, options, "pdf", stream);
}

}  // namespace

extern constinit const Exporter graph_pdf_exporter{
    .name = "graph-pdf",
    .file_name = "graph.pdf",
    .description = "the whole graph as a picture (PDF)",
    .binary = true,
    .write = write};

}  // namespace linimasa
