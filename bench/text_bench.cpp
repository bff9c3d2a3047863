#include "linimasa/core/reader.hpp"
#include "linimasa/core/text.hpp"

#include <benchmark/benchmark.h>

#include <filesystem>
#include <string>
#include <vector>

namespace {

using namespace linimasa;

std::vector<Article> corpus() {
    std::vector<Article> articles;
    const std::vector<std::string> inputs{std::string(LINIMASA_SHARED_DIR) +
                                          "/corpus/kompas-tempo-2024.ndjson"};
    read_articles(inputs, {}, [&](Result<Article> article) {
        if (article) {
            articles.push_back(*std::move(article));
        }
        return true;
    });
    return articles;
}

std::int64_t bytes_of(const std::vector<Article>& articles) {
    std::int64_t bytes = 0;
    for (const Article& article : articles) {
        bytes += static_cast<std::int64_t>(article.text.size());
    }
    return bytes;
}

void analyze_text(benchmark::State& state) {
    const auto articles = corpus();
    if (articles.empty()) {
        state.SkipWithError("the shared corpus is not there");
        return;
    }
    Vocabulary vocabulary;
    const auto pack = LanguagePack::load("id");
    const auto analyzer = TextAnalyzer::create(*pack, vocabulary);
    for (auto _ : state) {
        for (const Article& article : articles) {
            benchmark::DoNotOptimize(analyzer->analyze(article));
        }
    }
    state.SetBytesProcessed(state.iterations() * bytes_of(articles));
}
BENCHMARK(analyze_text)->Unit(benchmark::kMillisecond);

/// What the same bytes cost when they are only looked at: the yardstick of the same run.
void count_words(benchmark::State& state) {
    const auto articles = corpus();
    for (auto _ : state) {
        std::size_t words = 0;
        for (const Article& article : articles) {
            bool inside = false;
            for (const char c : article.text) {
                const bool blank = c == ' ' || (c >= '\t' && c <= '\r');
                words += !blank && !inside ? 1U : 0U;
                inside = !blank;
            }
        }
        benchmark::DoNotOptimize(words);
    }
    state.SetBytesProcessed(state.iterations() * bytes_of(articles));
}
BENCHMARK(count_words)->Unit(benchmark::kMillisecond);

}  // namespace
