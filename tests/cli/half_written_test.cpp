#include "support/run_program.hpp"
#include "support/scratch_folder.hpp"
#include "support/shared.hpp"

#include <catch2/catch.hpp>

#include <csignal>
#include <filesystem>
#include <string>

// A file is there whole or not at all; what was there before stays when a run fails.

namespace fs = std::filesystem;
using linimasa::test::Ran;
using linimasa::test::read_file;
using linimasa::test::run_linimasa;
using linimasa::test::ScratchFolder;

namespace {

std::string samples() {
    return (linimasa::test::source_dir() / "samples/articles").string();
}

std::size_t files_in(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), {}));
}

}  // namespace

TEST_CASE("a disk that is full leaves the old file and nothing else", "[cli]") {
    const ScratchFolder folder;
    const std::string graph = folder.write("out/graph.json", "old");
    const Ran ran = run_linimasa({"build", samples(), "--format", "json", "-o", folder / "out"},
                                 {.file_limit = 4096});
    CHECK(ran.status == 3);
    CHECK(ran.err.find("graph.json") != std::string::npos);
    CHECK(read_file(graph) == "old");
    CHECK(files_in(folder / "out") == 1);
}

TEST_CASE("standard output that cannot take everything is an error", "[cli]") {
    const Ran ran = run_linimasa({"extract", samples()}, {.output_file = "/dev/full"});
    CHECK(ran.status == 3);
    CHECK(ran.err.find("standard output") != std::string::npos);
}

TEST_CASE("an interrupted run leaves no file behind", "[cli]") {
    const ScratchFolder folder;
    fs::create_directory(folder / "out");
    // Many copies with a word of their own, so that the run takes longer than the test waits.
    std::string records;
    for (int i = 0; i < 40000; ++i) {
        records += R"({"id":"r)" + std::to_string(i) +
                   R"(","url":"","title":"Judul","date":"2018-09-03","text":"Menteri ke-)" +
                   std::to_string(i) + R"( bertemu Gubernur Bali di Denpasar, Senin (3/9)."})" +
                   "\n";
    }
    const std::string news = folder.write("news.ndjson", records);
    for (const int signal : {SIGTERM, SIGINT, SIGKILL}) {
        const Ran ran = run_linimasa({"extract", news, "-o", folder / "out/all.ndjson"},
                                     {.signal_after = 0.1, .signal = signal});
        CHECK(ran.status == -signal);
        CHECK_FALSE(fs::exists(folder / "out/all.ndjson"));
        if (signal != SIGKILL) {
            CHECK(files_in(folder / "out") == 0);
        }
    }
}

TEST_CASE("a folder that cannot be made is named", "[cli]") {
    const ScratchFolder folder;
    const std::string file = folder.write("file", "");
    const Ran ran = run_linimasa({"build", samples(), "-o", file + "/out"});
    CHECK(ran.status == 3);
    CHECK(ran.err.find(file + "/out") != std::string::npos);
}
