#include "dot/timeline_layout.hpp"

#include "dot/timeline_parts.hpp"
#include "linimasa/core/enum_names.hpp"
#include "view.hpp"

#include <algorithm>
#include <array>

namespace linimasa {
namespace timeline {

std::vector<Date> starts(const EventGraph& graph, const std::vector<std::size_t>& order) {
    std::vector<Date> dates;
    dates.reserve(order.size());
    for (const std::size_t event : order) {
        dates.push_back(graph.events()[event].date.start.value());
    }
    return dates;
}

std::vector<Lane> lanes_of(const EventGraph& graph, const std::vector<std::size_t>& order) {
    std::array<std::size_t, 8> counts{};
    for (const std::size_t event : order) {
        ++counts.at(static_cast<std::size_t>(graph.events()[event].kind));
    }
    std::vector<Lane> lanes;
    for (std::size_t kind = 0; kind < counts.size(); ++kind) {
        if (counts[kind] > 0) {
            lanes.push_back({static_cast<EventKind>(kind), counts[kind], 0.0, 0.0});
        }
    }
    return lanes;
}

void place_lanes(TimelineLayout& layout, const std::vector<double>& heights) {
    double top = 0.0;
    for (std::size_t i = 0; i < layout.lanes.size(); ++i) {
        layout.lanes[i].top = top;
        top -= std::max(heights[i], 24.0) + 2.0 * lane_padding;
        layout.lanes[i].bottom = top;
    }
    layout.bottom = top;
}

std::size_t lane_index(const TimelineLayout& layout, EventKind kind) {
    const auto lane = std::ranges::find(layout.lanes, kind, &Lane::kind);
    return static_cast<std::size_t>(lane - layout.lanes.begin());
}

}  // namespace timeline

TimelineLayout lay_out_timeline(const EventGraph& graph) {
    const auto order = dated_events(graph);
    TimelineLayout layout = order.size() <= most_cards ? timeline::lay_out_cards(graph, order)
                                                       : timeline::lay_out_summary(graph, order);
    layout.undated = graph.events().size() - order.size();
    return layout;
}

}  // namespace linimasa
