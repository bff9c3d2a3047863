// The same thing in other words, with other victims, of another day; the same name in other years
// and spellings.
#include "graph/build_extraction.hpp"

#include <catch2/catch.hpp>

namespace linimasa {
namespace {

struct Harm {
    const char* label;
    const char* frame = "attack";
    std::optional<ParticipantRole> body = std::nullopt;  ///< what "Bursa Melati" is in it
    const char* victim = nullptr;
    const char* start = nullptr;
    const char* place = nullptr;
    const char* published = "2021-05-02";
};

Extraction harm(const char* source, const Harm& it) {
    test::Told told(source, it.published);
    const std::size_t body = told.body("Bursa Melati");
    const std::size_t person = it.victim != nullptr ? told.person(it.victim) : 0;
    const auto place =
        it.place != nullptr ? std::optional(told.place(it.place, PlaceKind::city)) : std::nullopt;
    Event& event = told.event(it.label, EventKind::incident, it.start);
    event.frame = it.frame;
    event.place = place;
    if (it.body) {
        told.takes_part(event, body, *it.body);
    }
    if (it.victim != nullptr) {
        told.takes_part(event, person, ParticipantRole::victim);
    }
    return told.take();
}

std::size_t events_of(const Harm& a, const Harm& b) {
    return test::link({harm("a.txt", a), harm("b.txt", b)}).events().size();
}

TEST_CASE("one article calls a leak what another calls a misuse") {
    const Harm leak{.label = "bocornya data anggota Bursa Melati",
                    .frame = "leak",
                    .body = ParticipantRole::target};
    const Harm misuse{
        .label = "penyalahgunaan data pribadi", .frame = "abuse", .body = ParticipantRole::target};
    CHECK(events_of(leak, misuse) == 1);
    Harm years_later = misuse;
    years_later.published = "2023-05-02";
    CHECK(events_of(leak, years_later) == 2);
    Harm other = misuse;
    other.label = "pencurian peralatan kantor";
    CHECK(events_of(leak, other) == 2);
}

TEST_CASE("an incident that is called by a name is what the news of these days tell of them") {
    const Harm leak{
        .label = "bocornya data pelanggan", .frame = "leak", .body = ParticipantRole::agent};
    const Harm name{
        .label = "insiden Bursa Melati", .frame = "tragedy", .body = ParticipantRole::target};
    CHECK(events_of(leak, name) == 1);
    Harm later = name;
    later.published = "2021-05-12";
    CHECK(events_of(leak, later) == 2);
}

TEST_CASE("a disaster that is told with one victim here and another there is one") {
    const Harm wreck{.label = "tenggelamnya kapal pesiar Teratai",
                     .victim = "Ratna Kusuma",
                     .start = "2021-05-01",
                     .place = "Lembah Hijau"};
    Harm other = wreck;
    other.victim = "Budi Hartawan";
    CHECK(events_of(wreck, other) == 1);
    Harm elsewhere = other;
    elsewhere.place = "Bukit Kapur";
    CHECK(events_of(wreck, elsewhere) == 2);
    Harm assault = wreck;
    assault.label = "penganiayaan di Lembah Hijau";
    Harm another = other;
    another.label = assault.label;
    CHECK(events_of(assault, another) == 2);
}

TEST_CASE("what most articles tell as done is not still ahead") {
    const auto congress = [](const char* source, const char* published, EventStatus status) {
        test::Told told(source, published);
        Event& event = told.event("Kongres Pelaut Nusantara", EventKind::meeting, "2021");
        event.status = status;
        return told.take();
    };
    const auto status = [&](EventStatus second) {
        const EventGraph graph =
            test::link({congress("a.txt", "2021-05-02", EventStatus::occurred),
                        congress("b.txt", "2021-05-03", second),
                        congress("c.txt", "2021-05-04", EventStatus::planned)});
        REQUIRE(graph.events().size() == 1);
        return graph.events()[0].status;
    };
    CHECK(status(EventStatus::occurred) == EventStatus::occurred);
    CHECK(status(EventStatus::planned) == EventStatus::planned);
}

TEST_CASE("a meeting dated by the visit that it was a part of gives way to its own day") {
    const auto meeting = [](const char* source, const char* start, const char* until, bool visit) {
        test::Told told(source, "2021-05-04");
        const std::size_t guest = told.person("Ratna Kusuma");
        const std::size_t host = told.person("Budi Hartawan");
        TimeExpression time;
        time.type = TimeType::date;
        time.symbolic = "day=3..6 month=5";
        time.value = {Date::parse(start), Date::parse(until)};
        told.data().times.push_back(time);
        if (visit) {
            Event& whole = told.event("kunjungan Ratna Kusuma", EventKind::visit, start, until);
            told.takes_part(whole, guest, ParticipantRole::agent);
        }
        Event& event = told.event("pertemuan Ratna Kusuma dan Budi Hartawan", EventKind::meeting,
                                  start, until);
        told.takes_part(event, guest, ParticipantRole::attendee);
        told.takes_part(event, host, ParticipantRole::attendee);
        event.time = 0;
        if (visit) {
            event.part_of = 0;
        }
        return told.take();
    };
    const EventGraph graph = test::link({meeting("a.txt", "2021-05-03", "2021-05-06", true),
                                         meeting("b.txt", "2021-05-04", "2021-05-04", false)});
    bool found = false;
    for (const GraphEvent& event : graph.events()) {
        if (event.kind == EventKind::meeting) {
            found = true;
            CHECK(event.date.start->to_string() == "2021-05-04");
            CHECK(event.date.until->to_string() == "2021-05-04");
        }
    }
    CHECK(found);
}

std::size_t people(const char* a, const char* b, const char* day_a = "2021-05-02",
                   const char* day_b = "2021-05-04") {
    test::Told one("a.txt", day_a);
    one.person(a);
    test::Told other("b.txt", day_b);
    other.person(b);
    return test::link({one.take(), other.take()}).actors().size();
}

TEST_CASE("transliterations of one name are one person, two names that are alike are not") {
    CHECK(people("Fachri Anwar Husein", "Fahri Anwar Husain") == 1);
    CHECK(people("Taufiek Utsman Shaleh", "Taufik Usman Saleh") == 1);
    CHECK(people("Hasan Basri", "Hasan Bakri") == 2);
    CHECK(people("Rahma Lestari", "Rama Lestari") == 2);
}

TEST_CASE("a single word names somebody else years later") {
    CHECK(people("Wiradikarta", "Wiradikarta") == 1);
    CHECK(people("Wiradikarta", "Wiradikarta", "2018-05-02", "2021-05-04") == 2);
    CHECK(people("Wiradikarta", "Wiradikarta", "2018-05-02", nullptr) == 1);
    // An article without a day is no bridge between the two.
    std::vector<Extraction> told;
    int file = 0;
    for (const char* day : {"2018-05-02", "2021-05-04", static_cast<const char*>(nullptr)}) {
        test::Told one(std::to_string(++file) + ".txt", day);
        one.person("Wiradikarta");
        told.push_back(one.take());
    }
    CHECK(test::link(std::move(told)).actors().size() == 2);
}

}  // namespace
}  // namespace linimasa
