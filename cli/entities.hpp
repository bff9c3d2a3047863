#pragma once

#include "linimasa/core/result.hpp"
#include "linimasa/graph/event_graph.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace linimasa::cli {

/// The thing that a person means: by id, or by its name where only one thing has it.
/// An Error lists the candidates where several fit.
[[nodiscard]] Result<VertexIndex> find_thing(const EventGraph& graph, std::string_view name);

/// "27–28 Apr 2018", "Apr 2018", "2018"; "no date" where it is not known.
[[nodiscard]] std::string shown_date(const DateRange& date);

/// "004.txt:1177-1189 “Jumat (20/4)”", the quotation cut to `width` characters.
[[nodiscard]] std::string shown_quotation(const EventGraph& graph, const Quotation& quotation,
                                          std::size_t width);

/// Cut to so many characters (code points), with "…" at the end where something is missing; line
/// breaks become blanks, other controls visible.
[[nodiscard]] std::string cut(std::string_view text, std::size_t width);

/// Number of characters (code points).
[[nodiscard]] std::size_t width_of(std::string_view text);

}  // namespace linimasa::cli
