#include "base/utf8.hpp"
#include "read_bytes.hpp"
#include "support/scratch_folder.hpp"

#include <catch2/catch.hpp>

using namespace linimasa;
using linimasa::test::Read;
using linimasa::test::read;
using linimasa::test::ScratchFolder;

namespace {

Read read_all(const std::vector<std::string>& inputs, const ReadOptions& options = {}) {
    Read result;
    read_articles(inputs, options, [&](Result<Article> article) {
        if (article) {
            result.articles.push_back(*std::move(article));
        } else {
            result.errors.push_back(article.error());
        }
        return true;
    });
    return result;
}

}  // namespace

TEST_CASE("a list names its inputs in order, and blank lines and comments nothing") {
    const ScratchFolder folder;
    const std::string one = folder.write("satu.txt", "Berita satu.");
    const std::string two = folder.write("dua.txt", "Berita dua.");
    const std::string list =
        folder.write("daftar.txt", "# dua berita\n\n" + two + "\r\n  " + one + "  \n");
    const Read got = read_all({"@" + list});
    REQUIRE(got.errors.empty());
    REQUIRE(got.articles.size() == 2);
    CHECK(got.articles[0].source == two);
    CHECK(got.articles[1].source == one);
}

TEST_CASE("what a list names wrongly is an error of its own, and the rest is read") {
    const ScratchFolder folder;
    const std::string one = folder.write("satu.txt", "Berita satu.");
    const std::string list =
        folder.write("daftar.txt", "@lain.txt\n" + (folder / "tidak-ada.txt") + "\n" + one);
    const Read got = read_all({"@" + list});
    REQUIRE(got.articles.size() == 1);
    REQUIRE(got.errors.size() == 2);
    CHECK(got.errors[0].where == list + ":1");
    CHECK(got.errors[0].code == ErrorCode::unsupported);
    CHECK(got.errors[1].where == folder / "daftar.txt:2");
    CHECK(got.errors[1].message == "there is no " + (folder / "tidak-ada.txt"));
}

TEST_CASE("an empty list and one that is not there are errors") {
    const ScratchFolder folder;
    const Read empty = read_all({"@" + folder.write("kosong.txt", "# tidak ada\n")});
    REQUIRE(empty.errors.size() == 1);
    CHECK(empty.errors[0].code == ErrorCode::not_found);
    CHECK(read_all({"@" + (folder / "tidak-ada")}).errors.at(0).code == ErrorCode::not_found);
}

TEST_CASE("a file whose name begins with @ is a file") {
    const ScratchFolder folder;
    folder.write("@berita.txt", "Berita satu.");
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(folder.path());
    const Read got = read_all({"@berita.txt"});
    std::filesystem::current_path(before);
    REQUIRE(got.articles.size() == 1);
    CHECK(got.articles[0].text == "Berita satu.");
}

TEST_CASE("members and columns with names of their own are mapped") {
    ReadOptions options;
    options.fields = {{"text", "naskah"}, {"title", "Kepala"}, {"date", "hari"}, {"url", "alamat"}};
    const Read json = read(
        R"({"kepala":"Judul","naskah":"Rapat ditunda.","hari":"2024-05-06","alamat":"https://contoh.test/1"})",
        "a.ndjson", options);
    REQUIRE(json.articles.size() == 1);
    CHECK(json.articles[0].text == "Judul\n\nRapat ditunda.");
    CHECK(json.articles[0].published.moment == "2024-05-06");
    CHECK(json.articles[0].source == "https://contoh.test/1");
    const Read table =
        read("Kepala;naskah;hari\nJudul;Rapat ditunda.;2024-05-06\n", "a.csv", options);
    REQUIRE(table.articles.size() == 1);
    CHECK(table.articles[0].title == "Judul");
    CHECK(table.articles[0].text == "Judul\n\nRapat ditunda.");
}

TEST_CASE("a mapped name takes its meaning from the mapping, not from what it usually means") {
    ReadOptions options;
    options.fields = {{"text", "title"}};
    const Read got = read(R"({"title":"Rapat ditunda."})", "a.ndjson", options);
    REQUIRE(got.articles.size() == 1);
    CHECK(got.articles[0].text == "Rapat ditunda.");
    CHECK(got.articles[0].title.value_or("Rapat ditunda.") == "Rapat ditunda.");
}

TEST_CASE("of members with the same name the first with a value counts") {
    const Read got = read(R"({"text":"","text":"Pertama.","text":"Kedua."})", "a.ndjson");
    REQUIRE(got.articles.size() == 1);
    CHECK(got.articles[0].text == "Pertama.");
}

TEST_CASE("half a surrogate pair never comes out as broken UTF-8") {
    const Read got = read(
        "{\"text\":\"a\\ud800 b\"}\n{\"text\":\"c\\udc00 d\"}\n"
        "{\"text\":\"e\\ud83d\\ude00\\ud83df\\\\ud800\"}\n",
        "a.ndjson");
    CHECK(got.errors.empty());
    REQUIRE(got.articles.size() == 3);
    CHECK(got.articles[0].text == "a\uFFFD b");
    CHECK(got.articles[0].notes.size() == 1);
    CHECK(got.articles[1].text == "c\uFFFD d");
    CHECK(got.articles[2].text == "e\U0001F600\uFFFDf\\ud800");
}
