#include "command.hpp"
#include "output.hpp"

#include <array>
#include <exception>
#include <iostream>
#include <new>

namespace linimasa::cli {

#define COMMAND(name, description) std::unique_ptr<Command> make_##name();
#include "commands.def"
#undef COMMAND

std::span<const CommandEntry> commands() {
#define COMMAND(name, description) CommandEntry{#name, description, make_##name},
    static const std::array entries{
#include "commands.def"
    };
#undef COMMAND
    return entries;
}

namespace {

constexpr auto overview =
    "Reads Indonesian news articles and makes a timeline and a graph from them.\n"
    "Exit status: 0 all done; 1 done, some inputs skipped (named on standard error);\n"
    "2 wrong use; 3 nothing could be done.";

int status(ExitStatus exit_status) {
    return static_cast<int>(exit_status);
}

int run(int argc, char** argv) {
    CLI::App app{overview, "linimasa"};
    app.set_version_flag("--version", "linimasa " LINIMASA_VERSION);
    app.require_subcommand(0, 1);
    bool quiet = false;
    app.add_flag("-q,--quiet", quiet, "Only errors on standard error");
    app.fallthrough();
    app.footer("Example:\n  linimasa build articles/ -o out");

    std::unique_ptr<Command> chosen;
    for (const auto& entry : commands()) {
        auto* const sub =
            app.add_subcommand(std::string(entry.name), std::string(entry.description));
        sub->preparse_callback([&chosen, &entry, sub](std::size_t) {
            chosen = entry.make();
            chosen->setup(*sub);
        });
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& wish) {  // --help, --version
        return app.exit(wish);
    } catch (const CLI::ExtrasError& error) {
        if (!chosen && argc > 1 && argv[1][0] != '-') {
            std::cerr << "linimasa: there is no command \"" << argv[1]
                      << "\". 'linimasa --help' lists them.\n";
        } else {
            app.exit(error, std::cerr, std::cerr);
        }
        return status(ExitStatus::wrong_use);
    } catch (const CLI::ParseError& error) {
        app.exit(error, std::cerr, std::cerr);
        return status(ExitStatus::wrong_use);
    }
    if (!chosen) {
        std::cerr << app.help();
        return status(ExitStatus::wrong_use);
    }
    clean_up_when_interrupted();
    Console console;
    if (quiet) {
        console.be_quiet();
    }
    return status(chosen->run(console));
}

}  // namespace

}  // namespace linimasa::cli

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    try {
        return linimasa::cli::run(argc, argv);
    } catch (const std::bad_alloc&) {
        std::cerr << "linimasa: out of memory. Give it fewer articles at once.\n";
    } catch (const std::exception& error) {
        std::cerr << "linimasa: stopped by a mistake in the program: " << error.what() << '\n';
    }
    return static_cast<int>(linimasa::cli::ExitStatus::nothing_done);
}
