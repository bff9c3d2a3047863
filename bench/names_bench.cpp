#include "linimasa/core/language_pack.hpp"
#include "linimasa/core/mentions.hpp"
#include "linimasa/core/reader.hpp"
#include "linimasa/core/text.hpp"
#include "linimasa/core/vocabulary.hpp"
#include "names/tagger/tagger.hpp"

#include <benchmark/benchmark.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace {

using namespace linimasa;

/// News of our own words, where the shared articles are absent: as dense in names as news is.
constexpr const char* sample =
    "Menteri Perhubungan Budi Santoso meninjau Pelabuhan Merak, Banten, Jumat (20/4/2018), bersama "
    "Direktur Utama PT Pelabuhan Nusantara Tbk Rina Kartika. Menurut Budi, pembangunan dermaga itu "
    "dibiayai Bank Pembangunan Asia dan akan selesai tahun depan. \"Kami berharap warga tidak lagi "
    "menunggu terlalu lama,\" kata dia. Sebelumnya, Badan Meteorologi, Klimatologi, dan Geofisika "
    "(BMKG) memperingatkan nelayan di Selat Sunda tentang gelombang tinggi. Para penumpang yang "
    "hendak menyeberang ke Lampung diminta datang lebih awal karena antrean kendaraan panjang. ";

struct Fixture {
    Fixture() {
        auto pack = LanguagePack::load("id");
        analyzer = std::make_unique<TextAnalyzer>(*TextAnalyzer::create(*pack, vocabulary));
        finder = std::make_unique<NameFinder>(*NameFinder::create(*pack, vocabulary));
        const std::filesystem::path news =
            std::filesystem::path(LINIMASA_SHARED_DIR) / "corpus/kompas-tempo-2024.ndjson";
        if (std::filesystem::exists(news)) {
            const std::vector<std::string> inputs{news.string()};
            read_articles(inputs, {}, [&](Result<Article> article) {
                if (article) {
                    articles.push_back(*std::move(article));
                }
                return true;
            });
        }
        while (articles.size() < 60) {
            Article article;
            for (int k = 0; k < 6; ++k) {
                article.text += sample;
            }
            article.blocks.push_back({BlockKind::body, {0, article.text.size()}, false});
            articles.push_back(std::move(article));
        }
        texts.reserve(articles.size());
        for (Article& article : articles) {
            if (article.blocks.empty()) {
                find_blocks(article);
            }
            texts.push_back(analyzer->analyze(article));
            tokens += texts.back().tokens.size();
            bytes += article.text.size();
            for (const Sentence& sentence : texts.back().sentences) {
                auto& words = sentences.emplace_back();
                for (const Token& token : texts.back().tokens_of(sentence)) {
                    words.emplace_back(texts.back().text(token));
                }
            }
        }
    }

    Vocabulary vocabulary;
    std::unique_ptr<TextAnalyzer> analyzer;
    std::unique_ptr<NameFinder> finder;
    std::vector<Article> articles;
    std::vector<AnalyzedText> texts;
    std::vector<std::vector<std::string>> sentences;
    std::size_t tokens = 0;
    std::size_t bytes = 0;
};

const Fixture& fixture() {
    static const Fixture made;
    return made;
}

void count(benchmark::State& state) {
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(fixture().bytes));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(fixture().tokens));
}

/// The stage itself: tagger and grammar. Items are tokens.
void find_names(benchmark::State& state) {
    for (auto _ : state) {
        for (const auto& text : fixture().texts) {
            benchmark::DoNotOptimize(fixture().finder->find(text));
        }
    }
    count(state);
}
BENCHMARK(find_names)->Unit(benchmark::kMillisecond);

/// The tagger alone, on tokens that are given, with their look-up in the vocabulary.
void tag_tokens(benchmark::State& state) {
    for (auto _ : state) {
        benchmark::DoNotOptimize(fixture().finder->tag(fixture().sentences));
    }
    count(state);
}
BENCHMARK(tag_tokens)->Unit(benchmark::kMillisecond);

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

/// Reading the tagger's model alone.
void load_model(benchmark::State& state) {
    const auto pack = LanguagePack::load("id");
    const auto model = *pack->file("names.model");
    for (auto _ : state) {
        benchmark::DoNotOptimize(names::Tagger::load(model));
    }
}
BENCHMARK(load_model)->Unit(benchmark::kMillisecond);

/// Reading the tables and the model.
void create_finder(benchmark::State& state) {
    for (auto _ : state) {
        auto pack = LanguagePack::load("id");
        Vocabulary vocabulary;
        benchmark::DoNotOptimize(NameFinder::create(*pack, vocabulary));
    }
}
BENCHMARK(create_finder)->Unit(benchmark::kMillisecond);

}  // namespace
