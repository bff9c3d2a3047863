#include "linimasa/core/extraction.hpp"
#include "linimasa/core/extractor.hpp"

#include <catch2/catch.hpp>

namespace linimasa {
namespace {

Article article(const char* text) {
    Article result;
    result.language = "id";
    result.text = text;
    return result;
}

TEST_CASE("an article is completed with its blocks and the day that its text tells") {
    const auto extractor = Extractor::create({});
    REQUIRE(extractor);
    const char* text =
        "Panen Raya di Lembah Hijau\n\nSUKAJADI, 20 April 2018 - Petani memanen padi lebih awal "
        "pada Jumat (20/4).\n";
    const Article completed = extractor->complete(article(text));
    CHECK_FALSE(completed.blocks.empty());
    REQUIRE(completed.published.date);
    CHECK(completed.published.date->to_string() == "2018-04-20");
    const Article extracted = extractor->extract_times(article(text)).article;
    CHECK(completed.published.date == extracted.published.date);
    CHECK(completed.published.basis == extracted.published.basis);
}

TEST_CASE("the day that metadata tell stays, whatever the text says") {
    const auto extractor = Extractor::create({});
    REQUIRE(extractor);
    Article dated = article("Panen Raya\n\nSUKAJADI, 20 April 2018 - Petani memanen padi.\n");
    dated.published.date = Date::parse("2018-04-22");
    dated.published.basis = PublishedBasis::metadata;
    const Article completed = extractor->complete(dated);
    CHECK(completed.published.date == Date::parse("2018-04-22"));
    CHECK(completed.published.basis == PublishedBasis::metadata);
}

}  // namespace
}  // namespace linimasa
