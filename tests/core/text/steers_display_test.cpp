#include "linimasa/core/display.hpp"

#include <catch2/catch.hpp>

#include <string_view>

using linimasa::steers_display;

TEST_CASE("controls, marks of direction and separators steer what is shown") {
    for (const std::string_view text :
         {"\x1B", "\n", "\x7F", "\u009B", "\u061C", "\u200E", "\u200F", "\u2028", "\u202A",
          "\u202E", "\u2066", "\u2069"}) {
        INFO(text);
        CHECK(steers_display(text, 0));
    }
    for (const std::string_view text : {"a", " ", "\u00A0", "\u00E9", "\u060C", "\u200B", "\u2014",
                                        "\u201C", "\u202F", "\u2065", "\u206A", "\xE2", "\xC2"}) {
        INFO(text);
        CHECK_FALSE(steers_display(text, 0));
    }
    CHECK(steers_display("ab\u202Ecd", 2));
}
