#include "cast.hpp"

using namespace linimasa;
using namespace linimasa::test;

namespace {

std::vector<std::string> roles_of(std::string_view story, std::string_view name) {
    const auto cast = cast_of(story);
    const auto* actor = actor_named(cast, name);
    INFO(story);
    REQUIRE(actor != nullptr);
    return titles(*actor);
}

using Titles = std::vector<std::string>;

}  // namespace

TEST_CASE("ranks, honorifics and degrees are no part of a name or of an office") {
    REQUIRE(roles_of("{R Komandan Satuan Siber} {O TNI} Brigjen {P Ari Wibisono} hadir.",
                     "Ari Wibisono") == Titles{"Komandan Satuan Siber TNI"});
    const auto cast = cast_of("Kata {P Dr. H. Slamet Raharjo, S.H.}, rapat itu selesai.");
    REQUIRE(cast.actors.size() == 1);
    REQUIRE(cast.actors.front().name == "Slamet Raharjo");
}

TEST_CASE("an office that was left keeps its word and is marked as former") {
    const auto cast = cast_of("Mantan {R Menteri Pertahanan} {P Bagus Santika} bersaksi.");
    const auto* actor = actor_named(cast, "Bagus Santika");
    REQUIRE(actor != nullptr);
    REQUIRE(titles(*actor) == Titles{"Mantan Menteri Pertahanan"});
    REQUIRE(actor->roles.front().former);
}

TEST_CASE("the body of an office is the actor where it is held") {
    const auto cast = cast_of(
        "{O BSSN} menyelidiki serangan. Kepala {O BSSN}, {P Hinsa Siburian}, tiba di {L Batam}.");
    const auto* actor = actor_named(cast, "Hinsa Siburian");
    REQUIRE(actor != nullptr);
    REQUIRE(actor->roles.size() == 1);
    REQUIRE(actor->roles.front().organization);
    REQUIRE(cast.actors[*actor->roles.front().organization].name == "BSSN");
}

TEST_CASE("an office before 'dari' and a body belongs to that body, without its name") {
    REQUIRE(roles_of("Dirjen Potensi Pertahanan dari {O Kementerian Pertahanan}, {P Timbul "
                     "Raharja}, memberi pemaparan.",
                     "Timbul Raharja") == Titles{"Dirjen Potensi Pertahanan"});
}

TEST_CASE(
    "behind what opens a sentence an office is its subject, not the name's before the comma") {
    CHECK(roles_of("Selain menjamu {P Surya Gunawan}, {R Menteri Agama} juga meresmikan pasar.",
                   "Surya Gunawan")
              .empty());
    CHECK(roles_of("Di pasar itu {P Surya Gunawan}, {R Menteri Agama}, juga berbicara.",
                   "Surya Gunawan") == Titles{"Menteri Agama"});
}

TEST_CASE("one person may hold two offices") {
    REQUIRE(roles_of("Kata {R Presiden} {O Partai Buruh} yang juga {R Ketua} {O Serikat Pekerja "
                     "Mandiri}, {P Said Gunawan}, upah naik.",
                     "Said Gunawan") ==
            Titles{"Ketua Serikat Pekerja Mandiri", "Presiden Partai Buruh"});
}

TEST_CASE("an office behind \"yang juga\" is that of the person before it") {
    CHECK(roles_of("Hal itu disampaikan {P Said Gunawan} yang juga {R Ketua Umum} {O PMI}.",
                   "Said Gunawan") == Titles{"Ketua Umum PMI"});
    CHECK(roles_of("Hal itu keliru, kata {P Said Gunawan}, yang juga {R Ketua Umum} {O PMI}.",
                   "Said Gunawan") == Titles{"Ketua Umum PMI"});
    CHECK(roles_of("Ia menemui {P Said Gunawan} yang juga {R Wali Kota} {P Rini Astuti}.",
                   "Said Gunawan")
              .empty());
}

TEST_CASE("the office before a list is that of each one in it") {
    const std::string story =
        "Rapat dihadiri tiga komisioner {O KPU}, yakni {P Agus Mulya}, {P Betty Arum}, dan {P "
        "Idham "
        "Surya}.";
    for (const auto* name : {"Agus Mulya", "Betty Arum", "Idham Surya"}) {
        REQUIRE(roles_of(story, name) == Titles{"komisioner KPU"});
    }
}

TEST_CASE("an office that runs into the next name is that one's alone") {
    const std::string story =
        "Hadir pula {P Yaqut Hasan}, {R Menteri Sosial} {P Tri Rahayu}, dan para pejabat.";
    REQUIRE(roles_of(story, "Yaqut Hasan").empty());
    REQUIRE(roles_of(story, "Tri Rahayu") == Titles{"Menteri Sosial"});
}

TEST_CASE("who was entrusted with an office holds it") {
    REQUIRE(roles_of("Jabatan {R Ketua} {O DPP} dipercayakan kepada {P Rano Wijaya}.",
                     "Rano Wijaya") == Titles{"Ketua DPP"});
}

TEST_CASE("a person has the country of the office") {
    const auto cast = cast_of(
        "{R Presiden {C Prancis}} {P Emmanuel Macron} menelepon {R Perdana Menteri {C Thailand}} "
        "{P Srettha Thavisin}.");
    REQUIRE(actor_named(cast, "Emmanuel Macron")->country == "FR");
    REQUIRE(actor_named(cast, "Srettha Thavisin")->country == "TH");
}

TEST_CASE("the short form of an office in brackets is a role of its own") {
    const auto cast = cast_of(
        "{R Menteri Koordinator Bidang Perekonomian (Menko Perekonomian)} {P Seno Wibowo} hadir.");
    const auto* person = actor_named(cast, "Seno Wibowo");
    REQUIRE(person != nullptr);
    REQUIRE(person->roles.size() == 2);
    CHECK(person->roles[0].title == "Menteri Koordinator Bidang Perekonomian (Menko Perekonomian)");
    CHECK(person->roles[1].title == "Menko Perekonomian");
}

TEST_CASE("the years of an office may stand between it and its holder") {
    const auto cast =
        cast_of("{R Ketua {O Partai Melati}} periode 2019-2024 {P Seno Wibowo} hadir di sana.");
    const auto* person = actor_named(cast, "Seno Wibowo");
    REQUIRE(person != nullptr);
    REQUIRE(person->roles.size() == 1);
    CHECK(person->roles.front().title == "Ketua Partai Melati");
}

TEST_CASE("an office that is not held at home gives its holder no country of home") {
    const auto cast = cast_of(
        "{R Perdana Menteri} {P Somchai Wongsakul} bertemu {R Menteri Luar Negeri} {P Seno Wibowo} "
        "di {L Jakarta}.");
    CHECK(actor_named(cast, "Somchai Wongsakul")->country.empty());
    CHECK(actor_named(cast, "Seno Wibowo")->country == "ID");
}

TEST_CASE("an office for the time being keeps the bracket inside it") {
    const auto cast = cast_of(
        "Pelaksana Tugas (Plt) {R Direktur Jenderal Imigrasi} {P Seno Wibowo} hadir. {P Ratna "
        "Dewi}, "
        "Pelaksana Tugas Ketua {O KPU}, menolak.");
    const auto* acting = actor_named(cast, "Seno Wibowo");
    REQUIRE(acting != nullptr);
    REQUIRE(acting->roles.size() == 1);
    CHECK(acting->roles.front().title == "Pelaksana Tugas (Plt) Direktur Jenderal Imigrasi");
    const auto* behind = actor_named(cast, "Ratna Dewi");
    REQUIRE(behind != nullptr);
    REQUIRE(behind->roles.size() == 1);
    CHECK(behind->roles.front().title == "Pelaksana Tugas Ketua KPU");
}

TEST_CASE("who is called by name or by initials behind an office holds it") {
    const auto cast = cast_of(
        "Penyidik {O KPK} bernama {P Seno Wibowo} datang. Anggota {O DPRD} berinisial TRS "
        "ditangkap.");
    REQUIRE(actor_named(cast, "Seno Wibowo") != nullptr);
    CHECK(actor_named(cast, "Seno Wibowo")->roles.at(0).title == "Penyidik KPK");
    REQUIRE(actor_named(cast, "TRS") != nullptr);
    CHECK(actor_named(cast, "TRS")->roles.at(0).title == "Anggota DPRD");
}

TEST_CASE("a list of initials names persons") {
    const auto cast = cast_of("Polisi menangkap tiga pedagang berinisial RW (31), ID, dan TG.");
    for (const char* name : {"RW", "ID", "TG"}) {
        CAPTURE(name);
        REQUIRE(actor_named(cast, name) != nullptr);
        CHECK(actor_named(cast, name)->kind == ActorKind::person);
    }
}

TEST_CASE("capitals behind initials that are no list name nobody") {
    for (const char* text : {"Polisi menangkap pedagang berinisial RW (31), ASN di kantor itu.",
                             "Polisi menangkap pengacara berinisial RW, SH, MH.",
                             "Polisi menyita ponsel milik warga berinisial RW dan HP miliknya.",
                             "Polisi menangkap warga berinisial RW, PNS di kantor itu."}) {
        CAPTURE(text);
        const auto cast = cast_of(text);
        CHECK(actor_named(cast, "RW") != nullptr);
        for (const char* nobody : {"ASN", "SH", "MH", "HP", "PNS"}) {
            CHECK(actor_named(cast, nobody) == nullptr);
        }
    }
    const auto two = cast_of("Polisi menangkap dua pedagang berinisial RW dan TG.");
    CHECK(actor_named(two, "TG") != nullptr);
}

TEST_CASE("an election may stand between an office and its holder") {
    const auto cast = cast_of(
        "{R Menteri Pertahanan} yang juga {R Presiden terpilih} Pilpres 2024, {P Seno Wibowo} "
        "menolak.");
    const auto* person = actor_named(cast, "Seno Wibowo");
    REQUIRE(person != nullptr);
    REQUIRE(person->roles.size() == 2);
    CHECK(person->roles[0].title == "Presiden terpilih");
    CHECK(person->roles[1].title == "Menteri Pertahanan");
    CHECK(actor_named(cast, "Pilpres") == nullptr);
}

TEST_CASE("nobody holds an office that an election is for") {
    const auto cast = cast_of("Pemilihan Kepala Daerah (Pilkada) {P Seno Wibowo} dimulai.");
    REQUIRE(actor_named(cast, "Seno Wibowo") != nullptr);
    CHECK(actor_named(cast, "Seno Wibowo")->roles.empty());
}

TEST_CASE("an office is given along and over what stands between") {
    struct Expected {
        std::string story;
        std::string name;
        std::string title;
    };
    const auto [story, name, title] = GENERATE(
        Expected{"Kuasa hukum {P Harun Siregar}, {P Rini Wibowo}, mengatakan kliennya akan hadir.",
                 "Rini Wibowo", "Kuasa hukum Harun Siregar"},
        Expected{"Dalam rapat itu hadir ajudan {P Harun Siregar}, Mayor {P Rini Wibowo}.",
                 "Rini Wibowo", "ajudan Harun Siregar"},
        Expected{
            "Putusan dibacakan {P Harun Siregar}, {P Rini Wibowo}, dan {P Tono Ginting} sebagai "
            "anggota majelis.",
            "Harun Siregar", "anggota majelis"},
        Expected{"Kata Ketua Tim Pemenangan Pilkada 2024 {O Partai Golkar} {P Rini Wibowo}, hasil "
                 "itu baik.",
                 "Rini Wibowo", "Ketua Tim Pemenangan Pilkada 2024 Partai Golkar"},
        Expected{"Menurut ekonom {O Universitas Andalas} asal {C Malaysia}, {P Rini Wibowo}, harga "
                 "turun.",
                 "Rini Wibowo", "ekonom Universitas Andalas"},
        Expected{"Tamu itu disambut {R Direktur Jenderal} {P Bina Marga} {O Kementerian Umum} {P "
                 "Rini Wibowo}.",
                 "Rini Wibowo", "Direktur Jenderal Bina Marga Kementerian Umum"},
        Expected{"Tamu itu disambut Pj. Bupati {L Bogor} {P Rini Wibowo}.", "Rini Wibowo",
                 "Pj. Bupati Bogor"},
        Expected{"Itu jawaban mantan calon presiden pada Pemilihan Presiden 2024 {P Rini Wibowo}.",
                 "Rini Wibowo", "mantan calon presiden"},
        Expected{"{P Rini Wibowo}, seorang filsuf kenamaan, menolak pendapat itu.", "Rini Wibowo",
                 "filsuf kenamaan"},
        Expected{"{P Rini Wibowo} dicopot dari jabatan {R Ketua {O KPU}} pada Senin.",
                 "Rini Wibowo", "Ketua KPU"},
        Expected{"Pengamat keamanan siber dari Sandiguna, {P Rini Wibowo}, menyampaikan hal itu.",
                 "Rini Wibowo", "Pengamat keamanan siber"},
        Expected{"{P Rini Wibowo} merupakan seorang anggota {O DPRD Banten}.", "Rini Wibowo",
                 "anggota DPRD Banten"},
        Expected{"Hal itu disampaikan mantan calon presiden pada pemilihan umum lalu, {P Rini "
                 "Wibowo}, di {L Jakarta}.",
                 "Rini Wibowo", "mantan calon presiden"});
    const auto cast = cast_of(story);
    const auto* actor = actor_named(cast, name);
    INFO(story);
    REQUIRE(actor != nullptr);
    CHECK(titles(*actor) == std::vector<std::string>{title});
}

TEST_CASE("words that go on with an office are no part of the name behind it") {
    const auto cast =
        cast_of("Saksi itu mantan Direktur {P Alat Pertanian Rini Wibowo} di {L Jakarta}.");
    REQUIRE(actor_named(cast, "Rini Wibowo") != nullptr);
    CHECK(titles(*actor_named(cast, "Rini Wibowo")) ==
          std::vector<std::string>{"mantan Direktur Alat Pertanian"});
    const auto two = cast_of("Pembelaan dari penasihat hukum maupun {P Rini Wibowo} ditolak.");
    REQUIRE(actor_named(two, "Rini Wibowo") != nullptr);
    CHECK(actor_named(two, "Rini Wibowo")->roles.empty());
}

TEST_CASE("an office that points back passes over who holds such an office elsewhere") {
    const auto cast = cast_of(
        "{P Harun Siregar} menang dalam survei itu. Wakil Ketua {O Partai Tani} {P Rini Wibowo} "
        "menyambutnya. Survei itu menyebut {R Ketua {O Partai Nelayan}} ini paling disukai.");
    REQUIRE(actor_named(cast, "Harun Siregar") != nullptr);
    CHECK(titles(*actor_named(cast, "Harun Siregar")) ==
          std::vector<std::string>{"Ketua Partai Nelayan"});
}

TEST_CASE("who is served stays somebody and has not the servant's office") {
    const auto served =
        cast_of("Kuasa hukum {P Harun Siregar}, {P Rini Wibowo}, mengatakan kliennya akan hadir.");
    const auto* harun = actor_named(served, "Harun Siregar");
    REQUIRE(harun != nullptr);
    CHECK(harun->roles.empty());
    const auto list =
        cast_of("Pengacara {P Harun Siregar}, {P Rini Wibowo}, dan {P Tono Ginting} hadir.");
    REQUIRE(actor_named(list, "Harun Siregar") != nullptr);
    CHECK(titles(*actor_named(list, "Harun Siregar")) == std::vector<std::string>{"Pengacara"});
}

TEST_CASE("who is spoken of inside a quotation is not the one who speaks") {
    const auto cast = cast_of(
        "{P Rini Wibowo} berpidato di {L Medan}. \"Kami menunggu {P Harun Siregar} di sini "
        "lebih baik,\" kata {R mantan kepala staf {O TNI}} itu.");
    REQUIRE(actor_named(cast, "Rini Wibowo") != nullptr);
    CHECK(titles(*actor_named(cast, "Rini Wibowo")) ==
          std::vector<std::string>{"mantan kepala staf TNI"});
    REQUIRE(actor_named(cast, "Harun Siregar") != nullptr);
    CHECK(actor_named(cast, "Harun Siregar")->roles.empty());
}

TEST_CASE("the short form of an office in a bracket names its holder with what follows") {
    const auto cast = cast_of(
        "Kepala {O Pusat Penerangan} (Kapuspen) {O TNI} {P Rini Wibowo} hadir. \"Kajian sudah "
        "selesai,\" kata {R Kapuspen {O TNI}}.");
    REQUIRE(actor_named(cast, "Rini Wibowo") != nullptr);
    CHECK(actor_named(cast, "Kapuspen TNI") == nullptr);
}

TEST_CASE("offices joined by a stroke are of one holder") {
    REQUIRE(roles_of("{R Kepala {O Bappenas}}/{R Menteri Perencanaan} {P Budi Hartono} hadir.",
                     "Budi Hartono") == Titles{"Menteri Perencanaan", "Kepala Bappenas"});
}

TEST_CASE("an office before the word for a relative is that of who stands behind the comma") {
    REQUIRE(
        roles_of("{R Ketua Umum {O PSI}} sekaligus anak {R Presiden} {P Joko Susilo} ({P Joko}), "
                 "{P Budi Hartono} hadir.",
                 "Budi Hartono") == Titles{"Ketua Umum PSI"});
}

TEST_CASE("two heads of regions joined by a stroke are one or the other") {
    REQUIRE(roles_of("Kantor {R Bupati}/{R Wali Kota} {P Budi Hartono} tutup.", "Budi Hartono") ==
            Titles{"Wali Kota"});
}
