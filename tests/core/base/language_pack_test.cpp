#include "linimasa/core/language_pack.hpp"

#include "support/scratch_folder.hpp"

#include <catch2/catch.hpp>

using linimasa::LanguagePack;

TEST_CASE(
    "a replacing table whose name the pack does not have is an error, and notes beside it are "
    "not") {
    const linimasa::test::ScratchFolder folder;
    folder.write("bacaan.txt", "why these tables differ");
    CHECK(LanguagePack::load("id", folder.path()));
    folder.write("topic.tsv", "cyber\tsiber\n");
    const auto pack = LanguagePack::load("id", folder.path());
    REQUIRE_FALSE(pack);
    CHECK(pack.error().where == folder / "topic.tsv");
    CHECK(pack.error().remedy.find("topics.tsv") != std::string::npos);
}

TEST_CASE("a pack says what it is for") {
    CHECK(LanguagePack::load("id")->reads_events());
    CHECK_FALSE(LanguagePack::load("en")->reads_events());
}
