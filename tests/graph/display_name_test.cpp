// Which form of a name an actor is shown by.
#include "graph/build_extraction.hpp"

#include <catch2/catch.hpp>

namespace linimasa {
namespace {

/// What one actor is called whom each article gives one form of.
std::string shown(ActorKind kind, const std::vector<std::string>& forms) {
    std::vector<Extraction> articles;
    for (std::size_t i = 0; i < forms.size(); ++i) {
        test::Told told(std::to_string(i) + ".txt", "2021-05-02");
        told.actor(forms[i], kind, "", "ID");
        articles.push_back(told.take());
    }
    const EventGraph graph = test::link(std::move(articles));
    REQUIRE(graph.actors().size() == 1);
    return graph.actors().front().name;
}

TEST_CASE("forms that differ in capitals vote together and one with capitals is shown") {
    CHECK(shown(ActorKind::organization, {"bnn", "bnn", "BNN"}) == "BNN");
    CHECK(shown(ActorKind::country, {"jepang", "jepang", "jepang", "Jepang"}) == "Jepang");
    CHECK(shown(ActorKind::person, {"ratna hartawan", "Ratna Hartawan", "ratna hartawan"}) ==
          "Ratna Hartawan");
}

TEST_CASE("the spelling that most articles with capitals use is shown") {
    CHECK(shown(ActorKind::organization, {"Kabar.Com", "KABAR.com", "KABAR.com"}) == "KABAR.com");
}

TEST_CASE("a person whom no article writes with capitals gets them") {
    CHECK(shown(ActorKind::person, {"ratna hartawan"}) == "Ratna Hartawan");
    CHECK(shown(ActorKind::person, {"umar bin al-habsyah"}) == "Umar bin Al-Habsyah");
    CHECK(shown(ActorKind::person, {"h.m. ma'mun"}) == "H.M. Ma'mun");
    CHECK(shown(ActorKind::person, {"la kasim hartawan"}) == "La Kasim Hartawan");
}

TEST_CASE("initials, offices and bodies in small letters stay as they are") {
    CHECK(shown(ActorKind::person, {"rn"}) == "rn");
    CHECK(shown(ActorKind::person, {"gubernur jambi"}) == "gubernur jambi");
    CHECK(shown(ActorKind::organization, {"koperasi nelayan"}) == "koperasi nelayan");
}

}  // namespace
}  // namespace linimasa
