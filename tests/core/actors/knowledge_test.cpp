#include "linimasa/core/knowledge.hpp"

#include "cast.hpp"
#include "support/shared.hpp"

using namespace linimasa;
using namespace linimasa::test;

namespace {

constexpr auto facts =
    "source\tpage\thttps://example.org/\n"
    "actor\tsari\tperson\tID\tSari Wulandari\tBu Sari\tpage\n"
    "actor\tdewi\tperson\tID\tDewi Anggraini\t\tpage\n"
    "actor\tother-dewi\tperson\tMY\tDewi Anggraini\t\tpage\n"
    "office\tsari\tMenlu\tID\t2018-01-01\t2020-06-30\tpage\n"
    "office\tdewi\tMenlu\tID\t2020-06-30\t\tpage\n"
    "event\tsummit-7\tKTT Kelautan\t7\t2018-04-27\t2018-04-28\tAmbon\tpage\n";

Knowledge knowledge() {
    Knowledge made;
    REQUIRE(made.add(facts, "facts.tsv"));
    return made;
}

std::string known_as(std::string_view story, std::string_view name, const char* day) {
    auto cast = cast_of(story);
    knowledge().recognize(cast.actors, Date::parse(day));
    const auto* actor = actor_named(cast, name);
    REQUIRE(actor != nullptr);
    return actor->known_as;
}

}  // namespace

TEST_CASE("a known name gives the actor its id, its country and a reason with the source") {
    auto cast = cast_of("{P Sari Wulandari} tiba di {L Ambon}.");
    knowledge().recognize(cast.actors, std::nullopt);
    REQUIRE(cast.actors.front().known_as == "sari");
    REQUIRE(cast.actors.front().country == "ID");
    REQUIRE(cast.actors.front().reasons.back().note.find("https://example.org/") !=
            std::string::npos);
}

TEST_CASE("a known person has the terms of office that the file gives, with their source") {
    auto cast = cast_of("{P Sari Wulandari} tiba di {L Ambon}.");
    knowledge().recognize(cast.actors, std::nullopt);
    const std::vector<OfficeTerm> terms = {{"Menlu",
                                            "ID",
                                            {Date::parse("2018-01-01"), Date::parse("2020-06-30")},
                                            "https://example.org/"}};
    REQUIRE(cast.actors.front().known_offices == terms);
}

TEST_CASE("a name that two entries share decides nothing") {
    REQUIRE(known_as("{P Dewi Anggraini} tiba.", "Dewi Anggraini", "2019-01-01").empty());
}

TEST_CASE("a namesake from another country stays apart") {
    REQUIRE(known_as("{R Menteri Keuangan {C Thailand}} {P Sari Wulandari} tiba.", "Sari Wulandari",
                     "2019-01-01")
                .empty());
}

TEST_CASE("an office without a name is known by the day of publication") {
    const auto* story = "{R Menlu} akan terbang ke {L Ambon}.";
    REQUIRE(known_as(story, "Menlu", "2019-03-01") == "sari");
    REQUIRE(known_as(story, "Menlu", "2021-03-01") == "dewi");
    REQUIRE(known_as(story, "Menlu", "2017-03-01").empty());
    REQUIRE(known_as(story, "Menlu", "2020-06-30").empty());  // two held it that day
}

TEST_CASE("an undated event of a known series gets its date, a dated one keeps its own") {
    std::vector<Event> events(2);
    events[0].series = Series{"KTT Kelautan", 7};
    events[1].series = Series{"KTT Kelautan", 7};
    events[1].date.start = Date::parse("2018-04-26");
    knowledge().recognize(events);
    REQUIRE(events[0].date.start->to_string() == "2018-04-27");
    REQUIRE(events[0].date.until->to_string() == "2018-04-28");
    REQUIRE(events[0].reasons.size() == 1);
    REQUIRE(events[1].date.start->to_string() == "2018-04-26");
    REQUIRE(events[1].reasons.empty());
}

TEST_CASE("other facts have another fingerprint, none have none") {
    REQUIRE(Knowledge{}.fingerprint().empty());
    REQUIRE(knowledge().fingerprint() == knowledge().fingerprint());
    Knowledge more = knowledge();
    REQUIRE(more.add("# a comment\n", "more.tsv"));
    REQUIRE(more.fingerprint() != knowledge().fingerprint());
}

TEST_CASE("a mistake in a knowledge file names its line") {
    const auto [line, where] = GENERATE(table<std::string, std::string>({
        {"person\tx\n", "facts.tsv:2"},
        {"actor\tx\tperson\tID\tX Y\t\tnowhere\n", "facts.tsv:2"},
        {"actor\tx\tking\tID\tX Y\t\tpage\n", "facts.tsv:2"},
        {"office\tnobody\tMenlu\tID\t2018\t\tpage\n", "facts.tsv:2"},
        {"event\te\tKTT\tseven\t2018\t\tAmbon\tpage\n", "facts.tsv:2"},
        {"event\te\tKTT\t7\t2018-13\t\tAmbon\tpage\n", "facts.tsv:2"},
        {"event\te\tKTT\t7\t2018\t2017\tAmbon\tpage\n", "facts.tsv:2"},
    }));
    Knowledge made;
    const auto added = made.add("source\tpage\thttps://example.org/\n" + line, "facts.tsv");
    INFO(line);
    REQUIRE_FALSE(added);
    REQUIRE(added.error().where == where);
    REQUIRE_FALSE(added.error().remedy.empty());
}

TEST_CASE("the shipped file is right in form and its ids are unique") {
    const std::vector<std::filesystem::path> files{source_dir() / "knowledge/asean.tsv"};
    const auto loaded = Knowledge::load(files);
    REQUIRE(loaded);
    std::vector<std::string> ids;
    for (const auto& actor : loaded->actors()) {
        ids.push_back(actor.id);
    }
    for (const auto& event : loaded->events()) {
        ids.push_back(event.id);
    }
    std::sort(ids.begin(), ids.end());
    REQUIRE(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
    REQUIRE(loaded->offices().size() > 20);
}
