#include "readers/mojibake.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace linimasa::readers {
namespace {

/// What windows-1252 has from 0x80 to 0x9F; 0 for the five that stand for control characters.
constexpr std::array<char32_t, 32> upper_half = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// The byte that was taken for this character.
std::optional<char> byte_of(char32_t character) {
    if (character >= 0x80 && character <= 0xFF) {
        return static_cast<char>(static_cast<unsigned char>(character));
    }
    const auto* const found = std::find(upper_half.begin(), upper_half.end(), character);
    if (character == 0 || found == upper_half.end()) {
        return std::nullopt;
    }
    return static_cast<char>(0x80 + (found - upper_half.begin()));
}

bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80U;
}

/// Stretches without ASCII, and what each would be if it had been encoded twice.
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string decoded;  ///< empty: it was not
};

Stretch stretch_at(std::string_view text, std::size_t begin) {
    Stretch stretch{begin, begin, {}};
    bool good = true;
    while (stretch.end < text.size() && !is_ascii(text[stretch.end])) {
        const utf8::CodePoint character = utf8::decode(text, stretch.end);
        if (const auto byte = byte_of(character.value)) {
            stretch.decoded.push_back(*byte);
        } else {
            good = false;
        }
        stretch.end += character.size;
    }
    if (!good || utf8::first_invalid(stretch.decoded) != std::string_view::npos) {
        stretch.decoded.clear();
    }
    return stretch;
}

/// A character of three bytes or more came out of it: nobody writes "â€œ" on purpose.
bool is_unmistakable(const Stretch& stretch) {
    return std::any_of(stretch.decoded.begin(), stretch.decoded.end(),
                       [](char c) { return static_cast<unsigned char>(c) >= 0xE0U; });
}

/// Whether a character that could be the first byte of a longer one stands before another one
/// outside of ASCII.
bool may_be_double(std::string_view text) {
    for (std::size_t at = text.find('\xC3'); at != std::string_view::npos && at + 2 < text.size();
         at = text.find('\xC3', at + 1)) {
        const auto second = static_cast<unsigned char>(text[at + 1]);
        if (second >= 0x82U && second <= 0xB4U && !is_ascii(text[at + 2])) {
            return true;
        }
    }
    return false;
}

bool undo_once(std::string& text) {
    if (!may_be_double(text)) {
        return false;
    }
    std::string out;
    std::string with_short;  // the two-byte ones undone as well
    std::size_t undone = 0;
    std::size_t unmistakable = 0;
    std::size_t sound = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t ascii = at;
        while (ascii < text.size() && is_ascii(text[ascii])) {
            ++ascii;
        }
        out.append(text, at, ascii - at);
        with_short.append(text, at, ascii - at);
        if (ascii == text.size()) {
            break;
        }
        const Stretch stretch = stretch_at(text, ascii);
        const std::string_view as_it_is =
            std::string_view(text).substr(stretch.begin, stretch.end - stretch.begin);
        const bool sure = is_unmistakable(stretch);
        undone += stretch.decoded.empty() ? 0U : 1U;
        unmistakable += sure ? 1U : 0U;
        sound += stretch.decoded.empty() ? 1U : 0U;
        out += sure ? std::string_view(stretch.decoded) : as_it_is;
        with_short += stretch.decoded.empty() ? as_it_is : std::string_view(stretch.decoded);
        at = stretch.end;
    }
    constexpr std::size_t enough = 2;
    if (undone > sound && (unmistakable > 0 || undone >= enough)) {
        text = std::move(with_short);
        return true;
    }
    if (unmistakable > 0) {
        text = std::move(out);
        return true;
    }
    return false;
}

}  // namespace

bool undo_double_encoding(std::string& text) {
    constexpr int most = 3;
    int times = 0;
    while (times < most && undo_once(text)) {
        ++times;
    }
    return times > 0;
}

}  // namespace linimasa::readers
