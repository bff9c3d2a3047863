#pragma once

#include "linimasa/core/result.hpp"
#include "linimasa/graph/event_graph.hpp"

#include <ostream>
#include <span>
#include <string>
#include <string_view>

namespace linimasa {

struct ExportOptions {
    std::string title = "Linimasa";  ///< heading of diagrams and pages
    bool mentions = false;           ///< edges from articles to the actors and places they name
};

/// One output format. Writers stream: they need memory for the graph, not for the file.
struct Exporter {
    std::string_view name;         ///< as given to --format: "graphml"
    std::string_view file_name;    ///< default name in the output folder: "graph.graphml"
    std::string_view description;  ///< what it is for, one line
    bool binary = false;           ///< PNG, PDF: not for a terminal
    Result<void> (*write)(const EventGraph&, const ExportOptions&, std::ostream&) = nullptr;
};

/// All formats that are built in, sorted by name.
[[nodiscard]] std::span<const Exporter* const> exporters() noexcept;
[[nodiscard]] Result<const Exporter*> find_exporter(std::string_view name);

}  // namespace linimasa
