#pragma once

#include <cstdint>
#include <string_view>

/// What a character is, as far as news text needs it.
namespace linimasa {

enum class CharClass : std::uint8_t {
    space,
    lower,  ///< a letter that is not upper case; letters of scripts without case too
    upper,
    digit,
    punctuation,
    symbol,  ///< everything else, control characters too
};

struct Character {
    CharClass kind = CharClass::symbol;
    std::uint8_t size = 1;  ///< bytes
    char mark = 0;          ///< of punctuation, in ASCII (see Token::mark)

    [[nodiscard]] bool is_letter() const {
        return kind == CharClass::lower || kind == CharClass::upper;
    }
    [[nodiscard]] bool is_space() const { return kind == CharClass::space; }
    [[nodiscard]] bool is_digit() const { return kind == CharClass::digit; }
    [[nodiscard]] bool is_upper() const { return kind == CharClass::upper; }
    [[nodiscard]] bool is_lower() const { return kind == CharClass::lower; }
};

namespace detail {
extern const Character* const ascii_characters;  ///< 128 of them
[[nodiscard]] Character wide_character(std::string_view text, std::size_t at) noexcept;
}  // namespace detail

/// The character that begins at `at`, which must lie inside the text.
[[nodiscard]] inline Character character_at(std::string_view text, std::size_t at) noexcept {
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte < 0x80U ? detail::ascii_characters[byte] : detail::wide_character(text, at);
}
/// The character that ends before `at` (not 0).
[[nodiscard]] Character character_before(std::string_view text, std::size_t at) noexcept;

}  // namespace linimasa
