#include "told.hpp"

using namespace linimasa;
using linimasa::test::tell;

TEST_CASE("who stands beside the speaker is a companion, who shares the verb speaks too") {
    const auto beside = tell(
        "\"Kapal itu segera berlayar,\" kata Rini Astuti bersama Joko Susilo di Padang, Senin "
        "(8/7/2024).",
        {"p:Rini Astuti", "p:Joko Susilo"}, {"Padang"});
    CHECK(beside->people(beside->of_kind(EventKind::statement)) ==
          "Joko Susilo:companion, Rini Astuti:speaker");
    const auto both =
        tell("Rini Astuti dan Joko Susilo mengatakan, kapal itu segera berlayar, Senin (8/7/2024).",
             {"p:Rini Astuti", "p:Joko Susilo"});
    CHECK(both->people(both->of_kind(EventKind::statement)) ==
          "Joko Susilo:speaker, Rini Astuti:speaker");
    CHECK(both->start(both->of_kind(EventKind::statement)) == "2024-07-08");
}

TEST_CASE("a day behind a place in what is said is not the day of the words") {
    const auto told = tell(
        "Rini Astuti mengatakan, kapal itu terbakar saat bersandar di Padang, Senin (8/7/2024). "
        "\"Kami masih memeriksanya,\" kata Rini Astuti.",
        {"p:Rini Astuti"}, {"Padang"});
    CHECK(told->start(told->of_kind(EventKind::statement)).empty());
}

TEST_CASE("who is present or comes along may be told in the next sentence") {
    const std::string opened = "Rini Astuti meresmikan dermaga di Sorong, Kamis (4/7/2024). ";
    const auto along =
        tell(opened + "Turut mendampingi Rini Astuti, Bupati Joko Susilo dan Camat Tuti Lestari.",
             {"p:Rini Astuti", "p:Joko Susilo", "p:Tuti Lestari"}, {"Sorong"});
    CHECK(along->people(along->of_kind(EventKind::initiative)) ==
          "Joko Susilo:companion, Rini Astuti:agent, Tuti Lestari:companion");
    const auto present = tell(opened + "Turut hadir Joko Susilo dan Tuti Lestari.",
                              {"p:Rini Astuti", "p:Joko Susilo", "p:Tuti Lestari"}, {"Sorong"});
    CHECK(present->people(present->of_kind(EventKind::initiative)) ==
          "Joko Susilo:attendee, Rini Astuti:agent, Tuti Lestari:attendee");
}

TEST_CASE("who receives a visitor in the next sentence is the host of the visit") {
    const std::string text = GENERATE(
        "Rini Astuti mengunjungi Sorong, Kamis (4/7/2024). Rini Astuti diterima Joko Susilo.",
        "Rini Astuti mengunjungi Sorong, Kamis (4/7/2024). Rini Astuti disambut oleh Joko Susilo.");
    CAPTURE(text);
    const auto told = tell(text, {"p:Rini Astuti", "p:Joko Susilo"}, {"Sorong"});
    CHECK(told->people(told->of_kind(EventKind::visit)) == "Joko Susilo:host, Rini Astuti:agent");
    CHECK(told->count(EventKind::meeting) == 0);
    const auto other =
        tell("Rini Astuti mengunjungi Sorong, Kamis (4/7/2024). Tuti Lestari diterima Joko Susilo.",
             {"p:Rini Astuti", "p:Joko Susilo", "p:Tuti Lestari"}, {"Sorong"});
    CHECK(other->people(other->of_kind(EventKind::visit)) == "Rini Astuti:agent");
}

TEST_CASE("a stop planned for the day of a visit is on that day") {
    const auto told = tell(
        "Rini Astuti melakukan kunjungan kerja ke Papua, Kamis (18/7/2024). Rini Astuti "
        "dijadwalkan tiba di Sorong pukul 10.00.",
        {"p:Rini Astuti"}, {"Papua", "Sorong"});
    REQUIRE(told->count(EventKind::visit) == 2);
    CHECK(told->count(EventKind::initiative) == 0);
    const Event& stop = told->found.events.back();
    CHECK(told->place(&stop) == "Sorong");
    CHECK(told->start(&stop) == "2024-07-18");
    CHECK(stop.part_of == 0U);
}

TEST_CASE("who says something in a meeting attends it, wherever the meeting is named") {
    const auto told = tell(
        "Rini Astuti menjelaskan rencana itu dalam rapat koordinasi di Padang, Senin (8/7/2024).",
        {"p:Rini Astuti"}, {"Padang"});
    CHECK(told->people(told->of_kind(EventKind::meeting)) == "Rini Astuti:attendee");
}

TEST_CASE("guests are named behind words that only announce some of them") {
    const std::string words = GENERATE("di antaranya", "antara lain", "yakni");
    const auto told = tell(
        "Rini Astuti menggelar rapat koordinasi di Palu, Senin (8/7/2024). Rapat tersebut "
        "dihadiri sejumlah pejabat kota, " +
            words + " Budi Hartono, Joko Susilo, dan Tuti Lestari.",
        {"p:Rini Astuti", "p:Budi Hartono", "p:Joko Susilo", "p:Tuti Lestari"}, {"Palu"});
    CAPTURE(words);
    CHECK(told->people(told->of_kind(EventKind::meeting)) ==
          "Budi Hartono:attendee, Joko Susilo:attendee, Rini Astuti:host, Tuti Lestari:attendee");
}

TEST_CASE("who is named before another post is put there too") {
    const std::vector<std::string> people = {"o:Partai Melati", "p:Budi Hartono", "p:Joko Susilo"};
    const auto told = tell(
        "Partai Melati mengusung Budi Hartono sebagai calon bupati dan Joko Susilo sebagai "
        "wakilnya, Senin (8/7/2024).",
        people);
    CHECK(told->people(told->of_kind(EventKind::appointment)) ==
          "Budi Hartono:appointee, Joko Susilo:appointee, Partai Melati:agent");
}

TEST_CASE("what happens before the words of somebody is of their day") {
    const auto told = tell(
        "\"Kami siap,\" kata Rini Astuti di Palu, Senin (8/7/2024). Rini Astuti menyampaikan hal "
        "itu "
        "usai rapat koordinasi di Balai Melati.",
        {"p:Rini Astuti"}, {"Palu", "Balai Melati"});
    CHECK(told->start(told->of_kind(EventKind::meeting)) == "2024-07-08");
    CHECK(told->people(told->of_kind(EventKind::meeting)).find("speaker") == std::string::npos);
}

TEST_CASE("the one accused of the article is tried where the telling leaves that out") {
    const auto told = tell(
        "Pengadilan Negeri Sorong membacakan putusan, Kamis (4/7/2024). Terdakwa Joko Susilo "
        "hadir bersama keluarga.",
        {"o:Pengadilan Negeri Sorong", "p:Joko Susilo"});
    CHECK(told->people(told->of_kind(EventKind::legal)) ==
          "Joko Susilo:target, Pengadilan Negeri Sorong:agent");
    const auto two = tell(
        "Pengadilan Negeri Sorong membacakan putusan, Kamis (4/7/2024). Terdakwa Joko Susilo "
        "hadir, terdakwa Tuti Lestari tidak.",
        {"o:Pengadilan Negeri Sorong", "p:Joko Susilo", "p:Tuti Lestari"});
    CHECK(two->people(two->of_kind(EventKind::legal)) == "Pengadilan Negeri Sorong:agent");
}

TEST_CASE("who is called the victim elsewhere suffers from the incident") {
    const auto told = tell(
        "Penusukan terjadi di Sorong, Kamis (4/7/2024). Korban Joko Susilo dibawa ke rumah sakit.",
        {"p:Joko Susilo"}, {"Sorong"});
    CHECK(told->people(told->of_kind(EventKind::incident)) == "Joko Susilo:victim");
}

TEST_CASE("who puts one into office puts those into office who are told beside it") {
    const auto told = tell(
        "Rini Astuti melantik Joko Susilo sebagai ketua bidang, Kamis (4/7/2024). Tuti Lestari "
        "menjadi sekretaris jenderal.",
        {"p:Rini Astuti", "p:Joko Susilo", "p:Tuti Lestari"});
    REQUIRE(told->count(EventKind::appointment) == 2);
    CHECK(told->people(&told->found.events.back()) == "Rini Astuti:agent, Tuti Lestari:appointee");
}

TEST_CASE("who is put up beside the name of an election stands in it") {
    const auto told =
        tell("Partai Melati mengusung Rini Astuti sebagai calon gubernur dalam Pilgub Banten 2024.",
             {"o:Partai Melati", "p:Rini Astuti"}, {"Banten"});
    const auto vote =
        std::find_if(told->found.events.begin(), told->found.events.end(),
                     [](const Event& event) { return event.kind == EventKind::initiative; });
    REQUIRE(vote != told->found.events.end());
    CHECK(told->people(&*vote) == "Rini Astuti:attendee");
}

TEST_CASE("who carries out a ruling has not given it") {
    const std::string ruling = "Hakim Agung Melati memvonis Joko Susilo pada Senin (8/7/2024). ";
    const auto told = tell(ruling +
                               "Dalam putusan itu, Melati meminta Rini Astuti melaksanakan putusan "
                               "terhadap Joko Susilo.",
                           {"o:Hakim Agung Melati|Melati", "p:Joko Susilo", "p:Rini Astuti"});
    CHECK(told->people(told->of_kind(EventKind::legal)).find("Rini Astuti") == std::string::npos);
}

TEST_CASE("who sits on the bench gives the ruling") {
    const std::string text = GENERATE(
        "Vonis 12 tahun penjara itu dijatuhkan pada Senin (8/7/2024) oleh majelis hakim yang "
        "dipimpin hakim Rini Astuti dengan hakim Joko "
        "Susilo dan hakim Tuti Lestari.",
        "Majelis hakim yang dipimpin oleh Rini Astuti bersama Joko Susilo dan Tuti Lestari "
        "memvonis Dewi Sartono pada Senin (8/7/2024).");
    const auto told =
        tell(text, {"p:Dewi Sartono", "p:Rini Astuti", "p:Joko Susilo", "p:Tuti Lestari"});
    const std::string people = told->people(told->of_kind(EventKind::legal));
    CAPTURE(people);
    CHECK(people.find("Rini Astuti:agent") != std::string::npos);
    CHECK(people.find("Joko Susilo:agent") != std::string::npos);
    CHECK(people.find("Tuti Lestari:agent") != std::string::npos);
}

TEST_CASE("who is called by initials may be the object") {
    const auto told = tell(
        "Polsek Timur menangkap dua pedagang berinisial RT (31) dan JS (27) pada Senin "
        "(8/7/2024).",
        {"o:Polsek Timur", "p:RT", "p:JS"});
    CHECK(told->people(told->of_kind(EventKind::legal)) ==
          "JS:target, Polsek Timur:agent, RT:target");
}

TEST_CASE("one of several arrested is arrested on a day of his own") {
    const auto told = tell(
        "Polsek Timur menangkap Rini Astuti, Joko Susilo, dan Tuti Lestari di Padang. Polsek Timur "
        "menangkap Joko Susilo lebih dulu pada Senin (8/7/2024).",
        {"o:Polsek Timur", "p:Rini Astuti", "p:Joko Susilo", "p:Tuti Lestari"}, {"Padang"});
    CHECK(told->count(EventKind::legal) == 2);
}

TEST_CASE("hingga joins the last of a list, and not a clause") {
    const auto listed = tell(
        "Musyawarah Daerah Melati dihadiri oleh Rini Astuti, Joko Susilo, hingga Tuti Lestari pada "
        "Senin (8/7/2024).",
        {"p:Rini Astuti", "p:Joko Susilo", "p:Tuti Lestari"});
    CHECK(listed->people(listed->of_kind(EventKind::meeting)) ==
          "Joko Susilo:attendee, Rini Astuti:attendee, Tuti Lestari:attendee");
    const auto clause =
        tell("Polsek Timur menahan Rini Astuti hingga Tuti Lestari datang pada Senin (8/7/2024).",
             {"o:Polsek Timur", "p:Rini Astuti", "p:Tuti Lestari"});
    CHECK(clause->people(clause->of_kind(EventKind::legal)).find("Tuti Lestari") ==
          std::string::npos);
}
