// Files that are no articles, names that are no text, and records that say something unreadable.
#include "core/readers/read_bytes.hpp"
#include "support/scratch_folder.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace linimasa;
using linimasa::test::read;
using linimasa::test::ScratchFolder;

namespace {

std::string refusal(const std::string& bytes, const std::string& name = "berkas") {
    const auto found = read(bytes, name);
    CHECK(found.articles.empty());
    return found.errors.size() == 1 ? found.errors.front().message : "";
}

}  // namespace

TEST_CASE("documents of other programs are named as what they are", "[readers]") {
    CHECK(refusal("%PDF-1.4\n1 0 obj\n<< /Title (Rapat) >>\n") == "this is a PDF document");
    CHECK(refusal("{\\rtf1\\ansi Rapat di Bandung}") == "this is a document of an office program");
    CHECK(refusal("{\"format\":\"linimasa/1\",\n\"articles\":[]}\n") ==
          "this is a graph that linimasa wrote");
}

TEST_CASE("a table without a known column for the text says which columns it has", "[readers]") {
    const std::string table = "nomor;naskah\n1;Rapat digelar di Bandung.\n";
    CHECK(refusal(table, "rapat.csv").find("nomor;naskah") != std::string::npos);
    ReadOptions options;
    options.fields = {{"text", "naskah"}};
    const auto named = read(table, "rapat.csv", options);
    REQUIRE(named.articles.size() == 1);
    CHECK(named.articles.front().text == "Rapat digelar di Bandung.");
}

TEST_CASE("a date that cannot be read is said, and the article is undated", "[readers]") {
    for (const char* const date : {"kemarin", "2018-13-45", "31 Februari 2018"}) {
        INFO(date);
        const auto found = read(std::string("{\"date\":\"") + date +
                                "\",\"text\":\"Rapat digelar di Bandung.\"}\n");
        REQUIRE(found.articles.size() == 1);
        CHECK_FALSE(found.articles.front().published.date);
        REQUIRE(found.articles.front().notes.size() == 1);
        CHECK(found.articles.front().notes.front().find(date) != std::string::npos);
    }
    const auto without = read("{\"date\":\"\",\"text\":\"Rapat digelar di Bandung.\"}\n");
    CHECK(without.articles.front().notes.empty());
}

TEST_CASE("a file name that is no UTF-8 becomes one, and the file is read", "[readers]") {
    CHECK(readers::readable_name("a\xFF\xFE.txt") == "a%FF%FE.txt");
    CHECK(readers::readable_name("b\xC3\xA9.txt") == "b\xC3\xA9.txt");
    const ScratchFolder folder;
    const std::string name = folder.write("c\xFF.txt", "Rapat digelar di Bandung.\n");
    std::vector<std::string> sources;
    read_articles({&name, 1}, {}, [&](const Result<Article>& article) {
        sources.push_back(article ? article->source : article.error().message);
        return true;
    });
    CHECK(sources == std::vector<std::string>{folder / "c%FF.txt"});
}

TEST_CASE("a folder that is left out is not walked into", "[readers]") {
    const ScratchFolder folder;
    folder.write("a.txt", "Rapat digelar di Bandung.\n");
    folder.write("hasil/graph.dot", "digraph { a -> b }\n");
    const std::string input = folder.path().string();
    ReadOptions options;
    options.left_out.emplace_back(folder / "hasil");
    std::size_t read = 0;
    read_articles({&input, 1}, options, [&](const Result<Article>& article) {
        read += article ? 1U : 10U;
        return true;
    });
    CHECK(read == 1);
}
