#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace linimasa {

/// One zstd frame; the same bytes give the same frame.
[[nodiscard]] std::string compressed(std::string_view bytes);
/// Nothing where it is not one whole frame that says how long its contents are.
[[nodiscard]] std::optional<std::string> decompressed(std::string_view frame);

}  // namespace linimasa
