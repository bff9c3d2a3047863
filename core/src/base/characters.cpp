#include "base/characters.hpp"

#include "base/utf8.hpp"
#include "linimasa/core/display.hpp"

#include <unicode/uchar.h>

#include <array>

namespace linimasa {
namespace {

constexpr std::array<Character, 128> make_ascii() {
    std::array<Character, 128> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const auto c = static_cast<char>(i);
        if (c == ' ' || (c >= '\t' && c <= '\r')) {
            table[i].kind = CharClass::space;
        } else if (c >= 'a' && c <= 'z') {
            table[i].kind = CharClass::lower;
        } else if (c >= 'A' && c <= 'Z') {
            table[i].kind = CharClass::upper;
        } else if (c >= '0' && c <= '9') {
            table[i].kind = CharClass::digit;
        }
    }
    for (const char c : std::string_view{".,;:!?\"'`()[]{}-/&*@#%_\\|<>"}) {
        auto& entry = table[static_cast<unsigned char>(c)];
        entry.kind = CharClass::punctuation;
        entry.mark = c == '`' ? '\'' : c;
    }
    return table;
}

constexpr auto ascii_table = make_ascii();

/// Punctuation outside ASCII, as the mark that it stands for; 0 for what is none.
char wide_mark(char32_t value) {
    switch (value) {
        case 0x2018:
        case 0x2019:
        case 0x201A:
        case 0x201B:
        case 0x2032:
        case 0x00B4:
        case 0x2039:
        case 0x203A:
            return '\'';
        case 0x201C:
        case 0x201D:
        case 0x201E:
        case 0x201F:
        case 0x2033:
        case 0x00AB:
        case 0x00BB:
            return '"';
        case 0x2010:
        case 0x2011:
        case 0x2012:
        case 0x2013:
        case 0x2014:
        case 0x2015:
        case 0x2212:
            return '-';
        case 0x2026:
            return '.';
        case 0x2022:
        case 0x00B7:
            return '*';
        case 0x00BF:
            return '?';
        case 0x00A1:
            return '!';
        default:
            return 0;
    }
}

CharClass class_of(char32_t value) {
    const auto code = static_cast<UChar32>(value);
    if (value == 0xFEFF || value == 0x200B || u_isUWhiteSpace(code) != 0) {
        return CharClass::space;
    }
    if (u_isalpha(code) != 0) {
        return u_isupper(code) != 0 ? CharClass::upper : CharClass::lower;
    }
    if ((U_GET_GC_MASK(code) & U_GC_M_MASK) != 0) {
        return CharClass::lower;  // combining marks belong to the letter before them
    }
    if (u_isdigit(code) != 0) {
        return CharClass::digit;
    }
    return u_ispunct(code) != 0 ? CharClass::punctuation : CharClass::symbol;
}

}  // namespace

namespace detail {

const Character* const ascii_characters = ascii_table.data();

Character wide_character(std::string_view text, std::size_t at) noexcept {
    const auto [value, size] = utf8::decode(text, at);
    Character character;
    character.size = static_cast<std::uint8_t>(size);
    character.mark = wide_mark(value);
    character.kind = character.mark != 0 ? CharClass::punctuation : class_of(value);
    return character;
}

}  // namespace detail

Character character_before(std::string_view text, std::size_t at) noexcept {
    const std::size_t size = utf8::decode_before(text, at).size;
    Character character = character_at(text, at - size);
    character.size = static_cast<std::uint8_t>(size);  // of half a code point no more than its half
    return character;
}

bool steers_display(std::string_view text, std::size_t at) noexcept {
    const auto byte = [&](std::size_t ahead) {
        return at + ahead < text.size() ? static_cast<unsigned char>(text[at + ahead]) : 0U;
    };
    switch (byte(0)) {
        case 0xC2U:
            return byte(1) >= 0x80U && byte(1) < 0xA0U;  // U+0080 to U+009F
        case 0xD8U:
            return byte(1) == 0x9CU;  // U+061C
        case 0xE2U:                   // U+200E, U+200F, U+2028 to U+202E, U+2066 to U+2069
            return (byte(1) == 0x80U && (byte(2) == 0x8EU || byte(2) == 0x8FU ||
                                         (byte(2) >= 0xA8U && byte(2) <= 0xAEU))) ||
                   (byte(1) == 0x81U && byte(2) >= 0xA6U && byte(2) <= 0xA9U);
        default:
            return byte(0) < 0x20U || byte(0) == 0x7FU;
    }
}

}  // namespace linimasa
