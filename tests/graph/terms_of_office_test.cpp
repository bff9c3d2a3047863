#include "terms_of_office.hpp"

#include "graph/build_extraction.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace linimasa {
namespace {

/// An undated article in which Ratna Kusuma, called minister of trade, said something on Friday
/// 30 April: a weekday that is right in 2004, 2010, 2021 and 2027.
Extraction undated(const std::vector<OfficeTerm>& terms, bool former = false) {
    test::Told article("undated.txt", nullptr);
    TimeExpression friday;
    friday.span = article.write("Jumat (30/4)").span;
    friday.symbolic = "point weekday=5 day=30 month=4";
    article.data().times = {friday};
    const auto ratna = article.person("Ratna Kusuma", "Menteri Perdagangan");
    article.data().actors[ratna].roles[0].former = former;
    article.data().actors[ratna].known_as = "ratna";
    article.data().actors[ratna].known_offices = terms;
    article.takes_part(article.event("keterangan Ratna Kusuma", EventKind::statement), ratna,
                       ParticipantRole::speaker);
    article.data().events.back().time = 0;
    return article.take();
}

/// An article of that day on something else, so that there is a span of years to look at.
Extraction other(const char* source, const char* published) {
    test::Told article(source, published);
    article.event("panen raya", EventKind::initiative, published);
    return article.take();
}

OfficeTerm trade(const char* from, const char* until) {
    return {
        "Menteri Perdagangan", "", {Date::parse(from), Date::parse(until)}, "https://a.example"};
}

GraphArticle linked(Extraction extraction) {
    const auto graph = test::link(
        {std::move(extraction), other("a.txt", "2003-04-30"), other("b.txt", "2028-04-30")});
    const auto found =
        std::find_if(graph.articles().begin(), graph.articles().end(),
                     [](const GraphArticle& one) { return one.source == "undated.txt"; });
    REQUIRE(found != graph.articles().end());
    return *found;
}

double share_of(const GraphArticle& article, int year) {
    for (const DateAlternative& one : article.date_alternatives) {
        if (one.date.year() == year) {
            return one.confidence;
        }
    }
    return 0.0;
}

TEST_CASE("a term in which the weekday is right once gives the year, with the term as its reason") {
    const auto article = linked(undated({trade("2019-10-23", "2024-10-20")}));
    REQUIRE(article.published.date);
    CHECK(article.published.date->to_string() == "2021-04-30");
    CHECK(article.published.basis == PublishedBasis::inferred);
    REQUIRE(article.reasons.size() == 1);
    CHECK(article.reasons[0].rule == "term-of-office");
    CHECK(article.reasons[0].note.find("from 2019-10-23 to 2024-10-20 (https://a.example)") !=
          std::string::npos);
}

TEST_CASE("a term speaks against the days outside and dates nothing where more than one remains") {
    const auto article = linked(undated({trade("2009", "2022")}));
    CHECK_FALSE(article.published.date);
    CHECK(share_of(article, 2010) > 0.4);
    CHECK(share_of(article, 2021) > 0.4);
    CHECK(share_of(article, 2004) < 0.05);
    const auto outside =
        std::find_if(article.date_alternatives.begin(), article.date_alternatives.end(),
                     [](const auto& one) { return one.date.year() == 2004; });
    REQUIRE(outside != article.date_alternatives.end());
    CHECK(outside->because.find("from 2009 to 2022 (https://a.example)") != std::string::npos);
}

TEST_CASE("two terms of one person leave the days of both") {
    const auto article =
        linked(undated({trade("2019-10-23", "2024-10-20"), trade("2009-10-22", "2014-10-20")}));
    CHECK_FALSE(article.published.date);
    CHECK(share_of(article, 2010) > 0.4);
    CHECK(share_of(article, 2021) > 0.4);
}

TEST_CASE("a term without an end, another office and an office that is over date nothing") {
    CHECK_FALSE(linked(undated({{"Menteri Perdagangan", "", {Date::parse("2019"), {}}, "buku"}}))
                    .published.date);
    CHECK_FALSE(
        linked(undated({{"Wali Kota", "", {Date::parse("2019"), Date::parse("2024")}, "buku"}}))
            .published.date);
    CHECK_FALSE(linked(undated({trade("2019-10-23", "2024-10-20")}, true)).published.date);
}

TEST_CASE("the term of somebody who is only spoken of dates nothing") {
    auto article = undated({trade("2019-10-23", "2024-10-20")});
    article.events[0].participants[0].role = ParticipantRole::topic;
    CHECK_FALSE(linked(std::move(article)).published.date);
}

}  // namespace
}  // namespace linimasa
