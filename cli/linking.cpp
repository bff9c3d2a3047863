#include "linking.hpp"

#include "dates.hpp"
#include "decision_mistakes.hpp"
#include "inputs.hpp"
#include "linimasa/graph/decisions.hpp"

#include <utility>
#include <vector>

namespace linimasa::cli {

void Linking::add_to(CLI::App& app) {
    app.add_option("--decisions", decisions,
                   "What you have decided: which are the same, which are not, dates, what to drop "
                   "(see 'linimasa decide')");
    app.add_option("--as-of", as_of,
                   "Only articles that appeared up to this day, and undated ones: what was known "
                   "then")
        ->check(is_date());
}

Result<Linker> Linking::linker(Console& console) const {
    LinkOptions options;
    options.as_of = Date::parse(as_of);
    if (!decisions.empty()) {
        auto list = read_file(decisions).and_then(
            [&](const std::string& text) { return read_decisions(text, decisions); });
        if (!list) {
            return tl::unexpected(list.error());
        }
        for (const Error& mistake : mistakes_in(*list)) {
            console.warn(to_string(mistake));
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
