#include "support/run_program.hpp"
#include "support/scratch_folder.hpp"
#include "support/shared.hpp"

#include <catch2/catch.hpp>

#include <string>

using linimasa::test::Ran;
using linimasa::test::read_file;
using linimasa::test::run_linimasa;
using linimasa::test::ScratchFolder;

namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::string sample(const std::string& name) {
    return (linimasa::test::source_dir() / "samples/articles" / name).string();
}

/// Builds a graph and gives its path.
std::string graph_of(const ScratchFolder& folder, const std::string& name,
                     std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "build");
    arguments.insert(arguments.end(), {"--format", "json", "-o", folder / name});
    const Ran ran = run_linimasa(arguments);
    INFO(ran.err);
    REQUIRE(ran.status == 0);
    return folder / (name + "/graph.json");
}

}  // namespace

TEST_CASE("diff tells what a further article brought, and nothing of a graph and itself", "[cli]") {
    const ScratchFolder folder;
    const std::string before = graph_of(folder, "before", {sample("12-pdns-lumpuh.txt")});
    const std::string after =
        graph_of(folder, "after", {sample("12-pdns-lumpuh.txt"), sample("14-semuel-mundur.txt")});
    CHECK(run_linimasa({"diff", before, before}).out.empty());
    const Ran words = run_linimasa({"diff", before, after});
    CHECK(words.status == 0);
    CHECK(has(words.out, "Semuel"));
    const Ran lines = run_linimasa({"diff", before, after, "--format", "ndjson"});
    CHECK(has(lines.out, R"({"change":"added","kind":"article")"));
    CHECK_FALSE(has(lines.out, R"({"change":"removed","kind":"article")"));
    CHECK(run_linimasa({"diff", before, folder / "none.json"}).status == 3);
}

TEST_CASE("diff --since tells what the articles of a day and later brought", "[cli]") {
    const ScratchFolder folder;
    const std::string graph =
        graph_of(folder, "all", {sample("12-pdns-lumpuh.txt"), sample("14-semuel-mundur.txt")});
    const Ran all = run_linimasa({"diff", graph, "--since", "2000"});
    CHECK(all.status == 0);
    CHECK(has(all.out, "New event"));
    CHECK(run_linimasa({"diff", graph, "--since", "2100"}).out.empty());
    CHECK(run_linimasa({"diff", graph}).status == 2);
    CHECK(run_linimasa({"diff", graph, "--since", "kemarin"}).status == 2);
}

TEST_CASE("a build as of a day is the build of what had appeared by then", "[cli]") {
    const ScratchFolder folder;
    // Those of April 2018, and one that neither says nor shows when it appeared.
    std::vector<std::string> then;
    for (const char* name : {"01-jelang-ktt-32.txt", "02-ktt-32-ditutup.txt", "03-kota-cerdas.txt",
                             "04-facebook-dipanggil-dpr.txt", "16-aturan-pdn-tanpa-tanggal.txt"}) {
        then.push_back(sample(name));
    }
    const std::string expected = read_file(graph_of(folder, "then", then));
    const std::string all = sample("");
    CHECK(read_file(graph_of(folder, "day", {all, "--as-of", "2018-04-29"})) == expected);
    CHECK(read_file(graph_of(folder, "month", {all, "--as-of", "2018-04"})) == expected);
    // The same out of a store, which keeps what is not asked for.
    const std::string store = folder / "s.db";
    const std::string whole = read_file(graph_of(folder, "whole", {all, "--store", store}));
    CHECK(read_file(graph_of(folder, "stored", {"--store", store, "--as-of", "2018-04"})) ==
          expected);
    CHECK(read_file(graph_of(folder, "still", {"--store", store})) == whole);
    CHECK(whole != expected);
    const Ran extracted = run_linimasa({"extract", all});
    const Ran linked = run_linimasa({"link", "-", "--as-of", "2018-04"}, {.input = extracted.out});
    CHECK(linked.out == expected);
    CHECK(run_linimasa({"build", all, "--as-of", "kemarin", "-o", folder / "x"}).status == 2);
}

TEST_CASE("measures are those of the span, and written by every format of nodes", "[cli]") {
    const ScratchFolder folder;
    const std::string graph = graph_of(folder, "all", {sample("")});
    CHECK_FALSE(has(run_linimasa({"query", graph, "--format", "csv-nodes"}).out, "measure_"));
    const auto pagerank = [&](const std::vector<std::string>& span) {
        std::vector<std::string> arguments{"query", graph, "--measures"};
        arguments.insert(arguments.end(), span.begin(), span.end());
        const Ran ran = run_linimasa(arguments);
        INFO(ran.err);
        CHECK(ran.status == 0);
        const auto at = ran.out.find(R"("name":"Joko Widodo")");
        REQUIRE(at != std::string::npos);
        const auto value = ran.out.find(R"("pagerank":)", at);
        REQUIRE(value < ran.out.find('\n', at));
        return ran.out.substr(value, ran.out.find(',', value) - value);
    };
    CHECK(pagerank({"--until", "2018-06"}) != pagerank({"--from", "2018-07"}));
    CHECK(pagerank({"--near", "Joko Widodo"}) == pagerank({}));

    const Ran table = run_linimasa({"query", graph, "--measures", "--format", "csv-nodes"});
    CHECK(has(table.out, ",measure_betweenness,measure_pagerank,"));
    const Ran json = run_linimasa({"query", graph, "--measures", "-o", folder / "m.json"});
    CHECK(json.status == 0);
    for (const char* format : {"graphml", "gexf"}) {
        const Ran again = run_linimasa({"export", folder / "m.json", "--format", format});
        CHECK(has(again.out, "measure_community"));
    }
    CHECK(run_linimasa({"query", graph, "--measures", "--connect", "a", "b"}).status == 2);
}

TEST_CASE("who meets whom is a list, or a network of actors that can be drawn", "[cli]") {
    const ScratchFolder folder;
    const std::string graph = graph_of(folder, "all", {sample("")});
    const Ran edges = run_linimasa({"query", graph, "--meets", "--format", "csv-edges"});
    CHECK(edges.status == 0);
    CHECK(has(edges.out, ",meets,"));
    CHECK_FALSE(has(edges.out, ",attendee,"));
    const Ran later =
        run_linimasa({"query", graph, "--meets", "--from", "2024", "--format", "csv-edges"});
    CHECK(later.out.size() < edges.out.size());
    const Ran drawn = run_linimasa({"query", graph, "--meets", "--measures", "--format", "gexf"});
    CHECK(has(drawn.out, "measure_pagerank"));
    const Ran native = run_linimasa({"query", graph, "--meets", "--format", "json"});
    CHECK(native.status == 2);
    CHECK(has(native.err, "gexf"));
}

TEST_CASE("decisions are appended, applied by a build, and named where they meet nothing",
          "[cli]") {
    const ScratchFolder folder;
    const std::string articles = sample("12-pdns-lumpuh.txt");
    const std::string before = graph_of(folder, "before", {articles});
    const std::string text = read_file(before);
    const auto at = text.find(R"({"id":"evt-)");
    REQUIRE(at != std::string::npos);
    const std::string id = text.substr(at + 7, text.find('"', at + 7) - at - 7);

    const std::string decisions = folder / "decisions.tsv";
    CHECK(run_linimasa({"decide", decisions, "drop", id}).status == 0);
    CHECK(run_linimasa({"decide", decisions, "drop", "evt-nowhere-00000000"}).status == 0);
    CHECK(read_file(decisions) == "drop\t" + id + "\ndrop\tevt-nowhere-00000000\n");
    const Ran wrong = run_linimasa({"decide", decisions, "date", id, "kemarin"});
    CHECK(wrong.status == 2);
    CHECK(read_file(decisions) == "drop\t" + id + "\ndrop\tevt-nowhere-00000000\n");

    const Ran built = run_linimasa(
        {"build", articles, "--decisions", decisions, "--format", "json", "-o", folder / "after"});
    CHECK(built.status == 0);
    CHECK(has(built.err, "evt-nowhere-00000000"));
    CHECK_FALSE(has(read_file(folder / "after/graph.json"), "{\"id\":\"" + id + '"'));
    CHECK(run_linimasa({"build", articles, "--decisions", folder / "none.tsv", "-o", folder / "x"})
              .status == 3);
}

TEST_CASE("contradictions lists what articles tell differently, with both passages", "[cli]") {
    const ScratchFolder folder;
    const std::string graph = graph_of(folder, "out", {sample("")});
    const Ran ran = run_linimasa({"contradictions", graph});
    CHECK(ran.status == 0);
    CHECK(has(ran.out, "2024-06-20"));
    CHECK(has(ran.out, "\"Rabu (19/6/2024)\""));
    const std::string one = graph_of(folder, "one", {sample("12-pdns-lumpuh.txt")});
    CHECK(has(run_linimasa({"contradictions", one}).err, "nothing is told differently"));
}
