#include "linimasa/core/reader.hpp"

#include "support/shared.hpp"

#include <catch2/catch.hpp>
#include <unistd.h>

#include <cstdio>
#include <fstream>

using namespace linimasa;

namespace {

/// A folder that is gone with the test.
class Scratch {
public:
    Scratch()
        : path_(std::filesystem::temp_directory_path() /
                ("linimasa-reader-test-" + std::to_string(::getpid()))) {
        std::filesystem::remove_all(path_);
        std::filesystem::create_directories(path_);
    }
    ~Scratch() { std::filesystem::remove_all(path_); }
    Scratch(const Scratch&) = delete;

    std::string write(const std::string& name, const std::string& contents) const {
        std::ofstream(path_ / name, std::ios::binary) << contents;
        return (path_ / name).string();
    }
    [[nodiscard]] std::string path() const { return path_.string(); }

private:
    std::filesystem::path path_;
};

struct Read {
    std::vector<Article> articles;
    std::vector<Error> errors;
};

Read read(const std::vector<std::string>& inputs, const ReadOptions& options = {}) {
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

std::vector<std::string> texts(const Article& article, BlockKind kind) {
    std::vector<std::string> out;
    for (const Block& block : article.blocks) {
        if (block.kind == kind) {
            out.emplace_back(slice(article.text, block.span));
        }
    }
    return out;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("a record's title stands before its text, and its date is metadata") {
    const Scratch scratch;
    const auto file = scratch.write(
        "a.ndjson",
        R"({"id":"7","url":"https://nasional.kompas.com/read/1","title":"Judul","date":"2024-07-09 00:00:00","text":"Isi berita."})"
        "\n"
        R"({"text":"Tanpa judul."})"
        "\n");
    const Read got = read({file});
    REQUIRE(got.errors.empty());
    REQUIRE(got.articles.size() == 2);
    const Article& first = got.articles[0];
    REQUIRE(first.text == "Judul\n\nIsi berita.");
    REQUIRE(first.record_id == "7");
    REQUIRE(first.source == "https://nasional.kompas.com/read/1");
    REQUIRE(first.outlet == "Kompas");
    REQUIRE(first.published.moment == "2024-07-09");
    REQUIRE(first.published.basis == PublishedBasis::metadata);
    REQUIRE(texts(first, BlockKind::title) == Strings{"Judul"});
    REQUIRE(texts(first, BlockKind::body) == Strings{"Isi berita."});
    REQUIRE(got.articles[1].text == "Tanpa judul.");
    REQUIRE(got.articles[1].source == file + ":2");
}

TEST_CASE("a broken record is named with its line, and the rest is read") {
    const Scratch scratch;
    const auto file = scratch.write("a.ndjson",
                                    "{\"text\":\"Satu.\"}\n{\"text\": \"Dua\n\n[1]\n"
                                    "{\"title\":\"\"}\n{\"text\":\"Tiga.\"}\n");
    const Read got = read({file});
    REQUIRE(got.articles.size() == 2);
    REQUIRE(got.errors.size() == 3);
    REQUIRE(got.errors[0].where == file + ":2");
    REQUIRE(got.errors[1].where == file + ":4");
    REQUIRE(got.errors[2].where == file + ":5");
}

TEST_CASE("JSON that is nested too deep is refused, not followed") {
    const Scratch scratch;
    const auto file =
        scratch.write("a.ndjson", "{\"a\":" + std::string(100000, '[') + "\n{\"text\":\"Ada.\"}\n");
    const Read got = read({file});
    REQUIRE(got.articles.size() == 1);
    REQUIRE(got.errors.at(0).code == ErrorCode::limit_exceeded);
}

TEST_CASE("what cannot be read is an error that names the file") {
    const Scratch scratch;
    std::filesystem::create_directory(scratch.path() + "/kosong");
    const std::vector<std::pair<std::string, ErrorCode>> cases{
        {scratch.path() + "/tidak-ada.txt", ErrorCode::not_found},
        {scratch.path() + "/kosong", ErrorCode::not_found},
        {scratch.write("nol.txt", ""), ErrorCode::invalid_input},
        {scratch.write("blank.txt", " \n\t\n"), ErrorCode::invalid_input},
        {scratch.write("biner.txt", std::string(1000, '\0')), ErrorCode::unsupported}};
    for (const auto& [input, code] : cases) {
        CAPTURE(input);
        const Read got = read({input});
        REQUIRE(got.articles.empty());
        REQUIRE(got.errors.size() == 1);
        REQUIRE(got.errors[0].code == code);
        REQUIRE(got.errors[0].where == input);
        REQUIRE_FALSE(got.errors[0].remedy.empty());
    }
}

TEST_CASE("a line of a hundred megabytes is refused in bounded memory") {
    const Scratch scratch;
    const auto text = scratch.write("besar.txt", std::string(100U << 20U, 'a'));
    const auto records =
        scratch.write("besar.ndjson", "{\"text\":\"" + std::string(100U << 20U, 'a') +
                                          "\"}\n{\"text\":\"Kecil.\"}\n");
    const Read got = read({text, records});
    REQUIRE(got.articles.size() == 1);
    REQUIRE(got.errors.size() == 2);
    REQUIRE(got.errors[0].code == ErrorCode::limit_exceeded);
    REQUIRE(got.errors[1].where == records + ":1");
}

TEST_CASE("a folder is read by name") {
    const Scratch scratch;
    scratch.write("b.txt", "Kedua\n\nIsi.");
    scratch.write("a.txt", "Pertama\n\nIsi.");
    scratch.write(".tersembunyi", "Bukan");
    const Read got = read({scratch.path()});
    REQUIRE(got.articles.size() == 2);
    REQUIRE(got.articles[0].title == "Pertama");
    REQUIRE(got.articles[1].title == "Kedua");
}

TEST_CASE("bad UTF-8 in text that is UTF-8 is repaired") {
    const auto article =
        read_plain_text("Judul\n\nIsi “satu” “dua” “tiga” \xC3( dan.", "a.txt", {});
    REQUIRE(article);
    REQUIRE(article->text == "Judul\n\nIsi “satu” “dua” “tiga” \xEF\xBF\xBD( dan.");
}

TEST_CASE("other encodings come out right") {
    const std::string utf16 = {'\xFF', '\xFE', 'J', 0, 'a', 0, '\xE9', 0, '\n', 0, 'B', 0};
    REQUIRE(read_plain_text(utf16, "a.txt", {})->text == "Jaé\nB");
    REQUIRE(
        read_plain_text("Judul caf\xE9 di Kota\n\nIa minum di caf\xE9 itu.", "a.txt", {})->text ==
        "Judul café di Kota\n\nIa minum di café itu.");
}

TEST_CASE("a byte-order mark is no part of the text") {
    const auto article = read_plain_text("\xEF\xBB\xBFJudul\n\nIsi.", "a.txt", {});
    REQUIRE(article->text == "Judul\n\nIsi.");
}

TEST_CASE("a teaser that was glued into a paragraph is cut out exactly") {
    const auto [teaser, story] = GENERATE(table<std::string, std::string>({
        {"Baca juga: Warga Desa Minta Jalan Diperbaiki", "Dia menambahkan, dana belum ada."},
        {"Baca Juga:Wali Kota Temui Pimpinan KPK", "Lalu ia pergi ke kantor."},
        {"Baca juga: Siapa Bilang Harga Beras Turun?", "\"Belum turun,\" kata Wati."},
        {"Baca juga: Jalan Baru di Tepi Sungai Selesai ", "Menurut dia, warga senang sekali."},
        {"Baca juga: Gubernur Temui Fulan ", "Tak hanya itu, ia juga bicara."},
        {"Pilihan Editor: Harga Cabai Naik Lagi Tahun 2024", "Hal itu terjadi karena hujan."},
    }));
    const std::string before = "Rapat itu selesai pada pagi hari.";
    const auto article = read_plain_text("Judul\n\n" + before + teaser + story, "a.txt", {});
    REQUIRE(texts(*article, BlockKind::body) == Strings{before, story});
}

TEST_CASE("the same article has the same id, another one another") {
    const auto a = read_plain_text("Judul\n\nIsi.", "a.txt", {});
    const auto b = read_plain_text("Judul\n\nIsi.", "b.txt", {});
    const auto c = read_plain_text("Judul\n\nIsi lain.", "a.txt", {});
    REQUIRE(a->id == b->id);
    REQUIRE(a->id != c->id);
    REQUIRE(a->id.starts_with("art-"));
}
