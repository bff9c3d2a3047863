#pragma once

#include "linimasa/core/extraction.hpp"
#include "linimasa/core/result.hpp"
#include "linimasa/graph/event_graph.hpp"

#include <ostream>
#include <string_view>

/// The native JSON, linimasa/1: what `extract` hands to `link` and `link` to `export`. Keys beyond
/// the contract begin with x_. Reading bounds nesting and size and checks every reference.
namespace linimasa {

/// One extraction as one line, without the line break; a linimasa/1 document of one article.
[[nodiscard]] Result<void> write_extraction(const Extraction& extraction, std::ostream& out);
/// `where` names file and line in errors. write_extraction(read_extraction(x)) gives x back.
[[nodiscard]] Result<Extraction> read_extraction(std::string_view json, std::string_view where);

/// A graph as a linimasa/1 document, pretty enough to be read.
[[nodiscard]] Result<void> write_graph(const EventGraph& graph, std::ostream& out);
[[nodiscard]] Result<EventGraph> read_graph(std::string_view json, std::string_view where);

}  // namespace linimasa
