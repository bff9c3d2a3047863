#include "escape.hpp"

#include <fmt/format.h>

#include <array>

namespace linimasa {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool is_control(char c) {
    const auto u = static_cast<unsigned char>(c);
    return u < 0x20U || u == 0x7FU;
}

bool continues(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// Bytes that write_xml has to look at: markup, control characters, and 0xEF, which begins U+FFFE.
constexpr std::array<bool, 256> xml_stops = [] {
    std::array<bool, 256> stops{};
    for (std::size_t c = 0; c < 0x20; ++c) {
        stops[c] = true;
    }
    for (const char c : {'&', '<', '>', '"'}) {
        stops[static_cast<unsigned char>(c)] = true;
    }
    stops[0xEF] = true;
    return stops;
}();

}  // namespace

void write_xml(Out& out, std::string_view text) {
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!xml_stops[static_cast<unsigned char>(text[i])]) {
            continue;
        }
        std::string_view instead = replacement;
        std::size_t size = 1;
        switch (text[i]) {
            case '&':
                instead = "&amp;";
                break;
            case '<':
                instead = "&lt;";
                break;
            case '>':
                instead = "&gt;";
                break;
            case '"':
                instead = "&quot;";
                break;
            case '\t':
                instead = "&#9;";
                break;
            case '\n':
                instead = "&#10;";
                break;
            case '\r':
                instead = "&#13;";
                break;
            case '\xEF': {
                const std::string_view character = text.substr(i, 3);
                if (character != "\xEF\xBF\xBE" && character != "\xEF\xBF\xBF") {
                    continue;
                }
                size = 3;
                break;
            }
            default:
                break;
        }
        out.write(text.substr(from, i - from));
        out.write(instead);
        i += size - 1;
        from = i + 1;
    }
    out.write(text.substr(from));
}

std::string html_text(std::string_view text) {
    std::string html;
    html.reserve(text.size() + 16);
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
            case '\'':
                html += "&#39;";
                break;
            default:
                html += is_control(c) ? ' ' : c;
        }
    }
    return html;
}

void write_csv(Out& out, std::string_view text) {
    const bool quote = text.find_first_of(",\"\r\n") != std::string_view::npos ||
                       (!text.empty() && (text.front() == ' ' || text.back() == ' '));
    if (quote) {
        out.put('"');
    }
    for (const char c : text) {
        if (c == '"') {
            out.put('"');
        }
        out.put(is_control(c) ? ' ' : c);
    }
    if (quote) {
        out.put('"');
    }
}

std::string ical_text(std::string_view text) {
    std::string value;
    value.reserve(text.size() + 8);
    for (const char c : text) {
        if (c == '\n') {
            value += "\\n";
        } else if (c == '\\' || c == ';' || c == ',') {
            value += '\\';
            value += c;
        } else if (c != '\r') {
            value += is_control(c) ? ' ' : c;
        }
    }
    return value;
}

void write_ical_line(Out& out, std::string_view line) {
    std::size_t room = 75;
    while (line.size() > room) {
        std::size_t cut = room;
        while (cut > 0 && continues(line[cut])) {
            --cut;
        }
        out.write(line.substr(0, cut));
        out.write("\r\n ");
        line.remove_prefix(cut);
        room = 74;  // the space counts
    }
    out.write(line);
    out.write("\r\n");
}

void write_turtle_string(Out& out, std::string_view text) {
    out.put('"');
    for (const char c : text) {
        switch (c) {
            case '"':
                out.write("\\\"");
                break;
            case '\\':
                out.write("\\\\");
                break;
            case '\n':
                out.write("\\n");
                break;
            case '\r':
                out.write("\\r");
                break;
            case '\t':
                out.write("\\t");
                break;
            default:
                if (is_control(c)) {
                    out.write(fmt::format("\\u{:04X}", static_cast<unsigned>(c)));
                } else {
                    out.put(c);
                }
        }
    }
    out.put('"');
}

std::string dot_label(std::string_view text) {
    std::string label;
    label.reserve(text.size() + 8);
    for (const char c : text) {
        if (c == '\\') {
            label += "\\\\";
        } else if (c == '&') {
            label += "&amp;";
        } else if (c == '\n') {
            label += "\\n";
        } else {
            label += is_control(c) ? ' ' : c;
        }
    }
    return label;
}

std::string iri(std::string_view text) {
    std::string encoded;
    encoded.reserve(text.size());
    for (const char c : text) {
        const auto u = static_cast<unsigned char>(c);
        if (u <= 0x20U || u == 0x7FU ||
            std::string_view("<>\"{}|\\^`").find(c) != std::string_view::npos) {
            encoded += fmt::format("%{:02X}", u);
        } else {
            encoded += c;
        }
    }
    return encoded;
}

std::string one_line(std::string_view text) {
    std::string line;
    line.reserve(text.size());
    for (const char c : text) {
        const bool space = c == ' ' || is_control(c);
        if (!space) {
            line += c;
        } else if (!line.empty() && line.back() != ' ') {
            line += ' ';
        }
    }
    if (!line.empty() && line.back() == ' ') {
        line.pop_back();
    }
    return line;
}

std::size_t character_count(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text) {
        count += continues(c) ? 0U : 1U;
    }
    return count;
}

std::string shortened(std::string_view text, std::size_t characters) {
    if (character_count(text) <= characters) {
        return std::string(text);
    }
    std::size_t end = 0;
    for (std::size_t count = 0; end < text.size(); ++end) {
        if (!continues(text[end]) && ++count == characters) {
            break;
        }
    }
    const std::size_t space = text.rfind(' ', end);
    if (space != std::string_view::npos && space * 3 > end * 2) {
        end = space;
    }
    return std::string(text.substr(0, end)) + "…";
}

}  // namespace linimasa
