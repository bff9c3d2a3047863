#include "options.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace linimasa::train;

TEST_CASE("options are set by name, each margin by its own") {
    Options options;
    REQUIRE(set_option(options, "l1=0.5"));
    REQUIRE(set_option(options, "epochs=3"));
    REQUIRE(set_option(options, "invented=0.25"));
    REQUIRE(set_option(options, "encyclopedia_confused=2"));
    REQUIRE(set_option(options, "attributes="));
    REQUIRE(set_option(options, "silver=a/b.conll"));
    REQUIRE(set_option(options, "silver_weight=0.5"));
    REQUIRE(set_option(options, "start="));
    CHECK(options.crf.l1 == 0.5);
    CHECK(options.crf.epochs == 3);
    CHECK(options.crf.margins.invented == 0.25);
    CHECK(options.crf.margins.invented_body == Options().crf.margins.invented_body);
    CHECK(options.crf.encyclopedia_margins.invented == Options().crf.encyclopedia_margins.invented);
    CHECK(options.crf.encyclopedia_margins.confused == 2.0);
    CHECK(options.attributes.empty());
    CHECK(options.silver == "a/b.conll");
    CHECK(options.silver_weight == 0.5);
    CHECK(options.start.empty());
}

TEST_CASE("what is no option or no number is refused") {
    Options options;
    for (const char* const argument :
         {"", "l1", "=1", "l", "l1=", "l1=0,5", "epochs=8x", "epochs=1.5", "colour=1"}) {
        CAPTURE(argument);
        CHECK_FALSE(set_option(options, argument));
    }
}

TEST_CASE("what a training begins with changes the defaults of what is not given") {
    const auto read = [](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"train_names", "data", "names.model"});
        std::vector<char*> argv;
        for (std::string& argument : arguments) {
            argv.push_back(argument.data());
        }
        return read_options(static_cast<int>(argv.size()), argv.data());
    };
    CHECK_FALSE(read({"silver="}).start.empty());
    CHECK(read({"start="}).crf.l1 == Options::without_start().crf.l1);
    CHECK(read({"start=", "l1=0.5", "folds=4"}).crf.l1 == 0.5);
    const Options made = read({"epochs=4", "silver=a.conll"});
    CHECK(made.start.empty());
    CHECK(made.attributes.empty());
    CHECK(made.crf.l1 == Options::for_start_model().crf.l1);
    CHECK(made.crf.epochs == 4);
}
