#include "linimasa/graph/decisions.hpp"

#include "graph/build_extraction.hpp"

#include <catch2/catch.hpp>

namespace linimasa {
namespace {

std::vector<Extraction> two_articles() {
    test::Told a("a.txt", "2021-05-02");
    const auto ratna = a.person("Ratna Kusuma", "Menteri Perdagangan");
    Event& fair = a.event("pameran batik pesisir", EventKind::meeting, "2021-05-01");
    a.takes_part(fair, ratna, ParticipantRole::host);
    test::Told b("b.txt", "2021-05-04");
    const auto again = b.person("Ratna Kusuma", "Mendag");
    const auto stranger = b.person("Neneng Srikandi");
    Event& same = b.event("pameran batik pesisir", EventKind::meeting, "2021-05-01");
    b.takes_part(same, again, ParticipantRole::host);
    b.takes_part(b.data().events.back(), stranger, ParticipantRole::attendee);
    return {a.take(), b.take()};
}

EventGraph decided(const std::string& file, std::vector<std::string>& unmet) {
    LinkOptions options;
    options.decisions = *read_decisions(file, "d.tsv");
    Linker linker(options);
    for (Extraction& extraction : two_articles()) {
        linker.add(std::move(extraction));
    }
    return std::move(linker).link(unmet);
}

std::string id_of(const EventGraph& graph, std::string_view label) {
    for (VertexIndex v = 0; v < graph.vertex_count(); ++v) {
        if (graph.label(v) == label) {
            return std::string(graph.id(v));
        }
    }
    return "none";
}

TEST_CASE("decisions join, date and drop, and those that meet nothing are named") {
    std::vector<std::string> unmet;
    const EventGraph plain = decided("", unmet);
    REQUIRE(plain.actors().size() == 2);
    REQUIRE(plain.events().size() == 1);
    const std::string ratna = id_of(plain, "Ratna Kusuma");
    const std::string neneng = id_of(plain, "Neneng Srikandi");
    const std::string fair = id_of(plain, "pameran batik pesisir");

    CHECK(decided("same\t" + ratna + '\t' + neneng + '\n', unmet).actors().size() == 1);
    CHECK(unmet.empty());

    const EventGraph dated = decided("date\t" + fair + "\t2021-06-01/2021-06-03", unmet);
    CHECK(dated.events()[0].date.until->to_string() == "2021-06-03");

    const EventGraph fewer = decided("# a comment\n\ndrop\t" + neneng, unmet);
    CHECK(fewer.actors().size() == 1);
    CHECK(fewer.events()[0].participants.size() == 1);

    CHECK(decided("drop\t" + fair, unmet).events().empty());
    CHECK(unmet.empty());

    CHECK(decided("drop\tact-nobody-00000000", unmet).actors().size() == 2);
    REQUIRE(unmet.size() == 1);
    CHECK(unmet[0].find("d.tsv:1") != std::string::npos);
}

TEST_CASE("a decision that lines behind it undo is named, and the last line counts") {
    std::vector<std::string> unmet;
    const EventGraph plain = decided("", unmet);
    const std::string ratna = id_of(plain, "Ratna Kusuma");
    const std::string neneng = id_of(plain, "Neneng Srikandi");
    const std::string same = "same\t" + ratna + '\t' + neneng + '\n';
    const std::string different = "different\t" + ratna + '\t' + neneng + '\n';
    CHECK(decided(different + same, unmet).actors().size() == 1);
    REQUIRE(unmet.size() == 1);
    CHECK(unmet[0].find("d.tsv:1") != std::string::npos);
    CHECK(unmet[0].find("undone") != std::string::npos);
    unmet.clear();
    CHECK(decided(same + different, unmet).actors().size() == 2);
    REQUIRE(unmet.size() == 1);
    CHECK(unmet[0].find("d.tsv:1") != std::string::npos);
}

TEST_CASE("what was joined can be told apart by the ids that its parts would have") {
    std::vector<std::string> unmet;
    std::vector<Extraction> articles = two_articles();
    std::vector<std::string> ids;
    for (const Extraction& article : articles) {
        ids.push_back(id_of(test::link({article}), "pameran batik pesisir"));
    }
    const EventGraph apart = decided("different\t" + ids[0] + '\t' + ids[1], unmet);
    CHECK(apart.events().size() == 2);
    CHECK(unmet.empty());
}

TEST_CASE("a wrong date of publication is put right before anything is dated from it") {
    std::vector<std::string> unmet;
    const EventGraph graph = decided("date\tart-a.txt\t2020-01-15", unmet);
    CHECK(graph.articles()[0].published.date->to_string() == "2020-01-15");
    CHECK(unmet.empty());
    decided("date\tart-a.txt\t2020-01", unmet);
    REQUIRE(unmet.size() == 1);
    CHECK(unmet[0].find("gives an article no day") != std::string::npos);
}

TEST_CASE("a line that is no decision is an error with its place") {
    for (const char* line : {"merge\ta\tb", "same\ta", "date\ta\t2021-13", "date\ta\t2021/2020",
                             "drop", "drop\ta\tb", "same\ta\tb\tc"}) {
        const auto result = read_decisions(std::string("\n") + line, "d.tsv");
        REQUIRE_FALSE(result);
        CHECK(result.error().where == "d.tsv:2");
        CHECK_FALSE(result.error().remedy.empty());
    }
}

TEST_CASE("a decision is written as it is read") {
    for (const char* line : {"same\ta\tb", "different\ta\tb", "date\ta\t2021-05",
                             "date\ta\t2021-05-01/2021-05-03", "drop\ta"}) {
        CHECK(to_line(read_decisions(line, "d.tsv")->front()) == line);
    }
}

}  // namespace
}  // namespace linimasa
