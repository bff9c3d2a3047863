// What tells one occasion from the next: the same person speaks every week, and the same council
// meets.
#include "graph/build_extraction.hpp"

#include <catch2/catch.hpp>

namespace linimasa {
namespace {

test::Told statement(const char* source, const char* published, const char* label,
                     const char* place = nullptr) {
    test::Told told(source, published);
    const std::size_t speaker = told.person("Ratna Kusuma", "Menteri Perdagangan");
    const std::optional<std::size_t> where =
        place != nullptr ? std::optional(told.place(place)) : std::nullopt;
    Event& event = told.event(label, EventKind::statement);
    told.takes_part(event, speaker, ParticipantRole::speaker);
    event.place = where;
    return told;
}

std::size_t events_of(test::Told a, test::Told b) {
    return test::link({a.take(), b.take()}).events().size();
}

TEST_CASE("what someone said without a date is told again in the news of the same days only") {
    const char* label = "keterangan Ratna Kusuma soal harga beras";
    CHECK(events_of(statement("a.txt", "2021-05-02", label),
                    statement("b.txt", "2021-05-03", label)) == 1);
    CHECK(events_of(statement("a.txt", "2021-05-02", "keterangan Ratna Kusuma"),
                    statement("b.txt", "2021-09-03", "keterangan Ratna Kusuma")) == 2);
    CHECK(events_of(statement("a.txt", "2021-05-02", "keterangan Ratna Kusuma"),
                    statement("b.txt", nullptr, "keterangan Ratna Kusuma")) == 2);
}

TEST_CASE("where someone spoke does not make two occasions one") {
    const char* label = "keterangan Ratna Kusuma di Surabaya";
    CHECK(events_of(statement("a.txt", "2021-05-02", label, "Surabaya"),
                    statement("b.txt", nullptr, label, "Surabaya")) == 2);
}

TEST_CASE("a meeting without a name or a date is another one a year later") {
    const auto meeting = [](const char* source, const char* published) {
        test::Told told(source, published);
        const std::size_t body = told.body("Dewan Kelautan Daerah");
        Event& event = told.event("rapat Dewan Kelautan Daerah", EventKind::meeting);
        told.takes_part(event, body, ParticipantRole::attendee);
        return told;
    };
    CHECK(events_of(meeting("a.txt", "2021-05-02"), meeting("b.txt", "2021-05-03")) == 1);
    CHECK(events_of(meeting("a.txt", "2021-05-02"), meeting("b.txt", "2022-05-02")) == 2);
}

TEST_CASE("naming one pair of candidates is not naming one of them with somebody else") {
    const auto nomination = [](const char* source, std::vector<std::string> names) {
        test::Told told(source, "2021-05-02");
        Event& event = told.event("duet calon Lembah Hijau", EventKind::appointment);
        for (const std::string& name : names) {
            told.takes_part(event, told.person(name), ParticipantRole::appointee);
        }
        return told;
    };
    CHECK(events_of(nomination("a.txt", {"Ratna Kusuma", "Budi Hartawan"}),
                    nomination("b.txt", {"Ratna Kusuma"})) == 1);
    CHECK(events_of(nomination("a.txt", {"Ratna Kusuma", "Budi Hartawan"}),
                    nomination("b.txt", {"Ratna Kusuma", "Surya Darmawan"})) == 2);
}

TEST_CASE("a group that is only counted is a word of the label, not somebody else") {
    const auto arrest = [](const char* source) {
        test::Told told(source, "2021-05-02");
        const std::size_t group = told.actor("18 nelayan", ActorKind::group);
        Event& event = told.event("18 nelayan ditangkap", EventKind::legal, "2021-05-01");
        told.takes_part(event, group, ParticipantRole::target);
        return told;
    };
    CHECK(events_of(arrest("a.txt"), arrest("b.txt")) == 1);
}

TEST_CASE("the same names do not make a statement and a nomination one") {
    const auto told_as = [](const char* source, EventKind kind, const char* label) {
        test::Told told(source, "2021-05-02");
        const std::size_t person = told.person("Ratna Kusuma");
        const std::size_t body = told.body("Dewan Kelautan Daerah");
        Event& event = told.event(label, kind);
        told.takes_part(event, person, ParticipantRole::agent);
        told.takes_part(event, body, ParticipantRole::target);
        return told;
    };
    const char* label = "Ratna Kusuma ke Dewan Kelautan Daerah";
    CHECK(events_of(told_as("a.txt", EventKind::appointment, label),
                    told_as("b.txt", EventKind::appointment, label)) == 1);
    CHECK(events_of(told_as("a.txt", EventKind::statement, label),
                    told_as("b.txt", EventKind::appointment, label)) == 2);
}

TEST_CASE("whom a label names beside one candidate is a candidate too") {
    const auto pair = [](const char* source, const char* label, const char* second) {
        test::Told told(source, "2021-05-02");
        const std::size_t first = told.person("Ratna Kusuma");
        told.person(second);
        Event& event = told.event(label, EventKind::appointment);
        told.takes_part(event, first, ParticipantRole::appointee);
        return told;
    };
    CHECK(events_of(pair("a.txt", "duet Ratna Kusuma-Budi Hartawan", "Budi Hartawan"),
                    pair("b.txt", "duet Ratna Kusuma-Surya Darmawan", "Surya Darmawan")) == 2);
    CHECK(events_of(pair("a.txt", "duet Ratna Kusuma-Budi Hartawan", "Budi Hartawan"),
                    pair("b.txt", "duet Ratna Kusuma-Budi Hartawan", "Budi Hartawan")) == 1);
}

TEST_CASE("the same thing that befell somebody is one event in other words") {
    const auto search = [](const char* source, const char* published, const char* label,
                           const char* frame) {
        test::Told told(source, published);
        const std::size_t person = told.person("Ratna Kusuma");
        Event& event = told.event(label, EventKind::legal);
        event.frame = frame;
        told.takes_part(event, person, ParticipantRole::target);
        return told;
    };
    const char* label = "penyidik menyita telepon genggam milik Ratna Kusuma";
    const char* other = "penyitaan terhadap dua buku catatan Ratna Kusuma";
    CHECK(events_of(search("a.txt", "2021-05-02", label, "search"),
                    search("b.txt", "2021-05-04", other, "search")) == 1);
    CHECK(events_of(search("a.txt", "2021-05-02", label, "search"),
                    search("b.txt", "2021-09-04", other, "search")) == 2);
}

TEST_CASE("a policy of the government or a step of a court without a name is not one for all") {
    const auto step = [](const char* source, const char* published, EventKind kind,
                         const char* label) {
        test::Told told(source, published);
        const std::size_t body = told.body("Dewan Kelautan Daerah");
        Event& event = told.event(label, kind);
        told.takes_part(event, body, ParticipantRole::agent);
        return told;
    };
    CHECK(events_of(
              step("a.txt", "2021-05-02", EventKind::initiative, "kebijakan Dewan Kelautan Daerah"),
              step("b.txt", "2022-05-02", EventKind::initiative,
                   "kebijakan Dewan Kelautan Daerah")) == 2);
    CHECK(events_of(
              step("a.txt", "2021-05-02", EventKind::legal, "sidang Dewan Kelautan Daerah"),
              step("b.txt", "2022-05-02", EventKind::legal, "sidang Dewan Kelautan Daerah")) == 2);
}

TEST_CASE("an attack that became known some days later is one attack with two dates") {
    const auto attack = [](const char* source, const char* day, const char* target) {
        test::Told told(source, "2021-05-12");
        const std::size_t body = told.body(target);
        Event& event = told.event(std::string("serangan ke ") + target, EventKind::incident, day);
        told.takes_part(event, body, ParticipantRole::target);
        return told;
    };
    CHECK(events_of(attack("a.txt", "2021-05-02", "Balai Data Kelautan"),
                    attack("b.txt", "2021-05-06", "Balai Data Kelautan")) == 1);
    CHECK(events_of(attack("a.txt", "2021-05-02", "Balai Data Kelautan"),
                    attack("b.txt", "2021-05-10", "Balai Data Kelautan")) == 2);
}

TEST_CASE("the office where somebody spoke is no word of what was said") {
    const auto spoke = [](const char* source, const char* label, bool at_office) {
        test::Told told(source, "2021-05-02");
        const std::size_t speaker = told.person("Ratna Kusuma", "Menteri Perdagangan");
        std::optional<std::size_t> where;
        if (at_office) {
            told.body("Balai Benih Nasional");
            where = told.place("Balai Benih Nasional", PlaceKind::venue);
        }
        Event& event = told.event(label, EventKind::statement, "2021-05-02");
        told.takes_part(event, speaker, ParticipantRole::speaker);
        event.place = where;
        return told;
    };
    CHECK(events_of(spoke("a.txt", "jumpa pers Ratna Kusuma di Balai Benih Nasional", true),
                    spoke("b.txt", "keterangan Ratna Kusuma soal harga beras", false)) == 1);
}

TEST_CASE("whoever a statement names in passing does not make it a visit of the same day") {
    test::Told said("a.txt", "2021-05-02");
    const std::size_t speaker = said.person("Ratna Kusuma", "Camat Sukajadi");
    const std::size_t topic = said.person("Budi Hartawan");
    Event& statement = said.event("keterangan Ratna Kusuma soal Budi Hartawan",
                                  EventKind::statement, "2021-05-02");
    said.takes_part(statement, speaker, ParticipantRole::speaker);
    said.takes_part(statement, topic, ParticipantRole::topic);
    test::Told went("b.txt", "2021-05-02");
    const std::size_t visitor = went.person("Ratna Kusuma", "Camat Sukajadi");
    went.person("Budi Hartawan");
    Event& visit =
        went.event("Ratna Kusuma meninjau pembangunan rumah Budi Hartawan bersama kontraktor",
                   EventKind::visit, "2021-05-02");
    went.takes_part(visit, visitor, ParticipantRole::agent);
    CHECK(events_of(std::move(said), std::move(went)) == 2);
}

TEST_CASE("a place whose name begins like another's is another") {
    const auto fire = [](const char* source, const char* where) {
        test::Told told(source, "2021-05-02");
        const std::size_t place = told.place(where, PlaceKind::city);
        Event& event = told.event("kebakaran pasar ikan", EventKind::incident, "2021-05-01");
        event.place = place;
        return told.take();
    };
    const auto others = [&](const char* a, const char* b) {
        const EventGraph graph = test::link({fire("a.txt", a), fire("b.txt", b)});
        REQUIRE(graph.events().size() == 1);
        return graph.events()[0].other_places.size();
    };
    CHECK(others("Lembah", "Lembahan") == 1);
    CHECK(others("Lembah", "Lembah Hijau") == 0);
}

}  // namespace
}  // namespace linimasa
