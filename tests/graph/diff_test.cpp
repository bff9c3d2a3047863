#include "linimasa/graph/diff.hpp"

#include "graph/build_extraction.hpp"
#include "linimasa/graph/contradictions.hpp"
#include "linimasa/graph/verify.hpp"

#include <catch2/catch.hpp>

namespace linimasa {
namespace {

Extraction telling(const char* source, const char* published, EventStatus status,
                   const char* place = "Semarang", const char* sentence = nullptr) {
    test::Told article(source, published);
    const auto ratna = article.person("Ratna Kusuma", "Menteri Perdagangan");
    const auto where = article.place(place);
    Event& event = article.event("Kongres Gula ke-7", EventKind::meeting, "2021-05-01");
    event.status = status;
    event.place = where;
    if (sentence != nullptr) {
        event.evidence.push_back(article.write(sentence));
    }
    article.takes_part(event, ratna, ParticipantRole::host);
    return article.take();
}

TEST_CASE("a graph differs from itself in nothing") {
    const auto graph = test::link({telling("a.txt", "2021-04-20", EventStatus::planned)});
    const auto again = test::link({telling("a.txt", "2021-04-20", EventStatus::planned)});
    CHECK(diff(graph, again).empty());
    CHECK(changelog(diff(graph, again), graph, again).empty());
}

TEST_CASE("what one more article adds and changes is told, node by node") {
    const Extraction first = telling("a.txt", "2021-04-20", EventStatus::planned);
    const auto before = test::link({first});
    const auto after = test::link({first, telling("b.txt", "2021-05-02", EventStatus::occurred)});
    const GraphDiff changes = diff(before, after);
    REQUIRE(changes.added.size() == 1);
    CHECK(changes.added[0].kind == EntityKind::article);
    CHECK(changes.removed.empty());
    bool status = false;
    for (const NodeChange& change : changes.changed) {
        for (const FieldChange& field : change.fields) {
            status |= field == FieldChange{"status", "planned", "occurred"};
        }
    }
    CHECK(status);
    const auto lines = changelog(changes, before, after);
    REQUIRE_FALSE(lines.empty());
    CHECK(lines[0].find("status was \"planned\", is \"occurred\"") != std::string::npos);
    // And the other way round, the article is gone.
    CHECK(diff(after, before).removed.size() == 1);
}

TEST_CASE("outlets that differ on place and number are set side by side") {
    const auto graph =
        test::link({telling("a.txt", "2021-05-02", EventStatus::occurred, "Semarang",
                            "Kongres itu dihadiri 120 peserta dari berbagai daerah"),
                    telling("b.txt", "2021-05-03", EventStatus::occurred, "Surabaya",
                            "Panitia mencatat 300 peserta selama kongres berlangsung")});
    REQUIRE(graph.events().size() == 1);
    const auto found = contradictions(graph);
    REQUIRE(found.size() == 2);
    CHECK(found[0].about == "place");
    CHECK(found[1].about == "number");
    for (const Contradiction& one : found) {
        REQUIRE(one.claims.size() == 2);
        CHECK(one.claims[0].value != one.claims[1].value);
        for (const Claim& claim : one.claims) {
            REQUIRE_FALSE(claim.evidence.empty());
        }
        CHECK(one.claims[0].evidence[0].article != one.claims[1].evidence[0].article);
    }
}

TEST_CASE("the same place and numbers are no contradiction") {
    const auto graph = test::link(
        {telling("a.txt", "2021-05-02", EventStatus::occurred, "Semarang", "Ada 120 peserta"),
         telling("b.txt", "2021-05-03", EventStatus::occurred, "Kota Semarang",
                 "Dari 120 peserta itu 20 orang pulang awal")});
    CHECK(contradictions(graph).empty());
}

TEST_CASE("a number that only bounds another does not contradict it") {
    const auto differ = [](const char* a, const char* b) {
        return !contradictions(
                    test::link(
                        {telling("a.txt", "2021-05-02", EventStatus::occurred, "Semarang", a),
                         telling("b.txt", "2021-05-03", EventStatus::occurred, "Semarang", b)}))
                    .empty();
    };
    CHECK_FALSE(differ("Kongres dihadiri lebih dari 1.200 peserta", "Ada 1.340 peserta di sana"));
    CHECK(differ("Kongres dihadiri lebih dari 1.200 peserta", "Ada 900 peserta di sana"));
    CHECK_FALSE(differ("Kongres dihadiri hampir 300 peserta", "Ada 282 peserta di sana"));
    CHECK_FALSE(differ("Kongres dihadiri tidak kurang dari 280 peserta", "Ada 282 peserta"));
    CHECK(differ("Kongres dihadiri tidak lebih dari 280 peserta", "Ada 282 peserta di sana"));
    CHECK(differ("Kongres dihadiri 280 peserta", "Ada 282 peserta di sana"));
    CHECK_FALSE(differ("Kongres dihadiri lebih dari 900 ribu peserta", "Ada 1,2 juta peserta"));
    CHECK_FALSE(differ("Kongres dihadiri 1,5 juta peserta", "Ada 1.500.000 peserta di sana"));
    CHECK(differ("Kongres dihadiri 1,5 juta peserta", "Ada 1,5 miliar peserta di sana"));
}

TEST_CASE("a state and a city in it, and two names of one building, are no contradiction") {
    const auto place_of = [](const char* source, const char* place, PlaceKind kind) {
        Extraction told = telling(source, "2021-05-02", EventStatus::occurred, place);
        told.places.front().kind = kind;
        told.places.front().country = "ID";
        return told;
    };
    CHECK(contradictions(test::link({place_of("a.txt", "Semarang", PlaceKind::city),
                                     place_of("b.txt", "Indonesia", PlaceKind::country)}))
              .empty());
    CHECK(contradictions(
              test::link({place_of("a.txt", "Pangkalan Udara Melati Jaya", PlaceKind::venue),
                          place_of("b.txt", "Pangkalan TNI Melati Jaya", PlaceKind::venue)}))
              .empty());
    CHECK_FALSE(contradictions(test::link({place_of("a.txt", "Semarang", PlaceKind::city),
                                           place_of("b.txt", "Surabaya", PlaceKind::city)}))
                    .empty());
}

TEST_CASE("quotations are checked byte by byte") {
    const Extraction article = telling("a.txt", "2021-05-02", EventStatus::occurred);
    const auto graph = test::link({article});
    const auto good =
        verify(graph, [&](const GraphArticle&) { return std::optional(article.article.text); });
    CHECK(good.quotations > 3);
    CHECK(good.faults.empty());
    const auto shifted = verify(
        graph, [&](const GraphArticle&) { return std::optional(" " + article.article.text); });
    CHECK(shifted.faults.size() == shifted.quotations);
    const auto absent =
        verify(graph, [](const GraphArticle&) { return std::optional<std::string>{}; });
    CHECK(absent.missing_articles.size() == 1);
}

}  // namespace
}  // namespace linimasa
