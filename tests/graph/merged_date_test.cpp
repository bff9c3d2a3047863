#include "merged_date.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace linimasa {
namespace {

DateVote vote(const char* start, const char* until, bool within = false) {
    return {.date = {Date::parse(start), Date::parse(until)}, .told = {}, .within = within};
}

/// The date of both votes, which must be the same in either order.
std::string merged(std::vector<DateVote> votes) {
    const MergedDate one = merge_dates(votes);
    std::reverse(votes.begin(), votes.end());
    CHECK(merge_dates(votes).date == one.date);
    CHECK(one.alternatives.empty());
    return one.date.start->to_string() + "/" + one.date.until->to_string();
}

TEST_CASE("a week gives way to the day that lies in it") {
    CHECK(merged({vote("2018-04-23", "2018-04-29", true), vote("2018-04-28", "2018-04-28")}) ==
          "2018-04-28/2018-04-28");
    CHECK(merged({vote("2018-04-23", "2018-04-29", true), vote("2018-04-23", "2018-04-23")}) ==
          "2018-04-23/2018-04-23");
    CHECK(merged({vote("2018-04-23", "2018-04-29", true), vote("2018-04-25", "2018-04-28")}) ==
          "2018-04-25/2018-04-28");
    CHECK(merged({vote("2018-04", "2018-04", true), vote("2018-04-23", "2018-04-29", true)}) ==
          "2018-04-23/2018-04-29");
}

TEST_CASE("a weekend is closer than the week that holds it") {
    CHECK(merged({vote("2018-04-23", "2018-04-29", true),
                  vote("2018-04-28", "2018-04-29", true)}) == "2018-04-28/2018-04-29");
}

TEST_CASE("a day of a summit does not cut the summit down to that day") {
    CHECK(merged({vote("2018-04-25", "2018-04-28"), vote("2018-04-28", "2018-04-28")}) ==
          "2018-04-25/2018-04-28");
}

TEST_CASE("two days of one week contradict each other, whatever names the week") {
    const MergedDate date =
        merge_dates({vote("2018-04-23", "2018-04-29", true), vote("2018-04-25", "2018-04-25"),
                     vote("2018-04-27", "2018-04-27")});
    CHECK(date.alternatives.size() == 2);
}

TEST_CASE("a year that many articles tell does not give way to the day of one") {
    std::vector<DateVote> votes(5, vote("2018", "2018"));
    votes.push_back(vote("2018-04-25", "2018-04-25"));
    CHECK(merged(votes) == "2018-04-25/2018-04-25");
    votes.push_back(vote("2018", "2018"));
    CHECK(merged(votes) == "2018/2018");
    votes.push_back(vote("2018-04-25", "2018-04-25"));
    CHECK(merged(votes) == "2018-04-25/2018-04-25");
}

}  // namespace
}  // namespace linimasa
