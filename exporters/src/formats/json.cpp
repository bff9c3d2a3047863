#include "linimasa/exporters/exporter.hpp"
#include "linimasa/exporters/native.hpp"

namespace linimasa {
namespace {

Result<void> write(const EventGraph& graph, const ExportOptions&, std::ostream& out) {
    return write_graph(graph, out);
}

}  // namespace

extern constinit const Exporter json_exporter{
    .name = "json",
    .file_name = "graph.json",
    .description = "everything that was found, with its evidence (linimasa/1); can be read back",
    .binary = false,
    .write = write};

}  // namespace linimasa
