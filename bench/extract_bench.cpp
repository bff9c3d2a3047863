#include "linimasa/core/extractor.hpp"
#include "linimasa/core/reader.hpp"

#include <benchmark/benchmark.h>

#include <string>
#include <vector>

namespace {

using namespace linimasa;

const std::vector<Article>& corpus() {
    static const std::vector<Article> articles = [] {
        std::vector<Article> read;
        const std::vector<std::string> inputs{std::string(LINIMASA_SHARED_DIR) +
                                              "/corpus/kompas-tempo-2024.ndjson"};
        read_articles(inputs, {}, [&](Result<Article> article) {
            if (article) {
                read.push_back(*std::move(article));
            }
            return true;
        });
        return read;
    }();
    return articles;
}

std::int64_t bytes_of(const std::vector<Article>& articles) {
    std::int64_t bytes = 0;
    for (const Article& article : articles) {
        bytes += static_cast<std::int64_t>(article.text.size());
    }
    return bytes;
}

/// Everything on, one thread: MB/s of article text (budget: 5, aim: 10).
void extract(benchmark::State& state) {
    if (corpus().empty()) {
        state.SkipWithError("the shared corpus is not there");
        return;
    }
    const auto extractor = Extractor::create({});
    for (auto _ : state) {
        for (const Article& article : corpus()) {
            benchmark::DoNotOptimize(extractor->extract(article));
        }
    }
    state.SetBytesProcessed(state.iterations() * bytes_of(corpus()));
}
BENCHMARK(extract)->Unit(benchmark::kMillisecond);

/// Times alone, for comparison.
void extract_times(benchmark::State& state) {
    const auto extractor = Extractor::create({});
    for (auto _ : state) {
        for (const Article& article : corpus()) {
            benchmark::DoNotOptimize(extractor->extract_times(article));
        }
    }
    state.SetBytesProcessed(state.iterations() * bytes_of(corpus()));
}
BENCHMARK(extract_times)->Unit(benchmark::kMillisecond);

/// Loading the pack and every stage, at the start of each run of the program.
void create_extractor(benchmark::State& state) {
    for (auto _ : state) {
        benchmark::DoNotOptimize(Extractor::create({}));
    }
}
BENCHMARK(create_extractor)->Unit(benchmark::kMillisecond);

/// Words counted on the same bytes: the yardstick of the same run.
void count_words(benchmark::State& state) {
    for (auto _ : state) {
        std::size_t words = 0;
        for (const Article& article : corpus()) {
            bool inside = false;
            for (const char c : article.text) {
                const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
                words += !blank && !inside ? 1U : 0U;
                inside = !blank;
            }
        }
        benchmark::DoNotOptimize(words);
    }
    state.SetBytesProcessed(state.iterations() * bytes_of(corpus()));
}
BENCHMARK(count_words)->Unit(benchmark::kMillisecond);

}  // namespace
