#pragma once

#include "console.hpp"
#include "exit_status.hpp"

#include <CLI/CLI.hpp>

#include <memory>
#include <span>
#include <string_view>

namespace linimasa::cli {

/// One subcommand. `setup` declares options and finds wrong use before any work is done; `run`
/// works.
class Command {
public:
    Command() = default;
    Command(const Command&) = delete;
    Command& operator=(const Command&) = delete;
    Command(Command&&) = delete;
    Command& operator=(Command&&) = delete;
    virtual ~Command() = default;

    virtual void setup(CLI::App& app) = 0;
    [[nodiscard]] virtual ExitStatus run(Console& console) = 0;
};

struct CommandEntry {
    std::string_view name;
    std::string_view description;
    std::unique_ptr<Command> (*make)();
};

/// In the order of commands.def.
[[nodiscard]] std::span<const CommandEntry> commands();

}  // namespace linimasa::cli
