#include "linimasa/graph/event_graph.hpp"

#include "graph/build_extraction.hpp"

#include <catch2/catch.hpp>

namespace linimasa {
namespace {

/// Two articles on one meeting with a place, one of them with a session as its part.
EventGraph small_graph() {
    test::Told first("a.txt", "2021-05-02");
    const std::size_t ratna = first.person("Ratna Kusuma", "Menteri Perdagangan");
    const std::size_t where = first.place("Semarang");
    Event& meeting = first.event("Rapat Dagang Nusantara", EventKind::meeting, "2021-05-01");
    meeting.place = where;
    first.takes_part(meeting, ratna, ParticipantRole::attendee);
    first.takes_part(meeting, ratna, ParticipantRole::speaker);
    Event& session = first.event("sidang pembukaan", EventKind::meeting, "2021-05-01");
    session.part_of = 0;

    test::Told second("b.txt", "2021-05-03");
    const std::size_t again = second.person("Ratna Kusuma");
    Event& same = second.event("Rapat Dagang Nusantara", EventKind::meeting, "2021-05-01");
    second.takes_part(same, again, ParticipantRole::attendee);
    return test::link({first.take(), second.take()});
}

std::vector<std::string> words_of(const EventGraph& graph) {
    std::vector<std::string> result;
    for (const GraphEdge& edge : graph.edges()) {
        result.push_back(std::string(graph.label(edge.source)) + " " + std::string(edge.relation) +
                         " " + std::string(graph.label(edge.target)));
    }
    std::sort(result.begin(), result.end());
    return result;
}

TEST_CASE("every relation is one edge of the flat view") {
    const EventGraph graph = small_graph();
    CHECK(words_of(graph) ==
          std::vector<std::string>{
              "Rapat Dagang Nusantara located_in Semarang",
              "Ratna Kusuma attendee Rapat Dagang Nusantara",
              "Ratna Kusuma speaker Rapat Dagang Nusantara", "a.txt reports Rapat Dagang Nusantara",
              "a.txt reports sidang pembukaan", "b.txt reports Rapat Dagang Nusantara",
              "sidang pembukaan part_of Rapat Dagang Nusantara"});
}

TEST_CASE("an edge weighs as many independent articles as tell it") {
    const EventGraph graph = small_graph();
    for (const GraphEdge& edge : graph.edges()) {
        CHECK(edge.weight == (edge.relation == "attendee" ? 2.0 : 1.0));
    }
}

TEST_CASE("vertices of all kinds have one numbering, and edges are found from both ends") {
    const EventGraph graph = small_graph();
    REQUIRE(graph.vertex_count() == 6);
    std::size_t leaving = 0;
    std::size_t arriving = 0;
    for (VertexIndex v = 0; v < graph.vertex_count(); ++v) {
        CHECK(graph.vertex(graph.entity(v)) == v);
        CHECK(graph.find(graph.id(v)) == graph.entity(v));
        CHECK_FALSE(graph.label(v).empty());
        for (const std::uint32_t edge : graph.edges_from(v)) {
            CHECK(graph.edges()[edge].source == v);
            ++leaving;
        }
        for (const std::uint32_t edge : graph.edges_to(v)) {
            CHECK(graph.edges()[edge].target == v);
            ++arriving;
        }
    }
    CHECK(leaving == graph.edges().size());
    CHECK(arriving == graph.edges().size());
    CHECK_FALSE(graph.find("act-nobody"));
}

TEST_CASE("edges are sorted by source, relation and target, each once") {
    const EventGraph graph = small_graph();
    const auto edges = graph.edges();
    for (std::size_t i = 1; i < edges.size(); ++i) {
        const auto key = [](const GraphEdge& e) {
            return std::tie(e.source, e.relation, e.target);
        };
        CHECK(key(edges[i - 1]) < key(edges[i]));
    }
}

TEST_CASE("the evidence of a report is what its article says") {
    const EventGraph graph = small_graph();
    for (const GraphEdge& edge : graph.edges()) {
        if (edge.relation == "reports") {
            REQUIRE_FALSE(edge.evidence.empty());
            for (const Quotation& quotation : edge.evidence) {
                CHECK(quotation.article == graph.entity(edge.source).index);
            }
        }
    }
}

TEST_CASE("the word for precision follows what is known") {
    const auto range = [](const char* start, const char* until) {
        DateRange result;
        result.start = Date::parse(start);
        if (until != nullptr) {
            result.until = Date::parse(until);
        }
        return result;
    };
    CHECK(precision_word({}) == "unknown");
    CHECK(precision_word(range("2018", "2018")) == "year");
    CHECK(precision_word(range("2018-04", nullptr)) == "month");
    CHECK(precision_word(range("2018-04-27", "2018-04-27")) == "day");
    CHECK(precision_word(range("2018-04-27", "2018-04-28")) == "span");
    CHECK(precision_word(range("2018-04-27T15:00", nullptr)) == "minute");
}

TEST_CASE("a graph without anything has no vertices and no edges") {
    const EventGraph graph;
    CHECK(graph.vertex_count() == 0);
    CHECK(graph.edges().empty());
}

}  // namespace
}  // namespace linimasa
