#include "cast.hpp"

using namespace linimasa;
using namespace linimasa::test;

TEST_CASE("a country where something happens is a place, one that acts an actor") {
    const auto cast =
        cast_of("Rapat berlangsung di {C Laos}. {C Malaysia} mengusulkan jadwal baru.");
    REQUIRE(actor_named(cast, "Laos") == nullptr);
    REQUIRE(actor_named(cast, "Malaysia") != nullptr);
    REQUIRE(cast.places.size() == 2);
    REQUIRE(cast.places.front().name == "Laos");
    REQUIRE(cast.places.front().kind == PlaceKind::country);
    REQUIRE(cast.places.front().country == "LA");
}

TEST_CASE("a body that stands only inside an office is no actor, a ministry is") {
    const auto cast = cast_of(
        "{R Ketua {O KPU}} {P Hasyim Wahid} dan {R Direktur Hukum "
        "{O Kementerian Agama}} {P Yusuf Amri} bertemu.");
    REQUIRE(actor_named(cast, "KPU") == nullptr);
    REQUIRE(actor_named(cast, "Kementerian Agama") != nullptr);
}

TEST_CASE("a paper is an actor where it is quoted, not where it signs") {
    REQUIRE(actor_named(cast_of("{O TEMPO.CO}, {L Jakarta} - {P Budi Hartanto} hadir."),
                        "TEMPO.CO") == nullptr);
    REQUIRE(actor_named(cast_of("{P Budi Hartanto} hadir, dikutip dari {O Antara}."), "Antara") !=
            nullptr);
    for (const char* told : {"Itu benar, kata {P Budi Hartanto} kepada {O Tempo}.",
                             "Itu benar, ujar {P Budi Hartanto} saat dihubungi {O Tempo}."}) {
        const auto cast = cast_of(told);
        CAPTURE(told);
        REQUIRE(actor_named(cast, "Tempo") != nullptr);
        REQUIRE(cast.outlets.size() == 1);
        REQUIRE(cast.actors[cast.outlets.front()].name == "Tempo");
    }
}

TEST_CASE("who reports, in the bracket before the dash, is neither an actor nor a place") {
    const auto cast = cast_of("{L Pontianak} ({O Kabar Wirogunan}) - {P Budi Hartanto} hadir.");
    REQUIRE(actor_named(cast, "Kabar Wirogunan") == nullptr);
    REQUIRE(cast.places.size() == 1);
    REQUIRE(cast.places.front().name == "Pontianak");
    // Behind a body it is a short form, and joins it to the body that acts.
    const auto body = cast_of(
        "{O Lembaga Wirogunan} ({O LWGN}) - mitra lama - mengundang {P Budi Hartanto}. Lalu {O "
        "LWGN} menolak.");
    REQUIRE(body.actors.size() == 2);
    REQUIRE(body.actors.front().references.size() == 3);
    // Further on a bracket may hold anything.
    const auto later = cast_of(
        "{P Budi Hartanto} dan tiga rekannya yang lain hadir di aula ({L Gedung Wirogunan}) - "
        "lagi.");
    REQUIRE(later.places.size() == 1);
}

TEST_CASE("a group told once may be words in passing") {
    const auto cast = cast_of("{G Sepuluh pemimpin {O ASEAN}} hadir bersama {P Budi Hartanto}.");
    REQUIRE(cast.doubtful.size() == 1);
    REQUIRE(cast.actors[cast.doubtful.front()].name == "Sepuluh pemimpin ASEAN");
}

TEST_CASE("groups that are nobody in particular are left out") {
    REQUIRE(cast_of("{G Semua orang} hadir.").actors.empty());
    REQUIRE(cast_of("Ia {G anggota {O DPR}}.").actors.empty());
    const auto cast = cast_of("{G Sepuluh pemimpin {O ASEAN}} hadir.");
    REQUIRE(cast.actors.size() == 1);
    REQUIRE(cast.actors.front().kind == ActorKind::group);
}

TEST_CASE("hundreds who do something are a group, also without more words") {
    const auto cast = cast_of("{G Ratusan nelayan} menutup pelabuhan.");
    REQUIRE(cast.actors.size() == 1);
    REQUIRE(cast.actors.front().name == "Ratusan nelayan");
    REQUIRE(cast_of("{G Para nelayan} menutup pelabuhan.").actors.empty());
}

TEST_CASE("groups are told by their number and by the level of a meeting") {
    const auto cast = cast_of("Serangan itu mengganggu 239 instansi tingkat pusat dan daerah.");
    REQUIRE(cast.actors.size() == 1);
    REQUIRE(cast.actors.front().name == "239 instansi tingkat pusat dan daerah");
    REQUIRE(cast_of("Pameran itu didatangi 70.000 orang selama sepekan.").actors.empty());
    REQUIRE(actor_named(cast_of("Pertemuan tingkat {R Menlu} digelar besok."), "Menlu")->kind ==
            ActorKind::group);
    REQUIRE(cast_of("Pada 2025 pengguna bertambah.").actors.empty());
}

TEST_CASE("what a bracket calls something else is nobody") {
    const auto cast =
        cast_of("Mereka membahas kode etik ({P Code of Conduct} (CoC)) dengan {P Budi Hartanto}.");
    REQUIRE(cast.actors.size() == 1);
}

TEST_CASE("words that a sentence capitalizes are no people") {
    REQUIRE(cast_of("{P Dia} hadir pada {P Juli}.").actors.empty());
}

TEST_CASE("a place that is named after another with a comma contains it") {
    const auto cast = cast_of("Rapat digelar di {L Ubud}, {L Bali}.");
    REQUIRE(cast.places.size() == 2);
    REQUIRE(cast.places[0].within == std::optional<std::size_t>(1));
    REQUIRE(cast.places[1].kind == PlaceKind::region);
    REQUIRE(cast.places[1].country == "ID");
    REQUIRE(cast.places[1].latitude);
    REQUIRE(*cast.places[1].latitude == Approx(-8.4).margin(0.5));
}

TEST_CASE("topics come from the vocabulary, each with where it is spoken of") {
    const MarkedStory story("Serangan siber itu membocorkan data pribadi. Ransomware menyebar.");
    const auto cast = CastReader::instance().read(story);
    REQUIRE(cast.topics.size() == 2);
    REQUIRE(cast.topics[0].key == "cyber-security");
    REQUIRE(cast.topics[0].mentions.size() == 2);
    REQUIRE(slice(story.text, cast.topics[0].mentions[0]) == "Serangan siber");
    REQUIRE(cast.topics[1].key == "data-protection");
}

TEST_CASE("a place in capitals alone gets a readable name, a short form stays") {
    const MarkedStory story("{L BANGKOK} dan {C UEA} ramai. Rapat digelar di {L KUALA LUMPUR}.");
    const auto cast = CastReader::instance().read(story);
    REQUIRE(cast.places.size() == 3);
    CHECK(cast.places[0].name == "Bangkok");
    CHECK(cast.places[0].country == "TH");
    CHECK(slice(story.text, cast.places[0].mentions.at(0)) == "BANGKOK");
    CHECK(cast.places[1].name == "UEA");
    CHECK(cast.places[2].name == "Kuala Lumpur");
}

TEST_CASE("the place inside a document's name is no place of the story") {
    const auto cast = cast_of("Mereka membahas {D Protokol {L Kyoto}} di {L Jakarta}.");
    REQUIRE(cast.places.size() == 1);
    CHECK(cast.places.front().name == "Jakarta");
    REQUIRE(cast.documents.size() == 1);
}

TEST_CASE("of two places of one name the one whose country stands beside it is meant") {
    CHECK(cast_of("Serangan terjadi di {L Tripoli}, {C Libya}.").places.at(0).country == "LY");
    CHECK(cast_of("Rapat digelar di Selat Malaka dan {L Beijing}.").places.at(0).country == "CN");
}

TEST_CASE("many who hold an office in a body that is named are a group") {
    const auto cast = cast_of("{P Rini Wibowo} mengkritik para komisioner {O KPU} di {L Jakarta}.");
    const auto* group = actor_named(cast, "komisioner KPU");
    REQUIRE(group != nullptr);
    CHECK(group->kind == ActorKind::group);
    const auto one = cast_of("Para komisioner {O KPU} {P Rini Wibowo} dan {P Tono Ginting} hadir.");
    CHECK(actor_named(one, "komisioner KPU") == nullptr);
}

TEST_CASE("an office that only the headline has is nobody else") {
    const std::string title = "Kepala Bappenas Bicara Data";
    MarkedStory story("{R Kepala {O Bappenas}} Bicara Data\n\n{P Budi Hartono} bicara.");
    Article article;
    article.text = story.text;
    article.blocks = {{BlockKind::title, {0, title.size()}},
                      {BlockKind::body, {title.size() + 2, story.text.size()}}};
    const auto cast = CastReader::instance().read(article, story.mentions);
    REQUIRE(actor_named(cast, "Kepala Bappenas") == nullptr);
}
