#include "silver.hpp"

#include "support/scratch_folder.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace linimasa::train;

TEST_CASE("a cell of silver data holds a tag or shares that are numbers") {
    CHECK(parse_shares("B-ORG") == TagShares{0, 0, 0, 1.0F, 0, 0, 0});
    CHECK(parse_shares("O:3|I-ORG:1") == TagShares{0.75F, 0, 0, 0, 0.25F, 0, 0});
    for (const char* const cell : {"", "O:", "B-XYZ", "B-PER:x|O:39", "B-PER:-50|O:90", "O:61abc",
                                   "O:0", "O:101", "O:61||B-ORG:39", "O:61 B-ORG:39"}) {
        CAPTURE(cell);
        CHECK_FALSE(parse_shares(cell));
    }
}

TEST_CASE("silver data has a cell for each manner, with one tag or with shares") {
    const linimasa::test::ScratchFolder folder;
    const std::string path = folder.write("silver.conll",
                                          "Ibu\tO\tO\n"
                                          "Sari\tB-PER\tB-PER:61|O:39\n\n"
                                          "Bogor\tO:1|B-LOC:3\tB-LOC\r\n\r\n\n");
    const std::vector<TaggedSentence> news = read_silver(path, 0);
    REQUIRE(news.size() == 2);
    CHECK(news[0].tokens == std::vector<std::string>{"Ibu", "Sari"});
    CHECK(news[0].tags.empty());
    CHECK(news[0].shares == std::vector<TagShares>{{1.0F}, {0.0F, 1.0F}});
    CHECK(news[1].shares == std::vector<TagShares>{{0.25F, 0, 0, 0, 0, 0.75F, 0}});
    const std::vector<TaggedSentence> encyclopedia = read_silver(path, 1);
    REQUIRE(encyclopedia.size() == 2);
    CHECK(encyclopedia[0].shares[1][0] == Approx(0.39));
    CHECK(encyclopedia[0].shares[1][1] == Approx(0.61));
    CHECK(encyclopedia[1].shares == std::vector<TagShares>{{0, 0, 0, 0, 0, 1.0F, 0}});
}
