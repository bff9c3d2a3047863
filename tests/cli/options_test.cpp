#include "support/run_program.hpp"
#include "support/scratch_folder.hpp"
#include "support/shared.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <vector>

// Options mean the same wherever they stand, and the same mistake gets the same answer.

namespace fs = std::filesystem;
using linimasa::test::Ran;
using linimasa::test::read_file;
using linimasa::test::run_linimasa;
using linimasa::test::ScratchFolder;

namespace {

std::string sample() {
    return (linimasa::test::source_dir() / "samples/articles/06-telmin-ubud.txt").string();
}

}  // namespace

TEST_CASE("an option that may be given more than once does not take the inputs after it", "[cli]") {
    const ScratchFolder folder;
    const std::string knowledge = folder.write("known.tsv", "");
    const std::string expected = run_linimasa({"extract", sample()}).out;
    for (const std::vector<std::string>& option : std::vector<std::vector<std::string>>{
             {"--knowledge", knowledge}, {"--field", "text=isi"}}) {
        INFO(option.front());
        const Ran ran = run_linimasa({"extract", option[0], option[1], sample()});
        INFO(ran.err);
        CHECK(ran.status == 0);
        CHECK(ran.out == expected);
    }
    const Ran built = run_linimasa({"build", "--store", folder / "s.db", "--format", "json,dot",
                                    sample(), "-o", folder / "out"});
    INFO(built.err);
    CHECK(built.status == 0);
    const std::string graph = folder / "out/graph.json";
    for (const std::string option : {"--kind", "--status", "--actor", "--topic", "--place"}) {
        const std::string value = option == "--kind" ? "meeting" : "occurred";
        const Ran ran = run_linimasa({"query", option, value, graph});
        INFO(option + ": " + ran.err);
        CHECK(ran.status == (option == "--kind" || option == "--status" ? 0 : 3));
    }
    const Ran removed =
        run_linimasa({"build", "--store", folder / "s.db", "--remove", "nowhere.txt", sample(),
                      "-o", folder / "again", "--format", "json"});
    CHECK(removed.status == 1);
    CHECK(read_file(folder / "again/graph.json") == read_file(graph));
}

TEST_CASE("a format that is named twice is written once", "[cli]") {
    const ScratchFolder folder;
    const Ran ran = run_linimasa(
        {"build", sample(), "--format", "json,json", "--format", "json", "-o", folder / "out"});
    INFO(ran.err);
    CHECK(ran.status == 0);
    CHECK(std::distance(fs::directory_iterator(folder / "out"), {}) == 1);
    CHECK(ran.err.find("graph.json") == ran.err.rfind("graph.json"));
}

TEST_CASE("a limit is a number of at least 1", "[cli]") {
    for (const std::string option :
         {"--article-limit", "--record-limit", "--unpack-limit", "--expansion-limit"}) {
        for (const std::string value :
             {"0", "-1", "abc", "0x0", "1.5", "5parsec", "99999999999999999999"}) {
            CAPTURE(option, value);
            const Ran ran = run_linimasa({"read", sample(), option + "=" + value});
            CAPTURE(ran.err);
            CHECK(ran.status == 2);
            CHECK(ran.out.empty());
            CHECK(ran.err.find("at least 1") != std::string::npos);
            CHECK(ran.err.size() < 400);
        }
        CHECK(run_linimasa({"read", sample(), option, "1000000"}).status == 0);
    }
    CHECK(run_linimasa({"read", sample(), "--article-limit", "2MB"}).status == 0);
    CHECK(run_linimasa({"read", sample(), "--article-limit", "10b"}).status == 3);
}

TEST_CASE("a file that an option names and that is not there ends a run in one way", "[cli]") {
    const ScratchFolder folder;
    const std::string none = folder / "none";
    for (const std::string option : {"--knowledge", "--language-dir", "--decisions"}) {
        const Ran ran = run_linimasa({"build", sample(), option, none, "-o", folder / "out"});
        INFO(option + ": " + ran.err);
        CHECK(ran.status == 3);
        CHECK(ran.err.starts_with("linimasa: " + none + ": "));
        CHECK_FALSE(fs::exists(folder / "out"));
    }
}
