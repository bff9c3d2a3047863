#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace linimasa {

/// Width of a line in points, on the wide side: nobody knows which font the reader's machine takes.
[[nodiscard]] double text_width(std::string_view line, double font_size);

/// Breaks a text at spaces, and words that are too long anywhere; the last line ends in "…" where
/// there would be more than `max_lines`.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, double width, double font_size,
                                            std::size_t max_lines);

/// Text inside an HTML-like label of Graphviz.
[[nodiscard]] std::string label_html(std::string_view text);

}  // namespace linimasa
