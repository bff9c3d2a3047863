#include "tagger.hpp"

using linimasa::ByteSpan;
using linimasa::Date;
using linimasa::TimeExpression;
using linimasa::TimeModifier;
using linimasa::TimeType;
using linimasa::test::Tagger;
using linimasa::test::value_of;

namespace {

const Tagger& indonesian() {
    static const Tagger tagger("id");
    return tagger;
}

/// "[words] value; [words] value" of everything found.
std::string found(std::string_view text, std::string_view published) {
    const auto article = Tagger::article(text);
    std::string out;
    for (const auto& time : indonesian().find(article, Date::parse(published))) {
        out += (out.empty() ? "[" : "; [") + std::string(slice(article.text, time.span)) + "] " +
               value_of(time);
    }
    return out;
}

}  // namespace

TEST_CASE("a clock time has the day that its sentence gives before it") {
    CHECK(found("Pada Kamis (19/4), regu itu berangkat pukul 06.45 WIB.", "2018-04-20") ==
          "[Kamis (19/4)] DATE 2018-04-19; [pukul 06.45 WIB] TIME 2018-04-19T06:45");
    CHECK(found("Regu itu berangkat pukul 06.45 WIB.", "2018-04-20") ==
          "[pukul 06.45 WIB] TIME 2018-04-20T06:45");
}

TEST_CASE("a clock time goes on from the day of the sentence before, not from an attribution") {
    CHECK(found("Kapal itu karam Rabu (18/4). Sinyal hilang pukul 02.10 WIB.", "2018-04-20") ==
          "[Rabu (18/4)] DATE 2018-04-18; [pukul 02.10 WIB] TIME 2018-04-18T02:10");
    CHECK(found("Kapal itu karam, kata nakhoda, Kamis (19/4). Sinyal hilang pukul 02.10 WIB.",
                "2018-04-20") ==
          "[Kamis (19/4)] DATE 2018-04-19; [pukul 02.10 WIB] TIME 2018-04-20T02:10");
}

TEST_CASE("words in quotation marks count from the day on which they were spoken") {
    CHECK(found("\"Hasilnya keluar kemarin,\" kata dokter itu, Rabu (18/4).", "2018-04-20") ==
          "[kemarin] DATE 2018-04-17; [Rabu (18/4)] DATE 2018-04-18");
    CHECK(found("Hasilnya keluar kemarin, kata dokter itu, Rabu (18/4).", "2018-04-20") ==
          "[kemarin] DATE 2018-04-19; [Rabu (18/4)] DATE 2018-04-18");
}

TEST_CASE("a weekday lies ahead only where its own clause looks ahead") {
    CHECK(found("Jembatan baru akan dibuka Selasa.", "2018-04-20") == "[Selasa] DATE 2018-04-24");
    CHECK(found("Jembatan baru akan dibuka di Kendal, Selasa.", "2018-04-20") ==
          "[Selasa] DATE 2018-04-24");
    CHECK(found("Jembatan baru akan dibuka, kata camat, Selasa.", "2018-04-20") ==
          "[Selasa] DATE 2018-04-17");
    CHECK(found("Camat meninjau jembatan Selasa, sedangkan bupati akan menyusul.", "2018-04-20") ==
          "[Selasa] DATE 2018-04-17");
}

TEST_CASE("minggu is a day with a capital and a week without") {
    CHECK(found("Lomba digelar Minggu di lapangan.", "2018-04-20") == "[Minggu] DATE 2018-04-15");
    CHECK(found("Lomba digelar minggu depan.", "2018-04-20") ==
          "[minggu depan] DATE 2018-04-23..2018-04-29");
}

TEST_CASE("numbers in words and misspelt months are read") {
    CHECK(found("Ia wafat pada dua puluh tiga Maret 2001.", "2018-04-20") ==
          "[dua puluh tiga Maret 2001] DATE 2001-03-23");
    CHECK(found("Ia wafat pada 23 Maert 2001.", "2018-04-20") == "[23 Maert 2001] DATE 2001-03-23");
    CHECK(found("Rapat digelar Snein (16/4).", "2018-04-20") == "[Snein (16/4)] DATE 2018-04-16");
    CHECK(found("Panitia memesan 23 Monitor 2001.", "2018-04-20").find("2001-03") ==
          std::string::npos);
}

TEST_CASE("a dateline has its day with or without an agency") {
    CHECK(found("Palembang, 12/3 (Antara) - Sawah di tepi sungai tergenang.", "2018-03-12") ==
          "[12/3] DATE 2018-03-12");
    CHECK(found("PALEMBANG (12/3) - Sawah di tepi sungai tergenang.", "2018-03-12") ==
          "[12/3] DATE 2018-03-12");
    CHECK(found("Dua pertiga (2/3) sawah tergenang, skor 2/3.", "2018-03-12").empty());
}

TEST_CASE("words that name one day twice are one expression, and the number decides") {
    CHECK(found("Lurah dirawat dua hari lalu (10/3).", "2018-03-12") ==
          "[dua hari lalu (10/3)] DATE 2018-03-10");
    CHECK(found("Lurah dirawat Kamis pekan lalu (1/3).", "2018-03-12") ==
          "[Kamis pekan lalu (1/3)] DATE 2018-03-01");
    CHECK(found("Sehari sebelumnya, Selasa (6/3), lurah sehat.", "2018-03-12") ==
          "[Sehari sebelumnya, Selasa (6/3)] DATE 2018-03-06");
    CHECK(found("Api muncul Minggu (11/3) sekitar pukul 03.00 WIB dini hari.", "2018-03-12") ==
          "[Minggu (11/3) sekitar pukul 03.00 WIB dini hari] TIME 2018-03-11T03:00");
}

TEST_CASE("a number that hangs on a preposition begins an expression") {
    CHECK(found("Berita ini diubah pada2 Juli 2018.", "2018-07-03") ==
          "[2 Juli 2018] DATE 2018-07-02");
    CHECK(found("Jembatan dibuka sejak2014 silam.", "2018-07-03") == "[2014] DATE 2014");
    CHECK(found("Kamar a12 Juli.", "2018-07-03").find("12 Juli") == std::string::npos);
}

TEST_CASE("tens of years are a decade only where they are no age and no amount") {
    CHECK(found("Grup itu tenar pada 70-an.", "2018-07-03") == "[70-an] DATE 1970..1979");
    CHECK(found("Pria berusia 70-an itu datang bersama 20-an orang.", "2018-07-03").empty());
    CHECK(found("Rumah itu dibangun 20-an tahun lalu.", "2018-07-03") ==
          "[20-an tahun lalu] DATE null");
}

TEST_CASE("what only looks like a time is left alone") {
    for (const auto* text :
         {"Dasarnya Peraturan Daerah Nomor 3 Tahun 2012.", "Mereka menang 3-1.",
          "Hubungi (0274) 551-1999.", "Ia tinggal di Jalan 20 Mei.", "Mobil B 1998 XYZ melaju.",
          "Gedung itu menampung 2.018 orang.", "Ia lalu pergi.", "Rukun warga 05/07 menolak.",
          "Standar ISO 9001:2015 dipakai.", "Sebanyak 2000 orang hadir.",
          "Merek jam tangan itu."}) {
        INFO(text);
        CHECK(found(text, "2018-04-20").empty());
    }
}

TEST_CASE("without a day of publication only what the words say themselves has a value") {
    CHECK(found("Ia datang kemarin, Jumat (5/4), dan pada 5 April 2017.", "") ==
          "[kemarin, Jumat (5/4)] DATE null; [5 April 2017] DATE 2017-04-05");
    CHECK(found("Ia lahir pada Mei 1998 dan pindah dua tahun kemudian.", "") ==
          "[Mei 1998] DATE 1998-05; [dua tahun kemudian] DATE 2000-05");
}

TEST_CASE("values are given again from the symbolic form alone") {
    const auto article = Tagger::article(
        "Ia datang kemarin. Rapat akan digelar Senin pukul 09.00. Sejak 2010 ia di sana. \"Besok "
        "libur,\" kata dia, Rabu (18/4). Dua hari kemudian ia pergi.");
    auto times = indonesian().find(article, std::nullopt);
    linimasa::resolve_times(times, Date::parse("2018-04-20"));
    const auto direct = indonesian().find(article, Date::parse("2018-04-20"));
    REQUIRE(times.size() == direct.size());
    for (std::size_t i = 0; i < times.size(); ++i) {
        INFO(slice(article.text, times[i].span));
        CHECK(times[i].value == direct[i].value);
    }
    linimasa::resolve_times(times, std::nullopt);
    CHECK_FALSE(times[0].value.known());
}

TEST_CASE("a symbolic form that is no saying leaves the value as it is") {
    TimeExpression time;
    time.value = {Date::from_year(2018), Date::from_year(2018)};
    for (const auto* text : {"", "nonsense", "point day", "point day=x", "point day=1 << "}) {
        std::vector<TimeExpression> times{time};
        times[0].symbolic = text;
        linimasa::resolve_times(times, Date::parse("2020-01-01"));
        if (std::string_view(text) != "point day=1 << ") {
            CHECK(times[0].value == time.value);
        }
    }
}

TEST_CASE("awal, pertengahan and akhir are modifiers") {
    const auto times = indonesian().find(
        "Sejak awal 2015 hingga kini, pada akhir Mei 2016, "
        "pertengahan tahun lalu.",
        "2018-04-20");
    REQUIRE(times.size() == 4);
    CHECK(times[0].modifier == TimeModifier::start);
    CHECK(times[2].modifier == TimeModifier::end);
    CHECK(times[3].modifier == TimeModifier::mid);
}

TEST_CASE("where a whole text is in small letters, case says nothing") {
    const auto article = Tagger::article(
        "petugas menutup pintu air di hulu sungai karena hujan deras mengguyur kawasan itu sejak "
        "pagi dan warga di bantaran diminta mengungsi ke balai desa yang sudah disiapkan panitia "
        "bersama para relawan dari kota. air mulai surut pada minggu (15/4) menurut kepala desa "
        "yang memimpin warga bergotong royong membersihkan rumah mereka.");
    const auto times = indonesian().find(article, Date::parse("2018-04-20"));
    REQUIRE(times.size() == 1);
    CHECK(slice(article.text, times[0].span) == "minggu (15/4)");
    CHECK(value_of(times[0]) == "DATE 2018-04-15");
}

TEST_CASE(
    "a weekday beside a date tells a slip in the month, the order or the year near publication") {
    // 4 June 2024 was a Tuesday.
    CHECK(found("Loket ditutup, Kamis (4/6/2024).", "2024-07-04") ==
          "[Kamis (4/6/2024)] DATE 2024-07-04");
    CHECK(found("Loket ditutup, Kamis (4/6).", "2024-07-05") == "[Kamis (4/6)] DATE 2024-07-04");
    CHECK(found("Loket ditutup, Kamis (4/6/2024) pukul 14.00 WIB.", "2024-07-05") ==
          "[Kamis (4/6/2024) pukul 14.00 WIB] TIME 2024-07-04T14:00");
    CHECK(found("Loket ditutup, Kamis (7/4/2024).", "2024-07-04") ==
          "[Kamis (7/4/2024)] DATE 2024-07-04");
    CHECK(found("Loket ditutup, Senin (24/7/2024).", "2024-07-08") ==
          "[Senin (24/7/2024)] DATE 2024-06-24");
    CHECK(found("Loket akan dibuka Kamis (18/6/2024).", "2024-07-11") ==
          "[Kamis (18/6/2024)] DATE 2024-07-18");
    CHECK(found("Loket ditutup, Senin (8/7/2924).", "2024-07-08") ==
          "[Senin (8/7/2924)] DATE 2024-07-08");
    CHECK(found("Loket ditutup, Selasa (2/1/2023).", "2024-01-03") ==
          "[Selasa (2/1/2023)] DATE 2024-01-02");
    CHECK(found("Loket ditutup, Selasa (31/12/2025).", "2025-01-02") ==
          "[Selasa (31/12/2025)] DATE 2024-12-31");
}

TEST_CASE(
    "the number counts where no slip gives the weekday beside it, or it is near publication") {
    // The days are the Wednesday and the Sunday before and after those that are named.
    CHECK(found("Loket ditutup, Kamis (3/7/2024).", "2024-07-04") ==
          "[Kamis (3/7/2024)] DATE 2024-07-03");
    CHECK(found("Loket ditutup, Sabtu, 18 Februari 2024.", "2024-07-01") ==
          "[Sabtu, 18 Februari 2024] DATE 2024-02-18");
    // 12 June and 12 July 2024 are near alike, and the weekday is that of the one farther off.
    CHECK(found("Loket ditutup, Jumat (12/6/2024).", "2024-06-13") ==
          "[Jumat (12/6/2024)] DATE 2024-06-12");
    // What is right, or long ago, is left as it is.
    CHECK(found("Loket ditutup, Selasa (4/6/2024).", "2024-07-04") ==
          "[Selasa (4/6/2024)] DATE 2024-06-04");
    CHECK(found("Loket ditutup, Kamis, 4 Juli 1991.", "2024-07-08") ==
          "[Kamis, 4 Juli 1991] DATE 1991-07-04");
    CHECK(found("Loket ditutup, Kamis (4/4/1999).", "2024-07-08") ==
          "[Kamis (4/4/1999)] DATE 1999-04-04");
    CHECK(found("Loket ditutup Kamis (4/6/2024).", "") == "[Kamis (4/6/2024)] DATE 2024-06-04");
}

TEST_CASE("lengths add up in falling units") {
    CHECK(found("Pelatihan itu berlangsung dua pekan tiga hari.", "2024-07-04") ==
          "[dua pekan tiga hari] DURATION P17D");
    CHECK(found("Perjalanan itu makan 4 tahun 6 bulan.", "2024-07-04") ==
          "[4 tahun 6 bulan] DURATION P4Y6M");
    CHECK(found("Mereka berusia 41 tahun dan 49 tahun.", "2024-07-04") ==
          "[41 tahun] DURATION P41Y; [49 tahun] DURATION P49Y");
}

TEST_CASE("what cannot be a part of a length is a length of its own") {
    CHECK(found("Angka itu dibagi setahun 365 hari.", "2024-07-04") ==
          "[setahun] DURATION P1Y; [365 hari] DURATION P365D");
}

TEST_CASE("a day after something else may lie before publication, and a day before it after") {
    CHECK(found("Ia dibebaskan keesokan harinya, Rabu (3/7).", "2024-07-04") ==
          "[keesokan harinya, Rabu (3/7)] DATE 2024-07-03");
    CHECK(found("Ia akan tiba sehari sebelumnya, Rabu (10/7).", "2024-07-04") ==
          "[sehari sebelumnya, Rabu (10/7)] DATE 2024-07-10");
}

TEST_CASE("the evening before a weekday is the evening of the day before") {
    CHECK(found("Pengajian digelar malam Senin.", "2024-07-04") == "[malam Senin] TIME 2024-06-30");
    CHECK(found("Pengajian akan digelar malam Senin.", "2024-07-04") ==
          "[malam Senin] TIME 2024-07-07");
}

TEST_CASE("until a weekday is the last one, or the first one after the beginning") {
    CHECK(found("Pencarian dilakukan sampai Kamis.", "2024-07-06") == "[Kamis] DATE 2024-07-04");
    CHECK(found("Pasar akan dibuka sampai Kamis.", "2024-07-06") == "[Kamis] DATE 2024-07-11");
    CHECK(found("Pasar dibuka Senin sampai Kamis.", "2024-07-02") ==
          "[Senin sampai Kamis] DATE 2024-07-01..2024-07-04");
}

TEST_CASE("two days joined by a word share the year that the second names") {
    CHECK(found("Bazar digelar 28 Maret dan 5 April 2016.", "2018-04-20") ==
          "[28 Maret] DATE 2016-03-28; [5 April 2016] DATE 2016-04-05");
    CHECK(found("Bazar digelar 30 Desember atau 2 Januari 2016.", "2018-04-20") ==
          "[30 Desember] DATE 2015-12-30; [2 Januari 2016] DATE 2016-01-02");
    CHECK(found("Bazar digelar 12 Oktober dan 3 September 2016.", "2018-04-20") ==
          "[12 Oktober] DATE 2016-10-12; [3 September 2016] DATE 2016-09-03");
    CHECK(found("Bazar digelar 28 Maret, kata lurah, 5 April 2016.", "2018-04-20") ==
          "[28 Maret] DATE 2018-03-28; [5 April 2016] DATE 2016-04-05");
}

TEST_CASE("a deadline lies ahead") {
    CHECK(found("Warga diminta mendaftar paling lambat Senin.", "2018-04-20") ==
          "[Senin] DATE 2018-04-23");
}

TEST_CASE("the year behind a sign of copyright is no time of the story") {
    const Tagger tagger("id");
    const auto found =
        tagger.find("Panen raya usai pada 2019. Editor: Wulan copyright \u00a9 2020");
    REQUIRE(found.size() == 1);
    CHECK(value_of(found[0]) == "DATE 2019");
}

TEST_CASE("signs of copyright without end cost no more than their length") {
    std::string text;
    for (int i = 0; i < 40'000; ++i) {
        text += "copyright \u00a9 2020 ";
    }
    CHECK(Tagger("id").find(text).empty());
}
