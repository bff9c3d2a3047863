#include "command.hpp"
#include "linimasa/core/language_pack.hpp"
#include "output.hpp"

#include <fmt/format.h>

namespace linimasa::cli {

namespace {

class Languages final : public Command {
public:
    void setup(CLI::App& app) override { app.footer("Example:\n  linimasa languages"); }

    ExitStatus run(Console& console) override {
        auto output = Output::open("");
        for (const auto& code : LanguagePack::available()) {
            const auto pack = LanguagePack::load(code);
            if (!pack) {
                console.error(pack.error());
                return ExitStatus::nothing_done;
            }
            output->stream() << fmt::format(
                "{:<4} {:<12} {}\n", pack->code(), pack->name(),
                pack->reads_events() ? "times, names, events" : "times only");
        }
        return finished(*output, console);
    }
};

}  // namespace

std::unique_ptr<Command> make_languages() {
    return std::make_unique<Languages>();
}

}  // namespace linimasa::cli
