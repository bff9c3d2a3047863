// An election is told from others by what is elected, where and when, as its name says.
#include "graph/build_extraction.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace linimasa {
namespace {

test::Told election(const char* source, const char* label, const char* year,
                    const char* region = nullptr) {
    test::Told told(source, "2021-05-02");
    const std::optional<std::size_t> place =
        region != nullptr ? std::optional(told.place(region, PlaceKind::region)) : std::nullopt;
    Event& event = told.event(label, EventKind::initiative, year);
    event.frame = "election";
    event.place = place;
    return told;
}

EventGraph two(test::Told a, test::Told b) {
    return test::link({a.take(), b.take()});
}

TEST_CASE("an election is the same in other words, in whatever region an article speaks of it") {
    const EventGraph graph =
        two(election("a.txt", "Pilkada Serentak 2024", "2024"),
            election("b.txt", "Pemilihan Kepala Daerah 2024", "2024-11-27", "Lembah Hijau"));
    REQUIRE(graph.events().size() == 1);
    CHECK_FALSE(graph.events()[0].place.has_value());
    CHECK(two(election("a.txt", "Pilkada Lembah Hijau 2024", "2024", "Lembah Hijau"),
              election("b.txt", "pemilihan gubernur Lembah Hijau", "2024", "Lembah Hijau"))
              .events()
              .size() == 1);
}

TEST_CASE("elections of other offices, regions or years are others") {
    const auto count = [](test::Told a, test::Told b) {
        return two(std::move(a), std::move(b)).events().size();
    };
    CHECK(count(election("a.txt", "Pilkada 2024", "2024"),
                election("b.txt", "Pilpres 2024", "2024")) == 2);
    CHECK(count(election("a.txt", "Pilkada Lembah Hijau 2024", "2024", "Lembah Hijau"),
                election("b.txt", "Pilkada Bukit Biru 2024", "2024", "Bukit Biru")) == 2);
    CHECK(count(election("a.txt", "Pilkada 2024", "2024"),
                election("b.txt", "Pilkada 2020", nullptr)) == 2);
}

TEST_CASE("a region whose name is a part of another's is not meant by it") {
    test::Told told = election("a.txt", "Pilgub Lembah Hijau 2024", "2024", "Lembah Hijau");
    (void)told.place("Lembah", PlaceKind::region);
    const EventGraph graph =
        two(std::move(told), election("b.txt", "Pilgub Lembah Hijau 2024", "2024", "Lembah Hijau"));
    REQUIRE(graph.events().size() == 1);
    REQUIRE(graph.events()[0].place.has_value());
    CHECK(graph.places()[*graph.events()[0].place].name == "Lembah Hijau");
}

TEST_CASE("one article that tells an election in two ways tells one") {
    test::Told told = election("a.txt", "Pilkada 2024", "2024");
    Event& again = told.event("Pilkada Serentak 2024", EventKind::initiative, "2024");
    again.frame = "election";
    test::Told other = election("b.txt", "Pilkada Serentak 2024", "2024");
    CHECK(two(std::move(told), std::move(other)).events().size() == 1);
}

TEST_CASE("the election of a region is a part of those of all") {
    const EventGraph graph =
        test::link({election("a.txt", "Pilkada Serentak 2024", "2024").take(),
                    election("b.txt", "Pilgub Lembah Hijau 2024", "2024", "Lembah Hijau").take(),
                    election("c.txt", "Pilpres 2024", "2024").take(),
                    election("d.txt", "Pemilu 2024", "2024").take()});
    const auto& events = graph.events();
    REQUIRE(events.size() == 4);
    const auto at = [&](std::string_view label) {
        return static_cast<std::size_t>(
            std::find_if(events.begin(), events.end(),
                         [&](const GraphEvent& event) { return event.label == label; }) -
            events.begin());
    };
    CHECK(events[at("Pilgub Lembah Hijau 2024")].part_of == at("Pilkada Serentak 2024"));
    CHECK(events[at("Pilpres 2024")].part_of == at("Pemilu 2024"));
    CHECK_FALSE(events[at("Pilkada Serentak 2024")].part_of.has_value());
    CHECK_FALSE(events[at("Pemilu 2024")].part_of.has_value());
}

TEST_CASE("the commission that holds elections is no election") {
    CHECK(two(election("a.txt", "Pilkada 2024 dan Komisi Pemilihan Umum", "2024"),
              election("b.txt", "Pilkada 2024", "2024"))
              .events()
              .size() == 1);
}

}  // namespace
}  // namespace linimasa
