#include "dot/timeline_diagram.hpp"

namespace linimasa {
namespace {

Result<void> write(const EventGraph& graph, const ExportOptions& options, std::ostream& stream) {
    Diagram diagram("timeline");
    draw_timeline(diagram, graph, options);
    return diagram.render("nop", "pdf", stream);
}

}  // namespace

extern constinit const Exporter pdf_exporter{.name = "pdf",
                                             .file_name = "timeline.pdf",
                                             .description = "the time line as a picture (PDF)",
                                             .binary = true,
                                             .write = write};

}  // namespace linimasa
