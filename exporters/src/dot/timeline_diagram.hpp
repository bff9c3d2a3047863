#pragma once

#include "dot/cgraph.hpp"
#include "linimasa/exporters/exporter.hpp"

namespace linimasa {

/// The time line: lanes by kind, time from left to right. All positions are given, so that every
/// engine draws the same; helper nodes are named "axis:…" and have no kind.
void draw_timeline(Diagram& diagram, const EventGraph& graph, const ExportOptions& options);

}  // namespace linimasa
