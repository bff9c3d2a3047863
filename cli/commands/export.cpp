#include "formats.hpp"
#include "inputs.hpp"
#include "output.hpp"

#include <fmt/format.h>

#include <string>

namespace linimasa::cli {

namespace {

class Export final : public Command {
public:
    void setup(CLI::App& app) override {
        app.add_option("GRAPH", graph_, "Graph in the native JSON; '-' is standard input")
            ->required();
        app.add_option("--format", format_, "Format to write (see 'linimasa formats')")
            ->required()
            ->check(is_format());
        app.add_option("-o,--output", path_, "File to write; default: standard output");
        app.add_option("--title", options_.title, "Heading of diagrams and pages")
            ->capture_default_str();
        app.add_flag("--mentions", options_.mentions,
                     "Also edges from articles to the actors and places they name");
        app.footer(
            "Example:\n"
            "  linimasa export out/graph.json --format graphml -o graph.graphml");
    }

    ExitStatus run(Console& console) override {
        const Exporter& exporter = **find_exporter(format_);
        if (refuses_terminal(format_, path_, console)) {
            return ExitStatus::wrong_use;
        }
        const auto graph = load_graph(graph_);
        if (!graph) {
            console.error(graph.error());
            return ExitStatus::nothing_done;
        }
        auto output = Output::open(path_);
        if (!output) {
            console.error(output.error());
            return ExitStatus::nothing_done;
        }
        if (const auto written = exporter.write(*graph, options_, output->stream()); !written) {
            console.error(located(written.error(), *output));
            return ExitStatus::nothing_done;
        }
        return finished(*output, console);
    }

private:
    std::string graph_;
    std::string format_;
    std::string path_;
    ExportOptions options_;
};

}  // namespace

std::unique_ptr<Command> make_export() {
    return std::make_unique<Export>();
}

}  // namespace linimasa::cli
