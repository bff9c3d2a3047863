#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// UTF-8 as bytes: what the readers check once and the later stages take for granted.
namespace linimasa::utf8 {

struct CodePoint {
    char32_t value;
    std::size_t size;  ///< bytes
};

inline constexpr char32_t replacement = 0xFFFD;

/// The code point that begins at `at`, which must lie inside the text. A byte that begins none is
/// the replacement character, one byte long.
[[nodiscard]] CodePoint decode(std::string_view text, std::size_t at) noexcept;
/// The code point that ends before `at` (not 0).
[[nodiscard]] CodePoint decode_before(std::string_view text, std::size_t at) noexcept;
void append(char32_t value, std::string& out);

/// Offset of the first byte that is not part of valid UTF-8 (no surrogates, nothing overlong), or
/// npos. Linear; ASCII goes eight bytes at a time.
[[nodiscard]] std::size_t first_invalid(std::string_view text) noexcept;
/// The text with U+FFFD for each bad sequence.
[[nodiscard]] std::string repaired(std::string_view text);
/// The largest offset <= `at` at which a code point begins.
[[nodiscard]] std::size_t boundary_before(std::string_view text, std::size_t at) noexcept;

}  // namespace linimasa::utf8
