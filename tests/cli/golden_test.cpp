#include "support/golden.hpp"

#include "linimasa/exporters/exporter.hpp"
#include "support/run_program.hpp"
#include "support/scratch_folder.hpp"
#include "support/shared.hpp"

#include <catch2/catch.hpp>

#include <string>

// What the program should print, byte for byte. tools/approve.sh writes the files anew.

using linimasa::test::check_golden;
using linimasa::test::Ran;
using linimasa::test::run_linimasa;
using linimasa::test::ScratchFolder;
using linimasa::test::source_dir;

namespace {

/// Pictures depend on the version of Graphviz, the page on that of D3.
bool is_the_same_everywhere(const linimasa::Exporter& exporter) {
    return !exporter.binary && !exporter.file_name.ends_with(".svg") && exporter.name != "html";
}

}  // namespace

// tests/golden/graph.json is small and nasty: quotes, angle brackets, ampersands, backslashes at
// the end, line breaks, emoji, an article without title and date, events without a day.
TEST_CASE("every format writes the golden graph as it should", "[cli][golden]") {
    const std::string graph = (source_dir() / "tests/golden/graph.json").string();
    for (const auto* exporter : linimasa::exporters()) {
        if (!is_the_same_everywhere(*exporter)) {
            continue;
        }
        INFO(exporter->name);
        const Ran ran = run_linimasa({"export", graph, "--format", std::string(exporter->name)});
        CHECK(ran.status == 0);
        CHECK(ran.err.empty());
        check_golden("exporters/" + std::string(exporter->file_name), ran.out);
    }
}

TEST_CASE("the golden graph comes back as it was", "[cli][golden]") {
    const std::string graph = (source_dir() / "tests/golden/graph.json").string();
    check_golden("graph.json", run_linimasa({"export", graph, "--format", "json"}).out);
}

TEST_CASE("the sample articles give the timeline and the times that they should", "[cli][golden]") {
    // Run from the folder of the samples, so that no path of this machine is in the output.
    const ScratchFolder scratch;
    const std::string samples = (source_dir() / "samples").string();
    const Ran built = run_linimasa({"build", "articles", "--format", "json", "-o", scratch / "out"},
                                   {.folder = samples});
    REQUIRE(built.status == 0);
    const std::string graph = scratch / "out/graph.json";
    check_golden("samples/timeline.txt", run_linimasa({"timeline", graph}).out);
    check_golden("samples/edges.csv", run_linimasa({"export", graph, "--format", "csv-edges"}).out);
    check_golden("samples/times.ndjson",
                 run_linimasa({"times", "articles"}, {.folder = samples}).out);
}
