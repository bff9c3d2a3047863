#include "readers/lines.hpp"

#include "base/characters.hpp"
#include "base/utf8.hpp"
#include "linimasa/core/text.hpp"

#include <algorithm>
#include <array>

namespace linimasa::readers {
namespace {

constexpr std::size_t longest_stamp = 70;  ///< bytes

/// A stamp is digits and few letters: "Jumat 20 Apr 2018 17:51 WIB", "2024-07-09 00:00:00".
bool looks_like_stamp(std::string_view line) {
    if (line.size() > longest_stamp) {
        return false;
    }
    std::size_t digits = 0;
    std::size_t run = 0;
    std::size_t words = 0;
    bool year = false;
    bool in_word = false;
    for (std::size_t at = 0; at <= line.size();) {
        const Character c =
            at < line.size() ? character_at(line, at) : Character{CharClass::space, 1, 0};
        if (c.is_digit()) {
            ++digits;
            ++run;
        } else {
            year = year ||
                   (run == 4 && (line.substr(at - 4, 2) == "19" || line.substr(at - 4, 2) == "20"));
            run = 0;
        }
        if (c.is_letter() && !in_word) {
            ++words;
        }
        in_word = c.is_letter();
        at += c.size;
    }
    return year && digits >= 6 && words <= 5;
}

}  // namespace

std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> lines;
    std::size_t blank = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const ByteSpan span = trimmed_span(text, {begin, end});
        if (span.empty()) {
            ++blank;
        } else {
            lines.push_back({span, looks_like_stamp(slice(text, span)), blank});
            blank = 0;
        }
        begin = end + 1;
    }
    return lines;
}

ByteSpan trimmed_span(std::string_view text, ByteSpan span) {
    while (!span.empty()) {
        const Character c = character_at(text.substr(0, span.end), span.begin);
        if (!c.is_space()) {
            break;
        }
        span.begin += c.size;
    }
    while (!span.empty()) {
        const Character c = character_before(text, span.end);
        if (!c.is_space()) {
            break;
        }
        span.end -= c.size;
    }
    return span;
}

std::string_view trimmed(std::string_view text) {
    return slice(text, trimmed_span(text, {0, text.size()}));
}

std::string phrase_form(std::string_view line) {
    while (!line.empty()) {
        const Character c = character_at(line, 0);
        if (c.is_letter() || c.is_digit()) {
            break;
        }
        line.remove_prefix(c.size);
    }
    while (!line.empty()) {
        const Character c = character_before(line, line.size());
        if (c.is_letter() || c.is_digit()) {
            break;
        }
        line.remove_suffix(c.size);
    }
    return fold(line);
}

}  // namespace linimasa::readers
