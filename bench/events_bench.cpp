#include "linimasa/core/actors.hpp"
#include "linimasa/core/events.hpp"
#include "linimasa/core/mentions.hpp"
#include "linimasa/core/reader.hpp"
#include "linimasa/core/text.hpp"
#include "linimasa/core/times.hpp"
#include "linimasa/core/vocabulary.hpp"

#include <benchmark/benchmark.h>

#include <memory>
#include <string>
#include <vector>

namespace {

using namespace linimasa;

/// The shared corpus with everything that the events room is given, made once.
struct Fixture {
    Fixture() {
        const std::vector<std::string> inputs{std::string(LINIMASA_SHARED_DIR) +
                                              "/corpus/kompas-tempo-2024.ndjson"};
        read_articles(inputs, {}, [&](Result<Article> article) {
            if (article) {
                articles.push_back(std::make_unique<Article>(*std::move(article)));
            }
            return true;
        });
        const auto pack = LanguagePack::load("id");
        const auto analyzer = TextAnalyzer::create(*pack, vocabulary);
        const auto time_finder = TimeFinder::create(*pack, vocabulary);
        const auto names = NameFinder::create(*pack, vocabulary);
        const auto actors = ActorFinder::create(*pack, vocabulary);
        finder = std::make_unique<EventFinder>(*EventFinder::create(*pack, vocabulary));
        for (const auto& article : articles) {
            texts.push_back(analyzer->analyze(*article));
            times.push_back(time_finder->find(texts.back(), article->published.date));
            casts.push_back(actors->find(texts.back(), names->find(texts.back())));
            bytes += static_cast<std::int64_t>(article->text.size());
        }
    }

    Vocabulary vocabulary;
    std::unique_ptr<EventFinder> finder;
    std::vector<std::unique_ptr<Article>> articles;
    std::vector<AnalyzedText> texts;
    std::vector<std::vector<TimeExpression>> times;
    std::vector<Cast> casts;
    std::int64_t bytes = 0;
};

const Fixture& fixture() {
    static const Fixture made;
    return made;
}

/// The stage itself: MB/s of article text.
void find_events(benchmark::State& state) {
    const Fixture& made = fixture();
    if (made.articles.empty()) {
        state.SkipWithError("the shared corpus is not there");
        return;
    }
    std::size_t events = 0;
    for (auto _ : state) {
        events = 0;
        for (std::size_t a = 0; a < made.articles.size(); ++a) {
            const Happenings found = made.finder->find(made.texts[a], made.times[a], made.casts[a],
                                                       made.articles[a]->published);
            events += found.events.size();
        }
    }
    state.SetBytesProcessed(state.iterations() * made.bytes);
    state.counters["events an article"] =
        static_cast<double>(events) / static_cast<double>(made.articles.size());
}
BENCHMARK(find_events)->Unit(benchmark::kMillisecond);

/// What is loaded once: the word lists, spelled out in all their forms.
void create_finder(benchmark::State& state) {
    const auto pack = LanguagePack::load("id");
    for (auto _ : state) {
        Vocabulary vocabulary;
        benchmark::DoNotOptimize(EventFinder::create(*pack, vocabulary));
    }
}
BENCHMARK(create_finder)->Unit(benchmark::kMillisecond);

}  // namespace
