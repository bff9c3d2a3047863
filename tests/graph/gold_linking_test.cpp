#include "graph/gold_corpus.hpp"
#include "same.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <iostream>

namespace linimasa {
namespace {

/// Prints what was joined or kept apart wrongly, with LINIMASA_SHOW set.
void show_faults(const char* what, const test::Groups& gold, const test::Groups& answer) {
    if (std::getenv("LINIMASA_SHOW") == nullptr) {
        return;
    }
    for (auto a = gold.begin(); a != gold.end(); ++a) {
        for (auto b = std::next(a); b != gold.end(); ++b) {
            const bool same = a->second == b->second;
            if (same != (answer.at(a->first) == answer.at(b->first))) {
                std::cout << what << (same ? " not joined: " : " joined wrongly: ")
                          << a->first.first << " \"" << a->first.second << "\" and "
                          << b->first.first << " \"" << b->first.second << "\"\n";
            }
        }
    }
}

void report(const std::string& set) {
    const auto folder = test::shared("benchmark/gold/" + set);
    REQUIRE_SHARED(folder);
    const auto gold = test::read_gold_folder(folder);
    Corpus corpus;
    for (const auto& article : gold) {
        corpus.push_back(tell(article.extraction));
    }
    const Clusters actors = same_actors(corpus, {});
    const Clusters events = same_events(corpus, actors, same_places(corpus), {});
    test::Groups actor_answer;
    test::Groups event_answer;
    for (std::size_t i = 0; i < gold.size(); ++i) {
        const Extraction& data = gold[i].extraction;
        for (std::size_t a = 0; a < data.actors.size(); ++a) {
            actor_answer[{gold[i].file, data.actors[a].name}] = actors.at(i, a);
        }
        for (std::size_t e = 0; e < data.events.size(); ++e) {
            event_answer[{gold[i].file, data.events[e].label}] = events.at(i, e);
        }
    }
    const auto document = test::read_json(folder / "corpus.json");
    for (const bool of_actors : {true, false}) {
        const test::Groups groups = test::gold_groups(document, gold, of_actors);
        const test::Groups& answer = of_actors ? actor_answer : event_answer;
        const char* what = of_actors ? "actors" : "events";
        const test::BCubed score = test::b_cubed(groups, answer);
        std::cout << set << ' ' << what << ": B-cubed precision " << score.precision << ", recall "
                  << score.recall << ", F1 " << score.f1() << '\n';
        show_faults(what, groups, answer);
        // A figure is reported, not asserted; but no annotated thing may be lost.
        for (const auto& [item, group] : groups) {
            CHECK(answer.contains(item));
        }
    }
}

TEST_CASE("everything annotated in the asean articles is linked to something") {
    report("asean");
}

TEST_CASE("everything annotated in the 2024 articles is linked to something") {
    report("news-2024");
}

}  // namespace
}  // namespace linimasa
