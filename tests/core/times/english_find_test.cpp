#include "tagger.hpp"

using linimasa::Date;
using linimasa::test::Tagger;
using linimasa::test::value_of;

namespace {

/// The values of everything found in a text of Thursday, 4 July 2024.
std::string values(std::string_view text) {
    static const Tagger tagger("en");
    std::string out;
    for (const auto& time : tagger.find(text, "2024-07-04")) {
        out += (out.empty() ? "" : "; ") + value_of(time);
    }
    return out;
}

}  // namespace

TEST_CASE("the end of a span comes after its beginning") {
    CHECK(values("The season runs from June 1 to Nov. 30.") == "DATE 2024-06-01; DATE 2024-11-30");
    CHECK(values("The fees rise from Monday to Friday.") == "DATE 2024-07-01; DATE 2024-07-05");
    CHECK(values("The trial lasted from Dec. 20 until Jan. 7.") ==
          "DATE 2023-12-20; DATE 2024-01-07");
    CHECK(values("Sales fell from January through March.") == "DATE 2024-01; DATE 2024-03");
    CHECK(values("The trial lasted from May 20, 2023, to June 7, 2024.") ==
          "DATE 2023-05-20; DATE 2024-06-07");
}

TEST_CASE("what will be held lies ahead, what was held behind") {
    CHECK(values("The vote will be held Nov. 5.") == "DATE 2024-11-05");
    CHECK(values("The vote was held Nov. 5.") == "DATE 2023-11-05");
    CHECK(values("The vote is expected to be held Monday.") == "DATE 2024-07-08");
}

TEST_CASE("a quarter that results are told of is the last one") {
    CHECK(values("The bank will report second-quarter results.") == "DATE 2024-04..2024-06");
    CHECK(values("The bank reported fourth-quarter results.") == "DATE 2023-10..2023-12");
}

TEST_CASE("the following month counts from the date before it") {
    CHECK(values("He won in November 2020 and began the following January.") ==
          "DATE 2020-11; DATE 2021-01");
}
