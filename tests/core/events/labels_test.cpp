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
