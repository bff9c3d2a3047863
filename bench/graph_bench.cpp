#include "corpus_generator.hpp"
#include "linimasa/graph/linker.hpp"

#include <benchmark/benchmark.h>
#include <sys/resource.h>

namespace linimasa {
namespace {

double peak_megabytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

/// Linking alone, the corpus generated beforehand. `range(0)` articles of some 30 mentions each;
/// run sizes that double to see growth.
void link_generated(benchmark::State& state) {
    generated::Options options;
    options.articles = static_cast<std::size_t>(state.range(0));
    const generated::Generator generator(options);
    std::size_t mentions = 0;
    std::size_t events = 0;
    for (auto _ : state) {
        state.PauseTiming();
        Linker linker;
        mentions = 0;
        for (std::size_t i = 0; i < options.articles; ++i) {
            Extraction extraction = generator.article(i);
            mentions += generated::mentions(extraction);
            state.ResumeTiming();
            linker.add(std::move(extraction));
            state.PauseTiming();
        }
        state.ResumeTiming();
        const EventGraph graph = std::move(linker).link();
        events = graph.events().size();
        benchmark::DoNotOptimize(graph.vertex_count());
    }
    state.counters["mentions"] = static_cast<double>(mentions);
    state.counters["events"] = static_cast<double>(events);
    state.counters["peak_MB"] = peak_megabytes();
    state.counters["mentions/s"] =
        benchmark::Counter(static_cast<double>(mentions) * static_cast<double>(state.iterations()),
                           benchmark::Counter::kIsRate);
}

BENCHMARK(link_generated)
    ->RangeMultiplier(2)
    ->Range(5'000, 40'000)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1);

}  // namespace
}  // namespace linimasa
