#include "support/run_program.hpp"
#include "support/scratch_folder.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

// What is wrong is named on standard error with its place and a remedy; the rest is done all the
// same.

using linimasa::test::Ran;
using linimasa::test::run_linimasa;
using linimasa::test::ScratchFolder;

namespace {

constexpr auto good_article =
    "Menteri Bertemu Gubernur\n\nMenteri Komunikasi bertemu Gubernur Bali di Denpasar, Senin "
    "(3/9/2018). Keduanya membahas jaringan serat optik.\n";

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::size_t lines_in(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

TEST_CASE("a missing file is named and the others are read", "[cli]") {
    const ScratchFolder folder;
    const std::string good = folder.write("good.txt", good_article);
    const Ran ran = run_linimasa({"extract", folder / "missing.txt", good});
    CHECK(ran.status == 1);
    CHECK(lines_in(ran.out) == 1);
    CHECK(has(ran.err, folder / "missing.txt"));
    CHECK(has(ran.err, "Check the path"));
}

TEST_CASE("nothing but missing files is status 3", "[cli]") {
    const ScratchFolder folder;
    const Ran ran = run_linimasa({"extract", folder / "missing.txt"});
    CHECK(ran.status == 3);
    CHECK(ran.out.empty());
    CHECK(has(ran.err, "missing.txt"));
}

TEST_CASE("a folder without articles is named", "[cli]") {
    const ScratchFolder folder;
    const Ran ran = run_linimasa({"build", folder.path().string(), "-o", folder / "out"});
    CHECK(ran.status == 3);
    CHECK(has(ran.err, folder.path().string()));
    CHECK_FALSE(std::filesystem::exists(folder / "out"));
}

TEST_CASE("an empty file is named and left out", "[cli]") {
    const ScratchFolder folder;
    const std::string empty = folder.write("empty.txt", "");
    const std::string good = folder.write("good.txt", good_article);
    const Ran ran = run_linimasa({"extract", empty, good});
    CHECK(ran.status == 1);
    CHECK(lines_in(ran.out) == 1);
    CHECK(has(ran.err, empty));
    CHECK(has(ran.err, "empty"));
}

TEST_CASE("a binary file is named and left out", "[cli]") {
    const ScratchFolder folder;
    std::string bytes(
        "\x7F"
        "ELF\x02\x01\x01\x00\x00\xFF\xFE\x00\x93",
        13);
    for (int i = 0; i < 4000; ++i) {
        bytes.push_back(static_cast<char>(i * 37));
    }
    const std::string binary = folder.write("program", bytes);
    const std::string good = folder.write("good.txt", good_article);
    const Ran ran = run_linimasa({"extract", binary, good});
    CHECK(ran.status == 1);
    CHECK(lines_in(ran.out) == 1);
    CHECK(has(ran.err, binary));
}

TEST_CASE("text that is not UTF-8 never comes out as broken UTF-8", "[cli]") {
    const ScratchFolder folder;
    const std::string text = folder.write("latin.txt",
                                          "Kafe Baru di Bandung\n\nKaf\xE9 itu dibuka Senin "
                                          "(3/9/2018). Pemiliknya, Jos\xE9, senang.\n");
    const std::string good = folder.write("good.txt", good_article);
    const Ran ran = run_linimasa({"extract", text, good});
    CHECK((ran.status == 0 || (ran.status == 1 && has(ran.err, text))));
    CHECK_FALSE(has(ran.out, "\xE9"));
    CHECK(lines_in(ran.out) == 2 - static_cast<std::size_t>(ran.status));
}

TEST_CASE("a line of 100 MB is named, within bounds, and the rest is read", "[cli][slow]") {
    const ScratchFolder folder;
    std::string line;
    while (line.size() < 100'000'000) {
        line += "Senin depan menteri bertemu lagi dengan gubernur. ";
    }
    const std::string huge = folder.write("huge.txt", line);
    const std::string good = folder.write("good.txt", good_article);
    const Ran ran = run_linimasa({"extract", huge, good});
    CHECK(ran.status == 1);
    CHECK(lines_in(ran.out) == 1);
    CHECK(has(ran.err, huge));
}

TEST_CASE("a broken record is named with its line and the other records are read", "[cli]") {
    const ScratchFolder folder;
    const std::string news = folder.write(
        "news.ndjson",
        R"({"id":"a","url":"https://example.org/a","title":"Satu","date":"2018-09-03","text":"Menteri tiba, Senin."})"
        "\n"
        R"({"id":"b","url":"https://example.org/b","title":"Dua","date":"2018-09-03","text":"Terpo)"
        "\n"
        R"({"id":"c","url":"https://example.org/c","title":"Tiga","date":"2018-09-03","text":"Gubernur pulang, Selasa."})"
        "\n");
    const Ran ran = run_linimasa({"extract", news});
    CHECK(ran.status == 1);
    CHECK(lines_in(ran.out) == 2);
    CHECK(has(ran.err, news + ":2"));
}

TEST_CASE("wrong use is status 2 and says what is right", "[cli]") {
    const Ran none = run_linimasa({});
    CHECK(none.status == 2);
    CHECK(has(none.err, "build"));
    CHECK(run_linimasa({"frobnicate"}).status == 2);
    CHECK(run_linimasa({"build"}).status == 2);
    CHECK(run_linimasa({"extract", "x", "--threads", "0"}).status == 2);
    const Ran format = run_linimasa({"export", "graph.json", "--format", "nonsense"});
    CHECK(format.status == 2);
    CHECK(has(format.err, "graphml"));
}

TEST_CASE("a language that is not there is an error that names those that are", "[cli]") {
    const ScratchFolder folder;
    const std::string good = folder.write("good.txt", good_article);
    const Ran ran = run_linimasa({"extract", good, "--language", "xx"});
    CHECK(ran.status == 3);
    CHECK(has(ran.err, "xx"));
    CHECK(has(ran.err, "id"));
}

TEST_CASE("a graph that is none is named with the place of the mistake", "[cli]") {
    const ScratchFolder folder;
    const std::string graph = folder.write("graph.json", "{\"format\": \"linimasa/1\", ");
    for (const std::string command : {"timeline", "verify"}) {
        const Ran ran = run_linimasa({command, graph});
        CHECK(ran.status == 3);
        CHECK(ran.out.empty());
        CHECK(has(ran.err, graph));
    }
    const Ran missing = run_linimasa({"export", folder / "none.json", "--format", "graphml"});
    CHECK(missing.status == 3);
    CHECK(has(missing.err, folder / "none.json"));
}

TEST_CASE("an extraction that is broken is named with its line", "[cli]") {
    const ScratchFolder folder;
    const std::string good = folder.write("good.txt", good_article);
    const std::string line = run_linimasa({"extract", good}).out;
    const std::string file = folder.write("all.ndjson", line + "{\"broken\n" + "\n" + line);
    const Ran ran = run_linimasa({"link", file});
    CHECK(ran.status == 1);
    CHECK(has(ran.err, file + ":2"));
    CHECK(has(ran.out, "linimasa/1"));
}
