#pragma once

#include "out.hpp"

#include <string>
#include <string_view>

/// One function for each place that foreign text can stand in. All take valid UTF-8 and keep every
/// character that the format can hold.
namespace linimasa {

/// Text or a double-quoted attribute value of XML 1.0. What XML cannot hold at all becomes U+FFFD;
/// line breaks and tabs become references, so that attributes keep them.
void write_xml(Out& out, std::string_view text);
/// Text of HTML inside a JSON string: markup becomes words.
[[nodiscard]] std::string html_text(std::string_view text);
/// A field of RFC 4180, quoted where it must be. Line breaks and other control characters become
/// spaces.
void write_csv(Out& out, std::string_view text);
/// A value of iCalendar type TEXT.
[[nodiscard]] std::string ical_text(std::string_view text);
/// A content line of iCalendar, folded at 75 octets between characters.
void write_ical_line(Out& out, std::string_view line);
/// A Turtle string with its quotation marks.
void write_turtle_string(Out& out, std::string_view text);
/// A label of Graphviz as cgraph keeps it: backslashes doubled, '&' as an entity, line breaks as
/// \n, control characters as spaces. cgraph adds the quotation marks.
[[nodiscard]] std::string dot_label(std::string_view text);
/// Percent-encodes what may not stand in an IRI.
[[nodiscard]] std::string iri(std::string_view text);
/// All white space and control characters as single spaces.
[[nodiscard]] std::string one_line(std::string_view text);
/// At most so many characters, cut at a word where one ends near, with an ellipsis.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t characters);
/// How many characters, combining ones counted too.
[[nodiscard]] std::size_t character_count(std::string_view text);

}  // namespace linimasa
