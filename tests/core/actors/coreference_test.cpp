#include "cast.hpp"

using namespace linimasa;
using namespace linimasa::test;

namespace {

/// The words of an actor's references of one form.
std::vector<std::string> quoted(std::string_view marked, std::string_view name,
                                ReferenceForm form) {
    const MarkedStory story(marked);
    const auto cast = CastReader::instance().read(story);
    const auto* actor = actor_named(cast, name);
    REQUIRE(actor != nullptr);
    std::vector<std::string> out;
    for (const auto& reference : actor->references) {
        if (reference.form == form) {
            out.emplace_back(slice(story.text, reference.span));
        }
    }
    return out;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("an office without a name means the one who holds it in the article") {
    REQUIRE(quoted("{R Presiden} {P Joko Widodo} membuka rapat. {R Kepala Negara} lalu pulang. "
                   "{R Presiden} tidak menjawab.",
                   "Joko Widodo",
                   ReferenceForm::description) == Words{"Kepala Negara", "Presiden"});
}

TEST_CASE("an abbreviated office means the holder of the full one") {
    REQUIRE(quoted("{R Menteri Luar Negeri} {P Retno Marsudi} tiba. {R Menlu} disambut tarian.",
                   "Retno Marsudi", ReferenceForm::description) == Words{"Menlu"});
}

TEST_CASE("an office is known by the short form of its place in brackets") {
    REQUIRE(quoted("{R Kapolda Sumatera Barat (Sumbar)} {P Budi Hartono} tiba. {R Kapolda Sumbar} "
                   "lalu pulang.",
                   "Budi Hartono", ReferenceForm::description) == Words{"Kapolda Sumbar"});
}

TEST_CASE("who bears another's full name behind the own one is somebody else, if told who it is") {
    const auto cast = cast_of(
        "{R Presiden} {P Budi Santoso} tiba. Ia didampingi oleh Ibu Negara, {P Ratna Budi "
        "Santoso}. "
        "{P Budi} lalu pulang.");
    REQUIRE(actor_named(cast, "Budi Santoso") != nullptr);
    REQUIRE(actor_named(cast, "Ratna Budi Santoso") != nullptr);
}

TEST_CASE("who is called by initials is meant wherever they stand") {
    REQUIRE(quoted("{O PPLN} mendengar RAN. Seorang perempuan berinisial RAN melapor.", "RAN",
                   ReferenceForm::name)
                .size() == 2);
}

TEST_CASE("initials accuse nobody who is named") {
    REQUIRE(quoted("{P Rini Astuti} tewas di sungai. Polisi menangkap pelaku berinisial RA (25).",
                   "Rini Astuti", ReferenceForm::alias)
                .empty());
}

TEST_CASE("an office that points back means who speaks, not who is spoken of") {
    REQUIRE(
        quoted("\"Nanti,\" kata {P Budi Hartono}. {P Budi Hartono} menyatakan siap. Dia berujar "
               "nama {P Rini Astuti} dibahas. \"Baik,\" ujar {R Wakil Ketua Komisi I} itu.",
               "Budi Hartono", ReferenceForm::description) == Words{"Wakil Ketua Komisi I"});
    REQUIRE(quoted("{R Analis {O Lembaga Cempaka}}, {P Budi Hartono}, cemas akan rencana era {R "
                   "presiden} {P Rini Astuti}. {R Anggota Himpunan Dagang} itu lalu pulang.",
                   "Budi Hartono", ReferenceForm::description) == Words{"Anggota Himpunan Dagang"});
    REQUIRE(
        quoted("{R Presiden} {P Budi Hartono} tiba. Ia yakin akan {P Rini Astuti}. {R Mantan Wali "
               "Kota} ini lalu pulang.",
               "Budi Hartono", ReferenceForm::description) == Words{"Mantan Wali Kota"});
}

TEST_CASE("who holds an office of state is not meant by another one") {
    REQUIRE(quoted("{P Budi Hartono} tiba. {R Presiden} {P Rini Astuti} pulang. Acara dihadiri {R "
                   "Menteri Pariwisata} itu.",
                   "Budi Hartono", ReferenceForm::description) == Words{"Menteri Pariwisata"});
    REQUIRE(quoted("{P Budi Hartono} tiba. {R Presiden terpilih} {P Rini Astuti} pulang. Acara "
                   "dihadiri {R Menteri Pariwisata} itu.",
                   "Rini Astuti", ReferenceForm::description) == Words{"Menteri Pariwisata"});
}

TEST_CASE("the office of 'dirinya' is not of who is named beside it") {
    REQUIRE(quoted("Gedung diresmikan {R Presiden} {P Budi Hartono} dan dirinya selaku {R "
                   "Menhan}. {R Menhan} lalu pulang.",
                   "Budi Hartono", ReferenceForm::description)
                .empty());
}

TEST_CASE("an office is known by its body under any name of the body") {
    REQUIRE(quoted("Kepala {O Badan Siber dan Sandi Negara} ({O BSSN}), {P Hinsa Siburian}, hadir. "
                   "{R Kepala {O BSSN}} menolak bicara.",
                   "Hinsa Siburian", ReferenceForm::description) == Words{"Kepala BSSN"});
}

TEST_CASE("words of saying with -nya and pronouns mean who spoke or acted last") {
    REQUIRE(quoted("{R Menteri Keuangan} {P Sri Mulyani} membahas anggaran. \"Cukup,\" ujarnya. Ia "
                   "menambahkan, pajak tetap.",
                   "Sri Mulyani", ReferenceForm::pronoun) == Words{"ujarnya", "Ia"});
}

TEST_CASE("a pronoun inside a quotation is not the speaker") {
    REQUIRE(quoted("\"Dia belum datang,\" kata {P Budi Hartanto}.", "Budi Hartanto",
                   ReferenceForm::pronoun)
                .empty());
}

TEST_CASE("an office that says where it is held is an actor without a name") {
    const auto cast = cast_of(
        "Rapat dihadiri {R Gubernur {L Riau}} dan {R Wali Kota {L Batam}}. {R Presiden} belum "
        "menjawab. Ia ingin menjadi {R Bupati {L Siak}}.");
    REQUIRE(actor_named(cast, "Gubernur Riau") != nullptr);
    REQUIRE(actor_named(cast, "Gubernur Riau")->kind == ActorKind::person);
    REQUIRE(actor_named(cast, "Wali Kota Batam") != nullptr);
    REQUIRE(actor_named(cast, "Bupati Siak") == nullptr);
}

TEST_CASE("a nickname joins the name that introduces it") {
    const auto story = GENERATE(as<std::string>{},
                                "{P Basuki Tjahaja Purnama} alias {P Ahok} hadir. {P Ahok} diam.",
                                "{P Basuki Tjahaja Purnama} ({P Koh Basuki}) hadir.",
                                "{P Bambang Soesatyo} hadir. {P Bamsoet} diam.");
    INFO(story);
    REQUIRE(cast_of(story).actors.size() == 1);
}

TEST_CASE("a typing error in a long name makes no second person, another name does") {
    REQUIRE(cast_of("{P Mochamad Chandra} tiba. {P Mochammad Chandra} pulang.").actors.size() == 1);
    REQUIRE(cast_of("{P Hadi Santoso} tiba. {P Hari Santoso} pulang.").actors.size() == 2);
}

TEST_CASE("a body keeps the abbreviation that the article mostly uses as its name") {
    const auto cast = cast_of(
        "{O Badan Siber dan Sandi Negara} ({O BSSN}) menyelidiki. {O BSSN} menduga peretas asing. "
        "{O BSSN} menolak berkomentar.");
    REQUIRE(cast.actors.size() == 1);
    REQUIRE(cast.actors.front().name == "BSSN");
    REQUIRE(cast.actors.front().aliases == Words{"Badan Siber dan Sandi Negara"});
}

TEST_CASE("forms of one body join, branches and namesakes do not") {
    REQUIRE(
        cast_of("{O Kemlu RI} menolak. {O Kementerian Luar Negeri} menegaskan.").actors.size() ==
        1);
    REQUIRE(cast_of("{O Golkar} menang. {O Partai Golkar} berpesta.").actors.size() == 1);
    REQUIRE(cast_of("{O KPU} menolak. {O KPU Jakarta} menerima.").actors.size() == 2);
}

TEST_CASE("the government is the state, that of a region is not") {
    const auto cast = cast_of("{C Indonesia} menolak usul itu. Pemerintah akan menjawab.");
    REQUIRE(cast.actors.size() == 1);
    REQUIRE(cast.actors.front().name == "Indonesia");
    REQUIRE(cast.actors.front().aliases == Words{"Pemerintah"});
    REQUIRE(cast_of("Pemerintah daerah akan menjawab.").actors.empty());
}

TEST_CASE("a second name and its words are the person who has it") {
    const auto cast = cast_of(
        "{P Danang Wiro Kusumo} alias {P Didot Kusumo} menilai rencana itu baik. Menurut {P "
        "Didot}, "
        "rapat akan digelar pekan depan. {P Budi Hartanto} hadir.");
    const auto* person = actor_named(cast, "Danang Wiro Kusumo");
    REQUIRE(person != nullptr);
    CHECK(person->aliases == Words{"Didot", "Didot Kusumo"});
    CHECK(actor_named(cast, "Budi Hartanto") != nullptr);
}

TEST_CASE("a nickname of two words that everybody knows is its bearer's") {
    const auto cast = cast_of("{P Muhaimin Iskandar} tiba. {P Cak Imin} lalu pulang.");
    REQUIRE(cast.actors.size() == 1);
}

TEST_CASE("a full name joins the nickname that the article calls by before") {
    const auto cast = cast_of("Gedung itu dibuka {P Karno}. {P Soekarno} lalu pulang.");
    REQUIRE(cast.actors.size() == 1);
}

TEST_CASE("a nickname in brackets may have an honorific") {
    const auto cast = cast_of(
        "{R Gubernur {L Riau}} {P Hendra Gunawan} (Kang {P Egun}) hadir. Kang {P Egun} mengatakan "
        "acara itu penting.");
    const auto* person = actor_named(cast, "Hendra Gunawan");
    REQUIRE(person != nullptr);
    CHECK(person->aliases == Words{"Egun"});
}

TEST_CASE("a body is the same with its acronym in the middle and with the acronym alone") {
    const auto cast = cast_of(
        "{O Pengurus Pusat (PP) Melati Putih} menetapkan awal tahun. {O PP Melati Putih} "
        "mengumumkan penetapan itu.");
    const auto* body = actor_named(cast, "Pengurus Pusat (PP) Melati Putih");
    REQUIRE(body != nullptr);
    CHECK(body->aliases == Words{"PP Melati Putih"});
}

TEST_CASE("an office in another form, or by its number, still points back") {
    const auto cast = cast_of(
        "{P Seno Wibowo} bertemu {P Rahmat Hidayat}. {R Ketua Umum {O Partai Melati Putih}} atau "
        "{O PMP} ini akan maju.");
    const auto* person = actor_named(cast, "Seno Wibowo");
    REQUIRE(person != nullptr);
    REQUIRE(person->roles.size() == 1);
    CHECK(person->roles.front().title == "Ketua Umum Partai Melati Putih");
}

TEST_CASE("an office in the name of an election or a cup holds nobody") {
    const auto cast = cast_of(
        "{P Budi Hartanto} maju di Pemilihan {R Gubernur {L Jawa Tengah}} setelah menonton Piala "
        "{R Presiden} di {L Solo}.");
    CHECK(cast.actors.size() == 1);
}

TEST_CASE("a body and its short form of two words are one, before or behind it") {
    for (const std::string text :
         {"{O Satgas Pangan} bekerja. {O Satuan Tugas Pengendalian Harga Pangan} atau "
          "{O Satgas Pangan} menolak bicara.",
          "{O Satuan Tugas Pengendalian Harga Pangan} atau {O Satgas Pangan} menolak bicara.",
          "{O Satuan Tugas Pengendalian Harga Pangan} ({O Satgas Pangan}) menolak bicara."}) {
        const auto cast = cast_of(text);
        CHECK(cast.actors.size() == 1);
    }
}

TEST_CASE("the number of a unit belongs to its name") {
    const auto cast =
        cast_of("{O Batalyon Infanteri} (Yonif) 509/Wira Kencana menguasai bukit itu pada Jumat.");
    REQUIRE(cast.actors.size() == 1);
    CHECK(cast.actors.front().name == "Batalyon Infanteri (Yonif) 509/Wira Kencana");
}

TEST_CASE("somebody whose time is meant is no actor") {
    const auto cast = cast_of(
        "{P Budi Hartanto} mengkritik kebijakan era {R Presiden} {P Seno Wibowo} di kampus itu.");
    CHECK(actor_named(cast, "Budi Hartanto") != nullptr);
    CHECK(actor_named(cast, "Seno Wibowo") == nullptr);
}

TEST_CASE("a name that ends with another's full name is a relative's") {
    const auto cast = cast_of(
        "{R Presiden} {P Joko Widodo} dan Ibu {P Iriana Joko Widodo} tiba. {P Jokowi} memberi "
        "sambutan. {P Iriana} pulang. {P Joko Widodo} menyusul.");
    const auto* president = actor_named(cast, "Joko Widodo");
    const auto* other = actor_named(cast, "Iriana Joko Widodo");
    REQUIRE(president != nullptr);
    REQUIRE(other != nullptr);
    CHECK(president->references.size() == 3);
    CHECK(other->references.size() == 2);
}

TEST_CASE("two full names joined by a hyphen are two people, each with its own bytes") {
    const MarkedStory story("Pasangan {P Seno Wibowo-Ratna Dewi} mendaftar. {P Ratna} tersenyum.");
    const auto cast = CastReader::instance().read(story);
    const auto* first = actor_named(cast, "Seno Wibowo");
    const auto* second = actor_named(cast, "Ratna Dewi");
    REQUIRE(first != nullptr);
    REQUIRE(second != nullptr);
    CHECK(slice(story.text, first->references.at(0).span) == "Seno Wibowo");
    CHECK(slice(story.text, second->references.at(0).span) == "Ratna Dewi");
    CHECK(second->references.size() == 2);
    CHECK(actor_named(cast_of("{P Ahmad Al-Habib Salim} tiba di sana."), "Ahmad Al-Habib Salim") !=
          nullptr);
}

TEST_CASE("what kind of thing a body or state is, before its name, is one with it") {
    const auto cast = cast_of(
        "{G lembaga {O KPK}} menolak. {O KPK} memeriksa saksi. {G negara {C Indonesia}} menolak. "
        "{C Indonesia} menyatakan sikap.");
    REQUIRE(actor_named(cast, "KPK") != nullptr);
    CHECK(actor_named(cast, "KPK")->references.size() == 3);  // whole, inner and alone
    REQUIRE(actor_named(cast, "Indonesia") != nullptr);
    CHECK(actor_named(cast, "Indonesia")->references.size() == 3);
    CHECK(cast.actors.size() == 2);
}

TEST_CASE("a word of the language alone is nobody's name") {
    const auto cast = cast_of("Keputusan {R Menag} {P Nomor} 118 berlaku. {P Seno Wibowo} hadir.");
    CHECK(actor_named(cast, "Nomor") == nullptr);
    CHECK(actor_named(cast, "Seno Wibowo") != nullptr);
}

TEST_CASE("the article before a Balinese name belongs to it") {
    const auto cast = cast_of("{R Kepala {O Badan Riset}}, I {P Nyoman Sudarta}, menjelaskan.");
    REQUIRE(actor_named(cast, "I Nyoman Sudarta") != nullptr);
    CHECK(actor_named(cast, "I Nyoman Sudarta")->roles.size() == 1);
}

TEST_CASE("without capitals an unknown word between an office and a name is the first name") {
    const auto cast = cast_of(
        "{R presiden {C venezuela}} huguito {P chaveza} menolak usul itu dalam rapat yang "
        "berlangsung "
        "lama di sana. {P chaveza} lalu pulang bersama semua menteri yang hadir sejak pagi.");
    CHECK(actor_named(cast, "huguito chaveza") != nullptr);
}

TEST_CASE("the initials in brackets behind a person's name mean that person everywhere") {
    const auto cast = cast_of(
        "Eks {R Menteri Pertanian}, {P Seno Yasid Limbong} (SYL), hadir. Perkara SYL dibuka. "
        "Kuasa hukum mengatakan {O SYL} sehat.");
    const auto* person = actor_named(cast, "Seno Yasid Limbong");
    REQUIRE(person != nullptr);
    CHECK(person->kind == ActorKind::person);
    CHECK(person->references.size() == 4);
    CHECK(actor_named(cast, "SYL") == nullptr);
}

TEST_CASE("initials of a body are a body's though a tagger took it for a person") {
    const auto cast = cast_of("{P Forum Komunikasi} (FK) menolak usul itu. {O FK} menunggu.");
    REQUIRE(actor_named(cast, "Forum Komunikasi") != nullptr);
    CHECK(actor_named(cast, "Forum Komunikasi")->kind == ActorKind::organization);
}

TEST_CASE("an idea in small letters is no body, a name in capitals is one") {
    const auto cast = cast_of(
        "Ia menjaga {O persatuan dan kesatuan bangsa}. {O Persatuan Petani Nusa} menolak usul "
        "itu.");
    CHECK(actor_named(cast, "persatuan dan kesatuan bangsa") == nullptr);
    CHECK(actor_named(cast, "Persatuan Petani Nusa") != nullptr);
}

TEST_CASE("without its own state a story's government is that of the state it is about") {
    const auto cast = cast_of(
        "{C Belanda} menolak. {C Belanda} memilih. {C Belanda} menunggu. Pemerintah mengumumkan.");
    REQUIRE(cast.actors.size() == 1);
    CHECK(cast.actors.front().country == "NL");
    CHECK(cast_of("Pemerintah mengumumkan aturan.").actors.at(0).country == "ID");
}

TEST_CASE("writers in a bracket at the end of a story are no actors") {
    const auto cast = cast_of("{P Seno Wibowo} menolak usul itu. ({P Ratna Dewi}/{P Agus Salim})");
    CHECK(cast.actors.size() == 1);
}

TEST_CASE("the front of a name stands for it, where it is nobody else's and not beside it") {
    const auto clipped = cast_of(
        "Ketua {O KPU} {P Mochammad Arifuddin} hadir. \"Kami siap,\" kata {P Arif} di {L Batam}.");
    REQUIRE(actor_named(clipped, "Mochammad Arifuddin") != nullptr);
    CHECK(actor_named(clipped, "Mochammad Arifuddin")->aliases == std::vector<std::string>{"Arif"});
    const auto beside =
        cast_of("Murid {P Sukarna}, {P Dewi Sukarnaputri}, berpidato di {L Blitar}.");
    REQUIRE(actor_named(beside, "Sukarna") != nullptr);
    CHECK(actor_named(beside, "Dewi Sukarnaputri") != nullptr);
    const auto two = cast_of(
        "{P Mochammad Arifuddin} menemui {P Budi Arifianto} di {L Batam}. \"Kami siap,\" kata {P "
        "Arif}.");
    CHECK(actor_named(two, "Arif") != nullptr);
}

TEST_CASE("two letters that changed places are a slip") {
    const auto cast = cast_of("{P Ahmad Luthfan} menang. Kapolda {P Ahmad Lutfhan} kalah.");
    CHECK(cast.actors.size() == 1);
}

TEST_CASE("a second name behind 'atau' shares a word with the first") {
    const auto one = cast_of("{P Bambang Wuryanta} atau {P Bambang Pacung} hadir di {L Batam}.");
    CHECK(one.actors.size() == 1);
    const auto two = cast_of("{P Bambang Wuryanta} atau {P Rini Wibowo} hadir di {L Batam}.");
    CHECK(two.actors.size() == 2);
}

TEST_CASE("a body is known by the short form inside its name") {
    const auto cast = cast_of(
        "{O Puspen} berganti nama. {O Pusat Penerangan (Puspen) TNI} mengkajinya. {O Puspen} "
        "memberi keterangan.");
    CHECK(cast.actors.size() == 1);
    const auto two = cast_of(
        "{O Satuan Tugas (Satgas) Pangan} memeriksa gudang. {O Satuan Tugas (Satgas) Judi} menutup "
        "situs.");
    CHECK(two.actors.size() == 2);
}

TEST_CASE("the short form in the middle of a name may drop the first letters") {
    REQUIRE(quoted("{O kepolisian sektor (polsek) wirogunan} menahan dua orang. {O polsek "
                   "wirogunan} lalu melepas mereka.",
                   "kepolisian sektor (polsek) wirogunan", ReferenceForm::name)
                .size() == 2);
}

TEST_CASE("without capitals a verb behind a name is no part of it") {
    const auto cast = cast_of(
        "{R ketua dewan} {P budi santoso merespons} dengan tenang rencana pasar baru di tepi "
        "sungai itu karena warga setempat belum pernah ditanya soal hal itu.");
    REQUIRE(actor_named(cast, "budi santoso") != nullptr);
}

TEST_CASE("initials and the second name right behind 'alias' are one person") {
    const auto cast =
        cast_of("{O Polda Jabar} menahan {P RX alias Gundulan} di rumahnya. {P Gundulan} diam.");
    REQUIRE(actor_named(cast, "RX") != nullptr);
    REQUIRE(actor_named(cast, "Gundulan") == nullptr);
}
