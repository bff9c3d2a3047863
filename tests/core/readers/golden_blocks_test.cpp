#include "linimasa/core/enum_names.hpp"
#include "linimasa/core/reader.hpp"
#include "support/shared.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <string>

using namespace linimasa;

namespace {

/// Kinds and offsets of all blocks: what the parts of a page are, without a word of it.
std::string outline(const Article& article) {
    std::string lines;
    for (const Block& block : article.blocks) {
        lines += fmt::format("{}\t{}\t{}{}\n", block.span.begin, block.span.end,
                             to_string(block.kind), block.continues ? "\tcontinues" : "");
    }
    return lines;
}

}  // namespace

TEST_CASE("scraped pages have the blocks that a reader found in them") {
    const auto* const name = GENERATE("000", "001", "002", "003", "004", "t013", "t018", "t390",
                                      "t459", "t468", "t486", "t520", "t616", "t640", "t814");
    const auto path = test::shared(fmt::format("benchmark/articles/{}.txt", name));
    REQUIRE_SHARED(path);
    const auto golden =
        test::source_dir() / "tests" / "golden" / "blocks" / fmt::format("{}.tsv", name);
    const auto article = read_plain_text(test::read_file(path), name, {});
    REQUIRE(article);
    if (std::getenv("LINIMASA_APPROVE") != nullptr) {
        std::ofstream(golden, std::ios::binary) << outline(*article);
    }
    CAPTURE(name);
    REQUIRE(outline(*article) == test::read_file(golden));
}
