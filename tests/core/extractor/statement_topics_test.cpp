#include "linimasa/core/extractor.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace linimasa;

TEST_CASE("a headline that begins with the speaker's own body is about the next it names",
          "[extractor]") {
    const std::string headline = "Polda Jambi Sita Rumah Joko Susilo";
    Article article;
    article.text =
        headline +
        "\n\n\"Rumah Joko Susilo disita,\" kata Kabid Humas Polda Jambi Rini Astuti, Senin "
        "(8/7/2024).\n";
    article.blocks = {
        {BlockKind::title, {0, headline.size()}, false},
        {BlockKind::body, {headline.size() + 2, article.text.size()}, false},
    };
    const auto extractor = Extractor::create({});
    REQUIRE(extractor);
    const Extraction found = extractor->extract(article);
    std::string topic;
    for (const Event& event : found.events) {
        for (const Participant& participant : event.participants) {
            if (participant.role == ParticipantRole::topic) {
                topic += found.actors.at(participant.actor).name;
            }
        }
    }
    CHECK(topic == "Joko Susilo");
}
