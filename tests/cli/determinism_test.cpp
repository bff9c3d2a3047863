#include "support/run_program.hpp"
#include "support/scratch_folder.hpp"
#include "support/shared.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace fs = std::filesystem;
using linimasa::test::Ran;
using linimasa::test::read_file;
using linimasa::test::run_linimasa;
using linimasa::test::ScratchFolder;

namespace {

std::vector<std::string> sample_files() {
    std::vector<std::string> files;
    for (const auto& entry :
         fs::directory_iterator(linimasa::test::source_dir() / "samples/articles")) {
        files.push_back(entry.path().string());
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::map<std::string, std::string> built(std::vector<std::string> arguments) {
    const ScratchFolder folder;
    arguments.insert(arguments.begin(), "build");
    arguments.insert(arguments.end(), {"-o", folder / "out"});
    const Ran ran = run_linimasa(arguments);
    INFO(ran.err);
    REQUIRE(ran.status == 0);
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::directory_iterator(folder / "out")) {
        files[entry.path().filename().string()] = read_file(entry.path());
    }
    return files;
}

std::string graph_of(const std::vector<std::string>& arguments) {
    return built([&] {
        auto all = arguments;
        all.insert(all.end(), {"--format", "json"});
        return all;
    }())["graph.json"];
}

}  // namespace

TEST_CASE("every order of the inputs gives the same bytes", "[cli][property]") {
    auto files = sample_files();
    const std::string expected = graph_of(files);
    REQUIRE(expected.size() > 1000);
    std::mt19937 random(20180427);
    for (int i = 0; i < 4; ++i) {
        std::shuffle(files.begin(), files.end(), random);
        CHECK(graph_of(files) == expected);
    }
}

TEST_CASE("every number of threads gives the same bytes in every file", "[cli][property]") {
    const auto files = sample_files();
    const auto with_threads = [&](const std::string& number) {
        auto arguments = files;
        arguments.insert(arguments.end(), {"--threads", number});
        return built(arguments);
    };
    const auto expected = with_threads("1");
    REQUIRE_FALSE(expected.empty());
    CHECK(with_threads("2") == expected);
    CHECK(with_threads("8") == expected);
}

TEST_CASE("what was read before an article without a date changes nothing in it", "[cli]") {
    const ScratchFolder folder;
    const std::string undated = folder.write(
        "undated.txt",
        "penyuluh serikat tani lembah hijau, ratna kusuma, berbicara dalam peringatan hari panen "
        "di "
        "balai desa karangjati, minggu.\n\nmenurut panitia, surya darmawan, kegiatan itu bagian "
        "dari "
        "peringatan hari panen, 22 oktober, dan peringatan hari panen tahun ini dihadiri warga.\n");
    auto files = sample_files();
    const auto extraction = [&](const std::vector<std::string>& inputs) {
        std::vector<std::string> arguments{"extract", "--language", "id", "--threads", "1"};
        arguments.insert(arguments.end(), inputs.begin(), inputs.end());
        const std::string lines = run_linimasa(arguments).out;
        return lines.substr(lines.rfind('\n', lines.size() - 2) + 1);
    };
    const std::string alone = extraction({undated});
    CHECK(alone.find("peringatan hari panen") != std::string::npos);
    files.push_back(undated);
    CHECK(extraction(files) == alone);
}

TEST_CASE("extractions come in the order of the input for every number of threads",
          "[cli][property]") {
    const std::string folder = (linimasa::test::source_dir() / "samples/articles").string();
    const std::string expected = run_linimasa({"extract", folder, "--threads", "1"}).out;
    CHECK(std::count(expected.begin(), expected.end(), '\n') ==
          static_cast<std::ptrdiff_t>(sample_files().size()));
    CHECK(run_linimasa({"extract", folder, "--threads", "8"}).out == expected);
}

TEST_CASE("three steps in parts give what one build gives", "[cli][property]") {
    const ScratchFolder folder;
    const auto files = sample_files();
    const auto middle = files.begin() + static_cast<std::ptrdiff_t>(files.size() / 2);
    std::vector<std::string> first{"extract"};
    std::vector<std::string> second{"extract"};
    first.insert(first.end(), files.begin(), middle);
    second.insert(second.end(), middle, files.end());
    const std::string a = folder.write("a.ndjson", run_linimasa(first).out);
    const std::string b = folder.write("b.ndjson", run_linimasa(second).out);
    const Ran linked = run_linimasa({"link", b, a});
    REQUIRE(linked.status == 0);
    CHECK(linked.out == graph_of(files));
    const Ran exported = run_linimasa({"export", "-", "--format", "json"}, {.input = linked.out});
    CHECK(exported.out == linked.out);
}
