#pragma once

#include <cstddef>
#include <string_view>

namespace linimasa {

/// The character at `at`, which lies inside the text, says how others are shown, and nothing of its
/// own: controls, marks that turn the direction of writing, separators of lines and paragraphs.
/// Whoever shows or stores text of others lets none through. Tabs and line breaks are controls.
[[nodiscard]] bool steers_display(std::string_view text, std::size_t at) noexcept;

}  // namespace linimasa
