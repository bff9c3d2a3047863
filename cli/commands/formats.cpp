#include "command.hpp"
#include "linimasa/exporters/exporter.hpp"
#include "output.hpp"

#include <fmt/format.h>

namespace linimasa::cli {

namespace {

class Formats final : public Command {
public:
    void setup(CLI::App& app) override { app.footer("Example:\n  linimasa formats"); }

    ExitStatus run(Console& console) override {
        auto output = Output::open("");
        for (const Exporter* exporter : exporters()) {
            output->stream() << fmt::format("{:<16} {:<24} {}\n", exporter->name,
                                            exporter->file_name, exporter->description);
        }
        return finished(*output, console);
    }
};

}  // namespace

std::unique_ptr<Command> make_formats() {
    return std::make_unique<Formats>();
}

}  // namespace linimasa::cli
