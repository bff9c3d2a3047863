#include "linimasa/core/reader.hpp"

#include <benchmark/benchmark.h>

#include <filesystem>
#include <string>
#include <vector>

namespace {

using namespace linimasa;

const std::string corpus = std::string(LINIMASA_SHARED_DIR) + "/corpus/kompas-tempo-2024.ndjson";

void read_ndjson(benchmark::State& state) {
    std::error_code missing;
    const auto size = std::filesystem::file_size(corpus, missing);
    if (missing) {
        state.SkipWithError("the shared corpus is not there");
        return;
    }
    const std::vector<std::string> inputs{corpus};
    for (auto _ : state) {
        read_articles(inputs, {}, [](const Result<Article>& article) {
            benchmark::DoNotOptimize(article);
            return true;
        });
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(size));
}
BENCHMARK(read_ndjson)->Unit(benchmark::kMillisecond);

void find_blocks_only(benchmark::State& state) {
    std::vector<Article> articles;
    const std::vector<std::string> inputs{corpus};
    read_articles(inputs, {}, [&](Result<Article> article) {
        if (article) {
            article->blocks.clear();
            articles.push_back(*std::move(article));
        }
        return true;
    });
    std::int64_t bytes = 0;
    for (const Article& article : articles) {
        bytes += static_cast<std::int64_t>(article.text.size());
    }
    for (auto _ : state) {
        for (Article& article : articles) {
            find_blocks(article);
            benchmark::DoNotOptimize(article.blocks.data());
            article.blocks.clear();
        }
    }
    state.SetBytesProcessed(state.iterations() * bytes);
}
BENCHMARK(find_blocks_only)->Unit(benchmark::kMillisecond);

}  // namespace
