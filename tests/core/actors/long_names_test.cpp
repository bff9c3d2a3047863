#include "cast.hpp"

using namespace linimasa;
using namespace linimasa::test;

TEST_CASE("the name of a unit goes on behind its short form with the body that it belongs to") {
    const auto cast = cast_of(
        "{G Penyidik {O Direktorat Lalu Lintas}} ({O Ditlantas}) {O Polda Banten} menahan {P Budi "
        "Hartanto}.");
    REQUIRE(actor_named(cast, "Direktorat Lalu Lintas (Ditlantas) Polda Banten") != nullptr);
    for (const Actor& actor : cast.actors) {
        REQUIRE(actor.kind != ActorKind::group);
    }
}

TEST_CASE("a court and the court that houses it are one") {
    const auto cast = cast_of(
        "{O Pengadilan Niaga} pada {O Pengadilan Negeri Medan} menghukum {P Budi Hartanto}.");
    REQUIRE(actor_named(cast, "Pengadilan Niaga pada Pengadilan Negeri Medan") != nullptr);
    REQUIRE(actor_named(cast, "Pengadilan Negeri Medan") == nullptr);
    for (const char* two :
         {"{O Partai Melati} menolak pada {O Partai Mawar}.",
          "{O Partai Melati} pada {O Partai Mawar} menguat.",
          "{O Pengadilan Negeri Medan} pada {O Pengadilan Negeri Solo} bicara."}) {
        const auto apart = cast_of(two);
        CAPTURE(two);
        for (const Actor& actor : apart.actors) {
            REQUIRE(actor.name.find(" pada ") == std::string::npos);
        }
        REQUIRE_FALSE(apart.actors.empty());
    }
}
