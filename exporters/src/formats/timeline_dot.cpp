#include "dot/timeline_diagram.hpp"

namespace linimasa {
namespace {

Result<void> write(const EventGraph& graph, const ExportOptions& options, std::ostream& stream) {
    Diagram diagram("timeline");
    draw_timeline(diagram, graph, options);
    return diagram.write(stream);
}

}  // namespace

extern constinit const Exporter timeline_dot_exporter{.name = "timeline-dot",
                                                      .file_name = "timeline.dot",
                                                      .description = "the time line for Graphviz",
                                                      .binary = false,
                                                      .write = write};

}  // namespace linimasa
