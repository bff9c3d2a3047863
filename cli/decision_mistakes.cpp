#include "decision_mistakes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace linimasa::cli {

namespace {

constexpr std::string_view actor_prefix = "act-";
constexpr std::string_view event_prefix = "evt-";

bool is_event(std::string_view id) {
    return id.starts_with(event_prefix);
}

bool is_known(std::string_view id) {
    return id.starts_with(actor_prefix) || is_event(id);
}

bool joins(const Decision& decision) {
    return decision.kind == DecisionKind::same || decision.kind == DecisionKind::different;
}

/// What is wrong with a decision by itself.
std::optional<std::pair<std::string, std::string>> own_mistake(const Decision& decision) {
    for (const auto* id : {&decision.id, &decision.other}) {
        if (!id->empty() && !is_known(*id)) {
            return std::pair(fmt::format("\"{}\" is no id of an actor or event", *id),
                             "Those begin with act- and evt-; 'linimasa explain' tells them.");
        }
    }
    if (decision.kind == DecisionKind::date && !is_event(decision.id)) {
        return std::pair(fmt::format("\"{}\" is no event and has no date", decision.id),
                         "Give the id of an event, which begins with evt-.");
    }
    if (joins(decision) && is_event(decision.id) != is_event(decision.other)) {
        return std::pair(
            fmt::format("\"{}\" and \"{}\" are an actor and an event", decision.id, decision.other),
            "Give two of one kind.");
    }
    if (joins(decision) && decision.id == decision.other) {
        return std::pair(fmt::format("\"{}\" stands on both sides", decision.id),
                         "Give the ids of two.");
    }
    return std::nullopt;
}

/// The line as a message may quote it.
std::string quoted(const Decision& decision) {
    std::string line = to_line(decision);
    std::ranges::replace(line, '\t', ' ');
    return line;
}

/// What a later decision may contradict: the same pair in any order, or the date of the same event.
using Subject = std::pair<std::string, std::string>;

std::optional<Subject> subject_of(const Decision& decision) {
    if (joins(decision)) {
        return Subject(std::minmax(decision.id, decision.other));
    }
    return decision.kind == DecisionKind::date ? std::optional(Subject(decision.id, ""))
                                               : std::nullopt;
}

}  // namespace

std::vector<Error> mistakes_in(const std::vector<Decision>& decisions) {
    std::vector<Error> mistakes;
    std::map<Subject, const Decision*> before;
    for (const Decision& decision : decisions) {
        if (auto own = own_mistake(decision)) {
            mistakes.push_back({ErrorCode::invalid_data, std::move(own->first), decision.where,
                                std::move(own->second)});
            continue;
        }
        const auto subject = subject_of(decision);
        if (!subject) {
            continue;
        }
        const auto [found, is_new] = before.try_emplace(*subject, &decision);
        const Decision& earlier = *found->second;
        if (!is_new && (earlier.kind != decision.kind || earlier.date != decision.date)) {
            mistakes.push_back({ErrorCode::invalid_data,
                                fmt::format("\"{}\" contradicts \"{}\" of {}", quoted(decision),
                                            quoted(earlier), earlier.where),
                                decision.where, "Take one of the two out of the file."});
        }
    }
    return mistakes;
}

}  // namespace linimasa::cli
