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

namespace {

Line measure(std::string_view text, ByteSpan span) {
    Line line;
    line.span = span;
    line.stamp = looks_like_stamp(slice(text, span));
    // Of a long paragraph only its end tells anything.
    constexpr std::size_t longest_measured = 400;
    if (span.size() > longest_measured) {
        line.words = longest_measured;
        span.begin = span.end - 16;
        while ((static_cast<unsigned char>(text[span.begin]) & 0xC0U) == 0x80U) {
            ++span.begin;
        }
    }
    bool in_word = false;
    char last_mark = 0;
    for (std::size_t at = span.begin; at < span.end;) {
        const Character c = character_at(text, at);
        const bool word = c.is_letter() || c.is_digit();
        if (word && !in_word) {
            ++line.words;
            line.capitals += c.is_lower() ? 0U : 1U;
        }
        in_word = word || (in_word && (c.mark == '\'' || c.mark == '-'));
        if (c.mark != '"' && c.mark != '\'' && c.mark != ')' && !c.is_space()) {
            last_mark = word ? '\0' : c.mark;
        }
        at += c.size;
    }
    line.ends_sentence = last_mark == '.' || last_mark == '!' || last_mark == '?';
    return line;
}

}  // namespace

std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const ByteSpan span = trimmed_span(text, {begin, end});
        if (!span.empty()) {
            lines.push_back(measure(text, span));
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

std::size_t stamp_begin(std::string_view text, ByteSpan line) {
    const std::string_view view = slice(text, line);
    const std::size_t digit = view.find_first_of("0123456789");
    if (digit == std::string_view::npos || line.size() > 2 * longest_stamp) {
        return std::string_view::npos;
    }
    // Back over the weekday, or the word for what happened then.
    std::size_t begin = digit;
    while (begin > 0 && character_before(view, begin).is_space()) {
        begin -= character_before(view, begin).size;
    }
    while (begin > 0 && (character_before(view, begin).is_letter() ||
                         character_before(view, begin).mark == ',' ||
                         character_before(view, begin).mark == ':')) {
        begin -= character_before(view, begin).size;
    }
    return looks_like_stamp(view.substr(begin)) ? line.begin + begin : std::string_view::npos;
}

std::size_t host_end(std::string_view text, std::size_t at) {
    constexpr std::array<std::string_view, 11> endings = {"com", "co",   "id", "net", "org", "news",
                                                          "tv",  "info", "go", "my",  "sg"};
    std::size_t end = at;
    std::size_t dot = std::string_view::npos;
    while (end < text.size()) {
        const char c = text[end];
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                            (c >= '0' && c <= '9') || (c == '-' && end > at);
        if (c == '.' && end > at) {
            dot = end;
        } else if (!letter) {
            break;
        }
        ++end;
    }
    if (end > at && text[end - 1] == '.') {  // the stop of the sentence
        --end;
        dot = text.substr(at, end - at).rfind('.');
        dot = dot == std::string_view::npos ? dot : dot + at;
    }
    if (dot == std::string_view::npos || dot + 1 >= end) {
        return at;
    }
    const std::string ending = fold(text.substr(dot + 1, end - dot - 1));
    return std::find(endings.begin(), endings.end(), ending) != endings.end() ? end : at;
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
