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
}

TEST_CASE("groups that are nobody in particular are left out") {
    REQUIRE(cast_of("{G Semua orang} hadir.").actors.empty());
    REQUIRE(cast_of("Ia {G anggota {O DPR}}.").actors.empty());
    const auto cast = cast_of("{G Sepuluh pemimpin {O ASEAN}} hadir.");
    REQUIRE(cast.actors.size() == 1);
    REQUIRE(cast.actors.front().kind == ActorKind::group);
}

TEST_CASE("groups are told by their number and by the level of a meeting") {
    const auto cast = cast_of("Serangan itu mengganggu 239 instansi tingkat pusat dan daerah.");
    REQUIRE(cast.actors.size() == 1);
    REQUIRE(cast.actors.front().name == "239 instansi tingkat pusat dan daerah");
    REQUIRE(actor_named(cast_of("Pertemuan tingkat {R Menlu} digelar besok."), "Menlu")->kind ==
            ActorKind::group);
    REQUIRE(cast_of("Pada 2025 pengguna bertambah.").actors.empty());
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
