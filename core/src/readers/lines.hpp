#pragma once

#include "linimasa/core/article.hpp"
#include "linimasa/core/span.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linimasa::readers {

/// A line that is not blank, without the blanks around it.
struct Line {
    ByteSpan span;
    std::size_t words = 0;
    std::size_t capitals = 0;       ///< words that begin with a capital or a digit
    bool stamp = false;             ///< nothing but a date, a time and few words
    bool ends_sentence = false;     ///< a stop, or a stop and closing quotes, at its end
    std::optional<BlockKind> kind;  ///< nothing: a paragraph of the story
};

[[nodiscard]] std::vector<Line> lines_of(std::string_view text);

[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] ByteSpan trimmed_span(std::string_view text, ByteSpan span);
/// Small letters, marks and blanks at both ends dropped: the form in which phrases are compared.
[[nodiscard]] std::string phrase_form(std::string_view line);
/// Where a date or time begins in a line that ends with one ("oleh Wati diperbarui 7 Des 2018"), or
/// npos.
[[nodiscard]] std::size_t stamp_begin(std::string_view text, ByteSpan line);
/// "Liputan6.com", "REPUBLIKA.CO.ID": end of the host name that begins at `at`, or `at`.
[[nodiscard]] std::size_t host_end(std::string_view text, std::size_t at);

}  // namespace linimasa::readers
