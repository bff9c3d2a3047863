#include "dot/text_box.hpp"
#include "dot/time_axis.hpp"
#include "dot/timeline_layout.hpp"
#include "exporters/nasty_graph.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

using namespace linimasa;

namespace {

std::vector<Date> dates(std::initializer_list<std::string_view> texts) {
    std::vector<Date> list;
    for (const std::string_view text : texts) {
        list.push_back(Date::parse(text).value());
    }
    return list;
}

std::vector<std::string> labels(const PeriodChoice& choice) {
    std::vector<std::string> list;
    for (const Period& period : choice.periods) {
        list.push_back(period.heading.empty() ? period.label : period.heading + "/" + period.label);
    }
    return list;
}

EventGraph many(std::size_t count) {
    EventGraph::Parts parts;
    GraphArticle article;
    article.id = "art";
    article.source = "a";
    parts.articles.push_back(article);
    for (std::size_t i = 0; i < count; ++i) {
        GraphEvent event;
        event.id = fmt::format("evt-{}", i);
        event.label =
            fmt::format("rapat panjang nomor {} tentang banyak hal yang perlu dibahas", i);
        event.kind = static_cast<EventKind>(i * 7 % 8);
        const auto year = static_cast<int>(1990 + (i * 13) % 35);
        event.date.start = Date::from_day(year, static_cast<unsigned>(1 + i * 5 % 12),
                                          static_cast<unsigned>(1 + i * 11 % 28));
        event.date.until = event.date.start;
        if (i % 4 == 1) {
            event.date.start = parts.events.back().date.start;
            event.part_of = static_cast<std::uint32_t>(i - 1);
        }
        parts.events.push_back(event);
    }
    return EventGraph(std::move(parts));
}

bool overlap(const Box& a, const Box& b) {
    return std::abs(a.x - b.x) * 2.0 < a.width + b.width - 0.1 &&
           std::abs(a.y - b.y) * 2.0 < a.height + b.height - 0.1;
}

bool within(const Box& inner, const Box& outer) {
    return std::abs(inner.x - outer.x) * 2.0 <= outer.width - inner.width &&
           std::abs(inner.y - outer.y) * 2.0 <= outer.height - inner.height;
}

}  // namespace

TEST_CASE("busy weeks are divided into days, and quiet years stand together") {
    const auto list =
        dates({"1999-05-01", "2003", "2018-04-20", "2018-04-25", "2018-04-26", "2018-04-27"});
    CHECK(labels(choose_periods(list, 6)) ==
          std::vector<std::string>{"1990s", "2000s", "April 2018/15–21 Apr", "April 2018/25 Apr",
                                   "April 2018/26 Apr", "April 2018/27 Apr"});
    CHECK(labels(choose_periods(list, 3)) ==
          std::vector<std::string>{"1990s", "2000s", "2018/Apr"});
}

TEST_CASE("hours divide a day") {
    const auto list = dates({"2018-04-20T09:15", "2018-04-20T09:45", "2018-04-20T14:05"});
    CHECK(labels(choose_periods(list, 6)) ==
          std::vector<std::string>{"20 Apr 2018/09:00", "20 Apr 2018/14:00"});
}

TEST_CASE("one event that has an hour does not divide its day") {
    const auto list =
        dates({"2018-04-20", "2018-04-20", "2018-04-20", "2018-04-20T09:15", "2018-04-21"});
    CHECK(labels(choose_periods(list, 6)) ==
          std::vector<std::string>{"April 2018/20 Apr", "April 2018/21 Apr"});
}

TEST_CASE("a date that is known less closely is a period of its own before its days") {
    const auto list = dates({"2018-04", "2018-04-01", "2018-04-02", "2018-04-30"});
    const auto choice = choose_periods(list, 9);
    CHECK(labels(choice) == std::vector<std::string>{"2018/Apr", "April 2018/1 Apr",
                                                     "April 2018/2 Apr", "April 2018/22–30 Apr"});
    CHECK(choice.of_date == std::vector<std::size_t>{0, 1, 2, 3});
}

TEST_CASE("what lies between two periods is said in fitting units") {
    const auto gap = [](std::string_view from, std::string_view to) {
        return gap_between(period_of(*Date::parse(from), Step::day),
                           period_of(*Date::parse(to), Step::day));
    };
    CHECK(gap("2018-04-27", "2018-04-28").empty());
    CHECK(gap("2018-04-20", "2018-04-25") == "4 days");
    CHECK(gap("2018-04-20", "2018-12-06") == "8 months");
    CHECK(gap("2018-04-20", "2024-04-20") == "6 years");
    CHECK(gap("2018-04-20", "2018-04-22") == "1 day");
}

TEST_CASE("dates are in words as precise as they are known") {
    const auto words = [](std::string_view from, std::string_view to) {
        return date_words({Date::parse(from), Date::parse(to)});
    };
    CHECK(words("2018-04-27", "2018-04-28") == "27–28 Apr 2018");
    CHECK(words("2018-04-30", "2018-05-02") == "30 Apr – 2 May 2018");
    CHECK(words("2017-12-30", "2018-01-02") == "30 Dec 2017 – 2 Jan 2018");
    CHECK(words("2018-04", "2018-04") == "Apr 2018");
    CHECK(words("2016", "2017") == "2016 – 2017");
    CHECK(words("2018-04-20T09:00", "2018-04-20T17:30") == "20 Apr 2018, 09:00–17:30");
    CHECK(words("2018-04-20", "") == "20 Apr 2018");
}

TEST_CASE("text is wrapped between words and ends in an ellipsis where there is no room") {
    for (const std::string& line :
         wrap("rapat koordinasi tingkat menteri negara anggota", 90.0, 10.0, 9)) {
        CHECK(text_width(line, 10.0) <= 90.0);
        CHECK(line.find(' ') != 0);
    }
    CHECK(wrap("satu dua tiga empat lima enam", 40.0, 10.0, 2).back().ends_with("…"));
    CHECK(wrap("Pneumonoultramikroskopik", 40.0, 10.0, 9).size() > 2);
    CHECK(wrap("  ", 40.0, 10.0, 2).empty());
}

TEST_CASE("cards of the time line do not overlap and never go back in time") {
    for (const std::size_t count : {1U, 10U, 100U, 500U}) {
        const EventGraph graph = many(count);
        const TimelineLayout layout = lay_out_timeline(graph);
        REQUIRE(layout.cards.size() == count);
        std::vector<const Card*> outer;
        for (const Card& card : layout.cards) {
            if (card.inside) {
                CHECK(within(card.box, outer.back()->box));
                continue;
            }
            CHECK(std::ranges::none_of(
                outer, [&](const Card* other) { return overlap(card.box, other->box); }));
            outer.push_back(&card);
        }
        for (const Card& a : layout.cards) {
            CHECK(std::ranges::all_of(layout.cards, [&](const Card& b) {
                return graph.events()[a.event].date.start >= graph.events()[b.event].date.start ||
                       a.box.x <= b.box.x;
            }));
        }
    }
}

TEST_CASE("more events than cards are dots in time order, each in a cell of its kind and period") {
    const EventGraph graph = many(3000);
    const TimelineLayout layout = lay_out_timeline(graph);
    CHECK(layout.cards.empty());
    REQUIRE(layout.dots.size() == 3000);
    CHECK(layout.periods.size() <= 30);
    std::size_t counted = 0;
    for (const Cell& cell : layout.cells) {
        counted += cell.count;
    }
    CHECK(counted == 3000);
    CHECK(std::ranges::all_of(layout.dots, [&](const Dot& dot) {
        return std::ranges::any_of(layout.cells, [&](const Cell& cell) {
            return cell.kind == graph.events()[dot.event].kind &&
                   within({dot.x, dot.y, 4.0, 4.0}, cell.box);
        });
    }));
    for (std::size_t i = 0; i < layout.dots.size(); i += 37) {
        CHECK(std::ranges::all_of(layout.dots, [&](const Dot& other) {
            return graph.events()[layout.dots[i].event].date.start >=
                       graph.events()[other.event].date.start ||
                   layout.dots[i].x <= other.x;
        }));
    }
}

TEST_CASE("events that are parts of each other in a circle are still laid out once each") {
    EventGraph::Parts parts;
    GraphArticle article;
    article.id = "art";
    article.source = "a";
    parts.articles.push_back(article);
    for (std::uint32_t i = 0; i < 3; ++i) {
        GraphEvent event;
        event.id = fmt::format("evt-{}", i);
        event.label = "rapat";
        event.date.start = Date::parse("2018-04-20");
        event.part_of = (i + 1) % 3;
        parts.events.push_back(event);
    }
    CHECK(lay_out_timeline(EventGraph(std::move(parts))).cards.size() == 3);
}
