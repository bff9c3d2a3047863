#include "formats.hpp"

#include "output.hpp"

#include <fmt/format.h>

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

bool refuses_terminal(const std::string& format, const std::string& path, Console& console) {
    const auto exporter = find_exporter(format.empty() ? "json" : format);
    const bool refused = exporter && (*exporter)->binary && is_standard_output(path) &&
                         standard_output().is_terminal;
    if (refused) {
        console.error({ErrorCode::write_failed, fmt::format("{} is not for a terminal", format), "",
                       "Name a file with -o."});
    }
    return refused;
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
