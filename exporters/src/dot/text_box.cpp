#include "dot/text_box.hpp"

#include "escape.hpp"

namespace linimasa {
namespace {

/// In ems, after DejaVu Sans, the widest of the fonts that Helvetica is commonly replaced by.
double character_width(char c) {
    const auto u = static_cast<unsigned char>(c);
    if ((u & 0xC0U) == 0x80U) {
        return 0.0;  // inside a character
    }
    if (u >= 0xE3U) {
        return 1.0;  // CJK and symbols
    }
    if (std::string_view("il.,:;'|!jI ").find(c) != std::string_view::npos) {
        return 0.33;
    }
    if (std::string_view("ftr()[]-/\"").find(c) != std::string_view::npos) {
        return 0.42;
    }
    if (std::string_view("mwMW@%").find(c) != std::string_view::npos) {
        return 0.95;
    }
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? 0.69 : 0.62;
}

/// Bytes of `text` that fit; at least one character.
std::size_t fitting(std::string_view text, double width, double font_size) {
    double used = 0.0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        used += character_width(text[i]) * font_size;
        const bool character_starts = (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U;
        if (used > width && i > 0 && character_starts) {
            return i;
        }
    }
    return text.size();
}

}  // namespace

double text_width(std::string_view line, double font_size) {
    double width = 0.0;
    for (const char c : line) {
        width += character_width(c) * font_size;
    }
    return width;
}

std::vector<std::string> wrap(std::string_view text, double width, double font_size,
                              std::size_t max_lines) {
    const std::string clean = one_line(text);
    std::string_view rest = clean;
    std::vector<std::string> lines;
    while (!rest.empty() && lines.size() < max_lines) {
        std::size_t end = fitting(rest, width, font_size);
        if (end < rest.size() && rest[end] != ' ') {
            const std::size_t space = rest.rfind(' ', end);
            if (space != std::string_view::npos && space > 0) {
                end = space;
            }
        }
        std::string line(rest.substr(0, end));
        rest.remove_prefix(end);
        if (!rest.empty() && rest.front() == ' ') {
            rest.remove_prefix(1);
        }
        if (!rest.empty() && lines.size() + 1 == max_lines) {
            const std::size_t room = fitting(line, width - font_size, font_size);
            line = line.substr(0, room) + "…";
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

std::string label_html(std::string_view text) {
    std::string html;
    for (const char c : text) {
        switch (c) {
            case '&':
                html += "&amp;";
                break;
            case '<':
                html += "&lt;";
                break;
            case '>':
                html += "&gt;";
                break;
            case '"':
                html += "&quot;";
                break;
            default:
                html += c;
        }
    }
    return html;
}

}  // namespace linimasa
