#include "linimasa/graph/contradictions.hpp"

#include "entities.hpp"
#include "inputs.hpp"
#include "output.hpp"
#include "visible.hpp"

#include <fmt/format.h>

#include <string>

namespace linimasa::cli {

namespace {

class Contradictions final : public Command {
public:
    void setup(CLI::App& app) override {
        app.add_option("GRAPH", graph_, "Graph in the native JSON; '-' is standard input")
            ->required();
        app.footer("Example:\n  linimasa contradictions out/graph.json");
    }

    ExitStatus run(Console& console) override {
        const auto graph = load_graph(graph_);
        if (!graph) {
            console.error(graph.error());
            return ExitStatus::nothing_done;
        }
        auto output = Output::open("");
        const std::vector<Contradiction> list = contradictions(*graph);
        if (list.empty()) {
            console.say("nothing is told differently");
        }
        for (const Contradiction& found : list) {
            const GraphEvent& event = graph->events()[found.event];
            output->stream() << fmt::format("{} ({}): {}\n", visible(event.label),
                                            visible(event.id), found.about);
            for (const Claim& claim : found.claims) {
                output->stream() << fmt::format("  {}\n", visible(claim.value));
                for (const Quotation& quotation : claim.evidence) {
                    output->stream()
                        << fmt::format("      {}\n", shown_quotation(*graph, quotation, 120));
                }
            }
        }
        return finished(*output, console);
    }

private:
    std::string graph_;
};

}  // namespace

std::unique_ptr<Command> make_contradictions() {
    return std::make_unique<Contradictions>();
}

}  // namespace linimasa::cli
