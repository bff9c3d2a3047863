#include "cast.hpp"

using namespace linimasa;
using namespace linimasa::test;

TEST_CASE("an office before a name is a role of that person") {
    const auto cast = cast_of(
        "{R Menteri Luar Negeri} {P Retno Marsudi} bertemu {R Wakil Presiden} {P Ma'ruf Amin} di "
        "{L Jakarta}.");
    const auto* retno = actor_named(cast, "Retno Marsudi");
    REQUIRE(retno != nullptr);
    REQUIRE(retno->kind == ActorKind::person);
    REQUIRE(titles(*retno) == std::vector<std::string>{"Menteri Luar Negeri"});
    REQUIRE(retno->country == "ID");
    const auto* amin = actor_named(cast, "Ma'ruf Amin");
    REQUIRE(amin != nullptr);
    REQUIRE(titles(*amin) == std::vector<std::string>{"Wakil Presiden"});
}

TEST_CASE("a composite office is one role with its commas") {
    const auto cast = cast_of(
        "Menteri Koordinator Bidang Politik, Hukum, dan Keamanan {P Wiranto} memimpin rapat itu.");
    const auto* wiranto = actor_named(cast, "Wiranto");
    REQUIRE(wiranto != nullptr);
    REQUIRE(titles(*wiranto) ==
            std::vector<std::string>{"Menteri Koordinator Bidang Politik, Hukum, dan Keamanan"});
}

TEST_CASE("an office stands in apposition before or after a name") {
    const auto story =
        GENERATE(as<std::string>{}, "Kepala {O BSSN}, {P Hinsa Siburian}, hadir di {L Batam}.",
                 "{P Hinsa Siburian}, Kepala {O BSSN}, hadir di {L Batam}.",
                 "{P Hinsa Siburian} selaku Kepala {O BSSN} hadir di {L Batam}.");
    const auto cast = cast_of(story);
    const auto* hinsa = actor_named(cast, "Hinsa Siburian");
    INFO(story);
    REQUIRE(hinsa != nullptr);
    REQUIRE(titles(*hinsa) == std::vector<std::string>{"Kepala BSSN"});
}

TEST_CASE("a short form joins the full name, and namesakes stay apart") {
    const auto cast = cast_of(
        "Ketua {O KPK} {P Firli Bahuri} menolak laporan itu. \"Tidak ada,\" kata {P Firli}. Wakil "
        "Ketua {O KPK} {P Nurul Ghufron} menerima laporan itu. \"Ada,\" kata {P Ghufron}.");
    const auto* firli = actor_named(cast, "Firli Bahuri");
    REQUIRE(firli != nullptr);
    REQUIRE(firli->aliases == std::vector<std::string>{"Firli"});
    const auto* ghufron = actor_named(cast, "Nurul Ghufron");
    REQUIRE(ghufron != nullptr);
    REQUIRE(ghufron->aliases == std::vector<std::string>{"Ghufron"});
}

TEST_CASE("a body and its abbreviation are one actor") {
    const auto cast = cast_of(
        "{O Komisi Pemilihan Umum} ({O KPU}) menetapkan jadwal. {O KPU} mengundang semua partai. "
        "Menurut {O KPU}, jadwal itu tetap.");
    REQUIRE(cast.actors.size() == 1);
    REQUIRE(cast.actors.front().kind == ActorKind::organization);
    REQUIRE(cast.actors.front().references.size() >= 3);
}

TEST_CASE("every reference quotes its words") {
    const MarkedStory story(
        "{R Presiden} {P Joko Widodo} tiba di {L Labuan Bajo}. \"Kita siap,\" katanya. {P Jokowi} "
        "lalu menemui warga.");
    const auto cast = CastReader::instance().read(story);
    const auto* widodo = actor_named(cast, "Joko Widodo");
    REQUIRE(widodo != nullptr);
    std::vector<std::string> quoted;
    for (const auto& reference : widodo->references) {
        quoted.emplace_back(slice(story.text, reference.span));
    }
    REQUIRE(quoted == std::vector<std::string>{"Joko Widodo", "katanya", "Jokowi"});
}
