// Which groups without a name of their own are the same in several articles.
#include "graph/build_extraction.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace linimasa {
namespace {

const std::vector<const char*> company{"Serikat Bahari", "Balai Ikan", "Dewan Benih"};

Extraction affair(const std::string& source, const char* published,
                  const std::vector<const char*>& groups, const std::vector<const char*>& bodies) {
    test::Told told(source, published);
    for (const char* group : groups) {
        told.actor(group, ActorKind::group);
    }
    for (const char* body : bodies) {
        told.body(body);
    }
    told.write("Berita " + source + " tentang kampung di " + published);
    return told.take();
}

std::ptrdiff_t groups_of(std::vector<Extraction> articles) {
    const EventGraph graph = test::link(std::move(articles));
    return std::count_if(graph.actors().begin(), graph.actors().end(),
                         [](const auto& actor) { return actor.kind == ActorKind::group; });
}

TEST_CASE("the weeks of an affair are counted from its first day") {
    const std::vector<const char*> group{"tokoh lintas desa"};
    const Extraction first = affair("a.txt", "2021-05-02", group, company);
    const Extraction second = affair("b.txt", "2021-06-01", group, company);
    const Extraction third = affair("c.txt", "2021-07-01", group, company);
    CHECK(groups_of({first, second}) == 1);
    CHECK(groups_of({second, third}) == 1);
    CHECK(groups_of({first, second, third}) == 2);
}

TEST_CASE("articles on other things push no article out of an affair") {
    const std::vector<const char*> group{"tokoh lintas desa"};
    std::vector<Extraction> articles{affair("a.txt", "2021-05-02", group, company)};
    for (char letter = 'b'; letter < 'r'; ++letter) {
        articles.push_back(affair(std::string(1, letter) + ".txt", "2021-05-03", group, {}));
    }
    const std::ptrdiff_t without = groups_of(articles);
    articles.push_back(affair("z.txt", "2021-05-04", group, company));
    CHECK(groups_of(articles) == without);
}

TEST_CASE("two groups of one article are no one group through another article") {
    const Extraction both =
        affair("a.txt", "2021-05-02", {"tokoh lintas desa", "para tokoh lintas desa"}, company);
    CHECK(groups_of({both}) == 2);
    CHECK(groups_of({both, affair("b.txt", "2021-05-01", {"tokoh lintas desa"}, company)}) == 2);
}

}  // namespace
}  // namespace linimasa
