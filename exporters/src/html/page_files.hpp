#pragma once

#include "linimasa/core/embedded.hpp"

namespace linimasa::embedded {

/// The page's own files: everything under viewer/.
[[nodiscard]] std::span<const File> viewer();
/// The library that it draws with, as the distribution ships it.
[[nodiscard]] std::span<const File> d3();

}  // namespace linimasa::embedded
