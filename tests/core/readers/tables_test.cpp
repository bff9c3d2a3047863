#include "read_bytes.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace linimasa;
using linimasa::test::Read;
using linimasa::test::read;

namespace {

std::vector<std::string> texts(const Read& got) {
    std::vector<std::string> all;
    for (const Article& article : got.articles) {
        all.push_back(article.text);
    }
    return all;
}

}  // namespace

TEST_CASE("a quotation mark in a bare cell opens nothing") {
    const Read got = read("no,judul,isi\n1,Layar 7\" murah,Isi satu.\n2,Dua,Isi dua.\n");
    CHECK(got.errors.empty());
    CHECK(texts(got) ==
          std::vector<std::string>{"Layar 7\" murah\n\nIsi satu.", "Dua\n\nIsi dua."});
}

TEST_CASE("marks that a program did not double are read as they are") {
    const Read got = read(
        "judul,isi\n\"Kata \"emas\" itu\",\"Baris satu, \"kutipan\" lagi.\nBaris "
        "dua.\"\nDua,Isi.\n");
    CHECK(got.errors.empty());
    CHECK(texts(got) ==
          std::vector<std::string>{"Kata \"emas\" itu\n\nBaris satu, \"kutipan\" lagi.\nBaris dua.",
                                   "Dua\n\nIsi."});
}

TEST_CASE("a cell that is never closed costs its own row") {
    const Read until_next =
        read("no,judul,isi\n1,\"Tanpa tutup,isi satu\n2,\"Dua\",\"Isi dua.\"\n3,Tiga,Isi tiga.\n",
             "a.csv");
    CHECK(texts(until_next) == std::vector<std::string>{"Dua\n\nIsi dua.", "Tiga\n\nIsi tiga."});
    REQUIRE(until_next.errors.size() == 1);
    CHECK(until_next.errors[0].where == "a.csv:2");
    CHECK(until_next.errors[0].message == "the quotation mark of a cell is never closed");

    const Read until_end =
        read("judul,isi\r\nSatu,\"isi satu\r\nDua,Isi dua.\r\nTiga,Isi tiga.\r\n", "a.csv");
    CHECK(texts(until_end) == std::vector<std::string>{"Dua\n\nIsi dua.", "Tiga\n\nIsi tiga."});
    REQUIRE(until_end.errors.size() == 1);
    CHECK(until_end.errors[0].where == "a.csv:2");
}

TEST_CASE("rows after one that is never closed keep their line numbers") {
    const Read got =
        read("judul,isi\nSatu,\"isi\nDua,Isi dua.\nTiga,\"lagi\nEmpat,Isi.\n", "a.csv");
    REQUIRE(got.articles.size() == 2);
    CHECK(got.articles[0].source == "a.csv:3");
    CHECK(got.articles[1].source == "a.csv:5");
    REQUIRE(got.errors.size() == 2);
    CHECK(got.errors[1].where == "a.csv:4");
}

TEST_CASE("many rows that are never closed are not read over and over") {
    std::string table = "satu,isi,tiga\n";
    for (int i = 0; i < 20000; ++i) {
        table += "x\",\"\n";  // ends in an open cell whether one was open before or not
    }
    ReadOptions options;
    options.limits.record_bytes = 1U << 16U;
    const Read got = read(table, "a.csv", options);  // quadratic, this would take minutes
    CHECK(got.articles.empty());
    CHECK_FALSE(got.errors.empty());
}

TEST_CASE("a row that is too long is named, and the next one read") {
    ReadOptions options;
    options.limits.record_bytes = 100;
    const Read got =
        read("judul,isi\nSatu," + std::string(300000, 'x') + "\nDua,Isi.\n", "a.csv", options);
    CHECK(texts(got) == std::vector<std::string>{"Dua\n\nIsi."});
    REQUIRE(got.errors.size() == 1);
    CHECK(got.errors[0].where == "a.csv:2");
    CHECK(got.errors[0].code == ErrorCode::limit_exceeded);
}

TEST_CASE("many cells that are never closed cost no row that is whole") {
    constexpr std::size_t good = 20000;
    std::string table = "no,judul,isi\n";
    for (int i = 0; i < 40; ++i) {
        table += std::to_string(i) + ",\"Tanpa tutup,isi\n";
    }
    for (std::size_t i = 0; i < good; ++i) {
        table += std::to_string(i) + ",Judul,Isi nomor " + std::to_string(i) + ".\n";
    }
    const std::size_t record_bytes = GENERATE(std::size_t{64} << 20U, std::size_t{1} << 18U);
    CAPTURE(record_bytes);
    ReadOptions options;
    options.limits.record_bytes = record_bytes;
    const Read got = read(table, "a.csv", options);
    CHECK(got.errors.size() == 40);
    REQUIRE(got.articles.size() == good);
    CHECK(got.articles.back().text == "Judul\n\nIsi nomor 19999.");
}

TEST_CASE("where too many cells are never closed, lines are rows and one message says so") {
    constexpr std::size_t bad = 20000;
    std::string table = "satu,isi,tiga\n";
    for (std::size_t i = 0; i < bad; ++i) {
        table += "x\",\"\n";
    }
    for (int i = 0; i < 100; ++i) {
        table += "Satu,Isi nomor " + std::to_string(i) + ".,Tiga\n";
    }
    ReadOptions options;
    options.limits.record_bytes = 1U << 16U;
    const Read got = read(table, "a.csv", options);
    CHECK(got.articles.size() == 100);
    CHECK(got.errors.size() == bad + 1);
    CHECK(std::count_if(got.errors.begin(), got.errors.end(), [](const Error& error) {
              return error.message.find("taken for a row") != std::string::npos;
          }) == 1);
}

TEST_CASE("a long text in a cell is one row though its lines look like some") {
    std::string text;
    for (int i = 0; i < 3000; ++i) {
        text += i % 4 == 3 ? "\n" : "Satu, dua.\n";
    }
    const Read got = read("judul,isi\nSatu,\"" + text + "\"\nDua,Isi.\n", "a.csv");
    CHECK(got.errors.empty());
    CHECK(got.articles.size() == 2);
}

TEST_CASE("blanks may stand behind the mark that closes a cell") {
    const Read got = read(
        "judul,tanggal,isi\n\"Satu\" ,2024-01-03,\"Warga rapat di Kendal.\" \n"
        "\"Dua\"\t,2024-01-04,\"Warga \"muda\" rapat.\"\n");
    CHECK(got.errors.empty());
    CHECK(texts(got) == std::vector<std::string>{"Satu\n\nWarga rapat di Kendal.",
                                                 "Dua\n\nWarga \"muda\" rapat."});
    REQUIRE(got.articles.size() == 2);
    CHECK(got.articles[0].published.moment == "2024-01-03");

    const Read tabs = read("judul\tisi\n\"Satu\"\t\"Isi satu.\"\n\"Dua\" \t\"Isi dua.\"\n");
    CHECK(texts(tabs) == std::vector<std::string>{"Satu\n\nIsi satu.", "Dua\n\nIsi dua."});
}

TEST_CASE("a header may go over several lines") {
    const Read got = read("judul,\"catatan\npenyunting\",isi\nSatu,x,Isi satu.\n");
    CHECK(got.errors.empty());
    CHECK(texts(got) == std::vector<std::string>{"Satu\n\nIsi satu."});

    ReadOptions options;
    options.fields.emplace_back("text", "tulisan lengkap");
    const Read named = read("judul,\"tulisan\r\nlengkap\"\r\nSatu,Isi satu.\r\n", "a.csv", options);
    CHECK(texts(named) == std::vector<std::string>{"Satu\n\nIsi satu."});
}

TEST_CASE("a header whose mark is never closed is one line") {
    const Read got = read("judul,isi,\"catatan\nSatu,Isi satu.,x\nDua,Isi dua.,y\n", "a.csv");
    REQUIRE(texts(got) == std::vector<std::string>{"Satu\n\nIsi satu.", "Dua\n\nIsi dua."});
    CHECK(got.articles[0].source == "a.csv:2");
}
