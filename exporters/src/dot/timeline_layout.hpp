#pragma once

#include "dot/time_axis.hpp"
#include "linimasa/graph/event_graph.hpp"

#include <optional>
#include <string>
#include <vector>

/// Where everything on the time line stands, in points, x to the right and y upwards. Time runs
/// through columns of one width: equal room for a busy day and a quiet year, gaps named.
/// Events in time order never go back in x.
namespace linimasa {

struct Box {
    double x = 0.0;  ///< centre
    double y = 0.0;
    double width = 0.0;
    double height = 0.0;
};

struct Card {
    std::size_t event = 0;
    Box box;
    std::vector<std::string> title;
    std::vector<std::string> details;
    bool has_parts = false;
    bool inside = false;  ///< drawn within the card of the event that it is a part of
};

/// Events of one kind in one period, where there are too many for cards.
struct Cell {
    EventKind kind = EventKind::meeting;
    Box box;
    std::size_t count = 0;
    std::vector<std::string> labels;  ///< of the best attested ones
};

struct Dot {
    std::size_t event = 0;
    double x = 0.0;
    double y = 0.0;
};

struct PeriodMark {
    Period period;
    double left = 0.0;
    double right = 0.0;
};

struct Lane {
    EventKind kind = EventKind::meeting;
    std::size_t count = 0;
    double top = 0.0;
    double bottom = 0.0;
};

struct TimelineLayout {
    std::vector<Card> cards;  ///< in time order, a card before those inside it
    std::vector<Cell> cells;
    std::vector<Dot> dots;  ///< in time order
    std::vector<PeriodMark> periods;
    std::vector<Lane> lanes;
    double left = 0.0;    ///< where time begins
    double right = 0.0;   ///< where it ends
    double bottom = 0.0;  ///< below the lowest lane
    std::size_t undated = 0;
};

/// More dated events than this are shown as a summary by period.
inline constexpr std::size_t most_cards = 500;

/// Picks cards or summary by the number of dated events.
[[nodiscard]] TimelineLayout lay_out_timeline(const EventGraph& graph);

}  // namespace linimasa
