#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace linimasa::readers {

/// The bytes as valid UTF-8. In order: a byte-order mark, UTF-8 that is valid as it stands, the
/// declared encoding, a guess from the bytes. Bad sequences become U+FFFD.
/// @param declared  by a header or by the document; may be empty or wrong
[[nodiscard]] std::string to_utf8(std::string_view bytes, std::string_view declared = {});

struct Decoded {
    std::string text;
    std::string note;  ///< what had to be guessed or replaced, for people; mostly empty
};
/// The same, and what had to be done to get there.
[[nodiscard]] Decoded decode(std::string_view bytes, std::string_view declared = {});

/// An encoding with several bytes for each letter, and the length of the byte-order mark.
struct WideEncoding {
    std::string_view name;
    std::size_t mark = 0;
};
/// How many bytes are enough to tell one.
constexpr std::size_t wide_head = 1024;
/// UTF-16 or UTF-32, with or without a byte-order mark; nothing for all else.
[[nodiscard]] std::optional<WideEncoding> wide_encoding(std::string_view bytes);

/// The encoding that an HTML or XML document names in its first bytes, or "".
[[nodiscard]] std::string_view declared_encoding(std::string_view document);

}  // namespace linimasa::readers
