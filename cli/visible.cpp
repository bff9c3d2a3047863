#include "visible.hpp"

#include "linimasa/core/display.hpp"

#include <fmt/format.h>
#include <unicode/utf8.h>

#include <cstdint>

namespace linimasa::cli {

namespace {

/// A carriage return is part of a line break only before a line feed; alone it goes back to the
/// beginning of the line.
bool lays_out(std::string_view text, std::size_t at) {
    const char c = text[at];
    return c == '\n' || c == '\t' || (c == '\r' && text.substr(at + 1, 1) == "\n");
}

}  // namespace

std::string visible(std::string_view text, Layout layout) {
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = static_cast<std::int64_t>(text.size());
    std::string out;
    out.reserve(text.size());
    for (std::int64_t next = 0; next < size;) {
        const auto at = static_cast<std::size_t>(next);
        UChar32 c = 0;
        // NOLINTNEXTLINE(bugprone-inc-dec-in-conditions): the macro of ICU
        U8_NEXT(bytes, next, size, c);
        const std::string_view own = text.substr(at, static_cast<std::size_t>(next) - at);
        if (c < 0) {
            for (const char byte : own) {
                out += fmt::format("\\x{:02X}", static_cast<unsigned char>(byte));
            }
        } else if (layout == Layout::blanks && own.size() == 1 &&
                   (c == '\n' || c == '\r' || c == '\t')) {
            out += ' ';
        } else if (steers_display(text, at) && !(layout == Layout::kept && lays_out(text, at))) {
            out += fmt::format("\\u{:04X}", static_cast<std::uint32_t>(c));
        } else {
            out += own;
        }
    }
    return out;
}

}  // namespace linimasa::cli
