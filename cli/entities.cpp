#include "entities.hpp"

#include "linimasa/core/enum_names.hpp"
#include "linimasa/core/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace linimasa::cli {

namespace {

constexpr std::size_t candidates_shown = 8;

constexpr std::array<std::string_view, 13> month_names{
    "", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string shown_day(const Date& date) {
    switch (date.precision()) {
        case DatePrecision::year:
            return fmt::format("{}", date.year());
        case DatePrecision::month:
            return fmt::format("{} {}", month_names.at(date.month()), date.year());
        case DatePrecision::day:
            return fmt::format("{} {} {}", date.day(), month_names.at(date.month()), date.year());
        case DatePrecision::minute:
            return fmt::format("{} {} {} {:02}:{:02}", date.day(), month_names.at(date.month()),
                               date.year(), date.hour(), date.minute());
    }
    return {};
}

bool begins_code_point(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

}  // namespace

Result<VertexIndex> find_thing(const EventGraph& graph, std::string_view name) {
    if (const auto entity = graph.find(name)) {
        return graph.vertex(*entity);
    }
    const std::string wanted = fold(name);
    std::vector<VertexIndex> same;
    std::vector<VertexIndex> containing;
    for (VertexIndex vertex = 0; vertex < graph.vertex_count(); ++vertex) {
        const std::string label = fold(graph.label(vertex));
        if (label == wanted) {
            same.push_back(vertex);
        } else if (!wanted.empty() && label.find(wanted) != std::string::npos) {
            containing.push_back(vertex);
        }
    }
    const auto& found = same.empty() ? containing : same;
    if (found.size() == 1) {
        return found.front();
    }
    if (found.empty()) {
        return tl::unexpected(Error{ErrorCode::not_found,
                                    fmt::format("nothing in the graph is called \"{}\"", name), "",
                                    "Give an id or a part of a name."});
    }
    std::string list;
    for (const VertexIndex vertex : found) {
        if (list.size() > candidates_shown * 80) {
            list += "\n  …";
            break;
        }
        list += fmt::format("\n  {}  {}", graph.id(vertex), cut(graph.label(vertex), 60));
    }
    return tl::unexpected(Error{ErrorCode::not_found,
                                fmt::format("{} things are called \"{}\"", found.size(), name), "",
                                "Give one of these ids:" + list});
}

std::string shown_date(const DateRange& date) {
    if (!date.start && !date.until) {
        return "no date";
    }
    if (!date.start) {
        return "until " + shown_day(*date.until);
    }
    const Date& start = *date.start;
    if (!date.until || *date.until == start) {
        return shown_day(start);
    }
    const Date& until = *date.until;
    if (start.precision() == DatePrecision::day && until.precision() == DatePrecision::day &&
        start.year() == until.year()) {
        if (start.month() == until.month()) {
            return fmt::format("{}–{}", start.day(), shown_day(until));
        }
        return fmt::format("{} {} – {}", start.day(), month_names.at(start.month()),
                           shown_day(until));
    }
    return fmt::format("{} – {}", shown_day(start), shown_day(until));
}

std::string shown_quotation(const EventGraph& graph, const Quotation& quotation,
                            std::size_t width) {
    return fmt::format("{}:{}-{} \"{}\"", graph.articles().at(quotation.article).source,
                       quotation.span.begin, quotation.span.end, cut(quotation.text, width));
}

std::string cut(std::string_view text, std::size_t width) {
    std::string out;
    std::size_t characters = 0;
    const bool too_long = width_of(text) > width;
    const std::size_t room = too_long && width > 0 ? width - 1 : width;
    for (const char c : text) {
        if (begins_code_point(c) && characters++ == room) {
            break;
        }
        out += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    }
    return too_long ? out + "…" : out;
}

std::size_t width_of(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, begins_code_point));
}

}  // namespace linimasa::cli
