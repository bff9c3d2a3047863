#include "options.hpp"

#include <catch2/catch.hpp>

using namespace linimasa::train;

TEST_CASE("options are set by name, each margin by its own") {
    Options options;
    REQUIRE(set_option(options, "l1=0.5"));
    REQUIRE(set_option(options, "epochs=3"));
    REQUIRE(set_option(options, "invented=0.25"));
    REQUIRE(set_option(options, "encyclopedia_confused=2"));
    REQUIRE(set_option(options, "attributes="));
    CHECK(options.crf.l1 == 0.5);
    CHECK(options.crf.epochs == 3);
    CHECK(options.crf.margins.invented == 0.25);
    CHECK(options.crf.margins.invented_body == Options().crf.margins.invented_body);
    CHECK(options.crf.encyclopedia_margins.invented == Options().crf.encyclopedia_margins.invented);
    CHECK(options.crf.encyclopedia_margins.confused == 2.0);
    CHECK(options.attributes.empty());
}

TEST_CASE("what is no option or no number is refused") {
    Options options;
    for (const char* const argument :
         {"", "l1", "=1", "l", "l1=", "l1=0,5", "epochs=8x", "epochs=1.5", "colour=1"}) {
        CAPTURE(argument);
        CHECK_FALSE(set_option(options, argument));
    }
}
