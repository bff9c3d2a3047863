#include "dot/timeline_diagram.hpp"

namespace linimasa {
namespace {

Result<void> write(const EventGraph& graph, const ExportOptions& options, std::ostream& stream) {
    Diagram diagram("timeline");
    draw_timeline(diagram, graph, options);
    return diagram.render("nop", "png", stream);
}

}  // namespace

extern constinit const Exporter png_exporter{.name = "png",
                                             .file_name = "timeline.png",
                                             .description = "the time line as a picture (PNG)",
                                             .binary = true,
                                             .write = write};

}  // namespace linimasa
