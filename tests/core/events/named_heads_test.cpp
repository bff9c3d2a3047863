#include "events/named_heads.hpp"

#include "support/scratch_folder.hpp"

#include <catch2/catch.hpp>

using linimasa::LanguagePack;
using linimasa::Result;
using linimasa::events::HeadTrait;
using linimasa::events::NamedHead;

namespace {

Result<std::vector<NamedHead>> read(std::string_view table) {
    const linimasa::test::ScratchFolder folder;
    folder.write("named_events.tsv", table);
    return linimasa::events::read_named_heads(*LanguagePack::load("id", folder.path()));
}

}  // namespace

TEST_CASE("a head of a name has the traits of its group and its own") {
    const auto heads = read(
        "pilgub\tinitiative\tpolls\tahead\n"
        "@polls\tvote inner\n"
        "hari_besar\tmeeting\trites\tnoun\tshell\n");
    REQUIRE(heads);
    REQUIRE(heads->size() == 2);
    CHECK(heads->front().is(HeadTrait::vote));
    CHECK(heads->front().is(HeadTrait::inner));
    CHECK_FALSE(heads->front().is(HeadTrait::shell));
    CHECK(heads->back().words == "hari besar");
    CHECK(heads->back().is(HeadTrait::shell));
    CHECK_FALSE(heads->back().is(HeadTrait::vote));
}

TEST_CASE("a bad line about heads of names is an error with its place") {
    const auto [table, message,
                line] = GENERATE(Catch::Generators::table<std::string, std::string, std::string>({
        {"pilgub\tinitiative\tpolls\tahead\tvotes\n", "unknown trait: votes", ":1"},
        {"@polls\tinner voting\npilgub\tinitiative\tpolls\tahead\n", "unknown trait: voting", ":1"},
        {"pilgub\tinitiative\tpolls\tahead\n@pols\tvote\n", "group without a head: pols", ":2"},
        {"pilgub\tinitiative\tpolls\tsoon\n", "unknown kind or option: soon", ":1"},
        {"pilgub\tvote\tpolls\tahead\n", "unknown kind or option: vote", ":1"},
    }));
    const auto heads = read(table);
    REQUIRE_FALSE(heads);
    CHECK(heads.error().message == message);
    CHECK(heads.error().where.ends_with("named_events.tsv" + line));
    CHECK_FALSE(heads.error().remedy.empty());
}
