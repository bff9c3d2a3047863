#include "support/golden.hpp"

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
