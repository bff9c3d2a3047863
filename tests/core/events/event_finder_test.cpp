#include "told.hpp"

using namespace linimasa;
using linimasa::test::tell;

TEST_CASE("a verb of the active voice has its agent before it, of the passive voice behind oleh") {
    const auto active = tell("Polda Sumbar menangkap Budi Hartono pada Rabu (10/7/2024).",
                             {"o:Polda Sumbar", "p:Budi Hartono"});
    const auto passive = tell("Budi Hartono ditangkap oleh Polda Sumbar pada Rabu (10/7/2024).",
                              {"o:Polda Sumbar", "p:Budi Hartono"});
    for (const auto* told : {active.get(), passive.get()}) {
        const Event* event = told->of_kind(EventKind::legal);
        CHECK(told->people(event) == "Budi Hartono:target, Polda Sumbar:agent");
        CHECK(told->start(event) == "2024-07-10");
    }
}

TEST_CASE("the agent of a passive verb may follow it directly") {
    const auto told = tell(
        "Kantor itu digeledah Kejagung di Medan, Senin (8/7/2024). Budi Hartono digeledah "
        "Kejagung.",
        {"o:Kejagung", "p:Budi Hartono"}, {"Medan"});
    const Event* event = told->of_kind(EventKind::legal);
    CHECK(told->people(event) == "Budi Hartono:target, Kejagung:agent");
    CHECK(told->place(event) == "Medan");
}

TEST_CASE("a noun of the act has the one acted upon behind it") {
    const auto told = tell("Penangkapan Budi Hartono oleh Polda Sumbar terjadi pada 2 Juli 2024.",
                           {"o:Polda Sumbar", "p:Budi Hartono"});
    CHECK(told->people(told->of_kind(EventKind::legal)) ==
          "Budi Hartono:target, Polda Sumbar:agent");
    CHECK(told->start(told->of_kind(EventKind::legal)) == "2024-07-02");
}

TEST_CASE("whom a harmful act befalls may stand behind dari") {
    const auto told = tell("Menteri menyesalkan penyalahgunaan data pribadi dari pelanggan Bahari.",
                           {"g:pelanggan Bahari"});
    CHECK(told->people(told->of_kind(EventKind::incident)) == "pelanggan Bahari:target");
}

TEST_CASE("subjects and objects are taken with all that are joined to them") {
    const auto told = tell(
        "Rini Astuti, Joko Susilo, dan Dewi Lestari bertemu dengan Menlu Wangsa "
        "di Bandung, Selasa (9/7/2024).",
        {"p:Rini Astuti", "p:Joko Susilo", "p:Dewi Lestari", "p:Wangsa"}, {"Bandung"});
    const Event* event = told->of_kind(EventKind::meeting);
    CHECK(told->people(event) ==
          "Dewi Lestari:attendee, Joko Susilo:attendee, Rini Astuti:attendee, Wangsa:attendee");
    CHECK(told->place(event) == "Bandung");
}

TEST_CASE("a light verb says who holds and who attends a meeting") {
    const auto told = tell(
        "Kemenhub menggelar rapat koordinasi di Surabaya pada Kamis (11/7/2024). Rapat tersebut "
        "dihadiri oleh Rini Astuti dan Joko Susilo.",
        {"o:Kemenhub", "p:Rini Astuti", "p:Joko Susilo"}, {"Surabaya"});
    CHECK(told->count(EventKind::meeting) == 1);
    CHECK(told->people(told->of_kind(EventKind::meeting)) ==
          "Joko Susilo:attendee, Kemenhub:host, Rini Astuti:attendee");
    CHECK(told->start(told->of_kind(EventKind::meeting)) == "2024-07-11");
}

TEST_CASE("a named summit is organized by the body in its name and keeps its number") {
    const auto told = tell(
        "KTT ASEAN ke-44 akan digelar di Vientiane pada 9 Oktober 2024. "
        "Pertemuan tersebut bakal dihadiri Presiden Rini Astuti yang didampingi "
        "Joko Susilo.",
        {"o:ASEAN", "p:Rini Astuti", "p:Joko Susilo"}, {"Vientiane"});
    REQUIRE(told->count(EventKind::meeting) == 1);
    const Event* event = told->of_kind(EventKind::meeting);
    CHECK(event->label == "KTT ASEAN ke-44");
    CHECK(event->status == EventStatus::planned);
    CHECK(told->people(event) == "ASEAN:organizer, Joko Susilo:companion, Rini Astuti:attendee");
    CHECK(told->place(event) == "Vientiane");
    REQUIRE(event->series);
    CHECK(event->series->edition == 44);
    CHECK(event->series->name == "KTT ASEAN");
    CHECK(event->plover == Plover::agree);
}

TEST_CASE("mood words tell planned, under way and uncertain from what has happened") {
    const auto [words, status] = GENERATE(table<std::string, EventStatus>({
        {"Kemenhub telah meluncurkan bus listrik pada 1 Juli 2024.", EventStatus::occurred},
        {"Kemenhub akan meluncurkan bus listrik pada 1 Agustus 2024.", EventStatus::planned},
        {"Kemenhub dijadwalkan meluncurkan bus listrik pada Agustus 2024.", EventStatus::planned},
        {"Kemenhub sedang membangun jalur bus di Medan sejak Juni 2024.", EventStatus::ongoing},
    }));
    CAPTURE(words);
    const auto told = tell(words, {"o:Kemenhub"});
    const Event* event = told->of_kind(EventKind::initiative);
    REQUIRE(event != nullptr);
    CHECK(event->status == status);
}

TEST_CASE("what an article calls an allegation is uncertain") {
    const auto told = tell("Budi Hartono diduga menganiaya Joko Susilo pada 3 Juli 2024.",
                           {"p:Budi Hartono", "p:Joko Susilo"});
    REQUIRE(told->count(EventKind::incident) == 1);
    CHECK(told->of_kind(EventKind::incident)->status == EventStatus::uncertain);
    CHECK(told->people(told->of_kind(EventKind::incident)) ==
          "Budi Hartono:agent, Joko Susilo:victim");
}

TEST_CASE("what did not happen is not told") {
    const auto told =
        tell("Budi Hartono tidak bertemu dengan Joko Susilo.", {"p:Budi Hartono", "p:Joko Susilo"});
    CHECK(told->count(EventKind::meeting) == 0);
}

TEST_CASE("a danger spoken of in general is no incident") {
    const auto told =
        tell("Semua pihak harus mencegah peretasan dan mengatasi serangan siber.", {});
    CHECK(told->found.events.empty());
}

TEST_CASE("each event of a sentence has the time of its own clause") {
    const auto told = tell(
        "Kemenhub meresmikan dermaga di Sorong pada 1 Juli 2024, sedangkan Polda "
        "Papua menangkap Budi Hartono pada 5 Juli 2024.",
        {"o:Kemenhub", "o:Polda Papua", "p:Budi Hartono"}, {"Sorong"});
    CHECK(told->start(told->of_kind(EventKind::initiative)) == "2024-07-01");
    CHECK(told->start(told->of_kind(EventKind::legal)) == "2024-07-05");
}

TEST_CASE("a cause becomes a relation between two events") {
    const auto told = tell(
        "Polda Sumbar menangkap Budi Hartono menyusul pembunuhan Joko Susilo pada 3 Juli 2024.",
        {"o:Polda Sumbar", "p:Budi Hartono", "p:Joko Susilo"});
    REQUIRE(told->found.events.size() == 2);
    REQUIRE(told->found.relations.size() == 1);
    const Relation& relation = told->found.relations[0];
    CHECK(relation.type == RelationType::causes);
    CHECK(told->found.events[relation.source.index].kind == EventKind::incident);
    CHECK(told->found.events[relation.target.index].kind == EventKind::legal);
}

TEST_CASE("every piece of evidence quotes its bytes and every event gives its reasons") {
    const auto told = tell(
        "Menlu Wangsa mengunjungi Hanoi pada 4 Juli 2024. \"Kami sepakat bekerja sama,\" kata "
        "Wangsa di Hanoi, Kamis (4/7/2024).",
        {"p:Wangsa"}, {"Hanoi"});
    REQUIRE_FALSE(told->found.events.empty());
    for (const Event& event : told->found.events) {
        CHECK_FALSE(event.evidence.empty());
        for (const Evidence& evidence : event.evidence) {
            CHECK(slice(told->article.text, evidence.span) == evidence.text);
        }
        for (const char* step : {"trigger", "date", "status"}) {
            CHECK(std::any_of(event.reasons.begin(), event.reasons.end(),
                              [step](const Reason& reason) { return reason.step == step; }));
        }
        CHECK(event.confidence >= 0.5);
        CHECK(event.confidence <= 1.0);
    }
}

TEST_CASE("a text without words has no events") {
    CHECK(tell("", {})->found.events.empty());
    CHECK(tell("... \"\" ()", {})->found.events.empty());
}

TEST_CASE("an incident called by whom it befell is what the article tells of them") {
    const auto told = tell(
        "Kementerian membahas insiden Telkomas. Bocornya 90 juta data Telkomas diketahui Senin "
        "(1/7/2024). Soal insiden Telkomas itu rapat digelar.",
        {"o:Telkomas"});
    REQUIRE(told->count(EventKind::incident) == 1);
    // Which says more than of whom.
    CHECK(told->of_kind(EventKind::incident)->label.starts_with("Bocornya 90 juta data Telkomas"));
    const auto doer = tell(
        "Telkomas menembak Rini Astuti di Ternate, Senin (1/7/2024). Kementerian membahas insiden "
        "Telkomas.",
        {"o:Telkomas", "p:Rini Astuti"}, {"Ternate"});
    CHECK(doer->count(EventKind::incident) == 2);
    const auto apart = tell(
        "Kementerian membahas insiden Telkomas. Kebakaran melanda Pasar Melati, Senin (1/7/2024).",
        {"o:Telkomas"}, {"Pasar Melati"});
    CHECK(apart->count(EventKind::incident) == 2);
}
