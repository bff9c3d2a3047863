#include "dot/text_box.hpp"
#include "dot/timeline_parts.hpp"
#include "linimasa/core/enum_names.hpp"

#include <algorithm>
#include <cmath>

namespace linimasa::timeline {
namespace {

constexpr double card_width = 172.0;
constexpr double inset = 7.0;
constexpr double title_font = 10.0;
constexpr double detail_font = 8.0;
constexpr double title_line = 13.0;
constexpr double detail_line = 10.5;
constexpr double card_gap = 6.0;
constexpr std::size_t most_actors = 3;

/// A run of events that stand above each other.
struct Column {
    std::vector<std::size_t> cards;  ///< indices into the time order
    bool first_of_period = false;
};

class CardLayout {
public:
    CardLayout(const EventGraph& graph, const std::vector<std::size_t>& order)
        : graph_(graph), order_(order) {}

    TimelineLayout run();

private:
    [[nodiscard]] std::size_t rows() const;
    void make_columns();
    void nest(const Column& column);
    void write_text(std::size_t index, double width);
    void measure(std::size_t index, double width);
    void place(std::size_t index, double x, double top);
    void place_columns();
    void emit(std::size_t card, bool inside);

    const EventGraph& graph_;
    const std::vector<std::size_t>& order_;
    TimelineLayout layout_;
    std::vector<Card> cards_;                      ///< by place in the time order
    std::vector<std::vector<std::size_t>> parts_;  ///< cards inside a card
    std::vector<bool> nested_;
    std::vector<Column> columns_;
};

/// More rows for more events, so that the whole keeps the shape of a sheet.
std::size_t CardLayout::rows() const {
    const double each = static_cast<double>(order_.size()) /
                        static_cast<double>(std::max<std::size_t>(layout_.lanes.size(), 1));
    return static_cast<std::size_t>(std::clamp(std::round(std::sqrt(each) + 1.0), 2.0, 10.0));
}

void CardLayout::make_columns() {
    const auto dates = starts(graph_, order_);
    const auto most_periods = static_cast<std::size_t>(
        std::clamp(2.0 * std::sqrt(static_cast<double>(dates.size())), 6.0, 30.0));
    PeriodChoice choice = choose_periods(dates, most_periods);
    const std::size_t most_rows = rows();
    std::vector<std::size_t> filled(layout_.lanes.size(), 0);
    for (std::size_t i = 0; i < order_.size(); ++i) {
        const std::size_t lane = lane_index(layout_, graph_.events()[order_[i]].kind);
        const bool new_period = choice.of_date[i] == layout_.periods.size();
        if (new_period || filled[lane] == most_rows) {
            columns_.push_back({{}, new_period});
            std::ranges::fill(filled, 0);
        }
        if (new_period) {
            layout_.periods.push_back({std::move(choice.periods[choice.of_date[i]]), 0.0, 0.0});
        }
        ++filled[lane];
        columns_.back().cards.push_back(i);
    }
}

/// A part goes into the card of its event where both stand in one column: then neither moves in
/// time.
void CardLayout::nest(const Column& column) {
    for (const std::size_t card : column.cards) {
        const auto& part_of = graph_.events()[order_[card]].part_of;
        if (!part_of) {
            continue;
        }
        const auto whole = std::ranges::find_if(
            column.cards, [&](std::size_t other) { return order_[other] == *part_of; });
        if (whole == column.cards.end()) {
            continue;
        }
        // An event that is, through others, a part of itself stays outside.
        bool circle = false;
        std::vector<std::size_t> inner{card};
        while (!inner.empty() && !circle) {
            const std::size_t next = inner.back();
            inner.pop_back();
            circle = next == *whole;
            inner.insert(inner.end(), parts_[next].begin(), parts_[next].end());
        }
        if (!circle) {
            parts_[*whole].push_back(card);
            nested_[card] = true;
        }
    }
}

void CardLayout::write_text(std::size_t index, double width) {
    const GraphEvent& event = graph_.events()[order_[index]];
    Card& card = cards_[index];
    card.event = order_[index];
    const double room = width - 14.0;
    card.title = wrap(event.label, room, title_font, 4);
    std::string when = date_words(event.date);
    if (event.status != EventStatus::occurred) {
        when += " · " + std::string(to_string(event.status));
    }
    card.details = wrap(when, room, detail_font, 2);
    std::string who = event.place ? graph_.places()[*event.place].name : std::string{};
    for (std::size_t i = 0; i < event.participants.size() && i < most_actors; ++i) {
        const std::string& name = graph_.actors()[event.participants[i].actor].name;
        if (who.find(name) == std::string::npos) {
            who += (who.empty() ? "" : " · ") + name;
        }
    }
    if (!who.empty()) {
        for (std::string& line : wrap(who, room, detail_font, 2)) {
            card.details.push_back(std::move(line));
        }
    }
}

void CardLayout::measure(std::size_t index, double width) {
    write_text(index, width);
    Card& card = cards_[index];
    card.box.width = width;
    card.box.height = 9.0 + title_line * static_cast<double>(card.title.size()) +
                      detail_line * static_cast<double>(card.details.size());
    for (const std::size_t part : parts_[index]) {
        measure(part, width - 2.0 * inset);
        cards_[index].box.height += cards_[part].box.height + card_gap;
    }
    card.has_parts = !parts_[index].empty();
    if (card.has_parts) {
        card.box.height += 2.0;
    }
}

void CardLayout::place(std::size_t index, double x, double top) {
    Box& box = cards_[index].box;
    box.x = x;
    box.y = top - box.height / 2.0;
    double bottom = top - box.height + card_gap;
    for (auto part = parts_[index].rbegin(); part != parts_[index].rend(); ++part) {
        const double height = cards_[*part].box.height;
        place(*part, x, bottom + height);
        bottom += height + card_gap;
    }
}

void CardLayout::place_columns() {
    double x = lane_label_width + column_gap;
    layout_.left = x;
    std::size_t period = 0;
    for (const Column& column : columns_) {
        if (column.first_of_period) {
            if (&column != &columns_.front()) {
                ++period;
                x += layout_.periods[period].period.omitted.empty() ? period_gap : omission_gap;
            }
            layout_.periods[period].left = x;
        }
        for (const Lane& lane : layout_.lanes) {
            double top = lane.top - lane_padding;
            for (const std::size_t card : column.cards) {
                if (!nested_[card] && graph_.events()[order_[card]].kind == lane.kind) {
                    place(card, x + card_width / 2.0, top);
                    top -= cards_[card].box.height + card_gap;
                }
            }
        }
        x += card_width;
        layout_.periods[period].right = x;
        x += column_gap;
    }
    layout_.right = x;
}

void CardLayout::emit(std::size_t card, bool inside) {
    cards_[card].inside = inside;
    layout_.cards.push_back(std::move(cards_[card]));
    for (const std::size_t part : parts_[card]) {
        emit(part, true);
    }
}

TimelineLayout CardLayout::run() {
    layout_.lanes = lanes_of(graph_, order_);
    cards_.resize(order_.size());
    parts_.resize(order_.size());
    nested_.resize(order_.size());
    make_columns();
    std::vector<double> heights(layout_.lanes.size(), 0.0);
    for (const Column& column : columns_) {
        nest(column);
        std::vector<double> stacks(layout_.lanes.size(), -card_gap);
        for (const std::size_t card : column.cards) {
            if (!nested_[card]) {
                measure(card, card_width);
                stacks[lane_index(layout_, graph_.events()[order_[card]].kind)] +=
                    cards_[card].box.height + card_gap;
            }
        }
        for (std::size_t lane = 0; lane < stacks.size(); ++lane) {
            heights[lane] = std::max(heights[lane], stacks[lane]);
        }
    }
    place_lanes(layout_, heights);
    place_columns();
    for (std::size_t card = 0; card < order_.size(); ++card) {
        if (!nested_[card]) {
            emit(card, false);
        }
    }
    return std::move(layout_);
}

}  // namespace

TimelineLayout lay_out_cards(const EventGraph& graph, const std::vector<std::size_t>& order) {
    return CardLayout(graph, order).run();
}

}  // namespace linimasa::timeline
