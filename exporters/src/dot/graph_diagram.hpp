#pragma once

#include "dot/cgraph.hpp"
#include "linimasa/exporters/exporter.hpp"

namespace linimasa {

/// The whole graph: every node and edge. Small ones in layers (articles and actors, events, places,
/// documents and topics) with a cluster for each kind; larger ones by force.
void draw_graph(Diagram& diagram, const EventGraph& graph, const ExportOptions& options);
/// The same as a picture, "svg", "png" or "pdf"; of a large graph the best connected nodes.
[[nodiscard]] Result<void> render_graph(const EventGraph& graph, const ExportOptions& options,
                                        const std::string& format, std::ostream& stream);

}  // namespace linimasa
