#include "linimasa/core/extractor.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

using namespace linimasa;

namespace {

bool has_group(const Extraction& found, const std::string& name) {
    return std::any_of(found.actors.begin(), found.actors.end(), [&](const Actor& actor) {
        return actor.kind == ActorKind::group && actor.name == name;
    });
}

}  // namespace

TEST_CASE("a group told once is an actor where it takes part") {
    const auto extractor = Extractor::create({});
    REQUIRE(extractor);
    Article article;
    article.text =
        "tokoh agama menonton dari jauh. bupati sorong rini astuti meminta pedagang pindah ke "
        "pasar "
        "baru, kata rini astuti di sorong, kamis (4/7/2024). pasar itu selesai pada bulan ini.";
    const Extraction found = extractor->extract(article);
    CHECK(has_group(found, "pedagang"));
    CHECK_FALSE(has_group(found, "tokoh agama"));
    // With capitals as well.
    article.text =
        "Tokoh agama menonton dari jauh. Bupati Sorong Rini Astuti meminta pedagang pindah ke "
        "Pasar "
        "Baru, kata Rini Astuti di Sorong, Kamis (4/7/2024). Pasar itu selesai pada bulan ini.";
    CHECK_FALSE(has_group(extractor->extract(article), "Tokoh agama"));
    for (const Event& event : found.events) {
        for (const Participant& participant : event.participants) {
            CHECK(participant.actor < found.actors.size());
        }
    }
}
