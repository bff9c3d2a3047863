#include "inputs.hpp"
#include "linimasa/exporters/native.hpp"
#include "linking.hpp"
#include "output.hpp"

#include <string>
#include <vector>

namespace linimasa::cli {

namespace {

/// An extraction is some times as long as its article.
constexpr std::size_t max_line = 512U << 20U;

class Link final : public Command {
public:
    void setup(CLI::App& app) override {
        app.add_option("EXTRACTIONS", paths_,
                       "Files that 'linimasa extract' wrote; '-' is standard input")
            ->required();
        app.add_option("-o,--output", path_, "File to write; default: standard output");
        linking_.add_to(app);
        app.footer(
            "Example:\n"
            "  linimasa link part1.ndjson part2.ndjson -o graph.json");
    }

    ExitStatus run(Console& console) override {
        auto output = Output::open(path_);
        if (!output) {
            console.error(output.error());
            return ExitStatus::nothing_done;
        }
        auto linker = linking_.linker(console);
        if (!linker) {
            console.error(linker.error());
            return ExitStatus::nothing_done;
        }
        std::size_t added = 0;
        const auto add = [&](Result<std::string_view> line, const std::string& where) {
            auto extraction =
                line.and_then([&](std::string_view json) { return read_extraction(json, where); });
            if (!extraction) {
                console.skip(extraction.error());
                return;
            }
            linker->add(*std::move(extraction));
            ++added;
        };
        for (const auto& path : paths_) {
            if (const auto read = for_each_line(path, max_line, add); !read) {
                console.skip(read.error());
            }
        }
        if (added == 0) {
            console.error({ErrorCode::not_found, "no extraction could be read", "",
                           "Give files that 'linimasa extract' wrote."});
            return ExitStatus::nothing_done;
        }
        const EventGraph graph = Linking::link(*std::move(linker), console);
        if (const auto written = write_graph(graph, output->stream()); !written) {
            console.error(located(written.error(), *output));
            return ExitStatus::nothing_done;
        }
        return finished(*output, console,
                        console.all_done() ? ExitStatus::done : ExitStatus::some_skipped);
    }

private:
    std::vector<std::string> paths_;
    std::string path_;
    Linking linking_;
};

}  // namespace

std::unique_ptr<Command> make_link() {
    return std::make_unique<Link>();
}

}  // namespace linimasa::cli
