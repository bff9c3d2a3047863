#include "linimasa/core/extractor.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

using namespace linimasa;

TEST_CASE("two names with a verb in capitals between them in a headline are two", "[extractor]") {
    const std::string title = "Komnas HAM Harap Bawaslu Beri Teguran";
    Article article;
    article.text =
        title +
        "\n\nKomnas HAM berharap Bawaslu memberi teguran, Senin (2/4/2018). Bawaslu belum "
        "menjawab Komnas HAM.\n";
    article.blocks = {{BlockKind::title, {0, title.size()}},
                      {BlockKind::body, {title.size() + 2, article.text.size()}}};
    const auto extractor = Extractor::create({});
    REQUIRE(extractor);
    const Extraction found = extractor->extract(article);
    const auto has = [&](std::string_view name) {
        return std::any_of(found.actors.begin(), found.actors.end(),
                           [&](const Actor& actor) { return actor.name == name; });
    };
    CHECK(has("Komnas HAM"));
    CHECK(has("Bawaslu"));
    CHECK_FALSE(has("Komnas HAM Harap Bawaslu"));
}
