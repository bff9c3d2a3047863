#include "base/affixes.hpp"

#include "support/scratch_folder.hpp"

#include <catch2/catch.hpp>

using linimasa::Affix;
using linimasa::Affixes;
using linimasa::LanguagePack;
using linimasa::Result;

namespace {

Result<Affixes> read(std::string_view table) {
    const linimasa::test::ScratchFolder folder;
    folder.write("affixes.tsv", table);
    Affixes affixes;
    return affixes.add(*LanguagePack::load("id", folder.path())).map([&] { return affixes; });
}

}  // namespace

TEST_CASE("an affix is what a word begins and ends with") {
    const auto affixes = read("active\tma-\nact\tpa-an\npossessive\t-na\nordinal\tka--\n");
    REQUIRE(affixes);
    CHECK(affixes->is(Affix::active, "maca"));
    CHECK_FALSE(affixes->is(Affix::active, "baca"));
    CHECK(affixes->is(Affix::act, "pabarengan"));
    CHECK_FALSE(affixes->is(Affix::act, "pabareng"));
    CHECK_FALSE(affixes->is(Affix::act, "pan"));  // the two may not share a letter
    CHECK_FALSE(affixes->is(Affix::passive, "maca"));
    CHECK(affixes->stem(Affix::possessive, "imahna") == "imah");
    CHECK(affixes->stem(Affix::possessive, "imah") == "imah");
    CHECK(affixes->stem(Affix::ordinal, "ka-18") == "18");
}

TEST_CASE("an affix may ask for a length and against an ending") {
    const auto affixes = read("sure_active\tber-\t6\tan\n");
    REQUIRE(affixes);
    CHECK(affixes->is(Affix::sure_active, "berlari"));
    CHECK_FALSE(affixes->is(Affix::sure_active, "beras"));
    CHECK_FALSE(affixes->is(Affix::sure_active, "beruangan"));
}

TEST_CASE("a bad line about affixes is an error with its place") {
    const auto [table, message] = GENERATE(Catch::Generators::table<std::string, std::string>({
        {"actve\tma-\n", "\"actve\" is no class of affix"},
        {"active\tma\n", "\"ma\" is no affix"},
        {"active\t-\n", "\"-\" is no affix"},
        {"active\tma-\tsix\n", "\"six\" is no number of letters"},
    }));
    const auto affixes = read(table);
    REQUIRE_FALSE(affixes);
    CHECK(affixes.error().message == message);
    CHECK(affixes.error().where.ends_with("affixes.tsv:1"));
    CHECK_FALSE(affixes.error().remedy.empty());
}

TEST_CASE("Indonesian has its affixes in the pack") {
    Affixes affixes;
    REQUIRE(affixes.add(*LanguagePack::load("id")));
    CHECK(affixes.is(Affix::sure_active, "menolak"));
    CHECK(affixes.is(Affix::sure_passive, "ditolak"));
    CHECK(affixes.is(Affix::abstract, "penguatan"));
    CHECK_FALSE(affixes.is(Affix::sure_active, "meja"));
}
