#include "linimasa/graph/linker.hpp"

#include "../../bench/corpus_generator.hpp"
#include "graph/build_extraction.hpp"
#include "linimasa/core/enum_names.hpp"

#include <catch2/catch.hpp>

namespace linimasa {
namespace {

/// Names of the actors of a graph, sorted.
std::vector<std::string> actor_names(const EventGraph& graph) {
    std::vector<std::string> names;
    for (const GraphActor& actor : graph.actors()) {
        names.push_back(actor.name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

using Names = std::vector<std::string>;

/// Actors of two articles, one a name and the other.
EventGraph two_people(const char* first, const char* first_role, const char* second,
                      const char* second_role) {
    test::Told a("a.txt", "2021-05-02");
    a.person(first, first_role);
    test::Told b("b.txt", "2021-05-04");
    b.person(second, second_role);
    return test::link({a.take(), b.take()});
}

TEST_CASE("spellings of one name are one person, called by the fullest form") {
    const auto graph = two_people("Mohammad Surya Darmawan", "Kepala Balai Benih",
                                  "Mochamad Soerya Dharmawan", "Kepala Balai Benih");
    REQUIRE(graph.actors().size() == 1);
    CHECK(graph.actors()[0].aliases.size() == 1);
    CHECK(actor_names(two_people("Ratna Kusuma", "", "Ratna D Kusuma", "")) ==
          Names{"Ratna D Kusuma"});
}

TEST_CASE("two people who share a first name are two") {
    CHECK(two_people("Ratna Kusuma", "", "Ratna Wijayanti", "").actors().size() == 2);
    CHECK(two_people("Ratna", "Camat Sukajadi", "Ratna Kusuma", "Ketua Koperasi Nelayan")
              .actors()
              .size() == 2);
}

TEST_CASE(
    "who bears another's full name behind the own one is somebody else where both are named") {
    test::Told both("a.txt", "2021-05-02");
    both.person("Surya Darmawan", "Bupati Lembah Hijau");
    both.person("Ratih Surya Darmawan");
    test::Told him("b.txt", "2021-05-04");
    him.person("Surya Darmawan", "Bupati Lembah Hijau");
    test::Told her("c.txt", "2021-05-06");
    her.person("Ratih Surya Darmawan");
    CHECK(actor_names(test::link({both.take(), him.take(), her.take()})) ==
          Names{"Ratih Surya Darmawan", "Surya Darmawan"});
    CHECK(actor_names(two_people("Surya Darmawan", "", "Haryo Surya Darmawan", "")) ==
          Names{"Haryo Surya Darmawan"});
}

TEST_CASE("who is called by the word before another's full name is somebody else") {
    const auto two = [](const char* longer, const char* called) {
        test::Told a("a.txt", "2021-05-02");
        a.person("Surya Darmawan", "Bupati Lembah Hijau", {"Surya"});
        test::Told b("b.txt", "2021-05-04");
        b.person(longer, "", {called});
        return test::link({a.take(), b.take()}).actors().size();
    };
    CHECK(two("Ratih Surya Darmawan", "Ratih") == 2);
    CHECK(two("Haryo Surya Darmawan", "Surya") == 1);
}

TEST_CASE("a short name joins the full one that holds the same office") {
    CHECK(actor_names(two_people("Ratna", "Menteri Perdagangan", "Ratna Kusuma", "Mendag")) ==
          Names{"Ratna Kusuma"});
}

TEST_CASE("namesakes in two territories at one time are two people") {
    const auto graph =
        two_people("Budi Hartawan", "Bupati Lembah Hijau", "Budi Hartawan", "Bupati Teluk Biru");
    CHECK(graph.actors().size() == 2);
    CHECK(graph.actors()[0].id != graph.actors()[1].id);
}

TEST_CASE("an office without a name is its holder at that time") {
    test::Told a("a.txt", "2021-05-02");
    a.person("Ratna Kusuma", "Menteri Perdagangan");
    test::Told b("b.txt", "2021-05-20");
    b.person("Mendag");
    test::Told c("c.txt", "2016-05-20");
    c.person("Mendag");
    CHECK(actor_names(test::link({a.take(), b.take(), c.take()})) ==
          Names{"Mendag", "Ratna Kusuma"});
}

TEST_CASE("people are shown by name, not by office, and not by what one of many articles adds") {
    test::Told a("a.txt", "2021-05-02");
    a.person("Ratna Kusuma", "Ketua Dewan Kelautan Nusantara");
    test::Told b("b.txt", "2021-05-20");
    b.person("Ketua Dewan Kelautan Nusantara");
    CHECK(actor_names(test::link({a.take(), b.take()})) == Names{"Ratna Kusuma"});

    std::vector<Extraction> told;
    for (int i = 0; i < 6; ++i) {
        test::Told one("c" + std::to_string(i) + ".txt", "2021-05-02");
        one.person(i == 3 ? "Daring Ratna Kusuma" : "Ratna Kusuma", "Menteri Perdagangan");
        told.push_back(one.take());
    }
    CHECK(actor_names(test::link(std::move(told))) == Names{"Ratna Kusuma"});
}

TEST_CASE("a short form of the words that many bodies share joins none of them") {
    test::Told a("a.txt", "2021-05-02");
    a.body("Pengadilan Negeri (PN) Lembah Hijau", {"Pengadilan Negeri Lembah Hijau"});
    test::Told b("b.txt", "2021-05-20");
    b.body("Pengadilan Negeri (PN) Teluk Biru", {"Pengadilan Negeri Teluk Biru"});
    test::Told c("c.txt", "2021-05-21");
    c.body("PN");
    CHECK(test::link({a.take(), b.take(), c.take()}).actors().size() == 3);
}

TEST_CASE("an acronym that one article explains is known in all") {
    test::Told a("a.txt", "2021-05-02");
    a.body("Badan Riset Kelautan Nusantara", {"BRKN"});
    test::Told b("b.txt", "2022-05-20");
    b.body("BRKN");
    CHECK(test::link({a.take(), b.take()}).actors().size() == 1);
}

TEST_CASE("an acronym that two bodies claim joins neither to the other") {
    test::Told a("a.txt", "2021-05-02");
    a.body("Badan Riset Kelautan Nusantara", {"BRKN"});
    test::Told b("b.txt", "2022-05-20");
    b.body("Biro Rekrutmen Karyawan Niaga", {"BRKN"});
    CHECK(test::link({a.take(), b.take()}).actors().size() == 2);
}

TEST_CASE("ministries of two states are two") {
    test::Told a("a.txt", "2021-05-02");
    a.body("Kementerian Pertahanan", {}, "ID");
    test::Told b("b.txt", "2021-05-20");
    b.body("Kementerian Pertahanan", {}, "SG");
    CHECK(test::link({a.take(), b.take()}).actors().size() == 2);
}

struct MeetingTold {
    const char* label;
    const char* start;
    const char* until;
    EventStatus status;
};

EventGraph two_tellings(const MeetingTold& one, const MeetingTold& other) {
    std::vector<Extraction> told;
    int number = 0;
    for (const MeetingTold* meeting : {&one, &other}) {
        test::Told article("n" + std::to_string(number) + ".txt",
                           number == 0 ? "2021-05-02" : "2021-05-04");
        const auto ratna = article.person("Ratna Kusuma", "Menteri Perdagangan");
        const auto body = article.body("Dewan Gula Nusantara");
        Event& event =
            article.event(meeting->label, EventKind::meeting, meeting->start, meeting->until);
        event.status = meeting->status;
        article.takes_part(event, ratna, ParticipantRole::attendee);
        article.takes_part(article.data().events.back(), body, ParticipantRole::host);
        told.push_back(article.take());
        ++number;
    }
    return test::link(std::move(told));
}

TEST_CASE("one meeting in two wordings is one event with the latest status and closest date") {
    const auto graph = two_tellings({"rapat Ratna Kusuma dengan Dewan Gula Nusantara", "2021-05",
                                     nullptr, EventStatus::planned},
                                    {"pertemuan Dewan Gula Nusantara dan Mendag", "2021-05-03",
                                     nullptr, EventStatus::occurred});
    REQUIRE(graph.events().size() == 1);
    const GraphEvent& event = graph.events()[0];
    CHECK(event.status == EventStatus::occurred);
    CHECK(event.date.start->to_string() == "2021-05-03");
    CHECK(event.other_labels.size() == 1);
    CHECK(event.date_alternatives.empty());
}

TEST_CASE("meetings on different days are different") {
    CHECK(two_tellings({"rapat gula", "2021-05-01", nullptr, EventStatus::occurred},
                       {"rapat gula", "2021-05-03", nullptr, EventStatus::occurred})
              .events()
              .size() == 2);
}

TEST_CASE("editions of a series stay apart and follow each other") {
    const auto graph =
        two_tellings({"Kongres Gula ke-7", "2021-05-01", nullptr, EventStatus::occurred},
                     {"Kongres Gula ke-8", nullptr, nullptr, EventStatus::planned});
    REQUIRE(graph.events().size() == 2);
    std::vector<std::string_view> types;
    for (const GraphRelation& relation : graph.relations()) {
        types.push_back(to_string(relation.type));
    }
    std::sort(types.begin(), types.end());
    CHECK(types == std::vector<std::string_view>{"precedes", "same_series"});
}

/// The label of the whole of the event whose label begins so; "" where it has none.
std::string whole_of(const EventGraph& graph, std::string_view label) {
    for (const GraphEvent& event : graph.events()) {
        if (event.label.starts_with(label)) {
            return event.part_of ? graph.events()[*event.part_of].label : "";
        }
    }
    return "not found";
}

TEST_CASE("a session that another article tells is a part of the congress by its name and days") {
    const auto session = [](const char* label, const char* day) {
        return two_tellings(
            {"Kongres Gula Nasional ke-7", "2021-05-01", "2021-05-03", EventStatus::occurred},
            {label, day, nullptr, EventStatus::occurred});
    };
    const auto part = session("Rapat Pleno Kongres Gula Nasional ke-7", "2021-05-02");
    CHECK(whole_of(part, "Rapat Pleno") == "Kongres Gula Nasional ke-7");
    REQUIRE(part.events().size() == 2);
    CHECK(whole_of(session("Rapat Pleno Kongres Gula Nasional", "2021-04-29"), "Rapat") ==
          "Kongres Gula Nasional ke-7");
    // Another edition, another month, no day and no number: nothing says that it belongs there.
    CHECK(
        whole_of(session("Rapat Pleno Kongres Gula Nasional ke-6", "2021-05-02"), "Rapat").empty());
    CHECK(whole_of(session("Rapat Pleno Kongres Gula Nasional", "2021-08-02"), "Rapat").empty());
    CHECK(whole_of(session("Rapat Pleno Kongres Gula Nasional", nullptr), "Rapat").empty());
}

TEST_CASE("whom the visitor meets during a visit that another article tells is a part of it") {
    const auto meeting_on = [](const char* day, const char* guest) {
        test::Told a("a.txt", "2021-05-04");
        const auto visitor = a.person("Ratna Kusuma");
        Event& visit = a.event("kunjungan Ratna Kusuma ke Malaka", EventKind::visit, "2021-05-01",
                               "2021-05-04");
        a.takes_part(visit, visitor, ParticipantRole::agent);
        test::Told b("b.txt", "2021-05-04");
        const auto one = b.person(guest);
        const auto other = b.person("Surya Wijaya");
        Event& meeting = b.event("pembicaraan di balai kota", EventKind::meeting, day);
        b.takes_part(meeting, one, ParticipantRole::attendee);
        b.takes_part(meeting, other, ParticipantRole::attendee);
        return test::link({a.take(), b.take()});
    };
    CHECK(whole_of(meeting_on("2021-05-02", "Ratna Kusuma"), "pembicaraan") ==
          "kunjungan Ratna Kusuma ke Malaka");
    CHECK(whole_of(meeting_on("2021-05-02", "Dewi Anggraini"), "pembicaraan").empty());
    CHECK(whole_of(meeting_on("2021-05-09", "Ratna Kusuma"), "pembicaraan").empty());
}

TEST_CASE("different days of one numbered meeting are kept side by side") {
    const auto graph =
        two_tellings({"Kongres Gula ke-7", "2021-05-01", nullptr, EventStatus::occurred},
                     {"Kongres Gula ke-7", "2021-05-12", nullptr, EventStatus::occurred});
    REQUIRE(graph.events().size() == 1);
    CHECK(graph.events()[0].date_alternatives.size() == 2);
}

TEST_CASE("a copy of a text is no second voice") {
    const auto telling = [](const char* source, const char* lead) {
        test::Told article(source, "2021-05-02");
        article.write(lead);
        const auto ratna = article.person("Ratna Kusuma", "Menteri Perdagangan");
        Event& event = article.event("pembukaan pasar lelang gula di Semarang oleh menteri",
                                     EventKind::meeting, "2021-05-01");
        article.takes_part(event, ratna, ParticipantRole::host);
        article.write("Menteri itu membuka pasar lelang gula bersama para petani tebu setempat");
        article.write("Pasar lelang itu direncanakan buka tiap bulan hingga akhir tahun depan");
        article.write("Para petani berharap harga gula tidak turun lagi seperti musim yang lalu");
        return article.take();
    };
    const auto graph = test::link({telling("a.txt", "Semarang"), telling("b.txt", "Jakarta")});
    REQUIRE(graph.events().size() == 1);
    REQUIRE(graph.articles().size() == 2);
    CHECK(graph.articles()[1].copy_of == 0U);
    for (const GraphEdge& edge : graph.edges()) {
        CHECK(edge.weight == 1.0);
    }
}

TEST_CASE("an article that comes twice adds its source only") {
    test::Told first("b.txt", "2021-05-02");
    first.person("Ratna Kusuma");
    Extraction again = first.take();
    again.article.source = "a.txt";
    const auto graph = test::link({first.take(), again});
    REQUIRE(graph.articles().size() == 1);
    CHECK(graph.articles()[0].source == "a.txt");
    CHECK(graph.articles()[0].also_from == Names{"b.txt"});
}

/// Everything of a graph as text, to compare graphs by.
std::string dump(const EventGraph& graph) {
    std::string out;
    const auto quotations = [&](const std::vector<Quotation>& list) {
        for (const Quotation& one : list) {
            out += std::to_string(one.article) + ':' + std::to_string(one.span.begin) + one.text;
        }
    };
    for (const GraphArticle& article : graph.articles()) {
        out += article.id + ' ' + article.published.moment + ' ' +
               std::to_string(article.copy_of.value_or(0)) + '\n';
    }
    for (const GraphActor& actor : graph.actors()) {
        out += actor.id + ' ' + actor.name + ' ' + actor.country;
        for (const std::string& alias : actor.aliases) {
            out += '|' + alias;
        }
        for (const GraphRole& role : actor.roles) {
            out += '/' + role.title;
            quotations(role.evidence);
        }
        for (const Reason& reason : actor.reasons) {
            out += reason.note;
        }
        quotations(actor.mentions);
        out += '\n';
    }
    for (const GraphEvent& event : graph.events()) {
        out += event.id + ' ' + event.label;
        for (const std::string& label : event.other_labels) {
            out += '|' + label;
        }
        for (const Reason& reason : event.reasons) {
            out += reason.note;
        }
        quotations(event.evidence);
        out += '\n';
    }
    for (const GraphEdge& edge : graph.edges()) {
        out += std::string(graph.id(edge.source)) + ' ' + std::string(edge.relation) + ' ' +
               std::string(graph.id(edge.target)) + ' ' + std::to_string(edge.weight) + '\n';
    }
    return out;
}

std::vector<Extraction> generated_articles(std::size_t count, std::uint64_t seed) {
    generated::Options options;
    options.articles = count;
    options.seed = seed;
    options.days = 200;
    const generated::Generator generator(options);
    std::vector<Extraction> result;
    for (std::size_t i = 0; i < count; ++i) {
        result.push_back(generator.article(i));
    }
    return result;
}

TEST_CASE("the graph is the same for every order of the articles") {
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        std::vector<Extraction> articles = generated_articles(150, seed);
        const std::string expected = dump(test::link(articles));
        generated::Random random(seed);
        for (int shuffle = 0; shuffle < 3; ++shuffle) {
            for (std::size_t i = articles.size(); i > 1; --i) {
                std::swap(articles[i - 1], articles[random.below(i)]);
            }
            CHECK(dump(test::link(articles)) == expected);
        }
    }
}

TEST_CASE("linking up to a day is linking what had appeared by then, in every order") {
    std::vector<Extraction> articles = generated_articles(150, 7);
    // Not the median by position: half of the days.
    std::vector<Date> days;
    for (const Extraction& one : articles) {
        if (one.article.published.date) {
            days.push_back(*one.article.published.date);
        }
    }
    REQUIRE(days.size() > 100);
    const Date day = Date::from_days(
        std::min_element(days.begin(), days.end(),
                         [](auto& a, auto& b) { return a.first_day() < b.first_day(); })
            ->first_day() +
        std::chrono::days{100});
    std::vector<Extraction> then;
    for (const Extraction& one : articles) {
        if (!one.article.published.date ||
            one.article.published.date->first_day() <= day.last_day()) {
            then.push_back(one);
        }
    }
    REQUIRE(then.size() > 30);
    REQUIRE(then.size() < 130);
    const std::string expected = dump(test::link(then));
    for (int order = 0; order < 2; ++order) {
        LinkOptions options;
        options.as_of = day;
        Linker linker(options);
        for (const Extraction& one : articles) {
            linker.add(one);
        }
        CHECK(dump(std::move(linker).link()) == expected);
        std::reverse(articles.begin(), articles.end());
    }
}

TEST_CASE("an unrelated article changes no node that is there") {
    const std::vector<Extraction> articles = generated_articles(120, 5);
    const EventGraph before = test::link(articles);
    test::Told other("aaa.txt", "2019-05-02");
    const auto someone = other.person("Xaverius Quartzowski", "Juru Kunci Mercusuar");
    Event& event = other.event("lomba layang-layang xylofon", EventKind::meeting, "1999-05-01");
    other.takes_part(event, someone, ParticipantRole::attendee);
    std::vector<Extraction> more = articles;
    more.push_back(other.take());
    const EventGraph after = test::link(more);
    CHECK(after.actors().size() == before.actors().size() + 1);
    CHECK(after.events().size() == before.events().size() + 1);
    for (const GraphActor& actor : before.actors()) {
        const auto found = after.find(actor.id);
        REQUIRE(found);
        CHECK(after.actors()[found->index].name == actor.name);
        CHECK(after.actors()[found->index].mentions.size() == actor.mentions.size());
    }
    for (const GraphEvent& one : before.events()) {
        const auto found = after.find(one.id);
        REQUIRE(found);
        CHECK(after.events()[found->index].label == one.label);
        CHECK(after.events()[found->index].evidence.size() == one.evidence.size());
    }
}

}  // namespace
}  // namespace linimasa
