#include "entities.hpp"

#include "linimasa/core/enum_names.hpp"
#include "linimasa/core/text.hpp"
#include "visible.hpp"

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

/// Every name of a node, in small letters.
std::vector<std::string> names_of(const EventGraph& graph, VertexIndex vertex) {
    std::vector<std::string> names{fold(graph.label(vertex))};
    const EntityRef entity = graph.entity(vertex);
    const std::vector<std::string>* others = nullptr;
    if (entity.kind == EntityKind::event) {
        others = &graph.events()[entity.index].other_labels;
    } else if (entity.kind == EntityKind::actor) {
        others = &graph.actors()[entity.index].aliases;
    }
    if (others != nullptr) {
        for (const auto& name : *others) {
            names.push_back(fold(name));
        }
    }
    return names;
}

bool has_all_words(const std::string& name, std::string_view words) {
    while (!words.empty()) {
        const auto end = std::min(words.find(' '), words.size());
        if (name.find(words.substr(0, end)) == std::string::npos) {
            return false;
        }
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return true;
}

/// How well a name fits: 3 the same, 2 contains it, 1 has its words in any order, 0 not at all.
int fit(const std::string& name, const std::string& wanted) {
    if (name == wanted) {
        return 3;
    }
    if (name.find(wanted) != std::string::npos) {
        return 2;
    }
    return has_all_words(name, wanted) ? 1 : 0;
}

/// The nodes that fit best, by index.
std::vector<VertexIndex> best_matches(const EventGraph& graph, const std::string& wanted) {
    std::vector<VertexIndex> found;
    int best = 1;
    for (VertexIndex vertex = 0; !wanted.empty() && vertex < graph.vertex_count(); ++vertex) {
        int own = 0;
        for (const auto& name : names_of(graph, vertex)) {
            own = std::max(own, fit(name, wanted));
        }
        if (own > best) {
            found.clear();
            best = own;
        }
        if (own == best) {
            found.push_back(vertex);
        }
    }
    // A headline tells of the event that is meant: articles count only where nothing else fits.
    const auto is_article = [&](VertexIndex vertex) {
        return graph.entity(vertex).kind == EntityKind::article;
    };
    if (!std::ranges::all_of(found, is_article)) {
        std::erase_if(found, is_article);
    }
    return found;
}

}  // namespace

Result<VertexIndex> find_thing(const EventGraph& graph, std::string_view name) {
    if (const auto entity = graph.find(name)) {
        return graph.vertex(*entity);
    }
    const std::vector<VertexIndex> found = best_matches(graph, fold(name));
    if (found.size() == 1) {
        return found.front();
    }
    if (found.empty()) {
        return tl::unexpected(Error{ErrorCode::not_found,
                                    fmt::format("nothing in the graph is called \"{}\"", name), "",
                                    "Give an id or a part of a name."});
    }
    std::string list;
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (i == candidates_shown) {
            list += "\n  …";
            break;
        }
        list += fmt::format("\n  {}  {}", graph.id(found[i]), cut(graph.label(found[i]), 60));
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
    if (start.precision() == DatePrecision::minute && until.precision() == DatePrecision::minute &&
        start.first_day() == until.first_day()) {
        return fmt::format("{}–{:02}:{:02}", shown_day(start), until.hour(), until.minute());
    }
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
    return fmt::format("{}:{}-{} \"{}\"", visible(graph.articles().at(quotation.article).source),
                       quotation.span.begin, quotation.span.end, cut(quotation.text, width));
}

std::string cut(std::string_view text, std::size_t width) {
    const std::string shown = visible(text, Layout::blanks);
    std::string out;
    std::size_t characters = 0;
    const bool too_long = width_of(shown) > width;
    const std::size_t room = too_long && width > 0 ? width - 1 : width;
    for (const char c : shown) {
        if (begins_code_point(c) && characters++ == room) {
            break;
        }
        out += c;
    }
    return too_long ? out + "…" : out;
}

std::size_t width_of(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, begins_code_point));
}

}  // namespace linimasa::cli
