#include "support/run_program.hpp"
#include "support/scratch_folder.hpp"
#include "support/shared.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

// What the program says: true, once, and in a form that no name or text can bend.

namespace fs = std::filesystem;
using linimasa::test::Ran;
using linimasa::test::read_file;
using linimasa::test::run_linimasa;
using linimasa::test::run_program;
using linimasa::test::ScratchFolder;

namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::size_t lines_in(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

std::string sample(const std::string& name = "06-telmin-ubud.txt") {
    return (linimasa::test::source_dir() / "samples/articles" / name).string();
}

std::string record(const std::string& number, const std::string& more = "") {
    return R"({"id":")" + number + R"(","url":"https://example.org/)" + number +
           R"(","title":"Menteri Bertemu Gubernur","date":"2018-09-04","text":"Menteri ke-)" +
           number + " bertemu Gubernur Bali di Denpasar, Senin (3/9). " + more + "\"}\n";
}

/// Builds a graph and gives its path.
std::string graph_of(const ScratchFolder& folder, std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "build");
    arguments.insert(arguments.end(), {"--format", "json", "-o", folder / "out"});
    const Ran ran = run_linimasa(arguments);
    INFO(ran.err);
    REQUIRE(ran.status == 0);
    return folder / "out/graph.json";
}

/// What the program shows where its output is a terminal.
Ran on_terminal(const std::string& command) {
    return run_program("/usr/bin/script",
                       {"-qec", std::string(LINIMASA_PROGRAM) + " " + command, "/dev/null"});
}

/// False in a sandbox without pseudo-terminals.
bool terminals_work() {
    const bool work = run_program("/usr/bin/script", {"-qec", "true", "/dev/null"}).status == 0;
    if (!work) {
        WARN("skipped: no pseudo-terminal can be opened here");
    }
    return work;
}

}  // namespace

TEST_CASE("a graph of records asks once for their files and does not take addresses for files",
          "[cli]") {
    const ScratchFolder folder;
    const std::string news = folder.write("news.ndjson", record("1") + record("2") + record("3"));
    const std::string graph = graph_of(folder, {news});
    const Ran ran = run_linimasa({"verify", graph});
    CHECK(ran.status == 2);
    CHECK(ran.out.empty());
    CHECK(lines_in(ran.err) == 1);
    CHECK(has(ran.err, "does not say which files"));
    const Ran named = run_linimasa({"verify", graph, news});
    CHECK(named.status == 0);
    CHECK(has(named.err, "that were looked at are at their place\n"));
}

TEST_CASE("a graph made from standard input does not wait for standard input", "[cli]") {
    const ScratchFolder folder;
    const std::string text = read_file(sample());
    REQUIRE(run_linimasa({"build", "-", "--format", "json", "-o", folder / "out"}, {.input = text})
                .status == 0);
    const Ran ran = run_linimasa({"verify", folder / "out/graph.json"}, {.input = text});
    CHECK(ran.status == 2);
    CHECK(has(ran.err, "Name them"));
    CHECK(run_linimasa({"verify", folder / "out/graph.json", "-"}, {.input = text}).status == 0);
}

TEST_CASE("quotations that could not be looked at are not counted as good", "[cli]") {
    const ScratchFolder folder;
    const std::string one = sample("12-pdns-lumpuh.txt");
    const std::string graph = graph_of(folder, {one, sample("14-semuel-mundur.txt")});
    const Ran ran = run_linimasa({"verify", graph, one});
    CHECK(ran.status == 1);
    CHECK(has(ran.err, "that were looked at are at their place; 1 of 2 articles were not there"));
}

TEST_CASE("names of files and what they hold cannot steer a terminal", "[cli]") {
    const ScratchFolder folder;
    const std::string name = "jahat\x1B[2J\n\xE2\x80\xAE.txt";
    const Ran missing = run_linimasa({"extract", folder / name});
    CHECK(lines_in(missing.err) == 2);
    CHECK(has(missing.err, R"(jahat\u001B[2J\u000A\u202E.txt)"));

    const std::string bad = folder.write(
        "buruk.txt",
        "Menteri Bertemu\n\nMenteri bertemu Gubernur Bali di Denpasar, Senin (3/9/2018). "
        "\xE2\x80\xAEKeduanya \x1B[2J pulang \xC2\x9B ke rumah masing-masing pada hari itu.\n");
    if (terminals_work()) {
        const Ran shown = on_terminal("read " + bad);
        CHECK(shown.status == 0);
        CHECK(has(shown.out, "Denpasar"));
        for (const std::string control : {"\x1B", "\xC2\x9B", "\xE2\x80\xAE"}) {
            CHECK_FALSE(has(shown.out, control));
        }
    }
    // Where no one looks, the text is what it is, byte for byte.
    CHECK(run_linimasa({"read", bad, "--format", "raw"}).out == read_file(bad));

    const std::string graph = graph_of(folder, {folder.write("\x1B[2Jb.txt", read_file(bad))});
    CHECK(has(run_linimasa({"explain", graph, "Menteri Bertemu"}).out, R"(\u001B[2Jb.txt)"));
    for (const std::string command : {"timeline", "contradictions"}) {
        CHECK_FALSE(has(run_linimasa({command, graph}).out, "\x1B"));
    }
}

TEST_CASE("pictures do not go to a terminal", "[cli]") {
    const ScratchFolder folder;
    const std::string graph = graph_of(folder, {sample()});
    if (!terminals_work()) {
        return;
    }
    for (const std::string command : {"query", "export"}) {
        const Ran ran = on_terminal(command + " " + graph + " --format png");
        CHECK(ran.status == 2);
        CHECK(has(ran.out, "png is not for a terminal"));
        CHECK_FALSE(has(ran.out, "\x89PNG"));
    }
}

TEST_CASE("a store that is not there is not made of nothing", "[cli]") {
    const ScratchFolder folder;
    const Ran ran = run_linimasa({"build", "--store", folder / "typo.db", "-o", folder / "out"});
    CHECK(ran.status == 3);
    CHECK(has(ran.err, folder / "typo.db"));
    CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("the summary counts articles alone, and tells of those with one text", "[cli]") {
    const ScratchFolder folder;
    const std::string text = read_file(sample());
    const std::vector<std::string> four{folder.write("a.txt", text), folder.write("b.txt", text),
                                        folder.write("c.txt", text),
                                        sample("02-ktt-32-ditutup.txt")};
    std::vector<std::string> build{"build", "-o", folder / "out", "--format", "json"};
    build.insert(build.end(), four.begin(), four.end());
    const Ran ran = run_linimasa(build);
    CHECK(ran.status == 0);
    CHECK(has(ran.err, "2 articles (4 read, 2 of them with the text of another): "));
    build.insert(build.end(), {"--store", folder / "s.db", "--remove", "nowhere.txt"});
    const Ran stored = run_linimasa(build);
    CHECK(stored.status == 1);
    CHECK(has(stored.err, "nowhere.txt"));
    CHECK_FALSE(has(stored.err, "skipped"));
}

TEST_CASE("the files of an earlier run that stay in the folder are named", "[cli]") {
    const ScratchFolder folder;
    const std::vector<std::string> build{"build", sample(), "-o", folder / "out", "--format"};
    const auto run = [&](const std::string& format) {
        auto arguments = build;
        arguments.push_back(format);
        return run_linimasa(arguments);
    };
    CHECK_FALSE(has(run("json,dot").err, "earlier run"));
    CHECK_FALSE(has(run("dot,json").err, "earlier run"));
    const Ran later = run("json");
    CHECK(later.status == 0);
    CHECK(has(later.err, "graph.dot in " + (folder / "out") + " tells of an earlier run"));
}

TEST_CASE("where there is nothing to tell, one line says so", "[cli]") {
    const ScratchFolder folder;
    const std::string graph = graph_of(folder, {sample("12-pdns-lumpuh.txt")});
    for (const std::vector<std::string>& command :
         std::vector<std::vector<std::string>>{{"contradictions", graph}, {"diff", graph, graph}}) {
        INFO(command.front());
        const Ran ran = run_linimasa(command);
        CHECK(ran.status == 0);
        CHECK(ran.out.empty());
        CHECK(lines_in(ran.err) == 1);
    }
    const Ran same =
        run_linimasa({"query", graph, "--connect", "Hinsa Siburian", "hinsa siburian"});
    CHECK(same.status == 0);
    CHECK(has(same.out, "the same actor"));
}

TEST_CASE("a topic is found by its key too", "[cli]") {
    const ScratchFolder folder;
    const std::string graph = graph_of(folder, {sample("")});
    const Ran by_key = run_linimasa({"query", graph, "--topic", "cyber-security"});
    CHECK(by_key.status == 0);
    CHECK(by_key.out == run_linimasa({"query", graph, "--topic", "keamanan siber"}).out);
}

TEST_CASE("a line of the timeline names each place once and each day once", "[cli]") {
    const ScratchFolder folder;
    const std::string graph = graph_of(folder, {sample("06-telmin-ubud.txt")});
    std::string text = read_file(graph);
    CHECK_FALSE(has(run_linimasa({"timeline", graph}).out, "Ubud, Ubud"));
    const std::string day = R"("start":"2018-12-06","until":"2018-12-06")";
    const auto at = text.find(day, text.find(R"("events":[)"));
    REQUIRE(at != std::string::npos);
    text.replace(at, day.size(), R"("start":"2018-12-06T10:00","until":"2018-12-06T11:30")");
    const std::string changed = folder.write("changed.json", text);
    CHECK(has(run_linimasa({"timeline", changed}).out, "6 Dec 2018 10:00–11:30 "));
}

TEST_CASE("decisions that cannot be meant are refused, and named by a build", "[cli]") {
    const ScratchFolder folder;
    const std::string file = folder / "decisions.tsv";
    const auto decide = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"decide", file});
        return run_linimasa(words);
    };
    CHECK(decide({"same", "act-a-00000001", "act-b-00000002"}).status == 0);
    CHECK(decide({"date", "evt-c-00000003", "2018-04"}).status == 0);
    const std::string good = read_file(file);
    for (const std::vector<std::string>& words :
         std::vector<std::vector<std::string>>{{"same", "act-a-00000001", "evt-c-00000003"},
                                               {"same", "act-a-00000001", "act-a-00000001"},
                                               {"different", "act-b-00000002", "act-a-00000001"},
                                               {"date", "evt-c-00000003", "2018-05"},
                                               {"date", "act-a-00000001", "2018-05"},
                                               {"drop", "Jakarta"}}) {
        const Ran ran = decide(words);
        INFO(ran.err);
        CHECK(ran.status == 2);
        CHECK(has(ran.err, file + ":3: "));
        CHECK(read_file(file) == good);
    }
    const std::string by_hand = folder.write(
        "by-hand.tsv", good + "different\tact-b-00000002\tact-a-00000001\ndrop\tJakarta\n");
    const Ran built = run_linimasa(
        {"build", sample(), "--decisions", by_hand, "--format", "json", "-o", folder / "out"});
    CHECK(built.status == 0);
    CHECK(has(built.err, by_hand + ":3: \"different act-b-00000002 act-a-00000001\" contradicts "));
    CHECK(has(built.err, by_hand + ":4: \"Jakarta\" is no id"));
}
