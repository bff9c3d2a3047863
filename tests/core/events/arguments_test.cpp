// Who takes part, by the grammar of the clause.
#include "told.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace linimasa;
using linimasa::test::tell;

TEST_CASE("who is asked to do something has not done it") {
    const auto told =
        tell("Rini Astuti meminta Joko Susilo untuk segera memecat Tuti Lestari, Senin (8/7/2024).",
             {"p:Rini Astuti", "p:Joko Susilo", "p:Tuti Lestari"});
    const Event* event = told->of_kind(EventKind::appointment);
    CHECK((event == nullptr || event->status != EventStatus::planned));
    CHECK((event == nullptr || told->people(event) == "Joko Susilo:agent, Tuti Lestari:target"));
}

TEST_CASE("the agent in a clause about somebody does nothing of what follows") {
    const auto told = tell(
        "Rini Astuti ialah juru sita yang digugat Joko Susilo karena menyita mobil Tuti "
        "Lestari pada Senin (8/7/2024).",
        {"p:Rini Astuti", "p:Joko Susilo", "p:Tuti Lestari"});
    int searches = 0;
    for (const Event& event : told->found.events) {
        if (event.frame == "search") {
            ++searches;
            CHECK(told->people(&event).find("Joko Susilo") == std::string::npos);
        }
    }
    CHECK(searches == 1);
}

TEST_CASE("oleh behind a later verb of the clause is that verb's alone") {
    const auto told = tell(
        "Warga yang terlibat kasus pembunuhan Tuti Lestari di Padang pada Senin (8/7/2024) akan "
        "dimintai keterangan oleh Polsek Timur.",
        {"p:Tuti Lestari", "o:Polsek Timur"}, {"Padang"});
    CHECK(told->people(told->of_kind(EventKind::incident)) == "Tuti Lestari:victim");
}

TEST_CASE("a second office behind yang juga does not end a list") {
    const auto told = tell(
        "Musyawarah Daerah Melati dihadiri oleh Rini Astuti, pengusaha kopi yang juga ketua "
        "panitia Joko Susilo, dan Tuti Lestari pada Senin (8/7/2024).",
        {"p:Rini Astuti", "p:Joko Susilo", "p:Tuti Lestari"});
    CHECK(told->people(told->of_kind(EventKind::meeting)) ==
          "Joko Susilo:attendee, Rini Astuti:attendee, Tuti Lestari:attendee");
}

TEST_CASE("a list goes on behind one more office of who is named before or after it") {
    const auto told = tell(
        "Musyawarah Daerah Melati dihadiri oleh Dewi Sartono, Joko Susilo, Bupati Timur yang juga "
        "Ketua Melati Rini Astuti, dan Tuti Lestari pada Senin (8/7/2024).",
        {"p:Joko Susilo|Joko Susilo, Bupati Timur", "p:Rini Astuti|Ketua Melati Rini Astuti",
         "p:Tuti Lestari", "p:Dewi Sartono"});
    CHECK(told->people(told->of_kind(EventKind::meeting)).find("Tuti Lestari:attendee") !=
          std::string::npos);
}

TEST_CASE("who says something after a meeting took part in it") {
    const auto told = tell(
        "Keputusan berhenti itu diumumkan Rini Astuti seusai menemui Joko Susilo, Senin "
        "(8/7/2024).",
        {"p:Rini Astuti", "p:Joko Susilo"});
    CHECK(told->people(told->of_kind(EventKind::meeting)) ==
          "Joko Susilo:attendee, Rini Astuti:attendee");
}

TEST_CASE("a name in apposition is the object") {
    const auto told = tell("Joko Susilo menganiaya tetangganya, Tuti Lestari, di Padang.",
                           {"p:Joko Susilo", "p:Tuti Lestari"}, {"Padang"});
    CHECK(told->people(told->of_kind(EventKind::incident)) ==
          "Joko Susilo:agent, Tuti Lestari:victim");
}

TEST_CASE("who is called the accused of a crime is its agent") {
    const std::string text = GENERATE(
        "Joko Susilo, terdakwa kasus korupsi beras tahun 2019, tinggal di Padang.",
        "Joko Susilo ditetapkan sebagai tersangka dalam kasus korupsi beras tahun 2019.",
        "Polisi membuka lagi kasus korupsi beras yang menjerat Joko Susilo pada 2019.",
        "Hakim membuka sidang kasus korupsi beras tahun 2019 dengan terdakwa Joko Susilo.");
    CAPTURE(text);
    const auto told = tell(text, {"p:Joko Susilo"});
    CHECK(told->people(told->of_kind(EventKind::incident)) == "Joko Susilo:agent");
}

TEST_CASE("the day of a step against the accused is not that of the crime") {
    const auto told = tell(
        "Kejaksaan Timur menetapkan Joko Susilo sebagai tersangka kasus korupsi beras pada Senin "
        "(8/7/2024).",
        {"p:Joko Susilo", "o:Kejaksaan Timur"});
    CHECK(told->start(told->of_kind(EventKind::incident)).empty());
    CHECK(told->start(told->of_kind(EventKind::legal)) == "2024-07-08");
}

TEST_CASE("what the accused did to somebody does not join both in a list") {
    const auto told = tell(
        "Hakim mengabulkan gugatan Joko Susilo, tersangka kasus pembunuhan Tuti Lestari dan Rini "
        "Astuti, Senin (8/7/2024).",
        {"p:Joko Susilo", "p:Tuti Lestari", "p:Rini Astuti"});
    REQUIRE(told->count(EventKind::legal) > 0);
    for (const Event& event : told->found.events) {
        if (event.kind == EventKind::legal) {
            CHECK(told->people(&event).find("Tuti Lestari") == std::string::npos);
        }
    }
}

TEST_CASE("each post beside an appointment is one of its own") {
    const std::string text = GENERATE(
        "Rini Astuti melantik Joko Susilo sebagai camat, Tuti Lestari sebagai lurah, dan Dewi "
        "Sartono "
        "sebagai bendahara pada Senin (8/7/2024).",
        "Joko Susilo sebagai camat, Tuti Lestari sebagai lurah, dan Dewi Sartono dilantik sebagai "
        "bendahara oleh Rini Astuti pada Senin (8/7/2024).");
    CAPTURE(text);
    const auto told =
        tell(text, {"p:Rini Astuti", "p:Joko Susilo", "p:Tuti Lestari", "p:Dewi Sartono"});
    CHECK(told->count(EventKind::appointment) == 3);
    for (const Event& event : told->found.events) {
        const std::string people = told->people(&event);
        CAPTURE(event.label);
        CHECK(std::count(people.begin(), people.end(), ',') == 1);
        CHECK(people.find("Rini Astuti:agent") != std::string::npos);
    }
}

TEST_CASE("a sentence of posts goes on with the appointments before it") {
    const auto told = tell(
        "Rini Astuti melantik sejumlah pejabat, Senin (8/7/2024). Antara lain, Joko Susilo sebagai "
        "camat dan Tuti Lestari sebagai lurah.",
        {"p:Rini Astuti", "p:Joko Susilo", "p:Tuti Lestari"});
    std::size_t appointed = 0;
    for (const Event& event : told->found.events) {
        appointed += told->people(&event).find(":appointee") != std::string::npos ? 1U : 0U;
    }
    CHECK(appointed == 2);
}

TEST_CASE("who is said to be something beside an appointment is not appointed") {
    const auto told = tell(
        "Menurut Budi Hartono sebagai pengamat, Rini Astuti melantik Tuti Lestari sebagai camat, "
        "Senin (8/7/2024). Joko Susilo sebagai warga menilai itu baik.",
        {"p:Budi Hartono", "p:Rini Astuti", "p:Tuti Lestari", "p:Joko Susilo"});
    REQUIRE(told->count(EventKind::appointment) == 1);
    const std::string people = told->people(told->of_kind(EventKind::appointment));
    CHECK(people.find("Tuti Lestari:appointee") != std::string::npos);
    CHECK(people.find("Budi Hartono") == std::string::npos);
}

TEST_CASE("each of two verbs of appointing has its own people") {
    const auto told = tell(
        "Rini Astuti melantik Tuti Lestari sebagai camat dan mengangkat Joko Susilo sebagai "
        "sekretaris, Senin (8/7/2024).",
        {"p:Rini Astuti", "p:Tuti Lestari", "p:Joko Susilo"});
    CHECK(told->count(EventKind::appointment) == 2);
}
