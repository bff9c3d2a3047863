#include "dot/text_box.hpp"
#include "dot/timeline_parts.hpp"
#include "linimasa/core/enum_names.hpp"

#include <algorithm>
#include <cmath>

namespace linimasa::timeline {
namespace {

constexpr double cell_width = 172.0;
constexpr double dot_pitch = 7.0;
constexpr double label_font = 8.0;
constexpr std::size_t most_labels = 3;
constexpr std::size_t most_periods = 24;

class SummaryLayout {
public:
    SummaryLayout(const EventGraph& graph, const std::vector<std::size_t>& order)
        : graph_(graph), order_(order) {}

    TimelineLayout run();

private:
    /// Events of one period: from, to in the time order.
    struct Run {
        std::size_t from;
        std::size_t to;
    };

    void find_periods();
    void place_periods();
    [[nodiscard]] std::vector<std::size_t> of_kind(const Run& run, EventKind kind) const;
    [[nodiscard]] std::size_t rows_of(const Run& run, EventKind kind) const;
    [[nodiscard]] static std::size_t slots_for(const Run& run);
    void fill(std::size_t period, const Lane& lane);

    const EventGraph& graph_;
    const std::vector<std::size_t>& order_;
    TimelineLayout layout_;
    std::vector<Run> runs_;
};

void SummaryLayout::find_periods() {
    const auto dates = starts(graph_, order_);
    PeriodChoice choice = choose_periods(dates, most_periods);
    for (std::size_t i = 0; i < order_.size(); ++i) {
        if (choice.of_date[i] == runs_.size()) {
            layout_.periods.push_back({std::move(choice.periods[choice.of_date[i]]), 0.0, 0.0});
            runs_.push_back({i, i});
        }
        runs_.back().to = i + 1;
    }
}

void SummaryLayout::place_periods() {
    double x = lane_label_width + column_gap;
    layout_.left = x;
    for (PeriodMark& mark : layout_.periods) {
        if (!mark.period.omitted.empty()) {
            x += omission_gap - period_gap;
        }
        mark.left = x;
        x += cell_width;
        mark.right = x;
        x += period_gap;
    }
    layout_.right = x;
}

std::vector<std::size_t> SummaryLayout::of_kind(const Run& run, EventKind kind) const {
    std::vector<std::size_t> found;
    for (std::size_t i = run.from; i < run.to; ++i) {
        if (graph_.events()[order_[i]].kind == kind) {
            found.push_back(i);
        }
    }
    return found;
}

/// A dot's column is its rank among all events of the period, so that time order holds across
/// lanes.
std::size_t SummaryLayout::slots_for(const Run& run) {
    const auto most = static_cast<std::size_t>((cell_width - 12.0) / dot_pitch);
    return std::min(run.to - run.from, most);
}

std::size_t SummaryLayout::rows_of(const Run& run, EventKind kind) const {
    std::vector<std::size_t> stacks(slots_for(run), 0);
    std::size_t rows = 0;
    for (const std::size_t i : of_kind(run, kind)) {
        const std::size_t slot = (i - run.from) * stacks.size() / (run.to - run.from);
        rows = std::max(rows, ++stacks[slot]);
    }
    return rows;
}

void SummaryLayout::fill(std::size_t period, const Lane& lane) {
    const Run& run = runs_[period];
    auto events = of_kind(run, lane.kind);
    if (events.empty()) {
        return;
    }
    const PeriodMark& mark = layout_.periods[period];
    const double top = lane.top - lane_padding;
    const double bottom = lane.bottom + lane_padding;
    std::vector<std::size_t> stacks(slots_for(run), 0);
    for (const std::size_t i : events) {
        const std::size_t slot = (i - run.from) * stacks.size() / (run.to - run.from);
        const double x = mark.left + 8.0 + dot_pitch / 2.0 + static_cast<double>(slot) * dot_pitch;
        layout_.dots.push_back(
            {order_[i], x, bottom + 7.0 + static_cast<double>(stacks[slot]++) * dot_pitch});
    }
    Cell cell;
    cell.kind = lane.kind;
    cell.count = events.size();
    cell.box = {mark.left + cell_width / 2.0, (top + bottom) / 2.0, cell_width, top - bottom};
    std::ranges::stable_sort(events, [&](std::size_t a, std::size_t b) {
        return graph_.events()[order_[a]].evidence.size() >
               graph_.events()[order_[b]].evidence.size();
    });
    for (const std::size_t i : events) {
        const auto lines = wrap(graph_.events()[order_[i]].label, cell_width - 22.0, label_font, 1);
        if (cell.labels.size() < most_labels && !lines.empty() &&
            std::ranges::find(cell.labels, lines.front()) == cell.labels.end()) {
            cell.labels.push_back(lines.front());
        }
    }
    layout_.cells.push_back(std::move(cell));
}

TimelineLayout SummaryLayout::run() {
    layout_.lanes = lanes_of(graph_, order_);
    find_periods();
    std::vector<double> heights;
    for (const Lane& lane : layout_.lanes) {
        std::size_t rows = 0;
        for (const Run& run : runs_) {
            rows = std::max(rows, rows_of(run, lane.kind));
        }
        heights.push_back(58.0 + static_cast<double>(rows) * dot_pitch);
    }
    place_lanes(layout_, heights);
    place_periods();
    for (std::size_t period = 0; period < runs_.size(); ++period) {
        for (const Lane& lane : layout_.lanes) {
            fill(period, lane);
        }
    }
    return std::move(layout_);
}

}  // namespace

TimelineLayout lay_out_summary(const EventGraph& graph, const std::vector<std::size_t>& order) {
    return SummaryLayout(graph, order).run();
}

}  // namespace linimasa::timeline
