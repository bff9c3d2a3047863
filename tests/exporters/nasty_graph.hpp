#pragma once

#include "linimasa/graph/event_graph.hpp"

namespace linimasa::test {
namespace nasty {

inline Quotation quote(std::uint32_t article, std::size_t begin, std::string text) {
    return {article, {begin, begin + text.size()}, std::move(text)};
}

inline DateRange from(std::string_view start) {
    return {Date::parse(start), std::nullopt};
}
inline DateRange range(std::string_view start, std::string_view until) {
    return {Date::parse(start), Date::parse(until)};
}

inline std::vector<GraphArticle> articles() {
    GraphArticle dated;
    dated.id = "art-1";
    dated.record_id = "r\"1";
    dated.source = "https://berita.example/a?b=1&c=<2>";
    dated.title = "Rapat </script><script>alert(1)</script> & \"siber\"";
    dated.outlet = "Harian; Contoh, Jaya";
    dated.language = "id";
    dated.published.date = Date::parse("2018-04-20T17:51");
    dated.published.moment = "2018-04-20T17:51+07:00";
    dated.published.basis = PublishedBasis::stated;
    dated.published.span = ByteSpan{3, 30};
    dated.published.confidence = 0.9;
    dated.date_alternatives = {{*Date::parse("2018-04-21"), 0.1, "hari \"pasar\""}};
    dated.also_from = {"https://salin.example/1"};
    dated.reasons = {{"date", "byline", "tanggal di kepala berita", ByteSpan{3, 30}}};
    TimeExpression day;
    day.span = {40, 52};
    day.value = range("2018-04-20", "2018-04-20");
    day.symbolic = "weekday:5";
    day.rule = "weekday-with-date";
    TimeExpression years;
    years.span = {60, 70};
    years.type = TimeType::duration;
    years.duration = "P5Y";
    years.modifier = TimeModifier::approx;
    dated.times = {{day, "Jumat (20/4)"}, {years, "lima tahun"}};

    GraphArticle bare;
    bare.id = "art-2";
    bare.source = "javascript:alert(1)";
    bare.published.date = Date::parse("2019");
    bare.published.moment = "2019";
    bare.published.basis = PublishedBasis::inferred;
    return {dated, bare};
}

inline std::vector<GraphActor> actors() {
    GraphActor person;
    person.id = "act-1";
    person.name = "Ma'ruf \\ O\"Brien\\";
    person.aliases = {"\xF0\x9F\x98\x80 Kecil", "a, b; c"};
    person.country = "ID";
    person.mentions = {quote(0, 100, "Ma'ruf"), quote(1, 5, "Ma'ruf")};
    person.known_as = "Q42";
    person.confidence = 0.75;
    GraphRole role;
    role.title = "Menteri <Luar> Negeri";
    role.organization = 1;
    role.country = "ID";
    role.term = from("2014-10");
    role.former = true;
    role.evidence = {quote(0, 90, "Menteri <Luar> Negeri")};
    person.roles = {role};
    person.reasons = {{"merge", "same-name", "", std::nullopt}};
    GraphActor body;
    body.id = "act-2";
    body.name = "=1+1\tBadan\nBaru";
    body.kind = ActorKind::organization;
    body.mentions = {quote(0, 200, "Badan Baru")};
    return {person, body};
}

inline GraphEvent event(std::string id, std::string label, EventKind kind, DateRange date) {
    GraphEvent made;
    made.id = std::move(id);
    made.label = std::move(label);
    made.kind = kind;
    made.date = date;
    made.confidence = 0.5;
    made.evidence = {quote(0, 300, "Kata dia: \"" + made.label + "\"")};
    return made;
}

inline std::vector<GraphEvent> events() {
    GraphEvent summit = event("evt-1", "KTT ke-32 ]]> & <D>", EventKind::meeting,
                              range("2018-04-27", "2018-04-28"));
    summit.other_labels = {"pertemuan \\ puncak", "KTT"};
    summit.plover = Plover::consult;
    summit.status = EventStatus::planned;
    summit.place = 0;
    summit.participants = {{0, ParticipantRole::attendee, {quote(0, 310, "Ma'ruf")}, 0.8},
                           {0, ParticipantRole::speaker, {}, 0.7},
                           {1, ParticipantRole::organizer, {}, 0.6}};
    summit.documents = {0};
    summit.topics = {0};
    summit.series = Series{"KTT", 32};
    summit.date_alternatives = {{*Date::parse("2017-04-27"), 0.2, ""}};
    summit.evidence.push_back(quote(1, 10, "Baris satu\nbaris dua\x01 selesai."));
    summit.reasons = {{"trigger", "summit", "bukan rapat biasa", ByteSpan{300, 303}}};
    GraphEvent part =
        event("evt-2", "sesi pembukaan yang namanya panjang sekali sampai harus dipotong",
              EventKind::statement, range("2018-04-27", "2018-04-27"));
    part.part_of = 0;
    GraphEvent month = event("evt-3", "kebocoran \xF0\x9F\x98\x80 data", EventKind::incident,
                             range("2018-03", "2018-03"));
    month.participants = {{1, ParticipantRole::target, {}, 0.0}};
    month.place = 1;
    GraphEvent open_end =
        event("evt-4", "pembicaraan", EventKind::meeting, from("2018-04-20T17:51"));
    open_end.status = EventStatus::ongoing;
    GraphEvent undated = event("evt-5", "rencana jaringan", EventKind::initiative, {});
    undated.status = EventStatus::uncertain;
    GraphEvent year = event("evt-6", "tahun itu", EventKind::legal, range("2016", "2017"));
    GraphEvent clock = event("evt-7", "rapat sehari penuh", EventKind::meeting,
                             range("2018-04-20T09:00", "2018-04-20"));
    return {summit, part, month, open_end, undated, year, clock};
}

}  // namespace nasty

/// A small graph with a bit of everything, in names and texts that are made to break writers:
/// markup, quotation marks, backslashes at the end, control characters, line breaks, emoji, what
/// spreadsheets take for a formula; dates of every precision, without an end, and none.
[[nodiscard]] inline EventGraph nasty_graph() {
    EventGraph::Parts parts;
    parts.articles = nasty::articles();
    parts.actors = nasty::actors();
    GraphPlace city;
    city.id = "plc-1";
    city.name = "Singapura \"Kota\"";
    city.kind = PlaceKind::city;
    city.country = "SG";
    city.latitude = 1.29;
    city.longitude = 103.85;
    city.mentions = {nasty::quote(0, 400, "Singapura")};
    GraphPlace venue;
    venue.id = "plc-2";
    venue.name = "Aula";
    venue.kind = PlaceKind::venue;
    parts.places = {city, venue};
    parts.documents = {{"doc-1",
                        "Deklarasi, \"A\"; B",
                        DocumentKind::statement,
                        {nasty::quote(0, 500, "Deklarasi")}}};
    parts.topics = {{"top-1", "keamanan siber"}};
    parts.events = nasty::events();
    const EntityRef summit{EntityKind::event, 0};
    const EntityRef leak{EntityKind::event, 2};
    parts.relations = {
        {leak, summit, RelationType::causes, {}, {nasty::quote(0, 600, "sebab itu")}, 0.4},
        {{EntityKind::actor, 0},
         {EntityKind::actor, 1},
         RelationType::holds_office,
         nasty::from("2014-10"),
         {},
         0.9},
        {{EntityKind::actor, 0}, summit, RelationType::about, {}, {}, 0.0}};
    return EventGraph(std::move(parts));
}

}  // namespace linimasa::test
