#include "dot/timeline_diagram.hpp"

namespace linimasa {
namespace {

Result<void> write(const EventGraph& graph, const ExportOptions& options, std::ostream& stream) {
    Diagram diagram("timeline");
    draw_timeline(diagram, graph, options);
    return diagram.render("nop", "svg", stream);
}

}  // namespace

extern constinit const Exporter svg_exporter{.name = "svg",
                                             .file_name = "timeline.svg",
                                             .description = "the time line as a picture (SVG)",
                                             .binary = false,
                                             .write = write};

}  // namespace linimasa
