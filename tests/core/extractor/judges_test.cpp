#include "linimasa/core/extractor.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

using namespace linimasa;

namespace {

std::size_t count(const Extraction& found, EventKind kind) {
    return static_cast<std::size_t>(
        std::count_if(found.events.begin(), found.events.end(),
                      [kind](const Event& event) { return event.kind == kind; }));
}

Extraction extract(std::string text) {
    static const auto extractor = Extractor::create({});
    REQUIRE(extractor);
    Article article;
    article.text = std::move(text);
    article.published.date = Date::from_day(2024, 7, 12);
    return extractor->extract(article);
}

}  // namespace

TEST_CASE("what a judge says in court is told with the ruling, and dates it") {
    const Extraction found = extract(
        "Pengadilan Negeri Sorong mengabulkan gugatan Tuti Lestari. Hakim tunggal Joko Susilo "
        "menilai bukti itu tidak cukup. \"Penetapan itu tidak sah,\" kata Joko Susilo di Sorong, "
        "Kamis (4/7/2024).");
    CHECK(count(found, EventKind::statement) == 0);
    REQUIRE(count(found, EventKind::legal) == 1);
    const auto& ruling =
        *std::find_if(found.events.begin(), found.events.end(),
                      [](const Event& event) { return event.kind == EventKind::legal; });
    REQUIRE(ruling.date.start);
    CHECK(ruling.date.start->to_string() == "2024-07-04");
    CHECK(std::any_of(ruling.participants.begin(), ruling.participants.end(),
                      [&](const Participant& participant) {
                          return found.actors[participant.actor].name == "Joko Susilo";
                      }));
}

TEST_CASE("who is no judge, or speaks where no ruling is told, makes a statement") {
    CHECK(count(extract("Pengadilan Negeri Sorong mengabulkan gugatan Tuti Lestari. \"Putusan itu "
                        "adil,\" kata pengacara Joko Susilo di Sorong, Kamis (4/7/2024)."),
                EventKind::statement) == 1);
    CHECK(
        count(extract("\"Gedung kami sudah tua,\" kata hakim tunggal Joko Susilo di Sorong, Kamis "
                      "(4/7/2024)."),
              EventKind::statement) == 1);
}
