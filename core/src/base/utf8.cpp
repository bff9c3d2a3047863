#include "base/utf8.hpp"

#include <cstdint>
#include <cstring>

namespace linimasa::utf8 {
namespace {

std::uint8_t byte(std::string_view text, std::size_t at) {
    return static_cast<std::uint8_t>(text[at]);
}

bool continues(std::string_view text, std::size_t at) {
    return at < text.size() && (byte(text, at) & 0xC0U) == 0x80U;
}

char32_t low_bits(std::string_view text, std::size_t at) {
    return byte(text, at) & 0x3FU;
}

}  // namespace

CodePoint decode(std::string_view text, std::size_t at) noexcept {
    const std::uint8_t lead = byte(text, at);
    if (lead < 0x80U) {
        return {lead, 1};
    }
    if (lead >= 0xC2U && lead <= 0xDFU && continues(text, at + 1)) {
        return {((lead & 0x1FU) << 6U) | low_bits(text, at + 1), 2};
    }
    if (lead >= 0xE0U && lead <= 0xEFU && continues(text, at + 1) && continues(text, at + 2)) {
        const char32_t value =
            ((lead & 0x0FU) << 12U) | (low_bits(text, at + 1) << 6U) | low_bits(text, at + 2);
        if (value >= 0x800U && (value < 0xD800U || value > 0xDFFFU)) {
            return {value, 3};
        }
    }
    if (lead >= 0xF0U && lead <= 0xF4U && continues(text, at + 1) && continues(text, at + 2) &&
        continues(text, at + 3)) {
        const char32_t value = ((lead & 0x07U) << 18U) | (low_bits(text, at + 1) << 12U) |
                               (low_bits(text, at + 2) << 6U) | low_bits(text, at + 3);
        if (value >= 0x10000U && value <= 0x10FFFFU) {
            return {value, 4};
        }
    }
    return {replacement, 1};
}

CodePoint decode_before(std::string_view text, std::size_t at) noexcept {
    // Back over the bytes that only go on with a code point, to the one that begins it.
    std::size_t back = 1;
    while (back < 4 && back < at && continues(text, at - back)) {
        ++back;
    }
    const CodePoint point = decode(text, at - back);
    return point.size == back ? point : CodePoint{replacement, 1};
}

void append(char32_t value, std::string& out) {
    const auto put = [&out](char32_t bits) { out.push_back(static_cast<char>(bits)); };
    if (value < 0x80U) {
        put(value);
    } else if (value < 0x800U) {
        put(0xC0U | (value >> 6U));
        put(0x80U | (value & 0x3FU));
    } else if (value < 0x10000U) {
        put(0xE0U | (value >> 12U));
        put(0x80U | ((value >> 6U) & 0x3FU));
        put(0x80U | (value & 0x3FU));
    } else {
        put(0xF0U | (value >> 18U));
        put(0x80U | ((value >> 12U) & 0x3FU));
        put(0x80U | ((value >> 6U) & 0x3FU));
        put(0x80U | (value & 0x3FU));
    }
}

std::size_t first_invalid(std::string_view text) noexcept {
    constexpr std::uint64_t high_bits = 0x8080808080808080U;
    std::size_t at = 0;
    while (at < text.size()) {
        std::uint64_t eight = 0;
        if (at + sizeof eight <= text.size()) {
            std::memcpy(&eight, text.data() + at, sizeof eight);
            if ((eight & high_bits) == 0) {
                at += sizeof eight;
                continue;
            }
        }
        const CodePoint point = decode(text, at);
        if (point.value == replacement && point.size == 1) {
            return at;
        }
        at += point.size;
    }
    return std::string_view::npos;
}

std::string repaired(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const std::size_t bad = first_invalid(text);
        out.append(text.substr(0, bad));
        if (bad == std::string_view::npos) {
            break;
        }
        append(replacement, out);
        text.remove_prefix(bad + 1);
        while (!text.empty() && (byte(text, 0) & 0xC0U) == 0x80U) {
            text.remove_prefix(1);  // the rest of the same bad sequence
        }
    }
    return out;
}

std::size_t boundary_before(std::string_view text, std::size_t at) noexcept {
    if (at >= text.size()) {
        return text.size();
    }
    while (at > 0 && (byte(text, at) & 0xC0U) == 0x80U) {
        --at;
    }
    return at;
}

}  // namespace linimasa::utf8
