// Crimes that steps of the law are about, and laws that are being made.
#include "told.hpp"

#include <catch2/catch.hpp>

using namespace linimasa;
using linimasa::test::tell;

TEST_CASE("the crime that a step of the law is about is told") {
    const std::string text = GENERATE(
        "Penyidik masih mendalami keterangan saksi. Joko Susilo adalah terdakwa "
        "perkara gratifikasi.",
        "Jaksa memeriksa lima sopir sebagai saksi penyidikan perkara suap izin tambang.",
        "Polisi menahan Joko Susilo dalam kasus penipuan umrah.");
    CAPTURE(text);
    const auto told = tell(text, {"p:Joko Susilo"});
    CHECK(told->count(EventKind::incident) == 1);
}

TEST_CASE("a crime that no step of the law is about is not told for its name") {
    const auto told =
        tell("Joko Susilo meminta warga menjauhi perkara suap izin tambang.", {"p:Joko Susilo"});
    CHECK(told->count(EventKind::incident) == 0);
}

TEST_CASE("of two tellings of the case the one with more words counts") {
    const auto told = tell(
        "Joko Susilo menjadi tersangka dugaan korupsi. Ia ditahan lagi kemarin. Joko "
        "Susilo adalah terdakwa kasus korupsi pengadaan beras daerah.",
        {"p:Joko Susilo"});
    REQUIRE(told->count(EventKind::incident) == 1);
    CHECK(told->of_kind(EventKind::incident)->label.find("beras") != std::string::npos);
}

TEST_CASE("the day of a step is not that of the crime that it is about") {
    const auto told =
        tell("Polisi menahan Joko Susilo dalam perkara suap izin tambang pada Senin (8/7/2024).",
             {"p:Joko Susilo"});
    REQUIRE(told->count(EventKind::incident) == 1);
    CHECK(told->start(told->of_kind(EventKind::incident)).empty());
    CHECK(told->start(told->of_kind(EventKind::legal)) == "2024-07-08");
}

TEST_CASE("the only accused of the article did the crime that its case is about") {
    const auto told = tell(
        "Jaksa memeriksa lima orang sebagai saksi dalam perkara suap izin tambang. Sebelumnya "
        "polisi menahan Joko Susilo pada Senin (8/7/2024).",
        {"p:Joko Susilo"});
    CHECK(told->people(told->of_kind(EventKind::incident)) == "Joko Susilo:agent");
}

TEST_CASE("who is said to have done it is enough for a crime that a light verb holds") {
    const auto told =
        tell("Joko Susilo melakukan pemerasan pada Senin (8/7/2024).", {"p:Joko Susilo"});
    CHECK(told->people(told->of_kind(EventKind::incident)) == "Joko Susilo:agent");
}

TEST_CASE("a bill or the revision of a rule is a step of the law though nobody is named") {
    const std::string text =
        GENERATE("Warga menunggu pembahasan RUU Pengairan rampung.",
                 "Menurut pedagang, revisi Perpres Nomor 7 Tahun 2022 memakan waktu.",
                 "Nelayan menanti revisi UU Perikanan.");
    CAPTURE(text);
    const auto told = tell(text, {});
    CHECK(told->count(EventKind::legal) == 1);
}

TEST_CASE("a bill spoken of is no step of the law") {
    const auto told = tell("Naskah RUU Pengairan tebalnya dua ratus halaman.", {});
    CHECK(told->count(EventKind::legal) == 0);
}
