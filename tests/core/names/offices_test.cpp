#include "named.hpp"

#include <catch2/catch.hpp>

using namespace linimasa;
using namespace linimasa::test;

TEST_CASE("where an office ends and the name of its holder begins") {
    const std::string office = GENERATE(
        as<std::string>(), "Dirjen Dukcapil", "Dirjen Migas", "Dirjen Bina Marga",
        "Sekda Kota Bogor", "Sekda Kabupaten Garut", "Bupati Bandung Barat", "Lurah Tebet",
        "Kades Karangmojo", "Kapolsek Tebet", "Dirtipidsiber Bareskrim Polri", "Kades", "Camat");
    CAPTURE(office);
    const Named named(office + " Budi Santoso mengatakan jalan itu segera dibuka.");
    CHECK(named.all(MentionKind::role) == Strings{office});
    CHECK(named.all(MentionKind::person) == Strings{"Budi Santoso"});
}

TEST_CASE("a small area may have two words, and a rank may follow it") {
    const Named ward("Lurah Kebon Jeruk Budi Santoso mengatakan jalan itu segera dibuka.");
    CHECK(ward.all(MentionKind::person) == Strings{"Budi Santoso"});
    const Named police("Kapolsek Tebet Kompol Budi Santoso mengatakan jalan itu segera dibuka.");
    CHECK(police.all(MentionKind::person) == Strings{"Budi Santoso"});
    const Named people("Warga Karo Budi Santoso tewas.");
    const Mention* karo = people.find("Karo");
    CHECK((karo == nullptr || karo->kind != MentionKind::role));
}
