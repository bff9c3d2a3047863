// Names in articles that lost their capitals, told by what stands around them.
#include "named.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace linimasa::test {
namespace {

/// Enough words in small letters for an article that has no capitals.
const std::string around =
    " warga setempat menunggu kabar itu di sana sejak pagi karena hujan turun lebat sekali "
    "dan "
    "air sungai naik sampai ke rumah mereka.";

Strings people(const std::string& sentence) {
    return Named(sentence + around).all(MentionKind::person);
}
Strings bodies(const std::string& sentence) {
    return Named(sentence + around).all(MentionKind::organization);
}
Strings places(const std::string& sentence) {
    return Named(sentence + around).all(MentionKind::place);
}

}  // namespace

TEST_CASE("behind an office with its place a single unknown word is its holder's name") {
    REQUIRE(people("acara itu dibuka gubernur jatim wirogunandi, lalu ditutup siang harinya.") ==
            Strings{"wirogunandi"});
    REQUIRE(people("acara itu dibuka gubernur jatim kemarin, lalu ditutup siang harinya.").empty());
}

TEST_CASE("a given name begins the holder's name behind the place of a body in small letters") {
    REQUIRE(people("ujar ketua dpw pks jatim ahmad wirogunandi di kantornya.") ==
            Strings{"ahmad wirogunandi"});
}

TEST_CASE("unknown words beside a person in a list, or a given name before a verb, are a name") {
    REQUIRE(people("yang hadir antara lain bupati budi hartono, serta wirogun kertosin.") ==
            Strings{"budi hartono", "wirogun kertosin"});
    REQUIRE(people("kemudian, wirogun suryadi diusung oleh warga desa itu.") ==
            Strings{"wirogun suryadi"});
}

TEST_CASE("a second name belongs to the name before it, initials too where an age follows") {
    REQUIRE(people("hakim menghukum terdakwa rx alias gundulan (20) siang itu.") ==
            Strings{"rx alias gundulan"});
    REQUIRE(people("kemudian, basuki wirogunda suryapranoto alias gundulan menjadi ketua.") ==
            Strings{"basuki wirogunda suryapranoto alias gundulan"});
}

TEST_CASE("the kind of a body before its name is no part of it in small letters") {
    REQUIRE(bodies("uang itu milik perusahaan pt wirogunan jaya menurut warga.") ==
            Strings{"pt wirogunan jaya"});
}

TEST_CASE("what an article explained in brackets is a body inside an office further on") {
    const auto found = people(
        "sidang majelis kehormatan desa (mkd) dibuka pagi hari. kata ketua mkd wiro gunandi "
        "seusai sidang itu.");
    REQUIRE(found == Strings{"wiro gunandi"});
}

TEST_CASE("a board of what an article explained in brackets is a body") {
    REQUIRE(bodies("lembaga dagang tukang sayur (ldts) rapat pagi itu. kata ketua dewan pimpinan "
                   "daerah ldts di kantornya seusai rapat.") ==
            Strings{"lembaga dagang tukang sayur", "ldts", "dewan pimpinan daerah ldts"});
    REQUIRE(bodies("rumah sakit umum daerah (rsud) sepatan, yang baru, merawat mereka.") ==
            Strings{"rumah sakit umum daerah (rsud) sepatan"});
}

TEST_CASE("haji and muhammad in two letters are no part of a name") {
    REQUIRE(people("menurut ketua mpr hm wirogunan sukarta harga naik.") ==
            Strings{"wirogunan sukarta"});
}

TEST_CASE("without capitals a bracket tells how far back the name of a body goes") {
    REQUIRE(bodies("menurut forum komunikasi tukang sayur keliling (fktsk) harga naik.") ==
            Strings{"forum komunikasi tukang sayur keliling", "fktsk"});
    REQUIRE(bodies("menurut forum tukang sayur yang berjualan keliling (gerobak) harga naik.") ==
            Strings{});
    REQUIRE(bodies("kepolisian sektor (polsek) wirogunan menangkap dua pencuri.") ==
            Strings{"kepolisian sektor (polsek) wirogunan"});
}

TEST_CASE("without capitals the parts of a body belong to it and a verb does not") {
    REQUIRE(bodies("kunjungan kerja ke komisi iii dpr berjalan lama.") ==
            Strings{"komisi iii dpr"});
    REQUIRE(bodies("petugas bpbd kabupaten buru mendata rumah yang rusak.") ==
            Strings{"bpbd kabupaten buru"});
    REQUIRE(bodies("menurut kementerian pertahanan dan tni latihan itu penting.") ==
            Strings{"kementerian pertahanan", "tni"});
}

TEST_CASE("a town before a larger place or before the day is a place in small letters") {
    REQUIRE(places("katanya dalam kuliah umum itu, depok, jawa barat, setelah makan siang.") ==
            Strings{"depok", "jawa barat"});
    REQUIRE(places("katanya dalam dialog di medan, sabtu sore.") == Strings{"medan"});
}

TEST_CASE("what no list has names a house behind the word for one") {
    REQUIRE(places("pemilihan itu berlangsung di aula wirogunan sejak pagi.") ==
            Strings{"aula wirogunan"});
}

TEST_CASE("without capitals words of the language are cut off a name, ideas are none") {
    REQUIRE(people("kabar itu benar adanya. diakui budi siregar, harga naik.") ==
            Strings{"budi siregar"});
    REQUIRE(people("mereka menolak liberalisme dan wirogunisme sejak lama.").empty());
}

TEST_CASE("a short form that the article explains is not the body that the lists have") {
    REQUIRE(bodies("ujian nasional (un) berlangsung lama. un itu sulit.").empty());
    REQUIRE(bodies("ukuran itu ialah kpi (karton putih impor) mereka. kpi itu baik.").empty());
    REQUIRE(bodies("menurut kpi siaran itu buruk. kpi menegur mereka.") == Strings{"kpi", "kpi"});
    // What is explained by the name of a body stays one, also by one that the lists have not.
    for (const std::string full :
         {"central intelligence agency", "cipta informasi administration"}) {
        CAPTURE(full);
        const Strings found = bodies("menurut cia (" + full + ") itu benar. kata cia pergi.");
        CHECK(std::count(found.begin(), found.end(), "cia") == 2);
    }
}

TEST_CASE("a short form of two words in brackets is the body before it") {
    REQUIRE(bodies("menurut ikatan alumni universitas indonesia (ika ui) harga naik.") ==
            Strings{"ikatan alumni universitas indonesia", "ika ui"});
}

TEST_CASE("a ministry in full goes on where one of its words could end it") {
    REQUIRE(bodies("aturan kementerian pemberdayaan perempuan dan perlindungan anak berlaku.") ==
            Strings{"kementerian pemberdayaan perempuan dan perlindungan anak"});
}

TEST_CASE("no body begins inside the name of a state") {
    const std::string sentence =
        "wakil presiden amerika serikat mike wirogunan mengunjungi desa itu.";
    REQUIRE(people(sentence) == Strings{"mike wirogunan"});
    REQUIRE(bodies(sentence).empty());
}

TEST_CASE("behind a board and its place a name begins in small letters") {
    REQUIRE(people("ia memuji ketua dpw banten wirogun kertosin di kantornya.") ==
            Strings{"wirogun kertosin"});
}

TEST_CASE("somebody whom the tables know is a name in small letters") {
    REQUIRE(people("larangan itu ada sejak era presiden pertama ri soekarno, kata warga.") ==
            Strings{"soekarno"});
}

TEST_CASE("praise and manners are nobody") {
    REQUIRE(people("mereka menjaga budi pekerti yang baik.").empty());
    REQUIRE(Named("Puji syukur tim dokter bekerja dengan baik.").all(MentionKind::person).empty());
}

}  // namespace linimasa::test
