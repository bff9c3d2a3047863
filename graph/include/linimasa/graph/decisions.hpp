#pragma once

#include "linimasa/core/date.hpp"
#include "linimasa/core/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace linimasa {

enum class DecisionKind : std::uint8_t {
    same,       ///< two actors or two events are one
    different,  ///< two are not one
    date,       ///< an event was on this date
    drop,       ///< an actor or event does not belong into the graph
};

/// What a user has decided. Ids are those of any graph of the same articles: every id that a node
/// had when it was not yet joined with others still leads to its part of the joined node.
struct Decision {
    DecisionKind kind = DecisionKind::same;
    std::string id;
    std::string other;  ///< for `same` and `different`
    DateRange date;     ///< for `date`
    std::string where;  ///< "decisions.tsv:3"
};

/// Reads a decisions file: a line each, columns separated by tabs; empty lines and lines that begin
/// with '#' are left out.
///
///     same        act-jokowi-1a2b3c4d      act-joko-widodo-5e6f7a8b
///     different   evt-rapat-11112222       evt-rapat-33334444
///     date        evt-rapat-11112222       2018-04-27[/2018-04-28]
///     drop        act-advertisement-99990000
///
/// `name` names the file in errors.
[[nodiscard]] Result<std::vector<Decision>> read_decisions(std::string_view text,
                                                           std::string_view name);

/// The line of a decisions file, without the line break.
[[nodiscard]] std::string to_line(const Decision& decision);

}  // namespace linimasa
