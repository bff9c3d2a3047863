#include "linimasa/core/extractor.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

using namespace linimasa;

TEST_CASE("two names with a verb in capitals between them in a headline are two", "[extractor]") {
    const std::string title = "Komnas Perempuan Harap DKPP Beri Sanksi Berat";
    Article article;
    article.text = title +
                   "\n\nKomnas Perempuan berharap DKPP menjatuhkan sanksi, Senin (2/4/2018). DKPP "
                   "belum menjawab Komnas Perempuan.\n";
    article.blocks = {{BlockKind::title, {0, title.size()}},
                      {BlockKind::body, {title.size() + 2, article.text.size()}}};
    const auto extractor = Extractor::create({});
    REQUIRE(extractor);
    const Extraction found = extractor->extract(article);
    const auto has = [&](std::string_view name) {
        return std::any_of(found.actors.begin(), found.actors.end(),
                           [&](const Actor& actor) { return actor.name == name; });
    };
    CHECK(has("Komnas Perempuan"));
    CHECK(has("DKPP"));
    CHECK_FALSE(has("Komnas Perempuan Harap DKPP"));
}
