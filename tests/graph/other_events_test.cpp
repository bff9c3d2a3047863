// What is told in much the same words and is not the same; and what is the same
// in other words.
#include "graph/build_extraction.hpp"

#include <catch2/catch.hpp>

#include <functional>

namespace linimasa {
namespace {

using Role = ParticipantRole;

/// One event of one article: its label, kind and days, who takes part in it,
/// and where.
struct Telling {
    const char* label;
    EventKind kind = EventKind::meeting;
    const char* start = nullptr;
    const char* until = nullptr;
    std::vector<std::pair<const char*, Role>> persons = {};
    std::vector<std::pair<const char*, Role>> bodies = {};
    const char* place = nullptr;
    const char* frame = "";
    const char* published = "2021-05-02";
    EventStatus status = EventStatus::occurred;
    std::optional<Series> series = std::nullopt;
};

Extraction told_in(const char* source, const Telling& telling) {
    test::Told told(source, telling.published);
    std::vector<std::pair<std::size_t, Role>> parties;
    for (const auto& [name, role] : telling.persons) {
        parties.emplace_back(told.person(name), role);
    }
    for (const auto& [name, role] : telling.bodies) {
        parties.emplace_back(told.body(name), role);
    }
    const auto place = telling.place != nullptr
                           ? std::optional(told.place(telling.place, PlaceKind::venue))
                           : std::nullopt;
    Event& event = told.event(telling.label, telling.kind, telling.start, telling.until);
    event.frame = telling.frame;
    event.status = telling.status;
    event.series = telling.series;
    event.place = place;
    for (const auto& [actor, role] : parties) {
        told.takes_part(event, actor, role);
    }
    return told.take();
}

std::size_t events_of(const Telling& a, const Telling& b) {
    return test::link({told_in("a.txt", a), told_in("b.txt", b)}).events().size();
}

Telling changed(Telling telling, const std::function<void(Telling&)>& change) {
    change(telling);
    return telling;
}

TEST_CASE(
    "an anniversary of one number on one day is one, by whatever name of "
    "its holder") {
    const Telling one{.label = "HUT Bahari ke-40", .start = "2021-05-01"};
    const Telling same{.label = "peringatan Hari Ulang Tahun (HUT) ke-40 Penjaga Pantai",
                       .start = "2021-05-01"};
    CHECK(events_of(one, same) == 1);
    CHECK(events_of(one, changed(same, [](auto& it) { it.start = "2021-06-20"; })) == 2);
    CHECK(events_of(one, changed(same, [](auto& it) {
                        it.label = "peringatan Hari Ulang Tahun (HUT) ke-41 Penjaga Pantai";
                    })) == 2);
}

TEST_CASE("a congress of the same body that was held elsewhere is another") {
    const Telling numbered{.label = "muktamar Serikat Bahari ke-12",
                           .bodies = {{"Serikat Bahari", Role::organizer}},
                           .place = "Lembah Hijau",
                           .series = Series{"muktamar Serikat Bahari", 12}};
    const Telling other{.label = "muktamar Serikat Bahari",
                        .bodies = {{"Serikat Bahari", Role::organizer}},
                        .place = "Bukit Biru"};
    CHECK(events_of(numbered, other) == 2);
    CHECK(events_of(numbered, changed(other, [](auto& it) { it.place = "Lembah Hijau"; })) == 1);
    CHECK(events_of(numbered, changed(other, [](auto& it) { it.place = nullptr; })) == 1);
}

TEST_CASE(
    "a meeting without a name is known by the house that it is held in "
    "on a day") {
    const char* house = "Kantor Kementerian Benih";
    const Telling one{.label = "rapat koordinasi",
                      .start = "2021-05-01",
                      .persons = {{"Ratna Kusuma", Role::attendee}},
                      .bodies = {{"Kementerian Benih", Role::host}},
                      .place = "Kementerian Benih"};
    const Telling same{.label = "rapat koordinasi",
                       .start = "2021-05-01",
                       .persons = {{"Surya Darmawan", Role::attendee}},
                       .bodies = {{"Kementerian Benih", Role::organizer}},
                       .place = house};
    CHECK(events_of(one, same) == 1);
    CHECK(events_of(one, changed(same, [](auto& it) {
                        it.place = "Kantor Balai Ikan";
                        it.bodies = {{"Balai Ikan", Role::host}};
                    })) == 2);
    CHECK(events_of(one, changed(same, [](auto& it) {
                        it.place = nullptr;
                        it.bodies.clear();
                    })) == 2);
}

TEST_CASE("a guest who is received on a day of a stay is on that stay") {
    const Telling stay{.label = "kedatangan Ratna Kusuma",
                       .kind = EventKind::visit,
                       .start = "2021-05-01",
                       .until = "2021-05-04",
                       .persons = {{"Ratna Kusuma", Role::agent}, {"Budi Hartawan", Role::host}}};
    const Telling reception{
        .label = "kunjungan kerja Ratna Kusuma",
        .kind = EventKind::visit,
        .start = "2021-05-02",
        .persons = {{"Ratna Kusuma", Role::agent}, {"Surya Darmawan", Role::host}},
        .place = "Wisma Bahari"};
    CHECK(events_of(stay, reception) == 1);
    CHECK(events_of(stay, changed(reception, [](auto& it) { it.start = "2021-05-09"; })) == 2);
    // Without days, the one of which the news of these days tell.
    const Telling at_home = changed(stay, [](auto& it) { it.place = "Negeri Karang"; });
    const Telling undated{.label = "lawatannya di Negeri Karang",
                          .kind = EventKind::visit,
                          .persons = {{"Ratna Kusuma", Role::agent}},
                          .place = "Negeri Karang"};
    CHECK(events_of(at_home, undated) == 1);
    CHECK(events_of(at_home, changed(undated, [](auto& it) { it.place = "Negeri Kabut"; })) == 2);
    CHECK(events_of(at_home, changed(undated, [](auto& it) { it.published = "2021-06-20"; })) == 2);
}

TEST_CASE("the journeys of two people to one country are two") {
    const Telling one{.label = "kunjungan kerja ke Negeri Karang",
                      .kind = EventKind::visit,
                      .persons = {{"Ratna Kusuma", Role::agent}}};
    CHECK(events_of(one, one) == 1);
    CHECK(events_of(one, changed(one, [](auto& it) {
                        it.persons = {{"Budi Hartawan", Role::agent}};
                    })) == 2);
}

TEST_CASE("who is to meet again has met before") {
    const Telling met{
        .label = "pertemuan Serikat Bahari dan Balai Ikan",
        .start = "2021-05-01",
        .bodies = {{"Serikat Bahari", Role::attendee}, {"Balai Ikan", Role::attendee}},
        .published = "2021-05-01"};
    const Telling ahead{
        .label = "Serikat Bahari akan bertemu dengan Balai Ikan",
        .bodies = {{"Serikat Bahari", Role::attendee}, {"Balai Ikan", Role::attendee}},
        .published = "2021-05-02",
        .status = EventStatus::planned};
    CHECK(events_of(met, ahead) == 2);
    CHECK(events_of(met, changed(ahead, [](auto& it) { it.published = "2021-04-30"; })) == 1);
}

TEST_CASE("a court decides something else the day after") {
    const Telling ruling{.label = "putusan Mahkamah Laut soal batas tangkapan ikan",
                         .kind = EventKind::legal,
                         .start = "2021-05-01",
                         .bodies = {{"Mahkamah Laut", Role::agent}}};
    CHECK(events_of(ruling, ruling) == 1);
    CHECK(events_of(ruling, changed(ruling, [](auto& it) { it.start = "2021-05-03"; })) == 2);
}

TEST_CASE("a court holds many a trial on one day") {
    const Telling trial{.label = "sidang di Mahkamah Laut",
                        .kind = EventKind::legal,
                        .start = "2021-05-01",
                        .persons = {{"Ratna Kusuma", Role::speaker}},
                        .bodies = {{"Mahkamah Laut", Role::agent}}};
    CHECK(events_of(trial, trial) == 1);
    const Telling plea{.label = "pembelaan Ratna Kusuma di Mahkamah Laut",
                       .kind = EventKind::legal,
                       .start = "2021-05-01",
                       .bodies = {{"Mahkamah Laut", Role::agent}}};
    const Telling charge{.label = "dakwaan Budi Hartawan di Mahkamah Laut",
                         .kind = EventKind::legal,
                         .start = "2021-05-01",
                         .bodies = {{"Mahkamah Laut", Role::agent}}};
    CHECK(events_of(plea, charge) == 2);
}

TEST_CASE("what befell two people on one day are two events") {
    const Telling arrest{.label = "penahanan Ratna Kusuma oleh Jaksa Laut",
                         .kind = EventKind::legal,
                         .start = "2021-05-01",
                         .persons = {{"Ratna Kusuma", Role::target}},
                         .bodies = {{"Jaksa Laut", Role::agent}},
                         .place = "Lembah Hijau",
                         .frame = "arrest"};
    const Telling same = changed(arrest, [](auto& it) { it.label = "Jaksa Laut menahan"; });
    CHECK(events_of(arrest, same) == 1);
    const auto other = [](auto& it) { it.persons = {{"Budi Hartawan", Role::target}}; };
    CHECK(events_of(same, changed(same, other)) == 2);
    const auto crash = [](auto& it) {
        it.kind = EventKind::incident;
        it.label = "kecelakaan kapal di Lembah Hijau";
    };
    CHECK(events_of(changed(arrest, crash), changed(same, crash)) == 1);
    CHECK(events_of(changed(arrest, crash), changed(changed(same, other), crash)) == 2);
    const auto ride = [](auto& it) {
        it.kind = EventKind::incident;
        it.label = "kecelakaan sepeda motor di Lembah Hijau";
    };
    CHECK(events_of(changed(arrest, ride), changed(changed(same, other), ride)) == 2);
    const auto brawl = [](auto& it) {
        it.kind = EventKind::incident;
        it.label = "tawuran di Lembah Hijau";
    };
    CHECK(events_of(changed(arrest, brawl), changed(changed(same, other), brawl)) == 2);
}

TEST_CASE(
    "congresses of one number and day that two bodies hold, or two "
    "cities see, are two") {
    const Telling one{.label = "Muktamar ke-5 Serikat Bahari",
                      .start = "2021-05-01",
                      .bodies = {{"Serikat Bahari", Role::organizer}}};
    const Telling other{.label = "Muktamar ke-5 Dewan Benih",
                        .start = "2021-05-01",
                        .bodies = {{"Dewan Benih", Role::organizer}}};
    CHECK(events_of(one, one) == 1);
    CHECK(events_of(one, other) == 2);
    const Telling here{.label = "Muktamar ke-5 pelaut", .start = "2021-05-01", .place = "Lembah"};
    const Telling there{.label = "Muktamar ke-5 petani", .start = "2021-05-01", .place = "Bukit"};
    CHECK(events_of(here, there) == 2);
    CHECK(events_of(here, changed(there, [](auto& it) { it.place = "Lembah"; })) == 1);
}

TEST_CASE("what a body did to somebody in these weeks is one, in whatever words") {
    const Telling dismissal{.label = "pemberhentian tetap terhadap Ratna Kusuma",
                            .kind = EventKind::legal,
                            .persons = {{"Ratna Kusuma", Role::target}},
                            .bodies = {{"Majelis Etik Bahari", Role::agent}},
                            .frame = "verdict"};
    const Telling ruling{.label = "putusan Majelis Etik Bahari soal pelanggaran Ratna Kusuma",
                         .kind = EventKind::legal,
                         .start = "2021-05-01",
                         .persons = {{"Ratna Kusuma", Role::target}},
                         .bodies = {{"Majelis Etik Bahari", Role::agent}},
                         .frame = "verdict"};
    CHECK(events_of(dismissal, ruling) == 1);
    CHECK(events_of(dismissal, changed(ruling, [](auto& it) { it.frame = "arrest"; })) == 2);
    CHECK(events_of(dismissal, changed(ruling, [](auto& it) {
                        it.start = "2020-11-01";
                        it.published = "2020-11-02";
                    })) == 2);
}

TEST_CASE("the agency that both have it from makes no two statements one") {
    const auto said = [](const char* label, const char* speaker) {
        return Telling{.label = label,
                       .kind = EventKind::statement,
                       .start = "2021-05-01",
                       .persons = {{speaker, Role::speaker}},
                       .bodies = {{"Warta Bahari", Role::source}}};
    };
    const Telling about_rice = said("keterangan Ratna Kusuma soal beras", "Ratna Kusuma");
    CHECK(events_of(about_rice, about_rice) == 1);
    CHECK(events_of(about_rice, said("keterangan soal jagung", "Ratna Kusuma")) == 1);
    Telling nobody = said("keterangan soal jagung", "Ratna Kusuma");
    nobody.persons.clear();
    CHECK(events_of(about_rice, nobody) == 2);
}

TEST_CASE("whoever does two things on one day is the same in both") {
    const Telling build{.label = "pembangunan rumah Ratna Kusuma",
                        .kind = EventKind::initiative,
                        .start = "2021-05-01",
                        .persons = {{"Ratna Kusuma", Role::agent}}};
    CHECK(events_of(build, build) == 1);
    CHECK(events_of(build, changed(build, [](auto& it) {
                        it.label = "Ratna Kusuma memenangkan lelang";
                    })) == 2);
}

TEST_CASE(
    "a programme that comes again and again is not dated by an article "
    "without a date") {
    const Telling dated{.label = "sosialisasi dasar negara Majelis Bahari bersama pelajar",
                        .kind = EventKind::initiative,
                        .start = "2021-05-01",
                        .bodies = {{"Majelis Bahari", Role::agent}}};
    const Telling undated{.label = "sosialisasi dasar negara Majelis Bahari di desa nelayan",
                          .kind = EventKind::initiative,
                          .bodies = {{"Majelis Bahari", Role::agent}},
                          .published = nullptr};
    CHECK(events_of(dated, undated) == 2);
    CHECK(events_of(dated, changed(undated, [](auto& it) { it.published = "2021-05-02"; })) == 1);
}

TEST_CASE(
    "a speaker who is at two places on one day speaks twice, where "
    "nothing else is shared") {
    const auto at = [](const char* label, const char* place) {
        return Telling{.label = label,
                       .kind = EventKind::statement,
                       .start = "2021-05-01",
                       .persons = {{"Ratna Kusuma", Role::speaker}},
                       .place = place};
    };
    const Telling harbour = at("keterangan Ratna Kusuma soal pupuk", "Bandara Bahari");
    CHECK(events_of(harbour, at("keterangan Ratna Kusuma soal ikan", "Balai Lembah")) == 2);
    CHECK(events_of(harbour, at("keterangan Ratna Kusuma soal ikan", "Bandara Bahari")) == 1);
    // A longer name of the same place.
    CHECK(events_of(harbour, at("keterangan Ratna Kusuma soal ikan", "Gedung Bandara Bahari")) ==
          1);
}

}  // namespace
}  // namespace linimasa
