#pragma once

#include "command.hpp"
#include "linimasa/core/result.hpp"
#include "linimasa/graph/linker.hpp"

#include <string>

namespace linimasa::cli {

/// The options of every command that links.
struct Linking {
    std::string decisions;  ///< path of a decisions file; may be empty
    std::string as_of;      ///< a date; empty: all articles

    /// Declares --decisions and --as-of.
    void add_to(CLI::App& app);
    /// Decisions that contradict each other are named on the console.
    [[nodiscard]] Result<Linker> linker(Console& console) const;
    /// The graph; decisions that met nothing are named on the console.
    [[nodiscard]] static EventGraph link(Linker linker, Console& console);
};

}  // namespace linimasa::cli
