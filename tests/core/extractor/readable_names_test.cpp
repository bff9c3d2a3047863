#include "linimasa/core/extractor.hpp"
#include "linimasa/core/reader.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace linimasa;

TEST_CASE("names and labels are in single spaces, and their evidence is as the article has it",
          "[extractor]") {
    Article article;
    article.text =
        "Rapat di Bandung\n\nWali Kota Bandung Rudi\u00A0Hartono bertemu\u00A0 Menteri "
        "Perhubungan Budi Santoso di Gedung\u00A0Sate, Senin (2/4/2018).\n";
    const auto extractor = Extractor::create({});
    REQUIRE(extractor);
    const Extraction found = extractor->extract(article);

    bool person = false;
    for (const Actor& actor : found.actors) {
        INFO(actor.name);
        CHECK(actor.name.find("\u00A0") == std::string::npos);
        CHECK(actor.name.find("  ") == std::string::npos);
        if (actor.name == "Rudi Hartono") {
            person = true;
            REQUIRE_FALSE(actor.references.empty());
            const ByteSpan span = actor.references.front().span;
            CHECK(article.text.substr(span.begin, span.end - span.begin) == "Rudi\u00A0Hartono");
        }
    }
    CHECK(person);
    REQUIRE_FALSE(found.events.empty());
    for (const Event& event : found.events) {
        INFO(event.label);
        CHECK(event.label.find("\u00A0") == std::string::npos);
    }
}

TEST_CASE("what steers a terminal or turns the writing is in no name, title or label",
          "[extractor]") {
    Article article;
    article.title = "Rapat \x1B[31mdi Bandung";
    article.text =
        "Wali Kota Bandung Rudi \x1B[1mHartono\u202E bertemu Menteri Perhubungan Budi \x07Santoso "
        "di "
        "Gedung\u009BSate, Senin (2/4/2018).\n";
    const auto extractor = Extractor::create({});
    REQUIRE(extractor);
    const Extraction found = extractor->extract(article);
    CHECK(found.article.title == "Rapat [31mdi Bandung");
    CHECK(found.article.text == article.text);
    REQUIRE_FALSE(found.actors.empty());
    REQUIRE_FALSE(found.events.empty());
    const auto harmless = [](const std::string& text) {
        INFO(text);
        CHECK(text.find_first_of("\x1B\x07") == std::string::npos);
        CHECK(text.find("\u202E") == std::string::npos);
        CHECK(text.find("\u009B") == std::string::npos);
    };
    for (const Actor& actor : found.actors) {
        harmless(actor.name);
    }
    for (const Event& event : found.events) {
        harmless(event.label);
    }
}

TEST_CASE("what a participant is quoted with ends with the name", "[extractor]") {
    Article article;
    article.text =
        "Rapat menteri digelar di Ubud, Kamis (6/12/2018). Pertemuan itu dipimpin Menteri "
        "Perhubungan Sugiarto.\n\nSugiarto mengatakan semua berjalan baik.\n";
    const auto extractor = Extractor::create({});
    REQUIRE(extractor);
    const Extraction found = extractor->extract(article);
    bool led = false;
    for (const Event& event : found.events) {
        for (const Participant& participant : event.participants) {
            INFO(participant.where.text);
            CHECK_FALSE(participant.where.text.ends_with('.'));
            led = led || participant.where.text == "Menteri Perhubungan Sugiarto";
        }
    }
    CHECK(led);
}
