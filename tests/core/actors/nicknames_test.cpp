// Who is called how, and who is not.
#include "cast.hpp"

namespace linimasa::test {

TEST_CASE("a name that is told to be how somebody is called is that one's") {
    const auto before = cast_of(
        "{P Ratna Wulandari} menolak usul itu. \"Kami menunggu,\" kata {P Wulla}, sapaan "
        "karibnya.");
    REQUIRE(before.actors.size() == 1);
    CHECK(before.actors.front().aliases == std::vector<std::string>{"Wulla"});
    const auto behind = cast_of("Menurut {P Wulla}, sapaan akrab {P Ratna Wulandari}, harga naik.");
    REQUIRE(behind.actors.size() == 1);
    CHECK(behind.actors.front().name == "Ratna Wulandari");
}

TEST_CASE("a father is not his daughter whose name has his in it") {
    const auto cast = cast_of(
        "{P Ratna Sudirjoputri} tiba. Warga mengenang {P Sudirjo}. {P Agus Wirawanto} menyambut.");
    CHECK(actor_named(cast, "Sudirjo") != nullptr);
    CHECK(actor_named(cast, "Ratna Sudirjoputri") != nullptr);
}

TEST_CASE("letters with stops before a name are no wall between it and its office") {
    const auto cast = cast_of(
        "{R kepala {O bkkbn}} kombes pol. t. {P hasan wirogunan} menolak usul itu, dan "
        "{R ketua umum {O mui}} k.h. {P said hartono} menyambutnya dengan gembira sejak pagi.");
    REQUIRE(cast.actors.size() == 2);
    CHECK(titles(cast.actors[0]) == std::vector<std::string>{"kepala bkkbn"});
    CHECK(titles(cast.actors[1]) == std::vector<std::string>{"ketua umum mui"});
}

TEST_CASE("the office in the name of a regulation is nobody, nor is a candidacy") {
    CHECK(
        cast_of("Warga menunggu Peraturan {R Menteri Pendidikan} tentang sekolah.").actors.empty());
    CHECK(cast_of("Partai mencari {R capres} yang kuat. {R Capres} harus jujur.").actors.empty());
}

}  // namespace linimasa::test
