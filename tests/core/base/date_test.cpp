#include "linimasa/core/date.hpp"

#include <catch2/catch.hpp>

using linimasa::Date;
using linimasa::DatePrecision;

TEST_CASE("a date is printed as precisely as it was read") {
    const auto* text = GENERATE("2018", "2018-04", "2018-04-27", "2018-04-27T15:04");
    REQUIRE(Date::parse(text)->to_string() == text);
}

TEST_CASE("a date that does not exist is no date") {
    const auto* text = GENERATE("2018-02-30", "2018-13", "0000", "2018-4-27", "27-04-2018",
                                "2018-04-27T24:00", "2018-04-27Tab:00", "2018-04-27T10:00x", "");
    REQUIRE_FALSE(Date::parse(text));
}

TEST_CASE("a month runs from its first to its last day") {
    const auto february = *Date::from_month(2024, 2);
    REQUIRE(Date::from_days(february.first_day()).to_string() == "2024-02-01");
    REQUIRE(Date::from_days(february.last_day()).to_string() == "2024-02-29");
}

TEST_CASE("a date covers what lies inside it, never the other way round") {
    const auto year = *Date::from_year(2018);
    const auto day = *Date::from_day(2018, 4, 27);
    REQUIRE(year.covers(day));
    REQUIRE_FALSE(day.covers(year));
    REQUIRE(day.truncated(DatePrecision::month).to_string() == "2018-04");
}
