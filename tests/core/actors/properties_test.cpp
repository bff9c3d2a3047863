#include "cast.hpp"
#include "linimasa/core/mentions.hpp"
#include "linimasa/core/reader.hpp"
#include "support/shared.hpp"

#include <sstream>

using namespace linimasa;
using namespace linimasa::test;

TEST_CASE("in real articles every index is valid and every span lies in the text, in order") {
    const auto folder = shared("benchmark/articles");
    REQUIRE_SHARED(folder);
    const auto pack = *LanguagePack::load("id");
    Vocabulary vocabulary;
    const auto analyzer = *TextAnalyzer::create(pack, vocabulary);
    const auto names = *NameFinder::create(pack, vocabulary);
    const auto actors = *ActorFinder::create(pack, vocabulary);
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        auto article = read_plain_text(read_file(file.path()), file.path().string(), {});
        REQUIRE(article);
        find_blocks(*article);
        const auto text = analyzer.analyze(*article);
        const auto cast = actors.find(text, names.find(text));
        INFO(file.path());
        for (const auto& actor : cast.actors) {
            REQUIRE_FALSE(actor.name.empty());
            REQUIRE_FALSE(actor.references.empty());
            REQUIRE(std::is_sorted(
                actor.references.begin(), actor.references.end(),
                [](const Reference& a, const Reference& b) { return a.span < b.span; }));
            REQUIRE(actor.references.back().span.end <= article->text.size());
            REQUIRE(std::is_sorted(actor.aliases.begin(), actor.aliases.end()));
            REQUIRE(std::find(actor.aliases.begin(), actor.aliases.end(), actor.name) ==
                    actor.aliases.end());
            for (const auto& role : actor.roles) {
                REQUIRE((!role.organization || *role.organization < cast.actors.size()));
                REQUIRE(slice(article->text, role.where.span) == role.where.text);
            }
        }
        for (const auto& place : cast.places) {
            REQUIRE((!place.within || *place.within < cast.places.size()));
        }
    }
}
