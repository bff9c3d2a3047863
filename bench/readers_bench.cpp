#include "linimasa/core/reader.hpp"
#include "readers/format.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <benchmark/benchmark.h>
#include <libxml/HTMLparser.h>

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

/// The pages of the shared set, unpacked.
const std::vector<std::string>& pages() {
    static const std::vector<std::string> all = [] {
        std::vector<std::string> contents;
        std::error_code missing;
        for (const auto& file : std::filesystem::directory_iterator(
                 std::string(LINIMASA_SHARED_DIR) + "/html/pages", missing)) {
            archive* handle = archive_read_new();
            archive_read_support_filter_gzip(handle);
            archive_read_support_format_raw(handle);
            archive_entry* entry = nullptr;
            std::string page(4U << 20U, '\0');
            if (archive_read_open_filename(handle, file.path().c_str(), page.size()) ==
                    ARCHIVE_OK &&
                archive_read_next_header(handle, &entry) == ARCHIVE_OK) {
                const auto size = archive_read_data(handle, page.data(), page.size());
                page.resize(size < 0 ? 0 : static_cast<std::size_t>(size));
                contents.push_back(page);
            }
            archive_read_free(handle);
        }
        return contents;
    }();
    return all;
}

template <class Work>
void for_pages(benchmark::State& state, Work work) {
    std::int64_t bytes = 0;
    for (const std::string& page : pages()) {
        bytes += static_cast<std::int64_t>(page.size());
    }
    if (bytes == 0) {
        state.SkipWithError("the shared pages are not there");
        return;
    }
    for (auto _ : state) {
        for (const std::string& page : pages()) {
            work(page);
        }
    }
    state.SetBytesProcessed(state.iterations() * bytes);
}

/// What reading costs beside this is the reader's own part: compare the two in one run.
void parse_pages_alone(benchmark::State& state) {
    for_pages(state, [](const std::string& page) {
        constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                HTML_PARSE_NONET | HTML_PARSE_COMPACT;
        xmlDoc* document =
            htmlReadMemory(page.data(), static_cast<int>(page.size()), nullptr, nullptr, options);
        benchmark::DoNotOptimize(document);
        xmlFreeDoc(document);
    });
}
BENCHMARK(parse_pages_alone)->Unit(benchmark::kMillisecond);

void read_pages(benchmark::State& state) {
    const ReadOptions options;
    const ArticleSink sink = [](const Result<Article>& article) {
        benchmark::DoNotOptimize(article);
        return true;
    };
    for_pages(state, [&](const std::string& page) {
        readers::Emitter out(options, sink);
        const auto source = readers::memory_source(page);
        readers::Input input(*source, "page.html");
        readers::read_input(input, out);
    });
}
BENCHMARK(read_pages)->Unit(benchmark::kMillisecond);

}  // namespace
