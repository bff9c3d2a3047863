#include "linimasa/core/extractor.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <string>

using namespace linimasa;

TEST_CASE("an event has the topics of its own passages, not all of its article", "[extractor]") {
    Article article;
    article.text =
        "Menteri Komunikasi Budi Santoso meresmikan pusat keamanan siber di Bandung, Senin "
        "(2/4/2018).\n\nPresiden Rudi Hartono bertemu Perdana Menteri Tan Wei Ling di Jakarta, "
        "Selasa "
        "(3/4/2018), untuk membahas perdagangan bebas.\n";
    const auto extractor = Extractor::create({});
    REQUIRE(extractor);
    const Extraction found = extractor->extract(article);
    std::set<std::string> meeting;
    std::set<std::string> other;
    for (const Event& event : found.events) {
        for (const std::size_t topic : event.topics) {
            (event.kind == EventKind::meeting ? meeting : other).insert(found.topics.at(topic).key);
        }
    }
    CHECK(meeting == std::set<std::string>{"trade"});
    CHECK(other == std::set<std::string>{"cyber-security"});
}
