#include "support/run_program.hpp"
#include "support/scratch_folder.hpp"
#include "support/shared.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

// A store makes a run shorter and never changes what comes out of it.

namespace fs = std::filesystem;
using linimasa::test::Ran;
using linimasa::test::read_file;
using linimasa::test::run_linimasa;
using linimasa::test::ScratchFolder;

namespace {

std::vector<std::string> sample_articles() {
    std::vector<std::string> files;
    for (const auto& entry :
         fs::directory_iterator(linimasa::test::source_dir() / "samples/articles")) {
        files.push_back(entry.path().string());
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// Builds into FOLDER/name and gives the graph's bytes.
std::string build(const ScratchFolder& folder, const std::string& name,
                  const std::vector<std::string>& arguments) {
    std::vector<std::string> all{"build", "--format", "json", "-o", folder / name};
    all.insert(all.end(), arguments.begin(), arguments.end());
    const Ran ran = run_linimasa(all);
    INFO(ran.err);
    REQUIRE(ran.status == 0);
    return read_file(fs::path(folder / name) / "graph.json");
}

std::vector<std::string> with_store(const ScratchFolder& folder, std::vector<std::string> inputs) {
    inputs.insert(inputs.end(), {"--store", folder / "s.db"});
    return inputs;
}

}  // namespace

TEST_CASE("articles given in two runs make the graph that one run makes", "[cli]") {
    const ScratchFolder folder;
    const auto all = sample_articles();
    const auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
    const std::string expected = build(folder, "whole", all);
    build(folder, "first", with_store(folder, {middle, all.end()}));
    CHECK(build(folder, "second", with_store(folder, {all.begin(), middle})) == expected);
    CHECK(build(folder, "again", with_store(folder, {})) == expected);
}

TEST_CASE("every split of real articles into runs, with some taken out again, gives the same bytes",
          "[cli][property]") {
    const fs::path shared = linimasa::test::shared("benchmark/articles");
    REQUIRE_SHARED(shared);
    std::vector<std::string> all;
    for (const auto& entry : fs::directory_iterator(shared)) {
        all.push_back(entry.path().string());
    }
    std::sort(all.begin(), all.end());
    const ScratchFolder folder;
    std::mt19937 random(20180427);
    const auto below = [&](std::size_t bound) { return random() % bound; };
    for (int round = 0; round < 4; ++round) {
        std::shuffle(all.begin(), all.end(), random);
        const std::vector<std::string> kept(all.begin() + 5, all.end());
        const std::vector<std::string> taken_out(all.begin(), all.begin() + 5);
        const std::string name = std::to_string(round);
        const std::string expected = build(folder, "whole" + name, kept);
        const std::vector<std::string> store = {"--store", folder / ("s" + name + ".db")};
        auto waiting = all;
        std::shuffle(waiting.begin(), waiting.end(), random);
        std::string last;
        while (!waiting.empty()) {
            const std::size_t count = std::min(waiting.size(), 1 + below(20));
            std::vector<std::string> run(waiting.end() - static_cast<std::ptrdiff_t>(count),
                                         waiting.end());
            waiting.resize(waiting.size() - count);
            run.insert(run.end(), store.begin(), store.end());
            last = build(folder, "part" + name, run);
        }
        std::vector<std::string> removal = store;
        for (const std::string& article : taken_out) {
            removal.insert(removal.end(), {"--remove", article});
        }
        CHECK(last != expected);
        CHECK(build(folder, "part" + name, removal) == expected);
    }
}

TEST_CASE("an article that is removed takes along what rested on it", "[cli]") {
    const ScratchFolder folder;
    auto all = sample_articles();
    build(folder, "whole", with_store(folder, all));
    const std::string removed = all.back();
    all.pop_back();
    const std::string expected = build(folder, "without", all);
    CHECK(build(folder, "removed", with_store(folder, {"--remove", removed})) == expected);
}

TEST_CASE("removing what is not in the store is said and nothing else happens", "[cli]") {
    const ScratchFolder folder;
    build(folder, "whole", with_store(folder, sample_articles()));
    const Ran ran = run_linimasa({"build", "--store", folder / "s.db", "--remove", "nowhere.txt",
                                  "--format", "json", "-o", folder / "out"});
    CHECK(ran.status == 1);
    CHECK(ran.err.find("nowhere.txt") != std::string::npos);
}

TEST_CASE("an article of the folder at hand is removed by its name with and without the dot",
          "[cli]") {
    for (const char* name : {"berita.txt", "./berita.txt"}) {
        const ScratchFolder folder;
        folder.write("berita.txt", "Rapat digelar di Bandung, Senin (3/5/2021).\n");
        const linimasa::test::RunOptions here{.folder = folder.path().string()};
        const std::vector<std::string> more{"--store", "s.db", "--format", "json", "-o", "out"};
        std::vector<std::string> read{"build", ".", "--language", "id"};
        read.insert(read.end(), more.begin(), more.end());
        // The store lies in the folder that is read, and is no article.
        const Ran ran = run_linimasa(read, here);
        INFO(ran.err);
        REQUIRE(ran.status == 0);
        CHECK(ran.err.find("s.db") == std::string::npos);
        std::vector<std::string> remove{"build", "--remove", name};
        remove.insert(remove.end(), more.begin(), more.end());
        CHECK(run_linimasa(remove, here).err.find("no article of this source") ==
              std::string::npos);
    }
}

TEST_CASE("without its last article a store gives an empty graph", "[cli]") {
    const ScratchFolder folder;
    const std::string article =
        folder.write("berita.txt", "Rapat digelar di Bandung, Senin (3/5/2021).\n");
    const std::string before = build(folder, "out", with_store(folder, {article}));
    const std::string after = build(folder, "out", with_store(folder, {"--remove", article}));
    CHECK(before.find("berita.txt") != std::string::npos);
    CHECK(after.find("berita.txt") == std::string::npos);
}

TEST_CASE("a store behind a link and the folder of a language are no articles", "[cli]") {
    const ScratchFolder folder;
    folder.write("berita/satu.txt", "Rapat digelar di Bandung, Senin (3/5/2021).\n");
    folder.write("berita/bahasa/occasions.tsv", "");
    fs::create_symlink(folder / "berita/s.db", folder / "arsip");
    for (const char* run : {"first", "second"}) {
        const Ran ran =
            run_linimasa({"build", folder / "berita", "--language-dir", folder / "berita/bahasa",
                          "--store", folder / "arsip", "--format", "json", "-o", folder / run});
        INFO(ran.err);
        CHECK(ran.status == 0);
        CHECK(ran.err.find("s.db") == std::string::npos);
        CHECK(ran.err.find("occasions") == std::string::npos);
    }
}

TEST_CASE("neither inputs nor a store is wrong use", "[cli]") {
    const ScratchFolder folder;
    CHECK(run_linimasa({"build", "-o", folder / "out"}).status == 2);
}

TEST_CASE("a run that is killed at any moment goes on where it stopped", "[cli][slow]") {
    const ScratchFolder folder;
    std::string records;
    for (int i = 0; i < 6000; ++i) {
        records += R"({"id":"r)" + std::to_string(i) +
                   R"(","url":"","title":"Judul","date":"2018-09-03","text":"Menteri ke-)" +
                   std::to_string(i) + R"( bertemu Gubernur Bali di Denpasar, Senin (3/9)."})" +
                   "\n";
    }
    const std::string news = folder.write("news.ndjson", records);
    const auto start = std::chrono::steady_clock::now();
    const std::string expected = build(folder, "whole", {news});
    const std::chrono::duration<double> whole = std::chrono::steady_clock::now() - start;
    for (int moment = 1; moment <= 20; ++moment) {
        const Ran ran = run_linimasa({"build", news, "--store", folder / "s.db", "--format", "json",
                                      "-o", folder / "killed"},
                                     {.signal_after = 0.013 * moment, .signal = SIGKILL});
        CHECK((ran.status == -SIGKILL || ran.status == 0));
    }
    CHECK(build(folder, "resumed", with_store(folder, {news})) == expected);

    // Each time from the beginning, at random over the whole run: reading, linking, writing.
    const char* const asked = std::getenv("LINIMASA_KILLS");
    const long kills = asked == nullptr ? 5 : std::max(1L, std::strtol(asked, nullptr, 10));
    std::mt19937 random(20180427);
    std::uniform_real_distribution<double> share(0.0, 1.0);
    for (long kill = 0; kill < kills; ++kill) {
        const double after = share(random) * whole.count();
        INFO("killed after " << after << " s of " << whole.count());
        const std::string name = std::to_string(kill);
        const std::string store = folder / ("s" + name + ".db");
        const Ran ran = run_linimasa(
            {"build", news, "--store", store, "--format", "json", "-o", folder / ("at" + name)},
            {.signal_after = after, .signal = SIGKILL});
        CHECK((ran.status == -SIGKILL || ran.status == 0));
        const fs::path written = fs::path(folder / ("at" + name)) / "graph.json";
        CHECK((!fs::exists(written) || read_file(written) == expected));
        CHECK(build(folder, "at" + name, {news, "--store", store}) == expected);
    }
}
