// Which of the things that words tell are told as events.
#include "told.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace linimasa;
using linimasa::test::tell;

namespace {

const Reason* account_of(const Event& event) {
    const auto it = std::find_if(event.reasons.begin(), event.reasons.end(),
                                 [](const Reason& reason) { return reason.step == "confidence"; });
    return it == event.reasons.end() ? nullptr : &*it;
}

}  // namespace

TEST_CASE("only persons and groups resign, are appointed or arrested") {
    const auto person = tell("Budi Hartono mundur pada Rabu (10/7/2024).", {"p:Budi Hartono"});
    CHECK(person->people(person->of_kind(EventKind::appointment)) == "Budi Hartono:appointee");
    const auto body =
        tell("Pusat Data Garuda mundur pada Rabu (10/7/2024).", {"o:Pusat Data Garuda"});
    CHECK(body->count(EventKind::appointment) == 0);
}

TEST_CASE("any office behind menjadi makes an appointment") {
    const std::string office = GENERATE("bupati", "guru besar", "juru bicara", "penjabat");
    const auto told =
        tell("Rini Astuti resmi menjadi " + office + " pada Senin (8/7/2024).", {"p:Rini Astuti"});
    CAPTURE(office);
    CHECK(told->people(told->of_kind(EventKind::appointment)) == "Rini Astuti:appointee");
}

TEST_CASE("who decides to do something gives no verdict") {
    const auto told =
        tell("Rini Astuti memutuskan untuk pulang pada Senin (8/7/2024).", {"p:Rini Astuti"});
    CHECK(told->count(EventKind::legal) == 0);
}

TEST_CASE("a verb that holds a meeting makes a bare noun enough") {
    const auto held =
        tell("Rini Astuti menggelar rapat yang membahas harga beras, Senin (8/7/2024).",
             {"p:Rini Astuti"});
    REQUIRE(held->count(EventKind::meeting) == 1);
    CHECK(held->of_kind(EventKind::meeting)->label == "rapat yang membahas harga beras");
    const auto opened = tell("Rini Astuti membuka kongres guru di Medan, Senin (8/7/2024).",
                             {"p:Rini Astuti"}, {"Medan"});
    CHECK(opened->count(EventKind::initiative) == 0);
}

TEST_CASE("the title of an occasion belongs to its label") {
    const auto told =
        tell("Rini Astuti menghadiri webinar bertajuk \"Beras untuk Semua\", Senin (8/7/2024).",
             {"p:Rini Astuti"});
    REQUIRE(told->count(EventKind::meeting) == 1);
    CHECK(told->of_kind(EventKind::meeting)->label == "webinar bertajuk \"Beras untuk Semua\"");
}

TEST_CASE("different disasters are different events") {
    const auto told = tell(
        "Banjir melanda Demak pada 2 Juli 2024. Gempa mengguncang Garut pada "
        "2 Juli 2024.",
        {}, {"Demak", "Garut"});
    CHECK(told->count(EventKind::incident) == 2);
}

TEST_CASE("congresses of two bodies are two events") {
    const auto told = tell(
        "Muktamar Persatuan Guru digelar pada 2 Juli 2024. Kongres Serikat Nelayan digelar pada "
        "2 Juli 2024.",
        {"o:Persatuan Guru", "o:Serikat Nelayan"});
    CHECK(told->count(EventKind::meeting) == 2);
}

TEST_CASE("a confidence is the logistic of the weights that its account lists") {
    const auto told = tell("Polda Sumbar menangkap Budi Hartono pada Rabu (10/7/2024).",
                           {"o:Polda Sumbar", "p:Budi Hartono"});
    REQUIRE(told->count(EventKind::legal) == 1);
    const Event& event = *told->of_kind(EventKind::legal);
    const Reason* account = account_of(event);
    REQUIRE(account != nullptr);
    double sum = 0.0;
    for (std::size_t at = 0; at < account->note.size();) {
        const std::size_t sign = account->note.find_first_of("+-", at);
        REQUIRE(sign != std::string::npos);
        const std::size_t blank = std::min(account->note.find(' ', sign), account->note.size());
        sum += std::stod(account->note.substr(sign, blank - sign));
        at = blank + 1;
    }
    CHECK(event.confidence == Approx(1.0 / (1.0 + std::exp(-sum))).margin(0.02));
}

TEST_CASE("a sentence without an end is read in a moment") {
    std::string text;
    for (int i = 0; i < 20000; ++i) {
        text += "menggelar rapat yang membahas rapat dengan didampingi ";
    }
    const auto told = tell(text, {});
    CHECK(told->found.events.size() < 20000);
}

TEST_CASE("a state takes and leaves an office") {
    const auto next =
        tell("Negara Utara menggantikan Negara Selatan sebagai ketua forum pada 2020.",
             {"c:Negara Utara", "c:Negara Selatan"});
    CHECK(next->people(next->of_kind(EventKind::appointment)) ==
          "Negara Selatan:target, Negara Utara:appointee");
}

TEST_CASE("a word in ter- that is a noun or an adjective tells nothing done to the subject") {
    const std::string words =
        GENERATE("terdakwa hadir di ruang sidang", "bertemu warga secara tertutup");
    const auto told = tell("Rini Astuti " + words + " pada Senin (8/7/2024).", {"p:Rini Astuti"});
    CAPTURE(words);
    CHECK(told->count(EventKind::legal) == 0);
}

TEST_CASE("a verb that only carries out an attack is no programme") {
    const auto told =
        tell("Negara Utara meluncurkan serangan terhadap Negara Selatan, Senin (8/7/2024).",
             {"c:Negara Utara", "c:Negara Selatan"});
    CHECK(told->count(EventKind::initiative) == 0);
    CHECK(told->people(told->of_kind(EventKind::incident)) ==
          "Negara Selatan:target, Negara Utara:agent");
}

TEST_CASE("a reception belongs to the visit, with the greeter as its host") {
    const auto told =
        tell("Kunjungan Rini Astuti ke Medan disambut oleh Budi Hartono, Senin (8/7/2024).",
             {"p:Rini Astuti", "p:Budi Hartono"}, {"Medan"});
    CHECK(told->count(EventKind::meeting) == 0);
    CHECK(told->people(told->of_kind(EventKind::visit)) == "Budi Hartono:host, Rini Astuti:agent");
}

TEST_CASE("what is reported of somebody is no complaint against them") {
    const auto told =
        tell("Rini Astuti dilaporkan telah pergi pada Senin (8/7/2024).", {"p:Rini Astuti"});
    CHECK(told->count(EventKind::legal) == 0);
}

TEST_CASE("a word in ter- before the name or the years of an office only describes it") {
    const std::string words =
        GENERATE("Presiden terpilih Rini Astuti tiba di Medan",
                 "Presiden terpilih periode 2024-2029, Rini Astuti, tiba di Medan");
    const auto told = tell(words + " pada Senin (8/7/2024).", {"p:Rini Astuti"}, {"Medan"});
    CAPTURE(words);
    CHECK(told->count(EventKind::appointment) == 0);
    const auto chosen = tell("Rini Astuti terpilih pada Senin (8/7/2024).", {"p:Rini Astuti"});
    CHECK(chosen->count(EventKind::appointment) == 1);
}

TEST_CASE("what an incident does to people is told with it") {
    const auto told = tell("Gempa bumi di Garut pada 2 Juli 2024 menewaskan Budi Hartono.",
                           {"p:Budi Hartono"}, {"Garut"});
    REQUIRE(told->count(EventKind::incident) == 1);
    CHECK(told->people(told->of_kind(EventKind::incident)) == "Budi Hartono:victim");
}

TEST_CASE("\"peristiwa itu\" is the incident told before") {
    const auto told = tell(
        "Rini Astuti dibunuh oleh Budi Hartono. Peristiwa itu terjadi di Garut pada 2 Juli 2024.",
        {"p:Rini Astuti", "p:Budi Hartono"}, {"Garut"});
    REQUIRE(told->count(EventKind::incident) == 1);
    const Event& event = *told->of_kind(EventKind::incident);
    REQUIRE(event.date.start);
    CHECK(event.date.start->to_string() == "2024-07-02");
    REQUIRE(event.place);
    CHECK(told->cast.places[*event.place].name == "Garut");
}

TEST_CASE("a verb has the frame that the words behind it give it") {
    const auto suspect = tell("KPK menetapkan Budi Hartono sebagai tersangka, Rabu (10/7/2024).",
                              {"o:KPK", "p:Budi Hartono"});
    CHECK(suspect->count(EventKind::legal) == 1);
    const auto chair = tell("Partai Nusa menetapkan Budi Hartono sebagai ketua, Rabu (10/7/2024).",
                            {"o:Partai Nusa", "p:Budi Hartono"});
    CHECK(chair->count(EventKind::appointment) == 1);
    CHECK(chair->count(EventKind::legal) == 0);
}

TEST_CASE("a strict frame tells nothing without what it needs") {
    const auto arrest = tell("Polda Sumbar mengamankan Budi Hartono pada Rabu (10/7/2024).",
                             {"o:Polda Sumbar", "p:Budi Hartono"});
    CHECK(arrest->count(EventKind::legal) == 1);
    const auto guard =
        tell("Polda Sumbar mengamankan pemilu pada Rabu (10/7/2024).", {"o:Polda Sumbar"});
    CHECK(guard->count(EventKind::legal) == 0);
}

TEST_CASE("a suspicion among the words of the crime leaves it uncertain") {
    const auto told = tell("Budi Hartono terlibat kasus dugaan korupsi di Garut pada 2 Juli 2024.",
                           {"p:Budi Hartono"}, {"Garut"});
    REQUIRE(told->count(EventKind::incident) == 1);
    CHECK(told->of_kind(EventKind::incident)->status == EventStatus::uncertain);
}

TEST_CASE(
    "a party that declares a candidate proposes somebody, one that declares a movement does not") {
    const auto candidate =
        tell("Partai Nusa mendeklarasikan Budi Hartono sebagai capres, Rabu (10/7/2024).",
             {"o:Partai Nusa", "p:Budi Hartono"});
    CHECK(candidate->people(candidate->of_kind(EventKind::appointment)) ==
          "Budi Hartono:appointee, Partai Nusa:agent");
    const auto movement =
        tell("Partai Nusa mendeklarasikan gerakan hemat air, Rabu (10/7/2024).", {"o:Partai Nusa"});
    CHECK(movement->count(EventKind::appointment) == 0);
}

TEST_CASE("what is only talked about or tried is uncertain") {
    const auto told = tell("Partai Nusa berwacana mengusung Budi Hartono, Rabu (10/7/2024).",
                           {"o:Partai Nusa", "p:Budi Hartono"});
    REQUIRE(told->count(EventKind::appointment) == 1);
    CHECK(told->of_kind(EventKind::appointment)->status == EventStatus::uncertain);
}

TEST_CASE("what a day still to come dates is planned, whatever its verb says") {
    const auto told =
        tell("Rini Astuti sudah menggelar rapat koordinasi pada Agustus 2024.", {"p:Rini Astuti"});
    REQUIRE(told->of_kind(EventKind::meeting) != nullptr);
    CHECK(told->of_kind(EventKind::meeting)->status == EventStatus::planned);
}

TEST_CASE("who loses a post leaves it, but a breach of the rules makes it a sanction") {
    const auto told = tell("Budi Hartono diberhentikan dari jabatannya pada Senin (8/7/2024).",
                           {"p:Budi Hartono"});
    CHECK(told->people(told->of_kind(EventKind::appointment)) == "Budi Hartono:target");
    CHECK(told->count(EventKind::legal) == 0);
    const auto sanction =
        tell("Pada Senin (8/7/2024), Budi Hartono diberhentikan karena melanggar kode etik.",
             {"p:Budi Hartono"});
    CHECK(sanction->people(sanction->of_kind(EventKind::legal)) == "Budi Hartono:target");
}

TEST_CASE("a longer term of office is an appointment") {
    const auto told =
        tell("Rini Astuti memperpanjang masa jabatan Budi Hartono pada Senin (8/7/2024).",
             {"p:Rini Astuti", "p:Budi Hartono"});
    CHECK(told->people(told->of_kind(EventKind::appointment)) ==
          "Budi Hartono:target, Rini Astuti:agent");
    CHECK(told->count(EventKind::initiative) == 0);
}

TEST_CASE("whom an incident kills is told with it over a sentence or a result") {
    const std::string second =
        GENERATE(", sehingga menewaskan 16 warga.", ". Aksi itu menewaskan 16 warga.");
    const auto told = tell("Pasukan Nusa menyerang kamp di Sukamaju, Senin (8/7/2024)" + second,
                           {"g:Pasukan Nusa", "g:16 warga"}, {"Sukamaju"});
    CAPTURE(second);
    REQUIRE(told->count(EventKind::incident) == 1);
    CHECK(told->people(told->of_kind(EventKind::incident)) ==
          "16 warga:victim, Pasukan Nusa:agent");
}

TEST_CASE("a regional election of the year is still to come, a general one may be over") {
    const auto status = [](const std::string& name) {
        const auto told =
            tell("Rini Astuti menjelaskan persiapan " + name + ".", {"p:Rini Astuti"});
        const Event* election = told->of_kind(EventKind::initiative);
        return election == nullptr ? "none" : std::string(to_string(election->status));
    };
    CHECK(status("Pilkada 2024") == "planned");
    CHECK(status("Pilkada 2020") == "occurred");
    CHECK(status("Pilpres 2024") == "occurred");
}

TEST_CASE("until when something lasts is not when it happened") {
    const auto told = tell("Rini Astuti memperpanjang masa jabatan Budi Hartono hingga 2025.",
                           {"p:Rini Astuti", "p:Budi Hartono"});
    CHECK(told->start(told->of_kind(EventKind::appointment)).empty());
}

TEST_CASE("who is asked to speak takes no office") {
    const auto told =
        tell("Rini Astuti didapuk sebagai pembicara pada Senin (8/7/2024).", {"p:Rini Astuti"});
    CHECK(told->count(EventKind::appointment) == 0);
}

TEST_CASE("a party that decides on a candidate gives no verdict") {
    const auto told =
        tell("Partai Melati memutuskan Budi Hartono sebagai bakal calon bupati, Senin (8/7/2024).",
             {"o:Partai Melati", "p:Budi Hartono"});
    CHECK(told->people(told->of_kind(EventKind::appointment)) ==
          "Budi Hartono:appointee, Partai Melati:agent");
    CHECK(told->count(EventKind::legal) == 0);
}

TEST_CASE("to go on with a trial and to hand down a verdict only hold them") {
    const auto trial =
        tell("Pengadilan Melati melanjutkan sidang perkara Budi Hartono pada Senin (8/7/2024).",
             {"o:Pengadilan Melati", "p:Budi Hartono"});
    CHECK(trial->found.events.size() == 1);
    CHECK(trial->people(trial->of_kind(EventKind::legal)) ==
          "Budi Hartono:target, Pengadilan Melati:agent");
    const auto verdict = tell(
        "Rini Astuti membahas putusan bebas Budi Hartono yang dijatuhkan Pengadilan Melati pada "
        "Senin (8/7/2024).",
        {"o:Pengadilan Melati", "p:Budi Hartono", "p:Rini Astuti"});
    CHECK(verdict->count(EventKind::legal) == 1);
    CHECK(verdict->people(verdict->of_kind(EventKind::legal)) ==
          "Budi Hartono:target, Pengadilan Melati:agent");
}

TEST_CASE("an election or a ceremony inside a longer name is none") {
    const std::string name = GENERATE("Hukum Acara Pidana 2024", "Desk Pilkada 2024");
    const auto told = tell("Rini Astuti menjelaskan soal " + name + " di Palu, Senin (8/7/2024).",
                           {"p:Rini Astuti"}, {"Palu"});
    CAPTURE(name);
    CHECK(told->count(EventKind::meeting) == 0);
    CHECK(told->count(EventKind::initiative) == 0);
}

TEST_CASE("the day on which somebody is found dead is that of the death") {
    const auto told = tell(
        "Rini Astuti menjelaskan kematian Budi Hartono di Palu. Warga menemukan jenazah Budi "
        "Hartono pada Senin (8/7/2024).",
        {"p:Rini Astuti", "p:Budi Hartono"}, {"Palu"});
    REQUIRE(told->count(EventKind::incident) == 1);
    CHECK(told->people(told->of_kind(EventKind::incident)) == "Budi Hartono:victim");
    CHECK(told->start(told->of_kind(EventKind::incident)) == "2024-07-08");
}

TEST_CASE("lobbying brings people together") {
    const auto told = tell("Rini Astuti melobi pemerintah Brunei pada Senin (8/7/2024).",
                           {"p:Rini Astuti", "c:pemerintah Brunei"});
    CHECK(told->people(told->of_kind(EventKind::meeting)).starts_with("Rini Astuti:attendee"));
}

TEST_CASE("a congress without a name is told where a verb holds it") {
    const auto held =
        tell("Serikat Nelayan menggelar musyawarah besar di Padang, Senin (8/7/2024).",
             {"o:Serikat Nelayan"}, {"Padang"});
    CHECK(held->count(EventKind::meeting) == 1);
    CHECK(held->start(held->of_kind(EventKind::meeting)) == "2024-07-08");
    const auto spoken_of = tell(
        "Menjelang musyawarah besar pada Senin (8/7/2024), kata Rini Astuti, panitia menyiapkan "
        "makanan.",
        {"p:Rini Astuti"});
    CHECK(spoken_of->count(EventKind::meeting) == 0);
}

TEST_CASE("a summit without a name is no other than the one that the article names") {
    const auto told = tell(
        "KTT Melati ke-4 digelar di Padang, 8 Juli 2024. Rini Astuti memimpin KTT setelah Kamis "
        "(4/7/2024).",
        {"p:Rini Astuti"}, {"Padang"});
    CHECK(told->count(EventKind::meeting) == 1);
}

TEST_CASE("what is guarded against or handed over in another sense is not told") {
    const auto told =
        tell("Rini Astuti mengingatkan kewaspadaan terhadap serangan hama.", {"p:Rini Astuti"});
    CHECK(told->count(EventKind::incident) == 0);
    const auto handed = tell("Rini Astuti mendapat pelimpahan dari Joko Susilo, Senin (8/7/2024).",
                             {"p:Rini Astuti", "p:Joko Susilo"});
    CHECK(handed->count(EventKind::legal) == 0);
    const auto case_file =
        tell("Polsek Timur melimpahkan berkas perkara Joko Susilo, Senin (8/7/2024).",
             {"o:Polsek Timur", "p:Joko Susilo"});
    CHECK(case_file->count(EventKind::legal) == 1);
}

TEST_CASE("who is asked to give a talk is not appointed") {
    const auto talk = tell("Rini Astuti didaulat untuk memberikan pemaparan, Senin (8/7/2024).",
                           {"p:Rini Astuti"});
    CHECK(talk->count(EventKind::appointment) == 0);
    const auto post =
        tell("Rini Astuti didaulat menjadi ketua panitia, Senin (8/7/2024).", {"p:Rini Astuti"});
    CHECK(post->count(EventKind::appointment) == 1);
}

TEST_CASE("the session in which a verdict falls is told with it") {
    const auto told = tell(
        "Pengadilan Negeri Timur menjatuhkan hukuman kepada Joko Susilo. Hakim membacakannya dalam "
        "sidang putusan di Padang, Senin (8/7/2024).",
        {"o:Pengadilan Negeri Timur", "p:Joko Susilo"}, {"Padang"});
    CHECK(told->count(EventKind::legal) == 1);
    CHECK(told->start(told->of_kind(EventKind::legal)) == "2024-07-08");
}

TEST_CASE("a verdict told in the headline, in full and by its session is one") {
    const std::string headline = "Hakim Hukum Joko Susilo\n";
    const auto told =
        tell(headline +
                 "Pengadilan Negeri Timur menjatuhkan hukuman kepada Joko Susilo. Hakim "
                 "membacakannya dalam sidang putusan di Padang, Senin (8/7/2024).",
             {"o:Pengadilan Negeri Timur", "p:Joko Susilo"}, {"Padang"}, headline.size());
    REQUIRE(told->count(EventKind::legal) == 1);
    CHECK(told->of_kind(EventKind::legal)->label.find("sidang") == std::string::npos);
}

TEST_CASE("what is asked for in the headline and spoken of as possible below has not happened") {
    const std::string headline = "Warga Desak Rini Astuti Mundur\n";
    const auto told =
        tell(headline +
                 "Joko Susilo menganggap terlalu dini warga mendesak Rini Astuti mundur. "
                 "\"Tidak ada yang sampai membuat Rini Astuti mundur,\" kata Joko Susilo.",
             {"p:Rini Astuti", "p:Joko Susilo"}, {}, headline.size());
    CHECK(told->count(EventKind::appointment) == 0);
}

TEST_CASE("the years in the name of a plan date nothing") {
    const auto told =
        tell("Komisi Timur menggelar rapat pembahasan Rencana Pembangunan Nasional 2025-2045.",
             {"o:Komisi Timur"});
    CHECK(told->count(EventKind::meeting) == 1);
    CHECK(told->start(told->of_kind(EventKind::meeting)).empty());
}

TEST_CASE("a case file is handed in by the law, other things are given") {
    const auto file =
        tell("Polsek Timur menyerahkan berkas perkara Joko Susilo ke Kejaksaan Timur.",
             {"o:Polsek Timur", "p:Joko Susilo", "o:Kejaksaan Timur"});
    CHECK(file->count(EventKind::legal) == 1);
    const auto rice = tell("Rini Astuti menyerahkan beras kepada Joko Susilo, Senin (8/7/2024).",
                           {"p:Rini Astuti", "p:Joko Susilo"});
    CHECK(rice->count(EventKind::legal) == 0);
    CHECK(rice->count(EventKind::initiative) == 1);
}

TEST_CASE("a visit planned for days that have begun is under way") {
    const auto told = tell("Rini Astuti dijadwalkan mengunjungi Padang pada 10-15 Juli 2024.",
                           {"p:Rini Astuti"}, {"Padang"});
    REQUIRE(told->count(EventKind::visit) == 1);
    CHECK(told->of_kind(EventKind::visit)->status == EventStatus::ongoing);
}

TEST_CASE("nobody travels to what is no place, and no theme is a candidate") {
    const auto told =
        tell("Rini Astuti kembali ke pekerjaan lamanya, Kamis (4/7/2024).", {"p:Rini Astuti"});
    CHECK(told->count(EventKind::visit) == 0);
    const auto home =
        tell("Rini Astuti kembali ke Sorong, Kamis (4/7/2024).", {"p:Rini Astuti"}, {"Sorong"});
    CHECK(home->count(EventKind::visit) == 1);
    const auto theme =
        tell("Rini Astuti mengusung tema laut bersih, Kamis (4/7/2024).", {"p:Rini Astuti"});
    CHECK(theme->count(EventKind::appointment) == 0);
}
