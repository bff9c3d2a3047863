#include "linimasa/exporters/exporter.hpp"
#include "linimasa/exporters/native.hpp"

#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <sys/resource.h>

#include <sstream>
#include <streambuf>

// How fast formats are written. The graph has a million edges, the output goes nowhere, so that
// what is measured is the format alone; bytes per second against memcpy of as many bytes in the
// same run.
namespace linimasa {
namespace {

/// Counts bytes and forgets them.
class Nowhere : public std::streambuf {
public:
    [[nodiscard]] std::size_t bytes() const { return bytes_; }

protected:
    std::streamsize xsputn(const char*, std::streamsize count) override {
        bytes_ += static_cast<std::size_t>(count);
        return count;
    }
    int_type overflow(int_type c) override {
        ++bytes_;
        return traits_type::not_eof(c);
    }

private:
    std::size_t bytes_ = 0;
};

double resident_megabytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

/// Events with three participants, a place, a topic and a report each: five edges an event and
/// more.
EventGraph made_up(std::size_t events) {
    EventGraph::Parts parts;
    const std::size_t others = events / 5 + 10;
    for (std::size_t i = 0; i < others; ++i) {
        GraphArticle article;
        article.id = fmt::format("art-{:08x}", i * 2654435761U % 4294967291U);
        article.source = fmt::format("https://berita.example/{}", i);
        article.title = fmt::format("Pertemuan ke-{} membahas kerja sama & keamanan", i);
        article.language = "id";
        article.published.date =
            Date::from_day(2000 + static_cast<int>(i % 25), static_cast<unsigned>(1 + i % 12),
                           static_cast<unsigned>(1 + i % 28));
        article.published.moment = article.published.date->to_string();
        article.published.basis = PublishedBasis::stated;
        parts.articles.push_back(std::move(article));
        GraphActor actor;
        actor.id = fmt::format("act-{}", i);
        actor.name = fmt::format("Nama Orang {}", i);
        parts.actors.push_back(std::move(actor));
    }
    for (std::size_t i = 0; i < 100; ++i) {
        parts.places.push_back({fmt::format("plc-{}", i),
                                fmt::format("Kota {}", i),
                                PlaceKind::city,
                                "ID",
                                1.5,
                                103.25,
                                {}});
        parts.topics.push_back({fmt::format("top-{}", i), fmt::format("topik {}", i)});
    }
    for (std::size_t i = 0; i < events; ++i) {
        GraphEvent event;
        event.id = fmt::format("evt-{}", i);
        event.label = fmt::format("rapat \"koordinasi\" tingkat menteri nomor {}", i);
        event.kind = static_cast<EventKind>(i % 8);
        event.date.start =
            Date::from_day(2000 + static_cast<int>(i % 25), static_cast<unsigned>(1 + i % 12),
                           static_cast<unsigned>(1 + i % 28));
        event.date.until = event.date.start;
        event.place = static_cast<std::uint32_t>(i % 100);
        event.topics = {static_cast<std::uint32_t>(i * 7 % 100)};
        for (std::size_t k = 0; k < 3; ++k) {
            event.participants.push_back({static_cast<std::uint32_t>((i * 31 + k * 17) % others),
                                          static_cast<ParticipantRole>(k),
                                          {},
                                          0.9});
        }
        const std::string text = "Para menteri bertemu selama dua hari untuk membahas kerja sama.";
        event.evidence = {{static_cast<std::uint32_t>(i % others), {100, 100 + text.size()}, text}};
        event.confidence = 0.8;
        parts.events.push_back(std::move(event));
    }
    return EventGraph(std::move(parts));
}

const EventGraph& million_edges() {
    static const EventGraph graph = made_up(170000);
    return graph;
}

void write_format(benchmark::State& state, const Exporter* exporter) {
    const EventGraph& graph = million_edges();
    const double before = resident_megabytes();
    std::size_t bytes = 0;
    for (auto _ : state) {
        Nowhere nowhere;
        std::ostream out(&nowhere);
        if (!exporter->write(graph, {}, out)) {
            state.SkipWithError("could not be written");
        }
        bytes = nowhere.bytes();
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
    state.counters["MB"] = static_cast<double>(bytes) / 1e6;
    state.counters["edges"] = static_cast<double>(graph.edges().size());
    state.counters["extra_MB_of_memory"] = resident_megabytes() - before;
}

void copy_bytes(benchmark::State& state) {
    const std::string from(std::size_t{100} << 20U, 'x');
    std::string to(from.size(), ' ');
    for (auto _ : state) {
        std::copy(from.begin(), from.end(), to.begin());
        benchmark::DoNotOptimize(to.data());
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(from.size()));
}
BENCHMARK(copy_bytes)->Unit(benchmark::kMillisecond);

void read_native(benchmark::State& state) {
    std::ostringstream out;
    (void)write_graph(made_up(20000), out);
    const std::string json = out.str();
    for (auto _ : state) {
        const auto graph = read_graph(json, "graph.json");
        benchmark::DoNotOptimize(graph.has_value());
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(json.size()));
}
BENCHMARK(read_native)->Unit(benchmark::kMillisecond);

const bool registered = [] {
    for (const Exporter* exporter : exporters()) {
        const std::string_view name = exporter->name;
        const bool drawn = name.ends_with("svg") || name.ends_with("png") ||
                           name.ends_with("pdf") || name.ends_with("dot");
        if (!drawn) {
            benchmark::RegisterBenchmark(fmt::format("write/{}", name).c_str(), write_format,
                                         exporter)
                ->Unit(benchmark::kMillisecond);
        }
    }
    return true;
}();

}  // namespace
}  // namespace linimasa
