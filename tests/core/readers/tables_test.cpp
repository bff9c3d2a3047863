#include "read_bytes.hpp"

#include <catch2/catch.hpp>

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
