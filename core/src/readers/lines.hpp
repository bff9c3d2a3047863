#pragma once

#include "linimasa/core/span.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace linimasa::readers {

/// A line that is not blank, without the blanks around it.
struct Line {
    ByteSpan span;
    bool stamp = false;            ///< nothing but a date, a time and words around them
    std::size_t blank_before = 0;  ///< blank lines between it and the line before
};

[[nodiscard]] std::vector<Line> lines_of(std::string_view text);
[[nodiscard]] inline bool is_stamp(const Line& line) {
    return line.stamp;
}

[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] ByteSpan trimmed_span(std::string_view text, ByteSpan span);
/// Small letters, marks and blanks at both ends dropped: the form in which phrases are compared.
[[nodiscard]] std::string phrase_form(std::string_view line);

}  // namespace linimasa::readers
