#include "support/run_program.hpp"
#include "support/scratch_folder.hpp"
#include "support/shared.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
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

constexpr auto record =
    R"x({"id":"r1","url":"https://example.org/1","title":"Dua Menteri","date":"2018-09-04","text":"Dua menteri bertemu & makan siang di Bali, Senin (3/9). Pertemuan berlangsung dua jam."})x"
    "\n";

}  // namespace

TEST_CASE("every command has help with an example", "[cli]") {
    const std::string overview = run_linimasa({"--help"}).out;
    const std::string list = read_file(linimasa::test::source_dir() / "cli/commands.def");
    std::size_t count = 0;
    for (auto at = list.find("\nCOMMAND("); at != std::string::npos;
         at = list.find("\nCOMMAND(", at + 1)) {
        const auto begin = at + std::string("\nCOMMAND(").size();
        const std::string command = list.substr(begin, list.find(',', begin) - begin);
        ++count;
        INFO(command);
        CHECK(has(overview, "\n  " + command + " "));
        const Ran ran = run_linimasa({command, "--help"});
        CHECK(ran.status == 0);
        CHECK(has(ran.out, "linimasa " + command));
        CHECK(has(ran.out, "Example"));
        CHECK(ran.err.empty());
    }
    CHECK(count >= 12);
}

// The title of a record stands in front of its text, with a blank line between.
TEST_CASE("times lists every expression with its value, anchored on the record's date", "[cli]") {
    const Ran ran = run_linimasa({"times", "-"}, {.input = record});
    CHECK(ran.status == 0);
    CHECK(has(ran.out, R"({"id":"r1","source":")"));
    CHECK(has(ran.out, R"("published":"2018-09-04")"));
    CHECK(has(ran.out,
              R"x({"text":"Senin (3/9)","begin":56,"end":67,"type":"DATE","start":"2018-09-03",)x"
              R"("until":"2018-09-03","modifier":null})"));
    CHECK(has(ran.out, R"("type":"DURATION","start":"PT2H","until":null)"));
}

TEST_CASE("times reads English articles beside Indonesian ones", "[cli]") {
    const Ran ran = run_linimasa(
        {"times", "-"},
        {.input =
             R"({"id":"a","date":"2018-04-20","text":"Rapat dewan kota itu akan digelar pada hari Jumat pekan depan, kata ketua panitia kepada para wartawan di balai kota."})"
             "\n"
             R"({"id":"b","date":"2018-04-20","text":"The council said on Thursday that it would meet again next week, and that the mayor of the town had been invited to speak."})"
             "\n"});
    CHECK(ran.status == 0);
    CHECK(ran.out.find(
              R"("text":"Thursday","begin":20,"end":28,"type":"DATE","start":"2018-04-19")") !=
          std::string::npos);
    CHECK(ran.out.find(R"("id":"a")") != std::string::npos);
}

TEST_CASE("times writes TimeML with the text as it was", "[cli]") {
    const Ran ran = run_linimasa({"times", "-", "--format", "timeml"}, {.input = record});
    CHECK(ran.status == 0);
    CHECK(has(ran.out, "<DOCID>r1</DOCID>"));
    CHECK(has(ran.out, "bertemu &amp; makan siang"));
    CHECK(has(ran.out,
              R"x(<TIMEX3 tid="t1" type="DATE" value="2018-09-03" temporalFunction="true" )x"
              R"x(anchorTimeID="t0">Senin (3/9)</TIMEX3>)x"));
}

TEST_CASE("several articles are one TimeML file with one root", "[cli]") {
    const Ran ran =
        run_linimasa({"times", "-", "--format", "timeml"}, {.input = std::string(record) + record});
    CHECK(has(ran.out, "<TimeMLCorpus>\n<TimeML>"));
    CHECK(has(ran.out, "</TimeML>\n</TimeMLCorpus>\n"));
}

TEST_CASE("read prints the text in whose bytes offsets count", "[cli]") {
    const std::string path = sample("02-ktt-32-ditutup.txt");
    CHECK(run_linimasa({"read", path, "--format", "raw"}).out == read_file(path));
}

TEST_CASE("what read writes as NDJSON can be read again", "[cli]") {
    const std::string path = sample("06-telmin-ubud.txt");
    const Ran first = run_linimasa({"read", path, "--format", "ndjson"});
    const Ran again = run_linimasa({"read", "-", "--format", "raw"}, {.input = first.out});
    CHECK(again.status == 0);
    CHECK(again.out == read_file(path));
}

TEST_CASE("an article that is there twice is built once, in any order, and its sources are kept",
          "[cli]") {
    const ScratchFolder folder;
    const std::string text = read_file(sample("06-telmin-ubud.txt"));
    const std::string one = folder.write("satu.txt", text);
    const std::string two =
        folder.write("dua.txt", "Judul Lain dari Koran Lain\n" + text.substr(text.find('\n')));
    const std::string other = sample("02-ktt-32-ditutup.txt");
    const Ran read = run_linimasa({"read", one, other, two, "--format", "ndjson"});
    const std::string last = read.out.substr(read.out.rfind('\n', read.out.size() - 2) + 1);
    CHECK(has(last, "\"copy_of\":\"" + one + "\""));
    CHECK(read.out.find("copy_of") == read.out.rfind("copy_of"));
    CHECK(has(run_linimasa({"read", one, two}).out, "copy of:   " + one));
    const auto built = [&](const std::vector<std::string>& inputs, const std::string& name) {
        std::vector<std::string> arguments{"build"};
        arguments.insert(arguments.end(), inputs.begin(), inputs.end());
        arguments.insert(arguments.end(), {"-o", folder / name, "--format", "json"});
        CHECK(run_linimasa(arguments).status == 0);
        return read_file(folder / (name + "/graph.json"));
    };
    const std::string graph = built({one, other, two}, "a");
    CHECK(has(graph, "\"x_also_from\":[\"" + one + "\"]"));
    CHECK(graph == built({two, one, other}, "b"));
}

TEST_CASE("read names the first of copies, however many articles ago", "[cli]") {
    std::string input;
    std::string expected;
    const auto source = [](int copy, int i) {
        return "https://contoh.test/" + std::string(static_cast<std::size_t>(i), 'a') + "/" +
               std::to_string(copy);
    };
    for (const int copy : {0, 1}) {
        for (int i = 0; i < 300; ++i) {
            std::string text;
            for (int word = 0; word < 60; ++word) {
                text += "kata" + std::to_string(word * 1000 + i) + " ";
            }
            input += R"({"url":")" + source(copy, i) + R"(","text":")" + text + "\"}\n";
            if (copy == 1) {
                expected += "copy of:   " + source(0, i) + "\n";
            }
        }
    }
    const std::string out = run_linimasa({"read", "-"}, {.input = input}).out;
    std::string named;
    for (std::size_t at = out.find("copy of:"); at != std::string::npos;
         at = out.find("copy of:", at + 1)) {
        named += out.substr(at, out.find('\n', at) + 1 - at);
    }
    CHECK(named == expected);
}

TEST_CASE("build writes diagrams and graph files and says where", "[cli]") {
    const ScratchFolder folder;
    const Ran ran = run_linimasa({"build", sample(""), "-o", folder / "out"});
    CHECK(ran.status == 0);
    CHECK(ran.out.empty());
    CHECK(has(ran.err, "17 articles"));
    for (const std::string name :
         {"timeline.dot", "timeline.svg", "graph.dot", "graph.graphml", "graph.json"}) {
        INFO(name);
        CHECK(std::filesystem::file_size(folder / ("out/" + name)) > 200);
        CHECK(has(ran.err, folder / ("out/" + name)));
    }
}

TEST_CASE("verify finds every quotation at its place, and one that was moved", "[cli]") {
    const ScratchFolder folder;
    const std::string text = read_file(sample("02-ktt-32-ditutup.txt"));
    const std::string article = folder.write("a.txt", text);
    REQUIRE(run_linimasa({"build", article, "--format", "json", "-o", folder / "out"}).status == 0);
    const Ran good = run_linimasa({"verify", folder / "out/graph.json", article});
    CHECK(good.status == 0);
    CHECK(good.out.empty());
    CHECK(run_linimasa({"verify", folder / "out/graph.json"}).status == 0);

    std::string graph = read_file(folder / "out/graph.json");
    const auto at = graph.find(R"("text":"Singapura")");
    REQUIRE(at != std::string::npos);
    graph.replace(at, 18, R"("text":"Singapore")");
    const Ran bad = run_linimasa({"verify", folder.write("moved.json", graph), article});
    CHECK(bad.status == 1);
    CHECK(has(bad.out, "does not read \"Singapore\""));

    folder.write("a.txt", text + "Tambahan.\n");
    CHECK(run_linimasa({"verify", folder / "out/graph.json", article}).status == 3);
}

TEST_CASE("query picks events, shows connections and counts who meets whom", "[cli]") {
    const ScratchFolder folder;
    REQUIRE(run_linimasa({"build", sample(""), "--format", "json", "-o", folder / "out"}).status ==
            0);
    const std::string graph = folder / "out/graph.json";
    const Ran meetings =
        run_linimasa({"query", graph, "--kind", "meeting", "--from", "2018", "--until", "2018-12"});
    CHECK(meetings.status == 0);
    const std::string timeline = run_linimasa({"timeline", "-"}, {.input = meetings.out}).out;
    CHECK(has(timeline, "2018"));
    CHECK(has(timeline, "meeting"));
    CHECK_FALSE(has(timeline, "statement"));
    CHECK_FALSE(has(timeline, "2019"));
    CHECK(has(run_linimasa({"query", graph, "--meets"}).out, " – "));
    CHECK(has(run_linimasa({"query", graph, "--central"}).out, "pagerank"));
    CHECK(run_linimasa({"query", graph, "--actor", "Tidak Ada"}).status == 3);
    CHECK(run_linimasa({"query", graph, "--kind", "nonsense"}).status == 2);
    CHECK(run_linimasa({"query", graph, "--from", "kemarin"}).status == 2);
}

TEST_CASE("explain shows the passages by id and by name", "[cli]") {
    const ScratchFolder folder;
    REQUIRE(run_linimasa({"build", sample(""), "--format", "json", "-o", folder / "out"}).status ==
            0);
    const std::string graph = folder / "out/graph.json";
    const Ran named = run_linimasa({"explain", graph, "Hinsa Siburian"});
    CHECK(named.status == 0);
    CHECK(has(named.out, "12-pdns-lumpuh.txt"));
    CHECK(has(named.out, "\"Hinsa Siburian\""));
    const Ran missing = run_linimasa({"explain", graph, "act-nobody"});
    CHECK(missing.status == 3);
    CHECK(has(missing.err, "act-nobody"));
}

TEST_CASE("formats and languages list what is built in", "[cli]") {
    CHECK(has(run_linimasa({"formats"}).out, "graphml"));
    CHECK(has(run_linimasa({"languages"}).out, "id   Indonesian"));
}
