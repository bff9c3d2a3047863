#include "linimasa/graph/query.hpp"

#include "../../bench/corpus_generator.hpp"
#include "graph/build_extraction.hpp"
#include "linimasa/graph/boost.hpp"
#include "linimasa/graph/diff.hpp"
#include "linimasa/graph/measures.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <numeric>

namespace linimasa {
namespace {

/// Ratna meets Surya twice (one of these is told by two outlets), Surya meets Dewi once; Joko meets
/// nobody of them. Indonesia is at all meetings.
EventGraph meetings() {
    std::vector<Extraction> told;
    const auto meeting = [&](const char* source, const char* label, const char* day,
                             std::vector<const char*> people, EventKind kind) {
        test::Told article(source, day);
        std::vector<std::size_t> actors;
        for (const char* person : people) {
            actors.push_back(article.person(person));
        }
        actors.push_back(article.actor("Indonesia", ActorKind::country, {}, "ID"));
        article.event(label, kind, day).place = article.place("Semarang");
        for (const std::size_t actor : actors) {
            article.takes_part(article.data().events.back(), actor, ParticipantRole::attendee);
        }
        told.push_back(article.take());
    };
    const auto kind = EventKind::meeting;
    meeting("a.txt", "rapat irigasi sawah", "2021-05-01", {"Ratna Kusuma", "Surya Wijaya"}, kind);
    meeting("b.txt", "rapat irigasi sawah", "2021-05-01", {"Ratna Kusuma", "Surya Wijaya"}, kind);
    meeting("c.txt", "lokakarya garam rakyat", "2021-07-01", {"Ratna Kusuma", "Surya Wijaya"},
            kind);
    meeting("d.txt", "temu nelayan pesisir", "2021-08-01", {"Surya Wijaya", "Dewi Anggraini"},
            kind);
    meeting("e.txt", "kunjungan ke pabrik gula", "2021-08-05", {"Joko Priyanto"}, EventKind::visit);
    return test::link(std::move(told));
}

std::uint32_t actor(const EventGraph& graph, const char* name) {
    const auto found = find_named(graph, EntityKind::actor, name);
    REQUIRE(found.size() == 1);
    return static_cast<std::uint32_t>(found.front().index);
}

TEST_CASE("actors are found by id, by name and by a part of it") {
    const EventGraph graph = meetings();
    const std::uint32_t ratna = actor(graph, "ratna kusuma");
    CHECK(graph.actors()[ratna].name == "Ratna Kusuma");
    CHECK(actor(graph, graph.actors()[ratna].id.c_str()) == ratna);
    CHECK(actor(graph, "angg") == actor(graph, "Dewi Anggraini"));
    CHECK(find_named(graph, EntityKind::actor, "Bambang").empty());
}

TEST_CASE("events are chosen by actor, kind, place, span and voices") {
    const EventGraph graph = meetings();
    const auto count = [&](const EventFilter& filter) {
        return matching_events(graph, filter).size();
    };
    CHECK(count({}) == 4);
    EventFilter filter;
    filter.actors = {actor(graph, "Ratna Kusuma")};
    CHECK(count(filter) == 2);
    filter.from = Date::parse("2021-06");
    CHECK(count(filter) == 1);
    filter = {};
    filter.kinds = {EventKind::visit};
    CHECK(count(filter) == 1);
    filter = {};
    filter.voices = 2;
    CHECK(count(filter) == 1);
    filter = {};
    filter.until = Date::parse("2021-05-01");
    CHECK(count(filter) == 1);
}

TEST_CASE("a selection is a graph of its own with the same ids") {
    const EventGraph graph = meetings();
    EventFilter filter;
    filter.kinds = {EventKind::visit};
    const EventGraph visits = select(graph, filter);
    CHECK(visits.events().size() == 1);
    CHECK(visits.articles().size() == 1);
    CHECK(visits.actors().size() == 2);
    CHECK(visits.places().size() == 1);
    for (VertexIndex v = 0; v < visits.vertex_count(); ++v) {
        CHECK(graph.find(visits.id(v)));
    }
    for (const GraphActor& one : visits.actors()) {
        CHECK_FALSE(one.mentions.empty());
    }
}

TEST_CASE("a neighbourhood grows with the steps") {
    const EventGraph graph = meetings();
    const EntityRef dewi{EntityKind::actor, actor(graph, "Dewi Anggraini")};
    CHECK(neighbourhood(graph, dewi, 0).events().empty());
    CHECK(neighbourhood(graph, dewi, 1).events().size() == 1);
    CHECK(neighbourhood(graph, dewi, 3).events().size() == 4);
}

TEST_CASE("the way between two actors leads over events, not over states") {
    const EventGraph graph = meetings();
    const std::uint32_t ratna = actor(graph, "Ratna Kusuma");
    const std::uint32_t dewi = actor(graph, "Dewi Anggraini");
    const auto way = shortest_connection(graph, ratna, dewi);
    REQUIRE(way);
    CHECK(way->vertices.size() == 5);
    CHECK(way->edges.size() == 4);
    CHECK(graph.label(way->vertices[2]) == "Surya Wijaya");
    // Of two meetings, the one that two outlets tell.
    const auto strong = strongest_connection(graph, ratna, dewi);
    REQUIRE(strong);
    CHECK(graph.label(strong->vertices[1]) == "rapat irigasi sawah");
    CHECK(strong->strength > 0.0);
    CHECK(strong->strength < 1.0);
    const std::uint32_t joko = actor(graph, "Joko Priyanto");
    CHECK_FALSE(shortest_connection(graph, ratna, joko));
    CHECK(shortest_connection(graph, ratna, joko, true));
    CHECK_FALSE(shortest_connection(graph, ratna, ratna));
}

TEST_CASE("each edge of a connection joins its two vertices") {
    const EventGraph graph = meetings();
    const auto way =
        shortest_connection(graph, actor(graph, "Ratna Kusuma"), actor(graph, "Dewi Anggraini"));
    REQUIRE(way);
    for (std::size_t i = 0; i < way->edges.size(); ++i) {
        const GraphEdge& edge = graph.edges()[way->edges[i]];
        const auto ends = std::minmax(edge.source, edge.target);
        CHECK(ends == std::minmax(way->vertices[i], way->vertices[i + 1]));
        CHECK_FALSE(edge.evidence.empty());
    }
}

TEST_CASE("who meets whom is weighted by how few are there") {
    const EventGraph graph = meetings();
    const std::uint32_t ratna = actor(graph, "Ratna Kusuma");
    const std::uint32_t surya = actor(graph, "Surya Wijaya");
    bool found = false;
    for (const Tie& tie : co_participation(graph)) {
        if (std::minmax(tie.a, tie.b) == std::minmax(ratna, surya)) {
            found = true;
            CHECK(tie.events.size() == 2);
            CHECK(tie.weight == Approx(1.0));
        }
    }
    CHECK(found);
}

TEST_CASE("who is only spoken of meets nobody") {
    test::Told article("a.txt", "2021-05-02");
    const std::size_t ratna = article.person("Ratna Kusuma");
    const std::size_t surya = article.person("Surya Wijaya");
    Event& said = article.event("keterangan Ratna Kusuma", EventKind::statement, "2021-05-01");
    article.takes_part(said, ratna, ParticipantRole::speaker);
    article.takes_part(said, surya, ParticipantRole::topic);
    const Extraction told = article.take();
    CHECK(co_participation(test::link({told})).empty());
    Extraction passed_on = told;
    passed_on.events[0].participants[1].role = ParticipantRole::source;
    CHECK(co_participation(test::link({passed_on})).empty());
    Extraction heard = told;
    heard.events[0].participants[1].role = ParticipantRole::target;
    CHECK(co_participation(test::link({heard})).size() == 1);
}

TEST_CASE("who meets whom is a graph of actors, each edge with its weight, days and passages") {
    const EventGraph graph = meetings();
    EventFilter people;
    people.kinds = {EventKind::meeting};
    const EventGraph network = meeting_network(graph, people);
    CHECK(network.events().empty());
    CHECK(find_named(network, EntityKind::actor, "Joko Priyanto").empty());
    const auto ties = co_participation(graph, people);
    REQUIRE(network.edges().size() == ties.size());
    const VertexIndex ratna = network.vertex({EntityKind::actor, actor(network, "Ratna Kusuma")});
    const VertexIndex surya = network.vertex({EntityKind::actor, actor(network, "Surya Wijaya")});
    std::size_t found = 0;
    for (std::size_t i = 0; i < network.edges().size(); ++i) {
        const GraphEdge& edge = network.edges()[i];
        CHECK(edge.relation == "meets");
        CHECK_FALSE(edge.evidence.empty());
        if (std::minmax(edge.source, edge.target) == std::minmax(ratna, surya)) {
            ++found;
            CHECK(edge.weight == Approx(1.0));
        }
    }
    CHECK(found == 1);
    REQUIRE_FALSE(network.relations().empty());
    for (const GraphRelation& relation : network.relations()) {
        REQUIRE((relation.date.start && relation.date.until));
        CHECK(relation.date.start->first_day() <= relation.date.until->last_day());
    }
    people.from = Date::parse("2030");
    CHECK(meeting_network(graph, people).vertex_count() == 0);
}

TEST_CASE("looking back leaves out what only later articles tell") {
    const EventGraph graph = meetings();
    const EventGraph then = as_of(graph, *Date::parse("2021-07"));
    CHECK(then.articles().size() == 3);
    CHECK(then.events().size() == 2);
    CHECK(find_named(then, EntityKind::actor, "Dewi Anggraini").empty());
    CHECK(find_named(then, EntityKind::actor, "Surya Wijaya").size() == 1);
    for (const GraphEvent& event : then.events()) {
        CHECK(event.participants.size() == 3);
        CHECK_FALSE(event.evidence.empty());
    }
    CHECK(as_of(graph, *Date::parse("2020")).events().empty());
    CHECK(as_of(graph, *Date::parse("2022")).edges().size() == graph.edges().size());
}

TEST_CASE(
    "looking back keeps a topic that no event has, and drops one that only later events have") {
    std::vector<Extraction> told;
    for (const auto& [source, day, label, topic] :
         {std::array{"a.txt", "2021-05-01", "rapat irigasi sawah", "irigasi"},
          std::array{"b.txt", "2021-07-01", "lokakarya garam rakyat", "garam"}}) {
        test::Told article(source, day);
        article.event(label, EventKind::meeting, day).topics = {0};
        article.data().topics = {{topic, topic, {}}, {"lain", "hal lain", {}}};
        told.push_back(article.take());
    }
    const EventGraph graph = test::link(std::move(told));
    REQUIRE(graph.topics().size() == 3);
    const EventGraph then = as_of(graph, *Date::parse("2021-06"));
    CHECK(find_named(then, EntityKind::topic, "garam").empty());
    CHECK(find_named(then, EntityKind::topic, "irigasi").size() == 1);
    CHECK(find_named(then, EntityKind::topic, "hal lain").size() == 1);
    CHECK(diff(as_of(graph, *Date::parse("2022")), graph).empty());
}

TEST_CASE("measures are written on actors, for the span that is asked for") {
    EventFilter filter;
    filter.kinds = {EventKind::meeting};
    filter.until = Date::parse("2021-07");
    const EventGraph measured = with_measures(meetings(), filter);
    const auto& surya = measured.actors()[actor(measured, "Surya Wijaya")].measures;
    const auto& dewi = measured.actors()[actor(measured, "Dewi Anggraini")].measures;
    REQUIRE((surya && dewi));
    CHECK(surya->degree == 2);
    CHECK(surya->weighted_degree == Approx(2.0));
    CHECK(dewi->degree == 0);
    CHECK(surya->component != dewi->component);
    CHECK(select(measured, filter).actors().front().measures);
    CHECK_FALSE(meetings().actors().front().measures);
}

TEST_CASE("measures of a star and a lone pair") {
    // 0 is the middle of 1, 2, 3; 4 and 5 stand apart.
    const Measures m = measure(6, {{0, 1, 1.0}, {0, 2, 1.0}, {3, 0, 2.0}, {4, 5, 1.0}});
    CHECK(m.degree[0] == 4.0);
    CHECK(m.betweenness[0] == Approx(6.0 / 20.0));
    CHECK(m.betweenness[1] == 0.0);
    CHECK(m.component == std::vector<std::uint32_t>{0, 0, 0, 0, 1, 1});
    CHECK(m.community == m.component);
    CHECK(std::accumulate(m.pagerank.begin(), m.pagerank.end(), 0.0) == Approx(1.0));
    CHECK(m.pagerank[0] > m.pagerank[1]);
    CHECK(measure(0, {}).degree.empty());
}

TEST_CASE("two cliques with one bridge are two communities of one component") {
    std::vector<NetworkEdge> edges{{0, 4, 1.0}};
    for (const std::uint32_t base : {0U, 4U}) {
        for (std::uint32_t a = 0; a < 4; ++a) {
            for (std::uint32_t b = a + 1; b < 4; ++b) {
                edges.push_back({base + a, base + b, 1.0});
            }
        }
    }
    const Measures m = measure(8, edges);
    CHECK(m.community == std::vector<std::uint32_t>{0, 0, 0, 0, 1, 1, 1, 1});
    CHECK(m.component == std::vector<std::uint32_t>(8, 0));
}

TEST_CASE("estimated betweenness finds the same hub as the exact one") {
    std::vector<NetworkEdge> edges;
    for (std::uint32_t i = 1; i < 2'500; ++i) {
        edges.push_back({0, i, 1.0});
    }
    const Measures m = measure(2'500, edges);
    CHECK(m.betweenness[0] == Approx(1.0).epsilon(0.01));
    CHECK(m.betweenness[7] == 0.0);
}

TEST_CASE("the Boost view has every edge at its index") {
    generated::Options options;
    options.articles = 60;
    const generated::Generator generator(options);
    Linker linker;
    for (std::size_t i = 0; i < options.articles; ++i) {
        linker.add(generator.article(i));
    }
    const EventGraph graph = std::move(linker).link();
    const BoostGraph view = boost_graph(graph);
    REQUIRE(boost::num_vertices(view) == graph.vertex_count());
    REQUIRE(boost::num_edges(view) == graph.edges().size());
    const auto [begin, end] = boost::edges(view);
    for (auto it = begin; it != end; ++it) {
        const GraphEdge& edge = graph.edges()[boost::get(boost::edge_index, view, *it)];
        CHECK(boost::source(*it, view) == edge.source);
        CHECK(boost::target(*it, view) == edge.target);
    }
    const BoostUndirected both = boost_undirected(graph);
    CHECK(boost::num_edges(both.graph) == 2 * graph.edges().size());
}

}  // namespace
}  // namespace linimasa
