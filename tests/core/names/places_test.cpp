#include "linimasa/core/language_pack.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <string>

namespace linimasa {
namespace {

TEST_CASE("no two regions have one entry: the town where a province has its seat is a city") {
    const auto pack = LanguagePack::load("id");
    REQUIRE(pack);
    std::map<std::string, std::string> region_of;  // by entry
    for (const TableRow& row : pack->table("places.tsv")) {
        const std::string entry(row.cell(6));
        if (row.cell(1) != "region" || entry.empty()) {
            continue;
        }
        const auto [found, is_new] = region_of.emplace(entry, row.cell(0));
        INFO(found->second << " and " << row.cell(0));
        CHECK(is_new);
    }
    REQUIRE_FALSE(region_of.empty());
}

}  // namespace
}  // namespace linimasa
