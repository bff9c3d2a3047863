#include "readers/lexicon.hpp"

#include "support/scratch_folder.hpp"

#include <catch2/catch.hpp>

using linimasa::LanguagePack;
using linimasa::Result;
using linimasa::readers::Lexicon;
using linimasa::readers::PageWord;

namespace {

Result<Lexicon> read(std::string_view page_words) {
    const linimasa::test::ScratchFolder folder;
    folder.write("page_words.tsv", page_words);
    return Lexicon::create(*LanguagePack::load("id", folder.path()));
}

}  // namespace

TEST_CASE("the words that say who made a page are those of the pack") {
    const auto lexicon = read("author\tPangarang\nbyline\tpangarang\ncredit\tredaktur\n");
    REQUIRE(lexicon);
    CHECK(lexicon->page_words(PageWord::author) == std::vector<std::string>{"pangarang"});
    CHECK(lexicon->page_words(PageWord::own).empty());
    CHECK(lexicon->begins("pangarang euis lestari", PageWord::byline));
    CHECK(lexicon->begins("pangarang: euis lestari", PageWord::byline));
    CHECK_FALSE(lexicon->begins("pangarang-pangarang muda", PageWord::byline));
    CHECK_FALSE(lexicon->begins("pangarangna", PageWord::byline));
    CHECK_FALSE(lexicon->begins("penulis euis lestari", PageWord::byline));
}

TEST_CASE("a bad line about who made a page is an error with its place") {
    for (const std::string_view table : {"writer\tpenulis\n", "author\n"}) {
        const auto lexicon = read(table);
        REQUIRE_FALSE(lexicon);
        CHECK(lexicon.error().where.ends_with("page_words.tsv:1"));
        CHECK_FALSE(lexicon.error().remedy.empty());
    }
}
