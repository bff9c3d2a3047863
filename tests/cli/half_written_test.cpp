#include "support/run_program.hpp"
#include "support/scratch_folder.hpp"
#include "support/shared.hpp"

#include <catch2/catch.hpp>
#include <sys/stat.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>

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

std::string sample() {
    return samples() + "/06-telmin-ubud.txt";
}

/// Short articles, each with a word of its own.
std::string many_records(int count) {
    std::string records;
    for (int i = 0; i < count; ++i) {
        records += R"({"id":"r)" + std::to_string(i) +
                   R"(","url":"","title":"Judul","date":"2018-09-03","text":"Menteri ke-)" +
                   std::to_string(i) + R"( bertemu Gubernur Bali di Denpasar, Senin (3/9)."})" +
                   "\n";
    }
    return records;
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
    // So many that the run takes longer than the test waits.
    const std::string news = folder.write("news.ndjson", many_records(40000));
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

TEST_CASE("a link stays where it is, and the file that it leads to is replaced", "[cli]") {
    const ScratchFolder folder;
    const std::string expected = run_linimasa({"extract", sample()}).out;
    const std::string file = folder.write("there/all.ndjson", "old");
    fs::create_directory(folder / "here");
    fs::create_symlink("../there/all.ndjson", folder / "here/link");
    fs::create_symlink("../there/new.ndjson", folder / "here/dangling");
    for (const std::string name : {"link", "dangling"}) {
        INFO(name);
        CHECK(run_linimasa({"extract", sample(), "-o", folder / ("here/" + name)}).status == 0);
        CHECK(fs::is_symlink(folder / ("here/" + name)));
        CHECK(read_file(folder / ("here/" + name)) == expected);
    }
    CHECK(read_file(file) == expected);
    CHECK(files_in(folder / "here") == 2);
    CHECK(files_in(folder / "there") == 2);
}

TEST_CASE("what is written to a pipe with a name goes through it, and the pipe stays", "[cli]") {
    const ScratchFolder folder;
    const std::string pipe = folder / "pipe";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    std::string through;
    std::thread reader([&] {
        std::ifstream in(pipe, std::ios::binary);
        through.assign(std::istreambuf_iterator<char>(in), {});
    });
    const Ran ran = run_linimasa({"extract", sample(), "-o", pipe});
    // Opened once more, so that the reader ends even where the program never came.
    std::fstream(pipe, std::ios::in | std::ios::out).close();
    reader.join();
    CHECK(ran.status == 0);
    CHECK(through == run_linimasa({"extract", sample()}).out);
    CHECK(fs::is_fifo(pipe));
    CHECK(files_in(folder.path()) == 1);
}

// By a link of its own: were it replaced, nothing of the system would be.
TEST_CASE("another name of standard output is standard output", "[cli]") {
    const ScratchFolder folder;
    const std::string expected = run_linimasa({"extract", sample()}).out;
    fs::create_symlink("/proc/self/fd/1", folder / "stdout");
    const Ran ran = run_linimasa({"extract", sample(), "-o", folder / "stdout"});
    CHECK(ran.status == 0);
    CHECK(ran.out == expected);
    CHECK(fs::is_symlink(folder / "stdout"));
    // Where it goes to the end of a file, what stood there before stays.
    const std::string log = folder.write("log", "before\n");
    const Ran appended = linimasa::test::run_program(
        "/bin/sh", {"-c", R"("$0" extract "$1" -o "$2" >> "$3")", LINIMASA_PROGRAM, sample(),
                    folder / "stdout", log});
    CHECK(appended.status == 0);
    CHECK(read_file(log) == "before\n" + expected);
}

TEST_CASE("a signal that is ignored, as under nohup, stays ignored", "[cli]") {
    const ScratchFolder folder;
    const std::string news = folder.write("news.ndjson", many_records(20000));
    for (const int signal : {SIGHUP, SIGTERM}) {
        const Ran ran = linimasa::test::run_program(
            "/bin/sh",
            {"-c", R"(trap '' HUP TERM; exec "$0" extract "$1" -o "$2")", LINIMASA_PROGRAM, news,
             folder / "all.ndjson"},
            {.signal_after = 0.1, .signal = signal});
        CHECK(ran.status == 0);
        CHECK(fs::exists(folder / "all.ndjson"));
    }
}
