#include "linking.hpp"

#include "inputs.hpp"
#include "linimasa/graph/decisions.hpp"

#include <utility>
#include <vector>

namespace linimasa::cli {

void Linking::add_to(CLI::App& app) {
    app.add_option("--decisions", decisions,
                   "What you have decided: which are the same, which are not, dates, what to drop "
                   "(see 'linimasa decide')");
}

Result<Linker> Linking::linker() const {
    LinkOptions options;
    if (!decisions.empty()) {
        auto list = read_file(decisions).and_then(
            [&](const std::string& text) { return read_decisions(text, decisions); });
        if (!list) {
            return tl::unexpected(list.error());
        }
        options.decisions = *std::move(list);
    }
    return Linker(std::move(options));
}

EventGraph Linking::link(Linker linker, Console& console) {
    std::vector<std::string> unmet;
    EventGraph graph = std::move(linker).link(unmet);
    for (const auto& message : unmet) {
        console.warn(message);
    }
    return graph;
}

}  // namespace linimasa::cli
