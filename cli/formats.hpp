#pragma once

#include "linimasa/exporters/exporter.hpp"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace linimasa::cli {

/// Accepts the name of an exporter; the message for another one lists them.
[[nodiscard]] CLI::Validator is_format();
/// What `build` writes unless told otherwise, in the order of its summary.
[[nodiscard]] std::vector<const Exporter*> default_exporters();

}  // namespace linimasa::cli
