#include "linimasa/core/article.hpp"
#include "linimasa/core/language_pack.hpp"
#include "linimasa/core/text.hpp"
#include "linimasa/core/times.hpp"
#include "linimasa/core/vocabulary.hpp"

#include <benchmark/benchmark.h>

#include <cstddef>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

namespace {

using linimasa::AnalyzedText;
using linimasa::Article;

/// News of our own words, where the shared articles are absent: as dense in times as news is.
constexpr const char* sample =
    "Rapat koordinasi itu digelar di balai kota, Jumat (20/4/2018), dan dihadiri dua puluh kepala "
    "dinas dari tiga kabupaten. Menurut panitia, pembahasan akan dilanjutkan pekan depan karena "
    "anggaran tahun ini belum disepakati seluruh anggota dewan. Warga sebelumnya mengeluhkan jalan "
    "yang rusak sejak akhir 2016, sementara perbaikan baru dimulai pukul 09.00 WIB kemarin. "
    "Kepala dinas mengatakan bahwa pekerjaan memakan waktu selama enam bulan dan diperiksa setiap "
    "pekan oleh tim pengawas yang dibentuk pemerintah daerah bersama perguruan tinggi setempat. ";

struct Fixture {
    Fixture() {
        auto pack = linimasa::LanguagePack::load("id");
        auto text = linimasa::TextAnalyzer::create(*pack, vocabulary);
        auto times = linimasa::TimeFinder::create(*pack, vocabulary);
        analyzer = std::make_unique<linimasa::TextAnalyzer>(*std::move(text));
        finder = std::make_unique<linimasa::TimeFinder>(*std::move(times));
        for (int i = 0; i < 60; ++i) {
            Article article;
            for (int k = 0; k < 8; ++k) {
                article.text += sample;
            }
            article.blocks.push_back({linimasa::BlockKind::body, {0, article.text.size()}});
            articles.push_back(std::move(article));
        }
        for (const auto& article : articles) {
            texts.push_back(analyzer->analyze(article));
            bytes += article.text.size();
        }
    }

    linimasa::Vocabulary vocabulary;
    std::unique_ptr<linimasa::TextAnalyzer> analyzer;
    std::unique_ptr<linimasa::TimeFinder> finder;
    std::vector<Article> articles;
    std::vector<AnalyzedText> texts;
    std::size_t bytes = 0;
};

const Fixture& fixture() {
    static const Fixture made;
    return made;
}

void count(benchmark::State& state) {
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(fixture().bytes));
}

/// The stage itself.
void find_times(benchmark::State& state) {
    const auto published = linimasa::Date::from_day(2018, 4, 20);
    for (auto _ : state) {
        for (const auto& text : fixture().texts) {
            benchmark::DoNotOptimize(fixture().finder->find(text, published));
        }
    }
    count(state);
}
BENCHMARK(find_times)->Unit(benchmark::kMillisecond);

void find_publication(benchmark::State& state) {
    for (auto _ : state) {
        for (const auto& text : fixture().texts) {
            benchmark::DoNotOptimize(fixture().finder->find_publication(text));
        }
    }
    count(state);
}
BENCHMARK(find_publication)->Unit(benchmark::kMillisecond);

/// What comes before it, to compare with.
void analyze_text(benchmark::State& state) {
    for (auto _ : state) {
        for (const auto& article : fixture().articles) {
            benchmark::DoNotOptimize(fixture().analyzer->analyze(article));
        }
    }
    count(state);
}
BENCHMARK(analyze_text)->Unit(benchmark::kMillisecond);

/// The floor: counting words, as "wc -w" does.
void count_words(benchmark::State& state) {
    for (auto _ : state) {
        std::size_t words = 0;
        for (const auto& article : fixture().articles) {
            bool inside = false;
            for (const char c : article.text) {
                const bool blank = c == ' ' || c == '\n' || c == '\t';
                words += !blank && !inside ? 1 : 0;
                inside = !blank;
            }
        }
        benchmark::DoNotOptimize(words);
    }
    count(state);
}
BENCHMARK(count_words)->Unit(benchmark::kMillisecond);

/// Reading the pack and compiling its rules.
void create_finder(benchmark::State& state) {
    for (auto _ : state) {
        auto pack = linimasa::LanguagePack::load("id");
        linimasa::Vocabulary vocabulary;
        benchmark::DoNotOptimize(linimasa::TimeFinder::create(*pack, vocabulary));
    }
}
BENCHMARK(create_finder)->Unit(benchmark::kMillisecond);

}  // namespace
