#include "formats.hpp"

#include <array>
#include <string_view>

namespace linimasa::cli {

CLI::Validator is_format() {
    return {[](const std::string& name) {
                const auto exporter = find_exporter(name);
                return exporter ? std::string() : to_string(exporter.error());
            },
            "FORMAT"};
}

std::vector<const Exporter*> default_exporters() {
    constexpr std::array<std::string_view, 7> names{"viewer.html", "timeline.svg", "timeline.dot",
                                                    "graph.svg",   "graph.dot",    "graph.graphml",
                                                    "graph.json"};
    std::vector<const Exporter*> chosen;
    for (const auto name : names) {
        for (const Exporter* exporter : exporters()) {
            if (exporter->file_name == name) {
                chosen.push_back(exporter);
            }
        }
    }
    return chosen;
}

}  // namespace linimasa::cli
