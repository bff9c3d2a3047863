#include "linimasa/graph/decisions.hpp"

#include <array>
#include <utility>

namespace linimasa {
namespace {

constexpr std::array<std::pair<std::string_view, DecisionKind>, 4> kinds{
    {{"same", DecisionKind::same},
     {"different", DecisionKind::different},
     {"date", DecisionKind::date},
     {"drop", DecisionKind::drop}}};

std::string_view next_cell(std::string_view& line) {
    const std::size_t begin = std::min(line.find_first_not_of(" \t\r"), line.size());
    line.remove_prefix(begin);
    const std::size_t end = std::min(line.find_first_of(" \t\r"), line.size());
    const std::string_view cell = line.substr(0, end);
    line.remove_prefix(end);
    return cell;
}

std::optional<DateRange> read_range(std::string_view text) {
    const std::size_t slash = text.find('/');
    DateRange range;
    range.start = Date::parse(text.substr(0, slash));
    range.until =
        slash == std::string_view::npos ? range.start : Date::parse(text.substr(slash + 1));
    const bool good = range.start && range.until && *range.start <= *range.until;
    return good ? std::optional(range) : std::nullopt;
}

}  // namespace

Result<std::vector<Decision>> read_decisions(std::string_view text, std::string_view name) {
    std::vector<Decision> result;
    std::size_t number = 0;
    while (!text.empty()) {
        ++number;
        const std::size_t stop = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, stop);
        text.remove_prefix(std::min(stop + 1, text.size()));
        Decision decision;
        decision.where = std::string(name) + ':' + std::to_string(number);
        const std::string_view word = next_cell(line);
        if (word.empty() || word.front() == '#') {
            continue;
        }
        const auto bad = [&](std::string message, std::string remedy) {
            return tl::unexpected(Error{ErrorCode::invalid_data, std::move(message), decision.where,
                                        std::move(remedy)});
        };
        bool known = false;
        for (const auto& [kind_word, kind] : kinds) {
            if (kind_word == word) {
                decision.kind = kind;
                known = true;
            }
        }
        if (!known) {
            return bad('"' + std::string(word) + "\" is no decision",
                       "Write same, different, date or drop");
        }
        decision.id = std::string(next_cell(line));
        decision.other = std::string(next_cell(line));
        if (decision.id.empty()) {
            return bad("an id is missing", "Give the id that stands in the graph");
        }
        if (decision.kind == DecisionKind::date) {
            const auto range = read_range(decision.other);
            if (!range) {
                return bad('"' + decision.other + "\" is no date",
                           "Write 2018, 2018-04, 2018-04-27 or two of them with a slash between");
            }
            decision.date = *range;
            decision.other.clear();
        } else if (decision.kind != DecisionKind::drop && decision.other.empty()) {
            return bad("the second id is missing", "Give the ids of both");
        }
        if (!next_cell(line).empty() ||
            (decision.kind == DecisionKind::drop && !decision.other.empty())) {
            return bad("more columns than this decision has", "Begin a comment on its own line");
        }
        result.push_back(std::move(decision));
    }
    return result;
}

std::string to_line(const Decision& decision) {
    std::string line(kinds.at(static_cast<std::size_t>(decision.kind)).first);
    line.append("\t").append(decision.id);
    if (decision.kind == DecisionKind::date) {
        line.append("\t").append(decision.date.start->to_string());
        if (decision.date.until && decision.date.until != decision.date.start) {
            line.append("/").append(decision.date.until->to_string());
        }
    } else if (!decision.other.empty()) {
        line.append("\t").append(decision.other);
    }
    return line;
}

}  // namespace linimasa
