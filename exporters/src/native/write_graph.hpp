#pragma once

#include "json/json_writer.hpp"
#include "linimasa/graph/event_graph.hpp"

namespace linimasa::native {

/// The graph as one linimasa/1 object, as part of a larger output such as the web page.
void write_graph(const EventGraph& graph, JsonWriter& json);

}  // namespace linimasa::native
