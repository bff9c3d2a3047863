#include "told.hpp"

#include <algorithm>

using namespace linimasa;
using linimasa::test::tell;

TEST_CASE("the speaker stands before, behind or inside the words said") {
    const std::string text = GENERATE(
        R"("Harga beras akan turun pekan depan," kata Rini Astuti di Jakarta, Rabu (10/7/2024).)",
        "Rini Astuti mengatakan di Jakarta, Rabu (10/7/2024), harga beras akan turun. "
        "\"Sebentar lagi panen raya tiba,\" ujar Rini Astuti.",
        "Harga beras, kata Rini Astuti di Jakarta, Rabu (10/7/2024), akan segera turun.",
        R"("Harga beras," tutur Rini Astuti di Jakarta, Rabu (10/7/2024), "akan turun pekan depan.")");
    CAPTURE(text);
    const auto told = tell(text, {"p:Rini Astuti"}, {"Jakarta"});
    REQUIRE(told->count(EventKind::statement) == 1);
    const Event* event = told->of_kind(EventKind::statement);
    CHECK(told->people(event) == "Rini Astuti:speaker");
    CHECK(told->start(event) == "2024-07-10");
}

TEST_CASE("several sentences of one speaker on one occasion are one statement") {
    const auto told = tell(
        "\"Kami menyiapkan tiga ribu tenda,\" ujar Rini Astuti dalam jumpa pers di Padang, Senin "
        "(8/7/2024). Menurut Rini Astuti, bantuan sudah dikirim. \"Semua warga sudah aman di "
        "sana,\" imbuhnya.",
        {"p:Rini Astuti"}, {"Padang"});
    REQUIRE(told->count(EventKind::statement) == 1);
    const Event* event = told->of_kind(EventKind::statement);
    CHECK(event->evidence.size() == 3);
    CHECK(event->label == "jumpa pers Rini Astuti di Padang");
    CHECK(told->place(event) == "Padang");
}

TEST_CASE("the paper that somebody speaks to is the source of the words") {
    const std::string text = GENERATE(
        R"("Harga beras akan turun," kata Rini Astuti kepada Tempo, Rabu (10/7/2024).)",
        R"("Harga beras akan turun," ujar Rini Astuti saat dihubungi Tempo, Rabu (10/7/2024).)");
    CAPTURE(text);
    const auto told = tell(text, {"p:Rini Astuti", "n:Tempo"});
    const Event* event = told->of_kind(EventKind::statement);
    REQUIRE(event != nullptr);
    CHECK(told->people(event) == "Rini Astuti:speaker, Tempo:source");
    const auto of_it =
        tell("\"Harga beras akan turun,\" kata Rini Astuti menanggapi laporan Tempo.",
             {"p:Rini Astuti", "n:Tempo"});
    CHECK(of_it->people(of_it->of_kind(EventKind::statement)) == "Rini Astuti:speaker");
}

TEST_CASE("who adds something long after the last words spoke on another occasion") {
    const std::string between = GENERATE("", "Hujan turun. Jalan itu basah. Pasar itu ramai. ");
    const auto told = tell("\"Kami menolak,\" ujar Rini Astuti, Senin (8/7/2024). " + between +
                               "Budi Hartono menambahkan, harga beras turun. \"Beras aman,\" ujar "
                               "Budi Hartono.",
                           {"p:Rini Astuti", "p:Budi Hartono"});
    CAPTURE(between);
    const auto adds = std::find_if(
        told->found.events.begin(), told->found.events.end(),
        [&](const Event& event) { return told->people(&event) == "Budi Hartono:speaker"; });
    REQUIRE(adds != told->found.events.end());
    CHECK(told->start(&*adds) == (between.empty() ? "2024-07-08" : ""));
}

TEST_CASE("a lecture is where its own clause says, whatever else the speaker does") {
    const auto told = tell(
        "Rini Astuti dijadwalkan memberi kuliah umum di Balai Melati, berdialog dengan Budi "
        "Santoso, serta menghadiri jamuan di Padang.",
        {"p:Rini Astuti", "p:Budi Santoso"}, {"Balai Melati", "Padang"});
    const Event* lecture = told->of_kind(EventKind::statement);
    REQUIRE(lecture != nullptr);
    CHECK(told->place(lecture) == "Balai Melati");
}

TEST_CASE("words said on two days are two statements") {
    const auto told = tell(
        "\"Jalan itu akan segera dibuka,\" kata Rini Astuti, Senin (8/7/2024). \"Jalan itu belum "
        "dapat dibuka,\" kata Rini Astuti, Kamis (11/7/2024).",
        {"p:Rini Astuti"});
    CHECK(told->count(EventKind::statement) == 2);
}

TEST_CASE("two speakers make two statements, and a pronoun means the last one") {
    const auto told = tell(
        "\"Kapal tiba besok pagi di sana,\" kata Rini Astuti, Senin (8/7/2024). \"Kami belum "
        "mendengar kabar itu,\" ucap Joko Susilo, Senin (8/7/2024). \"Kami akan memeriksanya "
        "segera,\" kata dia.",
        {"p:Rini Astuti", "p:Joko Susilo"});
    REQUIRE(told->count(EventKind::statement) == 2);
    for (const Event& event : told->found.events) {
        if (event.kind == EventKind::statement) {
            const bool of_both_quotes = told->people(&event) == "Joko Susilo:speaker";
            CHECK(event.evidence.size() == (of_both_quotes ? 2U : 1U));
        }
    }
}

TEST_CASE("who is asked is a target") {
    const auto told = tell(
        "Komnas HAM meminta Polda Sumbar mengusut perkara itu, Senin (8/7/2024). \"Perkara ini "
        "harus terang benderang,\" kata Komnas HAM, Senin (8/7/2024).",
        {"o:Komnas HAM", "o:Polda Sumbar"});
    REQUIRE(told->count(EventKind::statement) == 1);
    CHECK(told->people(told->of_kind(EventKind::statement)) ==
          "Komnas HAM:speaker, Polda Sumbar:target");
    CHECK(told->of_kind(EventKind::statement)->plover == Plover::request);
    CHECK(told->count(EventKind::legal) == 0);
}

TEST_CASE("what accompanies a statement happened on its day") {
    const auto told = tell(
        "\"Dermaga ini penting bagi nelayan,\" kata Rini Astuti usai meresmikan dermaga di Sorong, "
        "Kamis (4/7/2024).",
        {"p:Rini Astuti"}, {"Sorong"});
    const Event* event = told->of_kind(EventKind::initiative);
    CHECK(told->people(event) == "Rini Astuti:agent");
    CHECK(told->start(event) == "2024-07-04");
}

TEST_CASE("the speaker may stand before a verb without prefix") {
    const auto told = tell(
        "Harga beras akan segera turun. Hal itu Rini Astuti sampaikan saat rapat di Padang, Senin "
        "(8/7/2024).",
        {"p:Rini Astuti"}, {"Padang"});
    REQUIRE(told->count(EventKind::statement) == 1);
    CHECK(told->people(told->of_kind(EventKind::statement)) == "Rini Astuti:speaker");
    CHECK(told->start(told->of_kind(EventKind::statement)) == "2024-07-08");
}

TEST_CASE("politician of a party means the one who spoke before, not the party") {
    const auto told = tell(
        "\"Harga beras akan turun,\" kata Rini Astuti, Senin (8/7/2024). Politikus Partai Nelayan "
        "itu mengatakan panen raya segera tiba.",
        {"p:Rini Astuti", "o:Partai Nelayan"});
    REQUIRE(told->count(EventKind::statement) == 1);
    CHECK(told->people(told->of_kind(EventKind::statement)) == "Rini Astuti:speaker");
}

TEST_CASE("a day in what describes the speaker is not the day of the words") {
    const auto told = tell(
        "\"Kami siap bekerja untuk rakyat,\" ujar Rini Astuti, yang akan dilantik 20 Oktober "
        "2024.",
        {"p:Rini Astuti"});
    REQUIRE(told->count(EventKind::statement) == 1);
    CHECK(told->start(told->of_kind(EventKind::statement)).empty());
}

TEST_CASE("what somebody without a name says is not said by the one named behind") {
    const auto nameless =
        tell("\"Kami akan tetap datang ke sana,\" kata seorang pendukung Rini Astuti di Padang.",
             {"p:Rini Astuti"}, {"Padang"});
    CHECK(nameless->count(EventKind::statement) == 0);
    const auto named = tell(
        "\"Kami akan tetap datang ke sana,\" kata seorang warga, Joko Susilo, Senin (8/7/2024).",
        {"p:Joko Susilo"});
    CHECK(named->people(named->of_kind(EventKind::statement)) == "Joko Susilo:speaker");
}

TEST_CASE("a statement is named after what it is about") {
    const auto told =
        tell("\"Harga akan turun,\" kata Rini Astuti soal harga beras, Senin (8/7/2024).",
             {"p:Rini Astuti"});
    REQUIRE(told->count(EventKind::statement) == 1);
    CHECK(told->of_kind(EventKind::statement)->label == "keterangan Rini Astuti soal harga beras");
}

TEST_CASE("a statement is about whom the headline names first and does not have speak") {
    const std::string said = "\"Gudang itu kami periksa,\" kata Rini Astuti, Senin (8/7/2024). ";
    const std::vector<std::string> actors = {"p:Rini Astuti", "o:PT Samudra", "p:Joko Susilo",
                                             "o:Bea Cukai"};
    const auto people = [&](const std::string& headline, const std::string& body) {
        const auto told = test::tell_under(headline, body, actors);
        std::string all;
        for (const Event& event : told->found.events) {
            const bool rini = told->people(&event).find("Rini Astuti:speaker") != std::string::npos;
            all += rini ? told->people(&event) : "";
        }
        return all;
    };
    CHECK(people("Gudang PT Samudra Diperiksa Bea Cukai", said) ==
          "PT Samudra:topic, Rini Astuti:speaker");
    CHECK(people("Bea Cukai Periksa Gudang soal PT Samudra", said) ==
          "PT Samudra:topic, Rini Astuti:speaker");
    // Who speaks elsewhere in the article may be the topic too, who speaks in the headline not.
    const std::string both = said + "Joko Susilo mengatakan, gudang itu kosong.";
    CHECK(people("Gudang Joko Susilo Diperiksa Bea Cukai", both) ==
          "Joko Susilo:topic, Rini Astuti:speaker");
    CHECK(people("Joko Susilo: Gudang PT Samudra Kosong", both) ==
          "PT Samudra:topic, Rini Astuti:speaker");
    CHECK(people("Kata Joko Susilo soal Gudang", both) == "Rini Astuti:speaker");
    CHECK(people("Gudang Kosong, Ini Kata Rini Astuti", said) == "Rini Astuti:speaker");
}

TEST_CASE("behind a title with a body and a comma the person speaks") {
    const auto told = tell(
        "\"Kapal itu kami periksa,\" kata Kepala Hubungan Masyarakat Bea Cukai, Rini Astuti, Senin "
        "(8/7/2024).",
        {"p:Rini Astuti", "o:Bea Cukai"});
    REQUIRE(told->count(EventKind::statement) == 1);
    CHECK(told->people(told->of_kind(EventKind::statement)) == "Rini Astuti:speaker");
}

TEST_CASE("words without a name and 'itu' mean the one who spoke before") {
    const auto told = tell(
        "\"Kapal itu aman,\" kata Rini Astuti, Senin (8/7/2024). Di laut, kata pengusaha kelahiran "
        "Padang itu, ada ancaman dari Perompak Merah.",
        {"p:Rini Astuti", "o:Perompak Merah"}, {"Padang"});
    REQUIRE(told->count(EventKind::statement) == 1);
    CHECK(told->people(told->of_kind(EventKind::statement)) == "Rini Astuti:speaker");
    CHECK(told->of_kind(EventKind::statement)->evidence.size() == 2);
}

TEST_CASE("a pronoun before a verb of saying means who spoke, not whom he spoke of") {
    const auto told = tell(
        "\"Joko Susilo harus diobati,\" kata Rini Astuti, Senin (8/7/2024). Dia menegaskan, obat "
        "itu ada.",
        {"p:Rini Astuti", "p:Joko Susilo|~Dia"});
    REQUIRE(told->count(EventKind::statement) == 1);
    CHECK(told->people(told->of_kind(EventKind::statement)) == "Rini Astuti:speaker");
}

TEST_CASE("nothing was said on a day after publication") {
    const auto told = tell(
        "Menteri Rini Astuti meminta polisi menjaga keamanan menjelang pemilihan pada 27 November "
        "2024.",
        {"p:Rini Astuti"});
    CHECK(told->start(told->of_kind(EventKind::statement)).empty());
    const auto planned = tell("Rini Astuti akan berpidato di Palu pada 27 November 2024.",
                              {"p:Rini Astuti"}, {"Palu"});
    CHECK(planned->start(planned->of_kind(EventKind::statement)) == "2024-11-27");
}

TEST_CASE("who opens a sentence about the same occasion spoke on it") {
    const auto told = tell(
        "\"Kami menolak,\" ujar Rini Astuti dalam jumpa pers di Palu, Senin (8/7/2024). Dalam "
        "kesempatan yang sama, Budi Hartono mengusulkan agar panitia dibentuk. \"Kami siap,\" kata "
        "Budi Hartono.",
        {"p:Rini Astuti", "p:Budi Hartono"}, {"Palu"});
    REQUIRE(told->count(EventKind::statement) == 2);
    for (const Event& event : told->found.events) {
        if (event.kind == EventKind::statement) {
            CHECK(told->start(&event) == "2024-07-08");
            CHECK(told->place(&event) == "Palu");
        }
    }
}

TEST_CASE("what was asked is said in the passive as well") {
    const auto told =
        tell("Hal itu ditanyakan Rini Astuti dalam wawancara terbuka di Palu, Selasa (9/7/2024).",
             {"p:Rini Astuti"}, {"Palu"});
    const Event* statement = told->of_kind(EventKind::statement);
    CHECK(told->people(statement) == "Rini Astuti:speaker");
    CHECK(told->start(statement) == "2024-07-09");
}

TEST_CASE("what goes on behind the words that say who speaks is said, its day too") {
    const auto told = tell(
        "Agar rencana itu jelas, kata Rini Astuti, pemerintah yang menyusunnya harus bergerak "
        "sebelum "
        "masa reses pada 1 Juli 2024.",
        {"p:Rini Astuti", "c:pemerintah"});
    CHECK(told->start(told->of_kind(EventKind::statement)).empty());
}

TEST_CASE("behind the body of an office stands who speaks") {
    const auto told =
        tell("\"Kami siap,\" kata kepala seksi Kemenag Rini Astuti di Palu, Senin (8/7).",
             {"o:Kemenag", "p:Rini Astuti"}, {"Palu"});
    CHECK(told->people(told->of_kind(EventKind::statement)) == "Rini Astuti:speaker");
}

TEST_CASE("words that only point back are no matter of a statement") {
    const auto told =
        tell("Terkait hal itu, \"kami siap,\" kata Rini Astuti soal kuota gula di Palu.",
             {"p:Rini Astuti"}, {"Palu"});
    const Event* statement = told->of_kind(EventKind::statement);
    REQUIRE(statement != nullptr);
    CHECK(statement->label == "keterangan Rini Astuti soal kuota gula di Palu");
}

TEST_CASE("an announcement of a body is a statement by it") {
    const auto told =
        tell("Dalam pengumuman KPU pada Senin (8/7/2024), tujuh nama dinyatakan lolos.", {"o:KPU"});
    const Event* statement = told->of_kind(EventKind::statement);
    CHECK(told->people(statement) == "KPU:speaker");
    CHECK(told->start(statement) == "2024-07-08");
    CHECK(told->count(EventKind::initiative) == 0);
}

TEST_CASE("the fresh day that ends the sentence is that of the words") {
    const auto day = [](const std::string& text) {
        const auto told = tell(text, {"p:Rini Astuti"});
        return told->start(told->of_kind(EventKind::statement));
    };
    CHECK(day("Rini Astuti menyatakan stok beras aman, Senin (8/7/2024).") == "2024-07-08");
    CHECK(day("Rini Astuti meminta warga tenang, Senin (8/7/2024).") == "2024-07-08");
    CHECK(day("Rini Astuti menyatakan gudang beras kosong, Senin (8/1/2024).").empty());
    CHECK(day("Rini Astuti mengecam aksi perusuh bertopeng, Senin (8/7/2024).").empty());
}

TEST_CASE("a verb with its noun says something as one word does") {
    const std::string words = GENERATE("angkat bicara", "memberi isyarat", "melontarkan kritik");
    const auto told = tell("Dalam acara di Palu, Rini Astuti " + words +
                               " soal harga beras. \"Kita harus siap,\" "
                               "katanya, Senin (8/7/2024).",
                           {"p:Rini Astuti"}, {"Palu"});
    CAPTURE(words);
    CHECK(told->people(told->of_kind(EventKind::statement)) == "Rini Astuti:speaker");
    CHECK(told->count(EventKind::initiative) == 0);
}

TEST_CASE("a posting that the words are about is not theirs") {
    const auto told =
        tell("Rini Astuti menanggapi soal cuitan Budi Hartono di Palu, Senin (8/7/2024).",
             {"p:Rini Astuti", "p:Budi Hartono"}, {"Palu"});
    const auto& events = told->found.events;
    const bool own = std::any_of(events.begin(), events.end(), [](const Event& event) {
        return event.label.starts_with("cuitan Rini");
    });
    CHECK(told->of_kind(EventKind::statement) != nullptr);
    CHECK_FALSE(own);
}

TEST_CASE("two offices and a word that points back mean who spoke before") {
    const auto told = tell(
        "\"Kami siap,\" kata Rini Astuti di Palu, Senin (8/7/2024). \"Kita tunggu,\" kata mantan "
        "Ketua KPU dan Sekretaris Daerah itu.",
        {"p:Rini Astuti", "o:KPU"}, {"Palu"});
    CHECK(told->count(EventKind::statement) == 1);
    CHECK(told->people(told->of_kind(EventKind::statement)) == "Rini Astuti:speaker");
}

TEST_CASE("kata dia means who spoke before, not whom the words are about") {
    const auto told = tell(
        "Rini Astuti mengatakan, kapal itu bukan milik Joko Susilo, Senin (8/7/2024). \"Ia hanya "
        "menumpang kapal itu,\" kata dia.",
        {"p:Rini Astuti", "p:Joko Susilo|~dia"});
    CHECK(told->count(EventKind::statement) == 1);
    CHECK(told->people(told->of_kind(EventKind::statement)) == "Rini Astuti:speaker");
}

TEST_CASE("words said after an opening or a visit were said there") {
    const auto told = tell(
        "\"Pasar ini sangat luas,\" kata Rini Astuti usai meninjau Pasar Melati, Senin (8/7/2024).",
        {"p:Rini Astuti"}, {"Pasar Melati"});
    CHECK(told->place(told->of_kind(EventKind::statement)) == "Pasar Melati");
}

TEST_CASE("menurut dia means who spoke before") {
    const auto told = tell(
        "Rini Astuti mengatakan, kapal Joko Susilo itu disewa, Senin (8/7/2024). Menurut dia, "
        "kapal itu akan diperiksa.",
        {"p:Rini Astuti", "p:Joko Susilo|~dia"});
    REQUIRE(told->count(EventKind::statement) == 1);
    CHECK(told->people(told->of_kind(EventKind::statement)).find("Rini Astuti:speaker") == 0);
}

TEST_CASE("words about a matter that names nobody have no topic from the headline") {
    const std::string headline = "Joko Susilo Diminta Hadir\n";
    const auto told = tell(headline +
                               "Rini Astuti mengatakan hal itu ketika ditanyai soal harga "
                               "beras, Senin (8/7/2024).",
                           {"p:Rini Astuti", "p:Joko Susilo"}, {}, headline.size());
    CHECK(told->people(told->of_kind(EventKind::statement)) == "Rini Astuti:speaker");
}

TEST_CASE("who is asked for something in the headline is not what is spoken of") {
    const std::string headline = "Bupati Minta Nelayan Jaga Pelabuhan Sorong";
    const auto told =
        tell(headline + "\nJoko Susilo menyatakan pelabuhan itu sudah tua, Kamis (4/7/2024).",
             {"p:Joko Susilo", "g:Nelayan"}, {}, headline.size());
    CHECK(told->people(told->of_kind(EventKind::statement)) == "Joko Susilo:speaker");
}

TEST_CASE("the year of an event beside them dates no words") {
    const auto told = tell(
        "Rini Astuti mengatakan hal itu dalam rapat koordinasi 2012 di Sorong. \"Panen turun,\" "
        "kata "
        "Rini Astuti.",
        {"p:Rini Astuti"}, {"Sorong"});
    CHECK(told->start(told->of_kind(EventKind::statement)).empty());
}

TEST_CASE("whom only the headline names is not what several sentences are about") {
    const std::string headline = "Joko Susilo Resmikan Dermaga";
    const std::vector<std::string> actors = {"p:Rini Astuti", "p:Joko Susilo"};
    const std::string said =
        "Rini Astuti mengatakan, kapal itu segera berlayar, Senin (8/7/2024). "
        "\"Muatannya sudah penuh,\" kata Rini Astuti";
    const auto silent = test::tell_under(headline, said + ".", actors);
    CHECK(silent->people(silent->of_kind(EventKind::statement)) == "Rini Astuti:speaker");
    const auto spoken = test::tell_under(headline, said + " kepada Joko Susilo.", actors);
    CHECK(spoken->people(spoken->of_kind(EventKind::statement)).find("Joko Susilo") !=
          std::string::npos);
}

TEST_CASE("behind a description with its body and a comma stands who speaks") {
    const auto told = tell(
        "\"Aturan itu perlu diuji,\" kata peneliti hukum dari Universitas Melati Sorong, Rini "
        "Astuti, saat dihubungi, Senin (8/7/2024).",
        {"o:Universitas Melati Sorong", "p:Rini Astuti"});
    REQUIRE(told->count(EventKind::statement) == 1);
    CHECK(told->people(told->of_kind(EventKind::statement)) == "Rini Astuti:speaker");
}

TEST_CASE("behind an inserted verb of saying the next subject does not speak") {
    const auto inserted = tell(
        "Selain itu, kata Rini Astuti, Kemlu dan Polri juga perlu menilai ulang aturan, Senin "
        "(8/7/2024).",
        {"p:Rini Astuti", "o:Kemlu", "o:Polri"});
    CHECK(inserted->people(inserted->of_kind(EventKind::statement)).find("Polri") ==
          std::string::npos);
    const auto all = tell(
        "\"Jembatan itu ditutup,\" kata Rini Astuti, Joko Susilo, dan Dewi Lestari, Senin "
        "(8/7/2024).",
        {"p:Rini Astuti", "p:Joko Susilo", "p:Dewi Lestari"});
    CHECK(all->people(all->of_kind(EventKind::statement)).find("Dewi Lestari:speaker") !=
          std::string::npos);
}

TEST_CASE("who adds to what was said speaks on the same day") {
    const auto told = tell(
        "\"Harga turun,\" kata Rini Astuti di Medan, Senin (8/7/2024). Budi Hartono menambahkan, "
        "pasokan beras cukup. \"Beras aman,\" ujar Budi Hartono.",
        {"p:Rini Astuti", "p:Budi Hartono"}, {"Medan"});
    REQUIRE(told->count(EventKind::statement) == 2);
    for (const Event& event : told->found.events) {
        CHECK(event.date.start->to_string() == "2024-07-08");
    }
}
