// What an event is called on a timeline.
#include "told.hpp"

using namespace linimasa;
using linimasa::test::tell;

TEST_CASE("a label begins with the noun whose body or state ends the subject") {
    const auto convoy =
        tell("Iring-iringan kendaraan bantuan KPK ditembaki di Palu, Selasa (2/7/2024).", {"o:KPK"},
             {"Palu"});
    REQUIRE(convoy->of_kind(EventKind::incident) != nullptr);
    CHECK(convoy->of_kind(EventKind::incident)->label ==
          "Iring-iringan kendaraan bantuan KPK ditembaki di Palu");
    const auto officials =
        tell("Para pejabat energi dan pertambangan Malaysia bertemu di Palu, Selasa (2/7/2024).",
             {"c:Malaysia"}, {"Palu"});
    REQUIRE(officials->of_kind(EventKind::meeting) != nullptr);
    CHECK(officials->of_kind(EventKind::meeting)->label ==
          "Para pejabat energi dan pertambangan Malaysia bertemu di Palu");
}

TEST_CASE("nouns that look like verbs belong to the subject of a label") {
    // "menteri" and "direktur" are none of the verbs in me- and di-.
    const auto ministers =
        tell("Para menteri tenaga kerja Malaysia bertemu di Palu, Selasa (2/7/2024).",
             {"c:Malaysia"}, {"Palu"});
    REQUIRE(ministers->of_kind(EventKind::meeting) != nullptr);
    CHECK(ministers->of_kind(EventKind::meeting)->label ==
          "Para menteri tenaga kerja Malaysia bertemu di Palu");
    const auto handed = tell(
        "Berkas perkaranya diserahkan kepada Rini Astuti di Palu, Selasa (2/7/2024). Surat "
        "direktur "
        "bank itu diserahkan kepada Rini Astuti di Palu, Rabu (3/7/2024).",
        {"p:Rini Astuti"}, {"Palu"});
    std::string labels;
    for (const Event& event : handed->found.events) {
        labels += event.label + '\n';
    }
    CHECK(labels.find("Surat direktur bank diserahkan") != std::string::npos);
    // What is neither verb nor noun stays outside.
    const auto doubted = tell("Memang KPK menangkap Rini Astuti di Palu, Selasa (2/7/2024).",
                              {"o:KPK", "p:Rini Astuti"}, {"Palu"});
    REQUIRE_FALSE(doubted->found.events.empty());
    CHECK(doubted->found.events.front().label.starts_with("KPK menangkap"));
}

TEST_CASE("a label does not reach before a person") {
    const auto person = tell("Kemarin sore Rini Astuti ditembaki di Palu, Selasa (2/7/2024).",
                             {"p:Rini Astuti"}, {"Palu"});
    REQUIRE(person->of_kind(EventKind::incident) != nullptr);
    CHECK(person->of_kind(EventKind::incident)->label.starts_with("Rini Astuti ditembaki"));
}

TEST_CASE("a label names whom a pronoun means") {
    const auto told = tell(
        "Rini Astuti memimpin rapat di Padang, Senin (1/7/2024). Setelah itu "
        "beliau akan meresmikan jembatan gantung di Solok.",
        {"p:Rini Astuti|~beliau"}, {"Padang", "Solok"});
    const Event* opening = told->of_kind(EventKind::initiative);
    REQUIRE(opening != nullptr);
    CHECK(opening->label.starts_with("Rini Astuti akan meresmikan jembatan gantung"));
}

TEST_CASE("a label begins with the noun that a passive verb is about, without what points back") {
    const auto told = tell(
        "Perjanjian dagang itu telah ditandatangani oleh Rini Astuti di Padang, "
        "Senin (1/7/2024).",
        {"p:Rini Astuti"}, {"Padang"});
    const Event* signing = told->of_kind(EventKind::agreement);
    REQUIRE(signing != nullptr);
    CHECK(signing->label.starts_with("Perjanjian dagang ditandatangani oleh Rini Astuti"));
}

TEST_CASE("a label begins with the whole name that a relative clause is about") {
    const auto told = tell(
        "Dua kota masuk ke dalam ASEAN Jejaring Kota Hijau yang disepakati Malaysia dan Thailand, "
        "Senin (1/7/2024).",
        {"o:ASEAN", "c:Malaysia", "c:Thailand"});
    const Event* made = told->of_kind(EventKind::agreement);
    REQUIRE(made != nullptr);
    CHECK(made->label.starts_with("ASEAN Jejaring Kota Hijau disepakati"));
    CHECK(told->people(made).find("ASEAN") == std::string::npos);
}

TEST_CASE("the name of a document tells that it came about") {
    const auto passive = tell(
        "Piagam Ternate tentang Perikanan Lestari disepakati dalam rapat para menteri di Ternate, "
        "Senin (1/7/2024).",
        {}, {"Ternate"});
    REQUIRE(passive->of_kind(EventKind::agreement) != nullptr);
    CHECK(passive->of_kind(EventKind::agreement)->label ==
          "Piagam Ternate tentang Perikanan Lestari");
    const auto copula = tell(
        "Para menteri hadir dalam KTT ASEAN ke-90 pada Senin (1/7/2024). ASEAN Joint Declaration "
        "on Clean Rivers merupakan dokumen yang dihasilkan dalam KTT itu.",
        {"o:ASEAN", "g:Para menteri"});
    const Event* declared = copula->of_kind(EventKind::agreement);
    REQUIRE(declared != nullptr);
    CHECK(declared->label == "ASEAN Joint Declaration on Clean Rivers");
    CHECK(copula->start(declared) == "2024-07-01");
    CHECK(copula->people(declared).find("Para menteri:signatory") != std::string::npos);
}

TEST_CASE("a document with a name is no ceremony, and its words without a name no agreement") {
    const auto named =
        tell("Para menteri mengesahkan Deklarasi Ternate tentang Perikanan, Senin (1/7/2024).", {},
             {"Ternate"});
    CHECK(named->count(EventKind::meeting) == 0);
    REQUIRE(named->of_kind(EventKind::agreement) != nullptr);
    CHECK(named->of_kind(EventKind::agreement)->label == "Deklarasi Ternate tentang Perikanan");
    const auto law = tell("DPR mengesahkan aturan perikanan, Senin (1/7/2024).", {"o:DPR"});
    CHECK(law->count(EventKind::agreement) == 0);
    CHECK(law->count(EventKind::legal) == 1);
    const auto held =
        tell("Rini Astuti menghadiri Deklarasi Damai tentang pemilu, Senin (1/7/2024).",
             {"p:Rini Astuti"});
    CHECK(held->count(EventKind::meeting) == 1);
    const auto denied = tell(
        "Para menteri belum menyepakati Deklarasi Ternate tentang Perikanan, Senin (1/7/2024).", {},
        {"Ternate"});
    CHECK(denied->count(EventKind::agreement) == 0);
    const auto body =
        tell("DPR mengesahkan aturan baru di Gedung Konvensi Ternate, Senin (1/7/2024).", {"o:DPR"},
             {"Gedung Konvensi Ternate"});
    CHECK(body->count(EventKind::agreement) == 0);
    const auto aside =
        tell("Menurut Ketua Piagam Bangsa, kenaikan upah disepakati Kemlu, Senin (1/7/2024).",
             {"o:Kemlu"});
    REQUIRE(aside->of_kind(EventKind::agreement) != nullptr);
    CHECK(aside->of_kind(EventKind::agreement)->label.find("Piagam") == std::string::npos);
    const auto nameless =
        tell("Deklarasi tentang perikanan disepakati di Ternate.", {}, {"Ternate"});
    CHECK(nameless->count(EventKind::agreement) == 0);
    const auto page = tell("Kelompok itu menghasilkan statement di lamannya, Senin (1/7/2024).",
                           {"g:Kelompok itu"});
    CHECK(page->count(EventKind::agreement) == 0);
}
