#pragma once

#include "console.hpp"
#include "linimasa/exporters/exporter.hpp"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace linimasa::cli {

/// Accepts the name of an exporter; the message for another one lists them.
[[nodiscard]] CLI::Validator is_format();
/// Says so and is true where a format of bytes would fill the terminal.
/// @param path  where the output goes: a file, "" or "-" for standard output
[[nodiscard]] bool refuses_terminal(const std::string& format, const std::string& path,
                                    Console& console);
/// What `build` writes unless told otherwise, in the order of its summary.
[[nodiscard]] std::vector<const Exporter*> default_exporters();

}  // namespace linimasa::cli
