// Pages with the parts that large Indonesian portals put around and into a story; all words and
// names are our own. What is expected of each was read by eye: tests/golden/pages.
#include "linimasa/core/enum_names.hpp"
#include "read_bytes.hpp"
#include "support/golden.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <string>

using namespace linimasa;

namespace {

/// What the page is said to be, and its parts with their text.
std::string account_of(const Article& article) {
    std::string lines = fmt::format(
        "by {}\nin {}\non {}\n\n", article.author.value_or("-"), article.outlet.value_or("-"),
        article.published.moment.empty() ? "-" : article.published.moment);
    for (const Block& block : article.blocks) {
        lines += fmt::format("{}: {}\n", to_string(block.kind), slice(article.text, block.span));
    }
    return lines;
}

}  // namespace

TEST_CASE("pages of portals are read to the title, day and parts that they have", "[golden]") {
    const std::string name =
        GENERATE("a_scroll_to_continue", "date_with_bar", "fast_page", "figures_and_ago",
                 "live_list", "network_of_dailies", "only_ago", "several_pages");
    const auto page = test::source_dir() / "tests/core/readers/pages" / (name + ".html");
    const auto got = test::read(test::read_file(page), name + ".html");
    REQUIRE(got.articles.size() == 1);
    test::check_golden("pages/" + name + ".txt", account_of(got.articles[0]));
}
