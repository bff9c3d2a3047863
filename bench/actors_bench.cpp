// Joining mentions to actors, in bytes of article text a second, beside the steps that feed it.
#include "linimasa/core/actors.hpp"
#include "linimasa/core/mentions.hpp"
#include "linimasa/core/reader.hpp"

#include <benchmark/benchmark.h>

#include <filesystem>
#include <string>
#include <vector>

namespace {

using namespace linimasa;

/// Articles with everything that ActorFinder needs, made once. Real ones where the shared folder is
/// there, else a story of our own many times.
class Articles {
public:
    static const Articles& instance() {
        static const Articles articles;
        return articles;
    }

    struct Prepared {
        Article article;
        AnalyzedText text;
        std::vector<Mention> mentions;
    };

    [[nodiscard]] const ActorFinder& finder() const { return actors_; }
    [[nodiscard]] const NameFinder& names() const { return names_; }
    [[nodiscard]] const std::vector<std::unique_ptr<Prepared>>& all() const { return prepared_; }
    [[nodiscard]] std::size_t bytes() const { return bytes_; }

private:
    Articles()
        : pack_(*LanguagePack::load("id")),
          analyzer_(*TextAnalyzer::create(pack_, vocabulary_)),
          names_(*NameFinder::create(pack_, vocabulary_)),
          actors_(*ActorFinder::create(pack_, vocabulary_)) {
        const std::filesystem::path folder =
            std::filesystem::path(LINIMASA_SHARED_DIR) / "benchmark/articles";
        if (std::filesystem::exists(folder)) {
            const std::vector<std::string> inputs{folder.string()};
            read_articles(inputs, {}, [&](Result<Article> article) {
                if (article) {
                    add(*std::move(article));
                }
                return true;
            });
        }
        if (prepared_.empty()) {
            Article article;
            for (int i = 0; i < 50; ++i) {
                article.text +=
                    "Menteri Luar Negeri Retno Marsudi bertemu Menteri Luar Negeri Thailand Don "
                    "Pramudwinai di Bangkok. \"Kita sepakat,\" ujarnya. Badan Siber dan Sandi "
                    "Negara "
                    "(BSSN) menyelidiki serangan itu bersama Kementerian Pertahanan.\n\n";
            }
            add(std::move(article));
        }
    }

    void add(Article article) {
        auto made = std::make_unique<Prepared>();
        made->article = std::move(article);
        if (made->article.blocks.empty()) {
            find_blocks(made->article);
        }
        made->text = analyzer_.analyze(made->article);
        made->mentions = names_.find(made->text);
        bytes_ += made->article.text.size();
        prepared_.push_back(std::move(made));
    }

    LanguagePack pack_;
    Vocabulary vocabulary_;
    TextAnalyzer analyzer_;
    NameFinder names_;
    ActorFinder actors_;
    std::vector<std::unique_ptr<Prepared>> prepared_;
    std::size_t bytes_ = 0;
};

void find_actors(benchmark::State& state) {
    const auto& articles = Articles::instance();
    for ([[maybe_unused]] auto step : state) {
        for (const auto& one : articles.all()) {
            benchmark::DoNotOptimize(articles.finder().find(one->text, one->mentions));
        }
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(articles.bytes()) * state.iterations());
}
BENCHMARK(find_actors)->Unit(benchmark::kMillisecond);

/// The step before, to compare with.
void find_names(benchmark::State& state) {
    const auto& articles = Articles::instance();
    for ([[maybe_unused]] auto step : state) {
        for (const auto& one : articles.all()) {
            benchmark::DoNotOptimize(articles.names().find(one->text));
        }
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(articles.bytes()) * state.iterations());
}
BENCHMARK(find_names)->Unit(benchmark::kMillisecond);

void create_finder(benchmark::State& state) {
    const auto pack = *LanguagePack::load("id");
    for ([[maybe_unused]] auto step : state) {
        Vocabulary vocabulary;
        benchmark::DoNotOptimize(ActorFinder::create(pack, vocabulary));
    }
}
BENCHMARK(create_finder)->Unit(benchmark::kMillisecond);

}  // namespace
