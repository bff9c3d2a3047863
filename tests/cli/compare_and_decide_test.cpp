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

TEST_CASE("measures of a span are columns of the export", "[cli]") {
    const ScratchFolder folder;
    const std::string graph = graph_of(folder, "all", {sample("12-pdns-lumpuh.txt")});
    const Ran plain = run_linimasa({"query", graph, "--format", "csv-nodes"});
    CHECK_FALSE(has(plain.out, "measure_pagerank"));
    const Ran table = run_linimasa({"query", graph, "--measures", "--format", "csv-nodes"});
    CHECK(table.status == 0);
    CHECK(has(table.out, ",measure_betweenness,measure_pagerank,"));
    const Ran json = run_linimasa({"query", graph, "--measures", "-o", folder / "m.json"});
    CHECK(json.status == 0);
    const Ran again = run_linimasa({"export", folder / "m.json", "--format", "graphml"});
    CHECK(has(again.out, "n_measure_community"));
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
    CHECK(ran.err.empty());
}
