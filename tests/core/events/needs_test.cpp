// What makes up for it that nobody is named beside the word that tells an event.
#include "told.hpp"

#include <catch2/catch.hpp>

using namespace linimasa;
using linimasa::test::tell;

TEST_CASE("what is opened or handed out on a day is told though nobody does it") {
    const auto opened = tell("Loket pasar ikan dibuka kembali pada 20 Juli 2024.", {});
    REQUIRE(opened->count(EventKind::initiative) == 1);
    CHECK(opened->start(opened->of_kind(EventKind::initiative)) == "2024-07-20");
    const auto going = tell("Adapun gudang beras itu mulai dibangun pada 3 Juli 2024.", {});
    CHECK(going->count(EventKind::initiative) == 1);
    const auto undated = tell("Loket pasar ikan dibuka kembali.", {});
    CHECK(undated->count(EventKind::initiative) == 0);
    const auto aside =
        tell("Warga menunggu di loket yang dibangun pada 3 Juli 2024 oleh siapa saja.", {});
    CHECK(aside->count(EventKind::initiative) == 0);
}

TEST_CASE("the steps of a selection are told by their days") {
    const auto told =
        tell("Pengumuman nama peserta 1 Juli 2024, asesmen pengawas kapal 20-21 Juli 2024.", {});
    REQUIRE(told->count(EventKind::initiative) == 1);
    CHECK(told->start(told->of_kind(EventKind::initiative)) == "2024-07-20");
    const auto general = tell("Mereka belajar tentang asesmen pengawas kapal.", {});
    CHECK(general->count(EventKind::initiative) == 0);
}

TEST_CASE("several who agree need no name") {
    const std::string who = GENERATE("Kedua kampung", "Sebanyak 12 koperasi", "Para nelayan");
    CAPTURE(who);
    const auto told = tell(who + " sepakat menjaga muara pada Senin (8/7/2024).", {});
    CHECK(told->count(EventKind::agreement) == 1);
    const auto nobody = tell("Mereka sepakat menjaga muara.", {});
    CHECK(nobody->count(EventKind::agreement) == 0);
}

TEST_CASE("who is sent somewhere travels") {
    const auto told = tell("Rini Astuti mengutus Budi Hartono ke Ambon pada Senin (8/7/2024).",
                           {"p:Rini Astuti", "p:Budi Hartono"}, {"Ambon"});
    CHECK(told->people(told->of_kind(EventKind::visit)) ==
          "Budi Hartono:agent, Rini Astuti:organizer");
}

TEST_CASE("a movement or a state is declared, a pair of candidates is put up") {
    const auto movement =
        tell("Serikat Nelayan mendeklarasikan gerakan laut bersih, Senin (8/7/2024).",
             {"o:Serikat Nelayan"});
    CHECK(movement->people(movement->of_kind(EventKind::initiative)) == "Serikat Nelayan:agent");
    const auto pair = tell("Partai Pelangi mendeklarasikan pasangan Rini Astuti, Senin (8/7/2024).",
                           {"o:Partai Pelangi", "p:Rini Astuti"});
    CHECK(pair->count(EventKind::appointment) == 1);
    CHECK(pair->count(EventKind::initiative) == 0);
}

TEST_CASE("an award is told of who receives it") {
    const auto told =
        tell("Rini Astuti menerima penghargaan guru teladan, Senin (8/7/2024).", {"p:Rini Astuti"});
    CHECK(told->people(told->of_kind(EventKind::initiative)) == "Rini Astuti:target");
}

TEST_CASE("the admission of pupils is told without anybody who admits them") {
    const auto told =
        tell("Sejumlah orang tua mengeluhkan PPDB tahun ini di Medan.", {}, {"Medan"});
    CHECK(told->count(EventKind::initiative) == 1);
}
