#include "dates.hpp"

#include "calendar_words.hpp"
#include "graph/build_extraction.hpp"

#include <catch2/catch.hpp>

namespace linimasa {
namespace {

TimeExpression expression(test::Told& article, const std::string& words,
                          const std::string& symbolic) {
    TimeExpression time;
    time.span = article.write(words).span;
    time.symbolic = symbolic;
    return time;
}

/// An undated article on a congress that began on 1 May, a Saturday, told on Friday 30 April: the
/// weekdays fit 2010 and 2021 among others.
Extraction undated(const char* label, bool with_date) {
    test::Told article("undated.txt", nullptr);
    article.data().times.push_back(
        expression(article, "Jumat (30/4)", "point weekday=5 day=30 month=4"));
    article.data().times.push_back(
        expression(article, "Sabtu (1/5)", "point weekday=6 day=1 month=5"));
    const auto ratna = article.person("Ratna Kusuma", "Menteri Perdagangan");
    Event& congress = article.event(label, EventKind::meeting);
    congress.status = EventStatus::planned;
    if (with_date) {
        congress.time = 1;
    }
    article.takes_part(congress, ratna, ParticipantRole::attendee);
    Event& speech = article.event("keterangan Ratna Kusuma", EventKind::statement);
    speech.time = 0;
    article.takes_part(article.data().events.back(), ratna, ParticipantRole::speaker);
    return article.take();
}

Extraction dated(const char* source, const char* published, const char* label, const char* start) {
    test::Told article(source, published);
    const auto ratna = article.person("Ratna Kusuma", "Menteri Perdagangan");
    Event& congress = article.event(label, EventKind::meeting, start);
    article.takes_part(congress, ratna, ParticipantRole::attendee);
    return article.take();
}

const GraphArticle& article_of(const EventGraph& graph, std::string_view source) {
    for (const GraphArticle& article : graph.articles()) {
        if (article.source == source) {
            return article;
        }
    }
    throw std::logic_error("no such article");
}

TEST_CASE("the year of an undated article follows from an event that others date") {
    const auto graph = test::link({undated("Kongres Gula ke-7", true),
                                   dated("a.txt", "2021-05-03", "Kongres Gula ke-7", "2021-05-01"),
                                   dated("b.txt", "2010-05-03", "Kongres Tebu", "2010-05-01")});
    const GraphArticle& article = article_of(graph, "undated.txt");
    REQUIRE(article.published.date);
    CHECK(article.published.date->to_string() == "2021-04-30");
    CHECK(article.published.basis == PublishedBasis::inferred);
    CHECK(article.published.confidence < 1.0);
    CHECK(article.date_alternatives.size() > 1);
    CHECK_FALSE(article.reasons.empty());
    CHECK(article.times[1].time.value.start->to_string() == "2021-05-01");
    for (const GraphEvent& event : graph.events()) {
        if (event.kind == EventKind::statement) {
            REQUIRE(event.date.start);
            CHECK(event.date.start->to_string() == "2021-04-30");
        }
    }
}

TEST_CASE("the year of an undated article lies between the editions before and after its own") {
    const auto graph = test::link({undated("Kongres Gula ke-7", true),
                                   dated("a.txt", "2019-06-03", "Kongres Gula ke-6", "2019-06-01"),
                                   dated("b.txt", "2023-04-03", "Kongres Gula ke-8", "2023-04-01"),
                                   dated("c.txt", "2010-05-03", "Kongres Tebu", "2010-05-01")});
    const GraphArticle& article = article_of(graph, "undated.txt");
    REQUIRE(article.published.date);
    CHECK(article.published.date->to_string() == "2021-04-30");
    REQUIRE_FALSE(article.reasons.empty());
    const Reason& reason = article.reasons.front();
    CHECK(reason.rule == "edition-order");
    CHECK(reason.note.find("after \"Kongres Gula ke-6\", which a.txt has on 2019-06-01") !=
          std::string::npos);
    CHECK(reason.note.find("before \"Kongres Gula ke-8\"") != std::string::npos);
}

TEST_CASE("an edition before the own one alone does not give the year") {
    const auto graph = test::link({undated("Kongres Gula ke-7", true),
                                   dated("a.txt", "2009-06-03", "Kongres Gula ke-6", "2009-06-01"),
                                   dated("c.txt", "2022-05-03", "Kongres Tebu", "2022-05-01")});
    CHECK_FALSE(article_of(graph, "undated.txt").published.date);
}

TEST_CASE("editions whose own order is wrong say nothing") {
    const auto graph = test::link({undated("Kongres Gula ke-7", true),
                                   dated("a.txt", "2023-06-03", "Kongres Gula ke-6", "2023-06-01"),
                                   dated("b.txt", "2019-04-03", "Kongres Gula ke-8", "2019-04-01"),
                                   dated("c.txt", "2010-05-03", "Kongres Tebu", "2010-05-01")});
    CHECK_FALSE(article_of(graph, "undated.txt").published.date);
}

TEST_CASE("without anything in common an undated article stays undated") {
    const auto graph = test::link({undated("Pameran Batik", true),
                                   dated("a.txt", "2021-05-03", "Kongres Gula ke-7", "2021-05-01"),
                                   dated("b.txt", "2010-05-03", "Kongres Tebu", "2010-05-01")});
    const GraphArticle& article = article_of(graph, "undated.txt");
    CHECK_FALSE(article.published.date);
    CHECK(article.date_alternatives.size() > 1);
}

TEST_CASE("an event in a year whose weekdays are wrong dates nothing") {
    const auto graph =
        test::link({undated("Kongres Gula ke-7", true),
                    dated("a.txt", "2019-05-03", "Kongres Gula ke-7", "2019-05-01")});
    CHECK_FALSE(article_of(graph, "undated.txt").published.date);
}

TEST_CASE("days of the year are read from what the words say") {
    const auto friday = day_of_year("point weekday=5 day=20 month=4");
    REQUIRE(friday);
    CHECK(friday->possible(2018));
    CHECK_FALSE(friday->possible(2019));
    CHECK(day_of_year("point day=29 month=2")->possible(2020));
    CHECK_FALSE(day_of_year("point day=29 month=2")->possible(2019));
    CHECK_FALSE(day_of_year("point weekday=5 day=20 month=4 year=2018"));
    CHECK_FALSE(day_of_year("point weekday=5"));
    CHECK_FALSE(day_of_year("point day=27 .. day=28 month=4"));
}

TEST_CASE("a week or month is told from days that are named") {
    for (const char* words : {"point day=28 month=4", "point weekday=6", "point shift=-1",
                              "point weekday=1 .. weekday=3 unit=4 rel=1", "point feast=817",
                              "point unit=3 n=3 dir=-1"}) {
        CAPTURE(words);
        CHECK(names_days(words));
    }
    for (const char* words : {"point unit=4 rel=0", "point month=4 year=2018", "point year=2018",
                              "point unit=4 rel=0 << point day=28 month=4", "point weekend=1"}) {
        CAPTURE(words);
        CHECK_FALSE(names_days(words));
    }
}

}  // namespace
}  // namespace linimasa
