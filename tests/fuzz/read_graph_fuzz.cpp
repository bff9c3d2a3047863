// Any bytes as a graph: read or refused. What is read can be written, and reads back the same.
#include "linimasa/exporters/native.hpp"

#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>
#include <string_view>

namespace {

std::string written(const linimasa::EventGraph& graph) {
    std::ostringstream out;
    if (!linimasa::write_graph(graph, out)) {
        std::abort();
    }
    return std::move(out).str();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view json(reinterpret_cast<const char*>(data), size);
    const auto graph = linimasa::read_graph(json, "fuzz");
    if (graph) {
        const std::string once = written(*graph);
        const auto again = linimasa::read_graph(once, "fuzz");
        if (!again || written(*again) != once) {
            std::abort();
        }
    }
    return 0;
}
