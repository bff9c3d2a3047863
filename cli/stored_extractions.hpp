#pragma once

#include "inputs.hpp"
#include "linimasa/core/extractor.hpp"
#include "linimasa/graph/linker.hpp"

#include <string>
#include <vector>

namespace linimasa::cli {

/// The store of `build --store`.
struct StoreOptions {
    std::string path;                  ///< empty: no store
    std::vector<std::string> removed;  ///< sources to take out first
};

/// Brings the store up to date with the inputs, reading only what is new, and gives the linker all
/// that it holds.
/// @return how many articles the linker got
[[nodiscard]] Result<std::size_t> link_stored(const StoreOptions& options,
                                              const ArticleInputs& inputs,
                                              const Extractor& extractor, Linker& linker,
                                              Console& console);

}  // namespace linimasa::cli
