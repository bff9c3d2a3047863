// Participants, places, days and relations: what the clauses of a sentence say of its events.
#include "told.hpp"

using namespace linimasa;
using linimasa::test::tell;
using linimasa::test::tell_under;

namespace {

std::string relation(const linimasa::test::Told& told, RelationType type) {
    for (const Relation& one : told.found.relations) {
        if (one.type == type) {
            return std::string(to_string(told.found.events[one.source.index].kind)) + " " +
                   told.start(&told.found.events[one.source.index]) + " > " +
                   std::string(to_string(told.found.events[one.target.index].kind)) + " " +
                   told.start(&told.found.events[one.target.index]);
        }
    }
    return "none";
}

}  // namespace

TEST_CASE("a passive that opens the sentence does not hide its subject") {
    const auto told = tell(
        "Diberitakan sebelumnya, Budi Hartono resmi dilantik oleh Rini Astuti pada 2 Juli 2024.",
        {"p:Budi Hartono", "p:Rini Astuti"});
    CHECK(told->people(told->of_kind(EventKind::appointment)) ==
          "Budi Hartono:appointee, Rini Astuti:agent");
}

TEST_CASE("what is said without bahwa has a subject of its own") {
    const auto told =
        tell("Hakim menyatakan tindakan Polda Sumbar menangkap Budi Hartono tidak sah.",
             {"o:Polda Sumbar", "p:Budi Hartono"});
    CHECK(told->people(told->of_kind(EventKind::legal)) ==
          "Budi Hartono:target, Polda Sumbar:agent");
}

TEST_CASE("words that say who speaks do not give their speaker to what goes on behind them") {
    const auto told = tell("Kemenhub, kata Joko Susilo, akan membangun pelabuhan baru di Bitung.",
                           {"o:Kemenhub", "p:Joko Susilo"}, {"Bitung"});
    CHECK(told->people(told->of_kind(EventKind::initiative)) == "Kemenhub:agent");
}

TEST_CASE("bersama before the verb brings who does it together with the subject") {
    const auto told = tell(
        "Pada 4 Februari 2024, Rini Astuti bersama Joko Susilo menandatangani nota kesepahaman.",
        {"p:Rini Astuti", "p:Joko Susilo"});
    CHECK(told->people(told->of_kind(EventKind::agreement)) ==
          "Joko Susilo:signatory, Rini Astuti:signatory");
}

TEST_CASE("a title with the body that it belongs to describes the person behind the comma") {
    const auto told = tell(
        "Polda Sumbar menangkap Rektor Universitas Bahari, Budi Hartono, di Padang, Senin "
        "(8/7/2024).",
        {"o:Polda Sumbar", "o:Universitas Bahari", "p:Budi Hartono"}, {"Padang"});
    const Event* event = told->of_kind(EventKind::legal);
    CHECK(told->people(event) == "Budi Hartono:target, Polda Sumbar:agent");
    CHECK(told->place(event) == "Padang");
    CHECK(told->start(event) == "2024-07-08");
}

TEST_CASE("a list of names ends with a conjunction") {
    const auto list = tell("Rini Astuti bertemu Joko Susilo, Dewi Lestari, dan Wangsa.",
                           {"p:Rini Astuti", "p:Joko Susilo", "p:Dewi Lestari", "p:Wangsa"});
    CHECK(list->people(list->of_kind(EventKind::meeting)) ==
          "Dewi Lestari:attendee, Joko Susilo:attendee, Rini Astuti:attendee, Wangsa:attendee");
    const auto clause = tell("Polda Sumbar menangkap Joko Susilo, Dewi Lestari menangis.",
                             {"o:Polda Sumbar", "p:Joko Susilo", "p:Dewi Lestari"});
    CHECK(clause->people(clause->of_kind(EventKind::legal)) ==
          "Joko Susilo:target, Polda Sumbar:agent");
}

TEST_CASE("a noun in peN-an of an attack is followed by whom it hits, another by who makes it") {
    const auto hit = tell("Penembakan Budi Hartono terjadi di Palu pada 3 Juli 2024.",
                          {"p:Budi Hartono"}, {"Palu"});
    CHECK(hit->people(hit->of_kind(EventKind::incident)) == "Budi Hartono:target");
    const auto made = tell("Serangan Kelompok Elang terjadi di Palu pada 3 Juli 2024.",
                           {"g:Kelompok Elang"}, {"Palu"});
    CHECK(made->people(made->of_kind(EventKind::incident)) == "Kelompok Elang:agent");
}

TEST_CASE("who dies in an accident is its victim") {
    const auto told = tell("Budi Hartono tewas dalam kecelakaan di Brebes, Selasa (9/7/2024).",
                           {"p:Budi Hartono"}, {"Brebes"});
    CHECK(told->count(EventKind::incident) == 1);
    const Event* event = told->of_kind(EventKind::incident);
    CHECK(told->people(event) == "Budi Hartono:victim");
    CHECK(told->start(event) == "2024-07-09");
}

TEST_CASE("who flees suffers from the disaster of the sentence") {
    const auto told =
        tell("Akibat banjir di Demak, 200 warga desa mengungsi pada Senin (8/7/2024).",
             {"g:200 warga desa"}, {"Demak"});
    CHECK(told->people(told->of_kind(EventKind::incident)) == "200 warga desa:victim");
}

TEST_CASE("place and day at the end of the clauses about a meeting are the meeting's") {
    const auto told = tell(
        "Kemenhub menggelar rapat koordinasi yang membahas pelabuhan yang diserang peretas di "
        "Gedung "
        "Nusa, Jakarta, Senin (8/7/2024).",
        {"o:Kemenhub"}, {"Gedung Nusa", "Jakarta"});
    const Event* meeting = told->of_kind(EventKind::meeting);
    CHECK(told->place(meeting) == "Gedung Nusa");
    CHECK(told->start(meeting) == "2024-07-08");
}

TEST_CASE("the body in whose house a meeting is held is its host") {
    const auto told = tell(
        "Rapat koordinasi digelar di Kantor Kemenhub pada Senin (8/7/2024). Rapat itu dihadiri "
        "oleh "
        "Rini Astuti.",
        {"o:Kemenhub", "p:Rini Astuti"}, {"Kantor Kemenhub"});
    CHECK(told->people(told->of_kind(EventKind::meeting)) == "Kemenhub:host, Rini Astuti:attendee");
}

TEST_CASE("who does something during a visit is the visitor") {
    const auto told =
        tell("Dalam kunjungan kerja ke Kupang pada Rabu (10/7/2024), Rini Astuti membagikan buku.",
             {"p:Rini Astuti"}, {"Kupang"});
    const Event* visit = told->of_kind(EventKind::visit);
    CHECK(told->people(visit) == "Rini Astuti:agent");
    CHECK(told->place(visit) == "Kupang");
}

TEST_CASE("a cause holds between a clause and the one it hangs on, not past another verb") {
    const auto near = tell(
        "Penangkapan Budi Hartono pada 3 Juli 2024 memicu unjuk rasa warga Kulawi di Palu "
        "pada 4 Juli 2024.",
        {"p:Budi Hartono", "g:warga Kulawi"}, {"Palu"});
    CHECK(relation(*near, RelationType::causes) == "legal 2024-07-03 > meeting 2024-07-04");
    const auto far = tell(
        "Polda Sumbar menangkap Budi Hartono karena dia menolak mengomentari unjuk rasa warga "
        "Kulawi di Palu pada 1 Juli 2024.",
        {"o:Polda Sumbar", "p:Budi Hartono", "g:warga Kulawi"}, {"Palu"});
    CHECK(far->count(EventKind::meeting) == 1);
    CHECK(relation(*far, RelationType::causes) == "none");
}

TEST_CASE("words of sequence order events, and never against their days") {
    const auto after = tell(
        "Rini Astuti bertemu Joko Susilo pada 5 Juli 2024 setelah penandatanganan kontrak oleh "
        "Joko Susilo pada 3 Juli 2024.",
        {"p:Rini Astuti", "p:Joko Susilo"});
    CHECK(relation(*after, RelationType::precedes) == "agreement 2024-07-03 > meeting 2024-07-05");
    const auto against = tell(
        "Rini Astuti bertemu Joko Susilo pada 1 Juli 2024 setelah penandatanganan kontrak oleh "
        "Joko Susilo pada 3 Juli 2024.",
        {"p:Rini Astuti", "p:Joko Susilo"});
    CHECK(relation(*against, RelationType::precedes) == "none");
}

TEST_CASE("acara before the name of a meeting is that meeting") {
    const auto told = tell(
        "\"Pelabuhan siap,\" kata Rini Astuti di sela acara Simposium Bahari di Kupang, Rabu "
        "(10/7/2024).",
        {"p:Rini Astuti"}, {"Kupang"});
    CHECK(told->count(EventKind::meeting) == 1);
    const Event* meeting = told->of_kind(EventKind::meeting);
    REQUIRE(meeting != nullptr);
    CHECK(meeting->label.find("acara") == std::string::npos);
}

TEST_CASE("who speaks in a meeting tells a part of it, who is met beside it does not") {
    const auto part_of = [](const std::string& where) {
        const auto told = tell("\"Pelabuhan siap,\" kata Rini Astuti " + where +
                                   " Simposium Bahari di Kupang, Rabu (10/7/2024).",
                               {"p:Rini Astuti"}, {"Kupang"});
        const Event* statement = told->of_kind(EventKind::statement);
        REQUIRE(statement != nullptr);
        REQUIRE(told->of_kind(EventKind::meeting) != nullptr);
        CHECK(told->people(told->of_kind(EventKind::meeting)).starts_with("Rini Astuti:"));
        CHECK(statement->date.start->to_string() == "2024-07-10");
        return statement->part_of.has_value();
    };
    CHECK(part_of("dalam"));
    CHECK(part_of("saat berbicara pada"));
    CHECK_FALSE(part_of("di sela acara"));
    CHECK_FALSE(part_of("saat ditemui di"));
    CHECK_FALSE(part_of("usai memberi sambutan dalam"));
}

TEST_CASE("a meeting in what is said does not hold the saying of it") {
    const auto told = tell(
        "Rini Astuti mengatakan, tarif kapal dibahas dalam rapat koordinasi di Kupang, Rabu "
        "(10/7/2024). \"Tarif itu adil,\" kata Rini Astuti.",
        {"p:Rini Astuti"}, {"Kupang"});
    const Event* statement = told->of_kind(EventKind::statement);
    REQUIRE(statement != nullptr);
    CHECK_FALSE(statement->part_of.has_value());
}

TEST_CASE("an appointment has the day of the meeting that decided it, and stands beside it") {
    const auto told = tell(
        "Joko Susilo memimpin rapat anggota di Kupang pada Rabu (10/7/2024). Dalam rapat anggota "
        "itu Joko Susilo menunjuk Rini Astuti sebagai ketua koperasi.",
        {"p:Rini Astuti", "p:Joko Susilo"}, {"Kupang"});
    const Event* chosen = told->of_kind(EventKind::appointment);
    REQUIRE(chosen != nullptr);
    CHECK(chosen->date.start->to_string() == "2024-07-10");
    CHECK_FALSE(chosen->part_of.has_value());
}

TEST_CASE("arrival and visit, told before the days of the visit are, are that visit") {
    const auto told = tell(
        "Kedatangan Jonas Verhoef disambut warga pada Senin (8/7/2024). Kunjungan Jonas Verhoef "
        "ke Kupang berlangsung pada 8-11 Juli 2024.",
        {"p:Jonas Verhoef"}, {"Kupang"});
    CHECK(told->count(EventKind::visit) == 1);
    const auto apart = tell(
        "Kedatangan Rini Astuti disambut warga pada Selasa (9/7/2024). Kunjungan Jonas Verhoef ke "
        "Kupang berlangsung pada 8-11 Juli 2024.",
        {"p:Jonas Verhoef", "p:Rini Astuti"}, {"Kupang"});
    CHECK(apart->count(EventKind::visit) == 2);
}

TEST_CASE("a name that spells out its letters is told by the letters") {
    const auto told = tell(
        "Rini Astuti menghadiri Konferensi Tingkat Tinggi (KTT) Maritim ke-9 pada Senin "
        "(8/7/2024).",
        {"p:Rini Astuti"});
    REQUIRE(told->count(EventKind::meeting) == 1);
    CHECK(told->of_kind(EventKind::meeting)->label == "KTT Maritim ke-9");
}

TEST_CASE("those whom yakni names after the verb have it done to them") {
    const auto told =
        tell("KPK menangkap dua orang, yakni Budi Hartono dan Rini Astuti, Senin (8/7/2024).",
             {"o:KPK", "p:Budi Hartono", "p:Rini Astuti"});
    CHECK(told->people(told->of_kind(EventKind::legal)) ==
          "Budi Hartono:target, KPK:agent, Rini Astuti:target");
}

TEST_CASE(
    "who undergoes a step of the law is its target, and who does anything in a meeting attends") {
    const auto law = tell("Budi Hartono menjalani pemeriksaan di KPK pada Senin (8/7/2024).",
                          {"o:KPK", "p:Budi Hartono"});
    CHECK(law->people(law->of_kind(EventKind::legal)).find("Budi Hartono:target") !=
          std::string::npos);
    const auto meeting = tell(
        "Rini Astuti menggelar rapat anggaran pada Senin (8/7/2024). Dalam rapat "
        "tersebut, Budi Hartono meninjau rencana itu.",
        {"p:Rini Astuti", "p:Budi Hartono"});
    CHECK(meeting->people(meeting->of_kind(EventKind::meeting)) ==
          "Budi Hartono:attendee, Rini Astuti:host");
}

TEST_CASE("a visit still to come begins on the day that its visitor arrives") {
    const auto told = tell(
        "Kunjungan Rini Astuti ke Negara Utara disiapkan. Rini Astuti dijadwalkan tiba di Medan "
        "pada "
        "3 September 2024.",
        {"p:Rini Astuti"}, {"Negara Utara", "Medan"});
    const Event* visit = told->of_kind(EventKind::visit);
    REQUIRE(visit != nullptr);
    CHECK(visit->label == "Kunjungan Rini Astuti ke Negara Utara");
    CHECK(told->start(visit) == "2024-09-03");
    CHECK_FALSE(visit->date.until);
    CHECK(visit->status == EventStatus::planned);
}

TEST_CASE("the year in the name of what recurs dates it where nothing else does") {
    const auto told = tell(
        "Partai Melati mengusung Rini Astuti di Pilgub Banten 2024. Pilgub Banten 2024 diikuti dua "
        "pasangan.",
        {"o:Partai Melati", "p:Rini Astuti"}, {"Banten"});
    const Event* election = told->of_kind(EventKind::initiative);
    CHECK(told->start(election) == "2024");
    CHECK(told->place(election) == "Banten");
    REQUIRE(election != nullptr);
    CHECK_FALSE(election->time);
    const auto dated = tell("KTT G20 2022 digelar pada 15 November 2022.", {"o:G20"});
    CHECK(dated->start(dated->of_kind(EventKind::meeting)) == "2022-11-15");
    const auto budget =
        tell("DPR menggelar rapat pembahasan RAPBN 2025 di Jakarta.", {"o:DPR"}, {"Jakarta"});
    CHECK(budget->start(budget->of_kind(EventKind::meeting)).empty());
}

TEST_CASE("who is put into office beside another one is so on the same day") {
    const auto told = tell(
        "Rini Astuti dilantik sebagai Ketua Panitia, Senin (8/7/2024). Budi Hartono dilantik "
        "sebagai "
        "sekretaris. Sebelumnya Joko Susilo dilantik sebagai bendahara.",
        {"p:Rini Astuti", "p:Budi Hartono", "p:Joko Susilo"});
    std::string days;
    for (const Event& event : told->found.events) {
        days += told->people(&event) + " " + told->start(&event) + "; ";
    }
    CHECK(days.find("Budi Hartono:appointee 2024-07-08") != std::string::npos);
    CHECK(days.find("Joko Susilo:appointee 2024") == std::string::npos);
}

TEST_CASE("a verb that opens the sentence leaves the day behind its comma to what follows") {
    const auto told = tell(
        "Menyikapi aturan itu, Rabu (10/7/2024), Serikat Melati menggelar aksi unjuk rasa di Palu.",
        {"o:Serikat Melati"}, {"Palu"});
    const Event* rally = told->of_kind(EventKind::meeting);
    CHECK(told->start(rally) == "2024-07-10");
    CHECK(told->people(rally) == "Serikat Melati:host");
    CHECK(told->place(rally) == "Palu");
}

TEST_CASE("a body is founded on the day behind berdiri") {
    const auto told = tell("Yayasan Cempaka berdiri pada 20 Juli 1993.", {"o:Yayasan Cempaka"});
    CHECK(told->start(told->of_kind(EventKind::initiative)) == "1993-07-20");
}

TEST_CASE("a house for the time after an office is no resignation") {
    const auto told =
        tell("Pembangunan rumah pensiun Rini Astuti dimulai pada 3 Juli 2024.", {"p:Rini Astuti"});
    CHECK(told->count(EventKind::appointment) == 0);
}

TEST_CASE("a headline without a name heads the first telling in other words") {
    const auto told =
        tell_under("Buntut Peretasan, Dirjen Mundur",
                   "Rini Astuti mengundurkan diri, Kamis (4/7/2024). Surat pengunduran "
                   "dirinya diserahkan sejak 1 Juli.",
                   {"p:Rini Astuti"});
    CHECK(told->count(EventKind::appointment) == 1);
    CHECK(told->start(told->of_kind(EventKind::appointment)) == "2024-07-04");
}

TEST_CASE("what is inaugurated is where that happens") {
    const auto told = tell("Rini Astuti meresmikan Jembatan Melati di Kabupaten Buru, Senin (8/7).",
                           {"p:Rini Astuti"}, {"Jembatan Melati", "Kabupaten Buru"});
    CHECK(told->place(told->of_kind(EventKind::initiative)) == "Jembatan Melati");
}

TEST_CASE("the years behind the noun of another event are its own") {
    const auto told = tell(
        "Kejaksaan Cempaka menyita lima rumah milik tersangka kasus korupsi timah tahun 2015-2022, "
        "Budi Hartono.",
        {"o:Kejaksaan Cempaka", "p:Budi Hartono"});
    CHECK(told->start(told->of_kind(EventKind::legal)).empty());
}

TEST_CASE("who a relative clause tells of is its own head") {
    const auto told = tell(
        "Sebanyak 2 persen memilih Budi Hartono dan 15 orang yang memilih Rini Astuti sebagai "
        "ketua.",
        {"p:Budi Hartono", "p:Rini Astuti"});
    CHECK(told->people(told->of_kind(EventKind::appointment)).find("Budi Hartono:agent") ==
          std::string::npos);
}

TEST_CASE("holding back tears is no arrest") {
    const auto told =
        tell("Rini Astuti menahan tangis di Palu, Senin (8/7/2024).", {"p:Rini Astuti"}, {"Palu"});
    CHECK(told->count(EventKind::legal) == 0);
}

TEST_CASE("who is received and who comes attend the meeting told before, which they name") {
    const auto told = tell(
        "Pertemuan itu digelar di Palu, Selasa (2/7/2024). Rini Astuti hadir bersama jajarannya "
        "dan "
        "diterima oleh Budi Hartono.",
        {"p:Rini Astuti", "p:Budi Hartono"}, {"Palu"});
    const Event* meeting = told->of_kind(EventKind::meeting);
    CHECK(told->people(meeting) == "Budi Hartono:host, Rini Astuti:attendee");
    REQUIRE(meeting != nullptr);
    CHECK(meeting->label == "Pertemuan Rini Astuti dan Budi Hartono");
}

TEST_CASE("a label does not end with the word that leads to its time") {
    const auto told = tell("Rini Astuti pensiun sejak 2020. Budi Hartono pensiun pada Mei 2022.",
                           {"p:Rini Astuti", "p:Budi Hartono"});
    REQUIRE(told->found.events.size() == 2);
    CHECK(told->found.events[0].label == "Rini Astuti pensiun");
    CHECK(told->found.events[1].label == "Budi Hartono pensiun");
}

TEST_CASE("four characters of a fraction in a name are no year") {
    const auto told = tell(
        "Rini Astuti menghadiri KTT Melati 20.5 di Palu. Rini Astuti menghadiri Festival Kenanga "
        "19,5 di Palu.",
        {"p:Rini Astuti"}, {"Palu"});
    CHECK_FALSE(told->found.events.empty());
    for (const Event& event : told->found.events) {
        CHECK(told->start(&event).empty());
    }
}

TEST_CASE("elections of two regions are two, and the day of what is said of one is not its own") {
    const auto told = tell(
        "Rini Astuti menyoroti Pilgub Banten 2024, Senin (8/7/2024). Pilgub Jambi 2024 diikuti "
        "tiga "
        "pasangan.",
        {"p:Rini Astuti"}, {"Banten", "Jambi"});
    CHECK(told->count(EventKind::initiative) == 2);
    for (const Event& event : told->found.events) {
        if (event.frame == "election") {
            CHECK(told->start(&event) == "2024");
        }
    }
}

TEST_CASE("a name ends before the words that stand before a verb") {
    const auto told =
        tell("Pilgub Banten 2024 tetap digelar pada 27 November 2024.", {}, {"Banten"});
    const Event* election = told->of_kind(EventKind::initiative);
    REQUIRE(election != nullptr);
    CHECK(election->label == "Pilgub Banten 2024");
    CHECK(told->start(election) == "2024-11-27");
}

TEST_CASE("who holds a demonstration without a name attends it") {
    const auto told = tell("Serikat Melati menggelar aksi di Palu, Senin (8/7/2024).",
                           {"o:Serikat Melati"}, {"Palu"});
    const Event* rally = told->of_kind(EventKind::meeting);
    CHECK(told->people(rally) == "Serikat Melati:attendee");
    CHECK(told->start(rally) == "2024-07-08");
}

TEST_CASE("an election that a verb holds is where the verb says") {
    const auto told = tell("Pemilu 2024 digelar Rabu (14/2/2024) di Palu.", {}, {"Palu"});
    CHECK(told->place(told->of_kind(EventKind::initiative)) == "Palu");
}

TEST_CASE("appointments told together share their place as well as their day") {
    const auto told = tell(
        "Rini Astuti dilantik menjadi camat di Palu, Senin (8/7/2024). Budi Hartono dilantik "
        "menjadi lurah.",
        {"p:Rini Astuti", "p:Budi Hartono"}, {"Palu"});
    REQUIRE(told->count(EventKind::appointment) == 2);
    for (const Event& event : told->found.events) {
        CHECK(told->start(&event) == "2024-07-08");
        CHECK(told->place(&event) == "Palu");
    }
}
