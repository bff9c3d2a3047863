#pragma once

#include "dot/timeline_layout.hpp"

/// What the two layouts share.
namespace linimasa::timeline {

inline constexpr double lane_label_width = 96.0;
inline constexpr double column_gap = 14.0;
inline constexpr double period_gap = 12.0;
inline constexpr double omission_gap = 34.0;
inline constexpr double lane_padding = 9.0;

/// Dates of the events, as given.
[[nodiscard]] std::vector<Date> starts(const EventGraph& graph,
                                       const std::vector<std::size_t>& order);
/// Lanes of the kinds that occur, without places yet.
[[nodiscard]] std::vector<Lane> lanes_of(const EventGraph& graph,
                                         const std::vector<std::size_t>& order);
/// Stacks the lanes below y = 0; `heights` has one entry a lane.
void place_lanes(TimelineLayout& layout, const std::vector<double>& heights);
[[nodiscard]] std::size_t lane_index(const TimelineLayout& layout, EventKind kind);

[[nodiscard]] TimelineLayout lay_out_cards(const EventGraph& graph,
                                           const std::vector<std::size_t>& order);
[[nodiscard]] TimelineLayout lay_out_summary(const EventGraph& graph,
                                             const std::vector<std::size_t>& order);

}  // namespace linimasa::timeline
