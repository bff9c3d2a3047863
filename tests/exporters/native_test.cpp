#include "linimasa/exporters/native.hpp"

#include "exporters/nasty_graph.hpp"
#include "support/shared.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace linimasa;

namespace {

std::string text_of(const EventGraph& graph) {
    std::ostringstream out;
    REQUIRE(write_graph(graph, out));
    return out.str();
}

std::string text_of(const Extraction& extraction) {
    std::ostringstream out;
    REQUIRE(write_extraction(extraction, out));
    return out.str();
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::string error_of(const std::string& json) {
    const auto graph = read_graph(json, "graph.json");
    REQUIRE_FALSE(graph);
    CHECK(graph.error().where == "graph.json");
    return graph.error().message;
}

/// Every field set, no two alike.
Extraction full_extraction() {
    Extraction made;
    Article& article = made.article;
    article.id = "art-0a1b";
    article.record_id = "7";
    article.source = "berita.txt";
    article.text =
        "Menteri Ani hadir di Rapat Siber, Aula Kota, Jumat (20/4). Dia \"\\senang\\\".\nTeaser";
    article.title = "Rapat\tSiber";
    article.outlet = "Harian";
    article.author = "Budi";
    article.language = "id";
    article.published = {Date::parse("2018-04-20T17:51"), "2018-04-20T17:51:00+07:00",
                         PublishedBasis::metadata, ByteSpan{45, 57}, 0.8};
    article.blocks = {{BlockKind::body, {0, 74}, false}, {BlockKind::teaser, {75, 81}, true}};
    article.also_from = {"salinan.txt"};
    TimeExpression day;
    day.span = {45, 57};
    day.value = {Date::parse("2018-04-20"), Date::parse("2018-04-20")};
    day.symbolic = "weekday";
    day.rule = "weekday-with-date";
    made.times = {day};
    Actor actor;
    actor.name = "Ani";
    actor.aliases = {"Menteri Ani"};
    actor.roles = {{"Menteri",
                    1,
                    "ID",
                    {Date::parse("2014"), Date::parse("2019-10")},
                    true,
                    evidence(article.text, {0, 7})}};
    actor.country = "ID";
    actor.references = {{{0, 7}, ReferenceForm::description},
                        {{8, 11}, ReferenceForm::name},
                        {{59, 62}, ReferenceForm::pronoun}};
    actor.known_as = "Q1";
    actor.known_offices = {{"Menteri", "ID", {Date::parse("2014-10-27"), {}}, "https://a.example"},
                           {"Ketua", "", {Date::parse("2009"), Date::parse("2014-10")}, "buku"}};
    actor.confidence = 0.25;
    actor.reasons = {{"kind", "title-before-name", "catatan", ByteSpan{0, 11}}};
    Actor office;
    office.name = "kementerian";
    office.kind = ActorKind::organization;
    office.references = {{{0, 7}, ReferenceForm::pronoun}};
    made.actors = {actor, office};
    made.places = {{"Aula", PlaceKind::venue, "ID", 1.5, -2.25, {{34, 38}}, "geo:1", 1},
                   {"Kota", PlaceKind::city, "", std::nullopt, std::nullopt, {{39, 43}}, "", {}}};
    made.documents = {{"Rapat Siber", DocumentKind::law, {{21, 32}}}};
    made.topics = {{"cyber-security", "keamanan siber", {{27, 32}}}};
    Event event;
    event.label = "Rapat Siber";
    event.kind = EventKind::visit;
    event.plover = Plover::aid;
    event.date = {Date::parse("2018-04-20"), std::nullopt};
    event.time = 0;
    event.status = EventStatus::ongoing;
    event.place = 0;
    event.participants = {{0, ParticipantRole::speaker, evidence(article.text, {8, 11}), 0.5}};
    event.documents = {0};
    event.topics = {0};
    event.series = Series{"Rapat", 4};
    event.trigger = {21, 26};
    event.frame = "meeting.rapat";
    event.evidence = {evidence(article.text, {0, 58})};
    event.confidence = 0.625;
    event.reasons = {{"trigger", "rapat", "", std::nullopt}};
    Event part;
    part.label = "bagian";
    part.part_of = 0;
    part.evidence = {evidence(article.text, {59, 74})};
    made.events = {event, part};
    made.relations = {{{EntityKind::event, 1},
                       {EntityKind::article, 0},
                       RelationType::said,
                       {Date::parse("2018"), std::nullopt},
                       {evidence(article.text, {0, 7})},
                       0.125}};
    return made;
}

}  // namespace

TEST_CASE("a graph that is written and read back is written the same again") {
    const std::string first = text_of(test::nasty_graph());
    const auto again = read_graph(first, "x");
    REQUIRE(again);
    CHECK(text_of(*again) == first);
}

TEST_CASE("an extraction that is written and read back has every field") {
    const Extraction made = full_extraction();
    const std::string line = text_of(made);
    CHECK(line.find('\n') == std::string::npos);
    const auto again = read_extraction(line, "x");
    INFO((again ? std::string{} : to_string(again.error())));
    REQUIRE(again);
    CHECK(text_of(*again) == line);
    CHECK(again->article.text == made.article.text);
    CHECK(again->article.author == made.article.author);
    CHECK(again->article.published.moment == made.article.published.moment);
    CHECK(again->article.published.date == made.article.published.date);
    CHECK(again->article.published.span == made.article.published.span);
    REQUIRE(again->article.blocks.size() == 2);
    CHECK(again->article.blocks[1].kind == BlockKind::teaser);
    CHECK(again->article.blocks[1].continues);
    CHECK(again->times[0].symbolic == "weekday");
    CHECK(again->times[0].rule == "weekday-with-date");
    REQUIRE(again->actors[0].references.size() == 3);
    CHECK(again->actors[0].references[0].form == ReferenceForm::description);
    CHECK(again->actors[0].references[2].span == ByteSpan{59, 62});
    CHECK(again->actors[0].roles[0].organization == 1U);
    CHECK(again->actors[0].roles[0].former);
    CHECK(again->actors[0].roles[0].where == made.actors[0].roles[0].where);
    CHECK(again->actors[0].reasons == made.actors[0].reasons);
    CHECK(again->actors[1].references[0].form == ReferenceForm::pronoun);
    CHECK(again->places[0].within == 1U);
    CHECK(again->places[0].gazetteer_id == "geo:1");
    CHECK(again->topics[0].key == "cyber-security");
    CHECK(again->events[0].time == 0U);
    CHECK(again->events[0].trigger == made.events[0].trigger);
    CHECK(again->events[0].frame == made.events[0].frame);
    CHECK(again->events[0].series == made.events[0].series);
    CHECK(again->events[0].date == made.events[0].date);
    CHECK(again->events[0].participants[0].where == made.events[0].participants[0].where);
    CHECK(again->events[1].part_of == 0U);
    CHECK(again->relations[0].target == EntityRef{EntityKind::article, 0});
}

TEST_CASE("pronouns are no mentions of the contract, unless an actor has nothing else") {
    const std::string line = text_of(full_extraction());
    CHECK(line.find(R"("x_references":[{"article":"art-0a1b","begin":0,"end":7)") !=
          std::string::npos);
    CHECK(line.find(R"("mentions":[{"article":"art-0a1b","begin":8,"end":11,"text":"Ani"}])") !=
          std::string::npos);
    CHECK(
        line.find(
            R"("mentions":[{"article":"art-0a1b","begin":0,"end":7,"text":"Menteri","x_form":"pronoun"}])") !=
        std::string::npos);
}

TEST_CASE("a length of time that the contract has no form for is kept beside it") {
    Extraction made = full_extraction();
    TimeExpression length;
    length.span = {0, 7};
    length.type = TimeType::duration;
    for (const std::string duration : {"P2.5M", "P5Y", "PT3H", "P1DT12H", "", "PT", "P", "P5"}) {
        length.duration = duration;
        made.times = {length};
        const std::string line = text_of(made);
        const auto again = read_extraction(line, "x");
        REQUIRE(again);
        CHECK(again->times[0].duration == duration);
        const bool whole = duration == "P5Y" || duration == "PT3H" || duration == "P1DT12H";
        CHECK((line.find("\"start\":\"" + duration + "\"") != std::string::npos) == whole);
    }
}

TEST_CASE("an article without a date or language keeps that") {
    Extraction bare;
    bare.article.id = "art-1";
    bare.article.source = "a";
    bare.article.published.date = Date::parse("2018-04");
    bare.article.published.moment = "2018-04";
    bare.article.published.basis = PublishedBasis::inferred;
    const auto again = read_extraction(text_of(bare), "x");
    REQUIRE(again);
    CHECK(again->article.language.empty());
    CHECK(again->article.published.date == Date::parse("2018-04"));
    CHECK(again->article.published.basis == PublishedBasis::inferred);
    CHECK(text_of(bare).find(R"("published":null,"published_basis":"unknown")") !=
          std::string::npos);
}

TEST_CASE("what is wrong with a graph is said with its place") {
    const std::string good = text_of(test::nasty_graph());
    CHECK(error_of("") != "");
    CHECK(error_of("{}").find("\"format\"") != std::string::npos);
    CHECK(error_of("[1]").find("not an object") != std::string::npos);
    CHECK(error_of(good + "x").find("line") != std::string::npos);
    CHECK(error_of(good.substr(0, good.size() / 2)).find("byte") != std::string::npos);
    CHECK(error_of(replaced(good, "linimasa/1", "linimasa/2")).find("linimasa/1") !=
          std::string::npos);
    CHECK(error_of(replaced(good, R"("kind":"person")", R"("kind":"robot")")) ==
          "actors[0].kind is not a word of the format");
    CHECK(error_of(replaced(good, R"("start":"2018-04-27")", R"("start":"27 April")"))
              .find("events[0].start") == 0);
    CHECK(error_of(replaced(good, R"("actor":"act-1")", R"("actor":"act-9")"))
              .find("\"act-9\", which is not defined") != std::string::npos);
    CHECK(error_of(replaced(good, R"("actor":"act-1")", R"("actor":"plc-1")"))
              .find("not of the kind actor") != std::string::npos);
    CHECK(error_of(replaced(good, R"({"id":"evt-2")", R"({"id":"evt-1")")).find("a second time") !=
          std::string::npos);
    CHECK(error_of(replaced(good, R"({"id":"evt-2")", R"({"id":"evt 2")")).find("is not an id") !=
          std::string::npos);
    CHECK(error_of(replaced(good, R"("text":"Badan Baru")", R"("text":"Badan")"))
              .find("not as long as its span") != std::string::npos);
    CHECK(error_of(replaced(good, R"("confidence":0.5)", R"("confidence":"0.5")"))
              .find("not a number") != std::string::npos);
    CHECK(error_of(replaced(good, R"("begin":100)", R"("begin":-1)")).find("whole number") !=
          std::string::npos);
    CHECK(error_of(replaced(good, R"("status":"planned")", R"("status":"planned","status":"x")"))
              .find("twice") != std::string::npos);
    CHECK(error_of(replaced(good, "Harian", "Har\xC3ian")).find("UTF-8") != std::string::npos);
    CHECK(error_of(replaced(good, "Harian", "Har\\uDC00ian")).find("UTF-8") != std::string::npos);
}

TEST_CASE("nesting without end is refused before it costs anything") {
    const auto graph = read_graph(std::string(1000000, '['), "deep.json");
    REQUIRE_FALSE(graph);
    CHECK(graph.error().code == ErrorCode::limit_exceeded);
}

TEST_CASE("no truncation or spoilt byte of a graph is read past its end") {
    const std::string good = text_of(full_extraction());
    for (std::size_t size = 0; size < good.size(); size += 7) {
        const auto tight =
            std::make_unique<char[]>(size);  // AddressSanitizer sees one byte too far
        std::copy_n(good.data(), size, tight.get());
        CHECK_FALSE(read_extraction({tight.get(), size}, "x"));
    }
}

TEST_CASE("the contract's own example is read, and nothing of it is lost") {
    const auto path = test::shared("benchmark/contract/example.json");
    REQUIRE_SHARED(path);
    const auto graph = read_graph(test::read_file(path), path.string());
    REQUIRE(graph);
    CHECK(graph->articles().size() == 2);
    CHECK(graph->events().size() == 4);
    CHECK(graph->events()[1].part_of == 0U);
    CHECK(graph->relations().size() == 3);
    CHECK(graph->articles()[1].published.moment == "2018-04-20T17:51:00+07:00");
}

TEST_CASE("a zero with any exponent is a zero, and a number without end is an error") {
    const auto extraction = [](const std::string& number) {
        return linimasa::read_graph(
            R"({"format":"linimasa/1","articles":[],"actors":[],"places":[],"documents":[],"topics":[],"events":[],"relations":[],"x_extra":)" +
                number + "}",
            "graph.json");
    };
    CHECK(extraction("0e222"));
    CHECK(extraction("-0.0e-999"));
    CHECK(extraction("1e-999"));
    const auto too_large = extraction("1e999");
    REQUIRE_FALSE(too_large);
    INFO(too_large.error().message);
    CHECK(too_large.error().message.find("too big") != std::string::npos);
}
