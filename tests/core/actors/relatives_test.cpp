#include "cast.hpp"

using namespace linimasa;
using namespace linimasa::test;

TEST_CASE("who only says whose relative somebody is, is no actor") {
    const auto cast = cast_of(
        "Partai memilih putra bungsu {R Gubernur} {P Budi Hartanto}, {P Sinta Hartanto}, sebagai "
        "ketua.");
    REQUIRE(actor_named(cast, "Budi Hartanto") == nullptr);
    REQUIRE(actor_named(cast, "Sinta Hartanto") != nullptr);
    REQUIRE(
        cast_of("Polisi menangkap {R istri} {P Budi Hartanto}, {P Sinta Dewi}.").actors.size() ==
        1);
}

TEST_CASE("an office may stand before the relative, and a comma may end an opener") {
    const auto minister = cast_of(
        "Panitia mengundang adik {P Budi Hartanto}, {R Menteri Agama} {P Yusuf Amri}, ke rapat.");
    REQUIRE(actor_named(minister, "Budi Hartanto") == nullptr);
    REQUIRE(actor_named(minister, "Yusuf Amri") != nullptr);
    const auto opener =
        cast_of("Menurut suami {P Sinta Dewi}, {P Budi Hartanto} telah menyerang kantor.");
    REQUIRE(actor_named(opener, "Sinta Dewi") != nullptr);
}

TEST_CASE("a list behind a kin word, and a title, name everybody") {
    const auto list =
        cast_of("Polisi memeriksa adik {P Budi Hartanto}, {P Sinta Dewi}, dan {P Yusuf Amri}.");
    REQUIRE(list.actors.size() == 3);
    REQUIRE(cast_of("Panitia mengundang Ibu {P Sinta Dewi}, {P Budi Hartanto}.").actors.size() ==
            2);
}
