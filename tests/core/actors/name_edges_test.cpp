// Where names begin and end, and the offices beside them.
#include "cast.hpp"

namespace linimasa::test {

TEST_CASE("an office that is a given name belongs to the name behind another office") {
    const auto cast = cast_of("{R Kepala {O BPS}} {R Imam} {P Suwiryo} menolak usul itu.");
    REQUIRE(cast.actors.size() == 1);
    CHECK(cast.actors.front().name == "Imam Suwiryo");
    CHECK(titles(cast.actors.front()) == std::vector<std::string>{"Kepala BPS"});
}

TEST_CASE("a rank of several words is no office, the office stands before it") {
    const auto cast =
        cast_of("{R Kapolda {L Sumbar}} Inspektur Jenderal {P Suharyo} menolak usul itu.");
    REQUIRE(cast.actors.size() == 1);
    CHECK(titles(cast.actors.front()) == std::vector<std::string>{"Kapolda Sumbar"});
}

TEST_CASE("between an office and its holder words may say when") {
    const auto cast =
        cast_of("Menurut {R Gubernur {L Jambi}} saat itu, {P Seno Wibowo}, harga naik.");
    REQUIRE(cast.actors.size() == 1);
    CHECK(titles(cast.actors.front()) == std::vector<std::string>{"Gubernur Jambi"});
}

TEST_CASE("the office in a bracket behind a name is that one's") {
    const auto cast =
        cast_of("{P Seno Wibowo} ({R Ketua {O Mahkamah Konstitusi}}) menolak usul itu.");
    REQUIRE(cast.actors.size() == 1);
    CHECK(titles(cast.actors.front()) == std::vector<std::string>{"Ketua Mahkamah Konstitusi"});
}

TEST_CASE("what shouts behind a name is no part of it, two letters are") {
    CHECK(actor_named(cast_of("Siniar {P Seno Wibowo SPEAK UP} memuat kabar itu. {P Seno Wibowo} "
                              "menolak."),
                      "Seno Wibowo") != nullptr);
    CHECK(actor_named(cast_of("{P Seno MD} menolak usul itu."), "Seno MD") != nullptr);
}

TEST_CASE("without capitals the number of a committee belongs to the office") {
    const auto cast = cast_of(
        "{R wakil ketua komisi} {P vi seno wibowo} menolak usul itu dalam rapat yang berlangsung "
        "lama "
        "di sana, lalu pulang bersama semua menteri yang hadir sejak pagi hari itu.");
    REQUIRE(cast.actors.size() == 1);
    CHECK(cast.actors.front().name == "seno wibowo");
}

}  // namespace linimasa::test
