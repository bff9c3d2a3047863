#include "named.hpp"
#include "names/gazetteer.hpp"
#include "support/shared.hpp"

#include <catch2/catch.hpp>

using namespace linimasa;
using linimasa::test::Named;
using linimasa::test::Strings;

TEST_CASE("an office and its holder are two mentions") {
    const Named text("Acara itu dibuka oleh Presiden Joko Widodo di Jakarta, Senin.");
    REQUIRE(text.all(MentionKind::person) == Strings{"Joko Widodo"});
    REQUIRE(text.all(MentionKind::role) == Strings{"Presiden"});
    REQUIRE(text.all(MentionKind::place) == Strings{"Jakarta"});
}

TEST_CASE("a composite office is one role with its commas") {
    const Named text(
        "Menteri Koordinator Bidang Politik, Hukum, dan Keamanan Wiranto mengatakan hal itu.");
    REQUIRE(text.all(MentionKind::role) ==
            Strings{"Menteri Koordinator Bidang Politik, Hukum, dan Keamanan"});
    REQUIRE(text.all(MentionKind::person) == Strings{"Wiranto"});
}

TEST_CASE("a role keeps the body where it is held, with its short form") {
    const Named text(
        "Kepala Badan Siber dan Sandi Negara (BSSN) Hinsa Siburian hadir dalam rapat itu.");
    REQUIRE(text.all(MentionKind::role) == Strings{"Kepala Badan Siber dan Sandi Negara (BSSN)"});
    REQUIRE(text.all(MentionKind::organization) == Strings{"Badan Siber dan Sandi Negara", "BSSN"});
    REQUIRE(text.all(MentionKind::person) == Strings{"Hinsa Siburian"});
}

TEST_CASE("titles, ranks and brackets after them are no part of a name") {
    const Named text(
        "Upacara dipimpin Brigjen (Purn) Slamet Riyanto dan Kapten (Inf) Dwi Hartono.");
    REQUIRE(text.all(MentionKind::person) == Strings{"Slamet Riyanto", "Dwi Hartono"});
}

TEST_CASE("a rank is no body") {
    const Named text(
        "Menurut Jenderal (Purn) Andi Wirawan hal itu benar. Penyidik AKBP Budi Santoso hadir.");
    REQUIRE(text.all(MentionKind::organization).empty());
    REQUIRE(text.all(MentionKind::person) == Strings{"Andi Wirawan", "Budi Santoso"});
    // A company may be called like one.
    const Named company("Nvidia membeli ARM tahun lalu. Menurut ARM, harga naik.");
    REQUIRE(company.all(MentionKind::organization) == Strings{"Nvidia", "ARM", "ARM"});
}

TEST_CASE("a short form of words that are no body is none") {
    const Named crime(
        "Dugaan Tindak Pidana Perdagangan Orang (TPPO) di Bogor diusut. TPPO itu berat.");
    REQUIRE(crime.all(MentionKind::organization).empty());
    // A group of people is told by its first word.
    const Named group("Para anggota Kelompok Pengawas Pasar Sayur (KPPS) hadir di Bogor.");
    REQUIRE(group.find("KPPS") != nullptr);
    REQUIRE(group.find("KPPS")->kind == MentionKind::organization);
    // One whose head no list has, by an office in it.
    const Named army("Tentara Pembebasan Nasional (TPN) hadir. Ketua TPN berbicara. TPN pulang.");
    REQUIRE(army.all(MentionKind::organization) == Strings{"TPN", "TPN", "TPN"});
}

TEST_CASE("the initials of a person in brackets are that person") {
    const Named text(
        "Menurut Wakil Ketua MPR dari PKS Hendra Naufal Wibowo (HNW), harga naik. HNW hadir.");
    REQUIRE(text.all(MentionKind::person) == Strings{"Hendra Naufal Wibowo", "HNW", "HNW"});
    REQUIRE(text.all(MentionKind::organization) == Strings{"MPR", "PKS"});
    const Named friends("Relawan Ganjar Pranowo (RGP) hadir. RGP pulang.");
    REQUIRE(friends.all(MentionKind::organization) == Strings{"RGP", "RGP"});
}

TEST_CASE("the short form of an agreement is no body") {
    const Named brackets(
        "Konvensi Hukum Laut Dunia (KHLD) ditandatangani. Indonesia menerima KHLD itu.");
    REQUIRE(brackets.all(MentionKind::organization).empty());
    const Named joined(
        "Negara itu menyelesaikan Kemitraan Ekonomi Komprehensif Regional atau RCEP di Bogor.");
    REQUIRE(joined.all(MentionKind::organization).empty());
    REQUIRE(joined.all(MentionKind::document) ==
            Strings{"Kemitraan Ekonomi Komprehensif Regional"});
    const Named partners("Asosiasi Kemitraan Petani Indonesia hadir di Bogor.");
    REQUIRE(partners.all(MentionKind::document).empty());
}

TEST_CASE("a listed short form in a headline is no part of a person's name") {
    const Named headline("DPR Cecar BSSN dan Kominfo soal Cadangan Data", BlockKind::title);
    REQUIRE(headline.all(MentionKind::organization) == Strings{"DPR", "BSSN", "Kominfo"});
}

TEST_CASE("initials with a stop belong to the name") {
    const Named text(
        "Menurut Wakil Menteri Luar Negeri AM. Fachir, ancaman itu nyata. \"Kita siap,\" kata AM. "
        "Fachir.");
    REQUIRE(text.all(MentionKind::person) == Strings{"AM. Fachir", "AM. Fachir"});
    REQUIRE(text.all(MentionKind::role) == Strings{"Wakil Menteri Luar Negeri"});
}

TEST_CASE("an initial with a stop belongs to the name where capitals are lost, a unit does not") {
    const Named text(
        "rapat tahunan itu dibuka oleh wakil bupati m. ridwan hasibuan di gedung baru pada rabu "
        "pagi, dan warga desa mengukur jalan sepanjang 20 m. ridwan hasibuan lalu pulang.");
    REQUIRE(text.all(MentionKind::person) == Strings{"m. ridwan hasibuan", "ridwan hasibuan"});
}

TEST_CASE("letters with stops before a name in small letters are a title, not its initials") {
    const Named text(
        "rapat tahunan itu dibuka wakil ketua majelis pertimbangan k.h. ridwan hasibuan, dan warga "
        "desa di kabupaten itu menyambutnya dengan gembira sejak pagi hari.");
    REQUIRE(text.all(MentionKind::person) == Strings{"ridwan hasibuan"});
}

TEST_CASE("a faculty is a body, and no person") {
    const Named text(
        "Dekan Fakultas Kedokteran Universitas Airlangga Rina Wardhani menolak. Dosen Fakultas "
        "Ekonomi Universitas Gadjah Mada, Budi Santoso, setuju.");
    REQUIRE(text.all(MentionKind::person) == Strings{"Rina Wardhani", "Budi Santoso"});
    REQUIRE(text.all(MentionKind::role).front() ==
            "Dekan Fakultas Kedokteran Universitas Airlangga");
}

TEST_CASE("a summit is no body") {
    const Named text("KTT ke-33 berlangsung di Singapura. KTT itu dihadiri para pemimpin.");
    REQUIRE(text.all(MentionKind::organization).empty());
}

TEST_CASE("capitals behind a trade in small letters are a name") {
    const Named text("Putusan itu dibacakan hakim Sutarno dengan hakim Wulan Kusumaningrum.");
    REQUIRE(text.all(MentionKind::person) == Strings{"Sutarno", "Wulan Kusumaningrum"});
    REQUIRE(text.all(MentionKind::role) == Strings{"hakim", "hakim"});
}

TEST_CASE("a body ends where another begins") {
    const Named text("Mereka membentuk Satgas Pangan, Satgas Energi, dan Satgas Air.");
    REQUIRE(text.all(MentionKind::organization) ==
            Strings{"Satgas Pangan", "Satgas Energi", "Satgas Air"});
}

TEST_CASE("a body's enumeration is part of its name") {
    const Named text("Data itu milik Badan Meteorologi, Klimatologi, dan Geofisika di Ambon.");
    REQUIRE(text.all(MentionKind::organization) ==
            Strings{"Badan Meteorologi, Klimatologi, dan Geofisika"});
}

TEST_CASE("a company's legal form belongs to its name") {
    const Named text("Kontrak itu diteken PT Maju Jaya Sentosa Tbk pada Kamis.");
    REQUIRE(text.all(MentionKind::organization) == Strings{"PT Maju Jaya Sentosa Tbk"});
}

TEST_CASE("initials in brackets tell where a body's name begins") {
    const Named text("Ketua Majelis Hukama Muslimin (MHM) tiba. MHM berkedudukan di Abu Dhabi.");
    REQUIRE(text.all(MentionKind::organization) ==
            Strings{"Majelis Hukama Muslimin", "MHM", "MHM"});
    REQUIRE(text.find("Majelis Hukama Muslimin")->rule == "spelled-out");
}

TEST_CASE("capitals that mean nothing else and recur by their first word are a person") {
    const Named text(
        "Dalam survei itu nama Xaverino Pandungan meraih suara tertinggi. Menurut warga, Xaverino "
        "akan maju.");
    REQUIRE(text.all(MentionKind::person) == Strings{"Xaverino Pandungan", "Xaverino"});
}

TEST_CASE("a fixed expression names nobody") {
    const Named text("Semboyan Bhinneka Tunggal Ika dibaca oleh Ika Lestari di Jakarta.");
    REQUIRE(text.all(MentionKind::person) == Strings{"Ika Lestari"});
}

TEST_CASE("a body spelled out with small words ends at the bracket with its short form") {
    const Named text(
        "Warga mengadu ke Komisi untuk Orang Hilang dan Korban Kekerasan (Kontrak) di Jakarta.");
    REQUIRE(text.find("Komisi untuk Orang Hilang dan Korban Kekerasan") != nullptr);
    REQUIRE(text.find("Kontrak") != nullptr);
    const Named other("Warga mengadu ke Komisi untuk Orang Hilang dan Korban Kekerasan (Budi).");
    REQUIRE(other.find("Komisi untuk Orang Hilang dan Korban Kekerasan") == nullptr);
}

TEST_CASE("a short form that is a word as well names its body where it has capitals") {
    const std::string explained =
        "Perhimpunan Telekomunikasi Internasional (ITU) hadir di Palu. Rapat itu dibuka Budi "
        "Santoso. ";
    const Named text(explained + "Menurut ITU rapat itu berguna. Itu sebabnya harga naik.");
    REQUIRE(text.all(MentionKind::organization) ==
            Strings{"Perhimpunan Telekomunikasi Internasional", "ITU", "ITU"});
}

TEST_CASE("a head with its place is a body, whatever the tagger takes them for") {
    const Named text("Pasalnya, Polda Sumbar mengklaim rekaman sudah tidak ada.");
    REQUIRE(text.all(MentionKind::organization) == Strings{"Polda Sumbar"});
    REQUIRE(text.all(MentionKind::person).empty());
}

TEST_CASE("a gathering that is counted is no body, a body whose feast is counted is one") {
    const std::string spokesman = "Menurut juru bicara TELMIN, rapat di Palu itu berguna.";
    const Named uncounted(spokesman);
    REQUIRE(uncounted.all(MentionKind::organization) == Strings{"TELMIN"});
    const Named counted("Rapat itu dikenal sebagai Ministers Meeting (TELMIN) ke-7. " + spokesman);
    REQUIRE(counted.find("TELMIN") == nullptr);
    // The number of a feast, of a congress, of a holder.
    for (const std::string feast : {"Rini Astuti menghadiri HUT XYZP ke-51 di Palu. ",
                                    "Presiden membuka kongres XYZP ke-15. ",
                                    "Menurut ketua XYZP ke-12, harga beras naik. "}) {
        CAPTURE(feast);
        const Named text(feast + "Menurut juru bicara XYZP, rapat di Palu itu berguna.");
        const auto bodies = text.all(MentionKind::organization);
        REQUIRE(std::find(bodies.begin(), bodies.end(), "XYZP") != bodies.end());
    }
}

TEST_CASE("a person in brackets is no short form of the body before") {
    const Named text("Ketua KPU (Hasyim) membantah. Menurut Hasyim Asy'ari, itu keliru.");
    for (const Mention& mention : text.mentions) {
        REQUIRE(
            (mention.kind != MentionKind::organization || text.text.text(mention.span) == "KPU"));
    }
}

TEST_CASE("states are countries, cities and regions are places") {
    const Named text("Delegasi Thailand dan Filipina bertemu di Makassar, Sulawesi Selatan.");
    REQUIRE(text.all(MentionKind::country) == Strings{"Thailand", "Filipina"});
    REQUIRE(text.all(MentionKind::place) == Strings{"Makassar", "Sulawesi Selatan"});
    REQUIRE(text.find("Thailand")->entry == "country/TH");
}

TEST_CASE("groups are named by who they are and whose") {
    const Named text(
        "Kebocoran itu menimpa pengguna Facebook. Warga Filipina dan 10 pemimpin ASEAN cemas. "
        "Setiap negara anggota ASEAN terdampak.");
    REQUIRE(text.all(MentionKind::group) == Strings{"pengguna Facebook", "Warga Filipina",
                                                    "10 pemimpin ASEAN", "negara anggota ASEAN"});
}

TEST_CASE("an office that points back counts at the head of a sentence") {
    const Named text(
        "Politikus Partai Golkar itu menilai usul itu baik. Politikus partai tidak hadir.");
    REQUIRE(text.all(MentionKind::role) == Strings{"Politikus Partai Golkar"});
}

TEST_CASE("a body in two forms stays inside the office") {
    const Named text(
        "Kepala Badan Pengawas Tenaga Nuklir atau Bapeten RI Rini Astuti hadir di Kendal.");
    REQUIRE(text.all(MentionKind::role) ==
            Strings{"Kepala Badan Pengawas Tenaga Nuklir atau Bapeten RI"});
}

TEST_CASE("two bodies with a choice between them are no office") {
    const Named text("Ketua Partai Golkar atau Gerindra Rini Astuti hadir di Kendal.");
    REQUIRE(text.all(MentionKind::role) != Strings{"Ketua Partai Golkar atau Gerindra"});
}

TEST_CASE("who is asked for something is a group without more words") {
    const Named text(
        "Camat meminta kepada seluruh pedagang agar pindah. Perguruan tinggi diminta menunggu, "
        "kata "
        "camat. Pedagang itu menolak.");
    REQUIRE(text.all(MentionKind::group) == Strings{"pedagang", "Perguruan tinggi"});
}

TEST_CASE("one person's office is no group") {
    const Named text("Polisi memeriksa kader PDI-P Saeful Bahri pada Selasa.");
    REQUIRE(text.all(MentionKind::group).empty());
    REQUIRE(text.all(MentionKind::role) == Strings{"kader PDI-P"});
}

TEST_CASE("venues and areas take the word before them along") {
    const Named text("Rapat di Hotel Borobudur itu dihadiri warga dari Kabupaten Buru dan Ubud.");
    REQUIRE(text.all(MentionKind::place) == Strings{"Hotel Borobudur", "Kabupaten Buru", "Ubud"});
}

TEST_CASE("a venue is named with the place right behind it, whether it has capitals or not") {
    const Named text(
        "Rapat di Istana Merdeka Jakarta, di kompleks parlemen Senayan dan di Kantor Kementerian "
        "Koordinator Bidang Politik, Hukum, dan Keamanan usai. Di Istana Negara Presiden hadir.");
    REQUIRE(text.all(MentionKind::place) ==
            Strings{"Istana Merdeka Jakarta", "kompleks parlemen Senayan",
                    "Kantor Kementerian Koordinator Bidang Politik, Hukum, dan Keamanan",
                    "Istana Negara"});
}

TEST_CASE("behind a body that the lists have, inside an office, its holder's name begins") {
    const Named text(
        "Rapat dibuka Sekretaris Jenderal (Sekjen) Partai Golkar Tegar Rasyid Wibisana.");
    REQUIRE(text.all(MentionKind::organization) == Strings{"Partai Golkar"});
}

TEST_CASE("the name of a venue goes on behind bin") {
    const Named text("Pesawat mendarat di Bandara Amir Muhammad bin Abdul Azis pada Senin.");
    REQUIRE(text.all(MentionKind::place) == Strings{"Bandara Amir Muhammad bin Abdul Azis"});
    REQUIRE(text.all(MentionKind::person).empty());
}

TEST_CASE("the name of a venue goes on behind the short form of its first words") {
    const Named text(
        "Ia mendarat di Bandar Udara (Bandara) Internasional Wanasari dan berpidato di Gelanggang "
        "Olahraga (GOR) Cempaka. Rapat di Gedung Kesenian (Selasa) bubar.");
    REQUIRE(text.all(MentionKind::place) == Strings{"Bandar Udara (Bandara) Internasional Wanasari",
                                                    "Gelanggang Olahraga (GOR) Cempaka",
                                                    "Gedung Kesenian"});
}

TEST_CASE("laws are documents with their numbers") {
    const Named text(
        "Ia dijerat UU Nomor 11 Tahun 2008 dan Keputusan Presiden (Keppres) Nomor 16.");
    REQUIRE(text.all(MentionKind::document) ==
            Strings{"UU Nomor 11 Tahun 2008", "Keputusan Presiden (Keppres) Nomor 16"});
    REQUIRE(text.all(MentionKind::role).empty());
}

TEST_CASE("a name that recurs is found by its parts") {
    const Named text(
        "Direktur Utama PT Telkom Ririek Adriansyah hadir. Ririek menolak menjawab. Adriansyah "
        "lalu pergi.");
    REQUIRE(text.all(MentionKind::person) == Strings{"Ririek Adriansyah", "Ririek", "Adriansyah"});
}

TEST_CASE("names are found where all capitals are lost") {
    const Named text(
        "presiden prancis francois hollande mengucapkan selamat kepada perdana menteri belanda "
        "mark "
        "rutte di paris. menurut komisi pemberantasan korupsi (kpk), kerja sama dengan belanda "
        "berjalan baik dan akan dilanjutkan tahun depan di desa ragawacana.");
    REQUIRE(text.all(MentionKind::person) == Strings{"francois hollande", "mark rutte"});
    REQUIRE(text.all(MentionKind::role) == Strings{"presiden prancis", "perdana menteri belanda"});
    REQUIRE(text.all(MentionKind::organization) == Strings{"komisi pemberantasan korupsi", "kpk"});
    REQUIRE(text.all(MentionKind::place) == Strings{"paris", "desa ragawacana"});
}

TEST_CASE("mentions are in order and those of one kind do not overlap") {
    const auto articles = test::shared("benchmark/articles");
    REQUIRE_SHARED(articles);
    std::size_t seen = 0;
    for (const auto& file : std::filesystem::directory_iterator(articles)) {
        const Named text(test::read_file(file.path()));
        for (std::size_t i = 0; i < text.mentions.size(); ++i) {
            const Mention& mention = text.mentions[i];
            REQUIRE(mention.span.begin < mention.span.end);
            REQUIRE(mention.span.end <= text.article.text.size());
            REQUIRE((i == 0 || text.mentions[i - 1].span.begin <= mention.span.begin));
            for (std::size_t k = 0; k < i; ++k) {
                REQUIRE((text.mentions[k].kind != mention.kind ||
                         !text.mentions[k].span.overlaps(mention.span)));
            }
            ++seen;
        }
    }
    REQUIRE(seen > 1000);
}

TEST_CASE("a mention's entry leads to country and coordinates") {
    const Named text("Ia terbang ke Makassar.");
    const Mention* const city = text.find("Makassar");
    REQUIRE(city != nullptr);
    const auto pack = LanguagePack::load("id");
    const auto gazetteer = names::Gazetteer::load(*pack);
    REQUIRE(gazetteer);
    const names::Entry* const entry = gazetteer->find(city->entry);
    REQUIRE(entry != nullptr);
    REQUIRE(entry->country == "ID");
    REQUIRE(entry->within == "Sulawesi Selatan");
    REQUIRE(entry->latitude.value() == Approx(-5.15).margin(0.1));
    REQUIRE(entry->longitude.value() == Approx(119.43).margin(0.1));
}

TEST_CASE(
    "people are found without capitals behind offices, beside words of saying, before an age") {
    const Named text(
        "rapat tahunan itu dibuka oleh ketua mpr gunadi siswoyo di gedung baru pada rabu pagi. "
        "menurut wiryanto sukamdani, hasil rapat akan disampaikan kepada warga setempat. "
        "kata ahli gizi itu, warga di desa perlu belajar memasak dengan lebih baik lagi. "
        "margareta puspawati (52) menerima bantuan beras dan minyak dari panitia rapat.");
    REQUIRE(text.all(MentionKind::person) ==
            Strings{"gunadi siswoyo", "wiryanto sukamdani", "margareta puspawati"});
}

TEST_CASE("behind the place of a body inside an office a name begins") {
    const Named text(
        "Hadir pula Ketua DPW PKS Banten Wirogunandi dan Ketua Umum PAN Zulkarnaen Subagja.");
    const auto people = text.all(MentionKind::person);
    REQUIRE(people == Strings{"Wirogunandi", "Zulkarnaen Subagja"});
}

TEST_CASE("behind an office of two words stands the body that is its own") {
    const Named text(
        "Rapat antara Gubernur Wirogunan Subagja serta Grand Syekh Al-Azhar, Imam Akbar Subagja Al "
        "Farisi membahas beras.");
    CHECK(text.all(MentionKind::organization) == Strings{"Al-Azhar"});
}

TEST_CASE("initials before an age are a person, with capitals or without") {
    const Named lower(
        "petugas di kantor itu menangkap dua orang anak yaitu bnw (16) dan gdx (15) yang diduga "
        "mencuri sepeda milik warga setempat.");
    REQUIRE(lower.all(MentionKind::person) == Strings{"bnw", "gdx"});
    const Named upper("Petugas menangkap seorang pemuda, BNW (16), di rumahnya.");
    REQUIRE(upper.all(MentionKind::person) == Strings{"BNW"});
}

TEST_CASE("a company's name is read back from the word that ends it where capitals are lost") {
    const Named text(
        "menurut penyidik di kantor itu, uang tersebut dikirim lewat rekening wirogunan kertosono "
        "pte. ltd pada tahun lalu untuk membayar barang.");
    const auto bodies = text.all(MentionKind::organization);
    REQUIRE(bodies == Strings{"wirogunan kertosono pte. ltd"});
}

TEST_CASE("a document's head says of what kind it is") {
    const Named text(
        "Mereka membahas Konvensi Jenewa dan Deklarasi Lima Kota serta Program Harapan Baru "
        "menurut UU "
        "Nomor 11 Tahun 2008.");
    const auto rule = [&](std::string_view words) {
        const Mention* mention = text.find(words);
        return mention == nullptr ? std::string() : std::string(mention->rule);
    };
    CHECK(rule("Konvensi Jenewa") == "agreement");
    CHECK(rule("Deklarasi Lima Kota") == "statement");
    CHECK(rule("Program Harapan Baru") == "programme");
    CHECK(rule("UU Nomor 11 Tahun 2008") == "law");
}

TEST_CASE("a run of names behind an office is no person beyond seven words") {
    const Named text(
        "Hadir pula Gubernur Budi Siti Ahmad Dewi Agus Rini Joko Sri Bambang Ratna Hendra Wati di "
        "aula.");
    std::size_t found = 0;
    for (const std::string& name : text.all(MentionKind::person)) {
        CAPTURE(name);
        CHECK(std::count(name.begin(), name.end(), ' ') < 7);
        ++found;
    }
    CHECK(found > 0);
}
