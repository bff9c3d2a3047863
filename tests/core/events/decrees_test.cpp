// Events that are called by a name: rules of the law, bombs, surveys, forums.
#include "told.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace linimasa;
using linimasa::test::tell;

TEST_CASE("a rule with a number was made in the year behind it") {
    const auto told = tell(
        "Dinas Pasar menerbitkan Peraturan Dinas Nomor 4 Tahun 2023 tentang Kios. Aturan itu "
        "dibahas Rini Astuti pada Senin (8/7/2024).",
        {"o:Dinas Pasar", "p:Rini Astuti"});
    const Event* rule = told->of_kind(EventKind::legal);
    CHECK(told->people(rule) == "Dinas Pasar:agent");
    REQUIRE(rule != nullptr);
    CHECK(rule->label == "Peraturan Dinas Nomor 4 Tahun 2023");
    CHECK(rule->date.start->to_string() == "2023");
    // Referred to, or without a number, it is no news.
    const std::string text = GENERATE(
        "Rini Astuti dilarang masuk sesuai Peraturan Menteri Nomor 4 "
        "Tahun 2023.",
        "Rini Astuti membaca peraturan tentang kios.",
        "Menurut Peraturan Menteri Nomor 4 Tahun 2023, kios harus bersih.",
        "Rini Astuti menaati Peraturan Menteri Nomor 4 Tahun 2023.");
    const auto ground = tell(text, {"p:Rini Astuti"});
    CAPTURE(text);
    CHECK(std::none_of(ground->found.events.begin(), ground->found.events.end(),
                       [](const Event& event) { return event.label.find("eraturan") == 0; }));
}

TEST_CASE("a rule that is revoked was not made by whoever revokes it") {
    const auto told =
        tell("Dinas Pasar mencabut Peraturan Menteri Nomor 4 Tahun 2023 pada Senin (8/7/2024).",
             {"o:Dinas Pasar"});
    const Event* step = told->of_kind(EventKind::legal);
    REQUIRE(step != nullptr);
    CHECK(told->count(EventKind::legal) == 1);
    CHECK(told->start(step) == "2024-07-08");
}

TEST_CASE("a bomb is called by the place that it hit") {
    const auto told =
        tell("Kelompok itu menanam bom Pasar Melati pada 3 Mei 2021.", {}, {"Pasar Melati"});
    REQUIRE(told->count(EventKind::incident) == 1);
    CHECK(told->of_kind(EventKind::incident)->label == "bom Pasar Melati");
    // A squad and an aircraft are called after bombs too.
    CHECK(tell("Regu penjinak bom Pasar Melati berlatih.", {}, {"Pasar Melati"})
              ->count(EventKind::incident) == 0);
}

TEST_CASE("a survey is made by whom it is called after") {
    const auto told =
        tell("Survei Lembaga Kopi pada Mei 2024 mencatat kenaikan harga.", {"o:Lembaga Kopi"});
    CHECK(told->people(told->of_kind(EventKind::initiative)) == "Lembaga Kopi:agent");
}

TEST_CASE("to stop or delay the making of a law is a step of the law") {
    const std::string verb = GENERATE("menghentikan", "menunda");
    const auto told =
        tell("Kementerian Kopi " + verb + " pembahasan RUU Kopi.", {"o:Kementerian Kopi"});
    CAPTURE(verb);
    CHECK(told->people(told->of_kind(EventKind::legal)) == "Kementerian Kopi:agent");
}

TEST_CASE("a forum with a theme is a meeting") {
    CHECK(tell("Rini Astuti hadir dalam forum petani bertema \"Kopi untuk Semua\", Senin "
               "(8/7/2024).",
               {"p:Rini Astuti"})
              ->count(EventKind::meeting) == 1);
    CHECK(
        tell("Rini Astuti memimpin forum petani.", {"p:Rini Astuti"})->count(EventKind::meeting) ==
        0);
}

TEST_CASE("the years in the name of a plan date no meeting about it") {
    const auto told = tell(
        "Dewan Kopi akan menggelar rapat panitia terkait Rencana Tanam Nasional Tahun 2025-2045.",
        {"o:Dewan Kopi"});
    REQUIRE(told->count(EventKind::meeting) == 1);
    CHECK_FALSE(told->of_kind(EventKind::meeting)->date.start);
}
