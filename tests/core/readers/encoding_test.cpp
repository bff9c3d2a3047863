#include "readers/encoding.hpp"

#include "read_bytes.hpp"
#include "readers/mojibake.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

using namespace linimasa;
using linimasa::test::Read;
using linimasa::test::read;
using readers::to_utf8;
using readers::undo_double_encoding;

namespace {

std::string undone(std::string text) {
    undo_double_encoding(text);
    return text;
}

/// What becomes of UTF-8 that is taken for ISO-8859-1 and encoded again.
std::string encoded_again(const std::string& text) {
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80U) {
            out.push_back(c);
        } else {
            out.push_back(static_cast<char>(0xC0U | (byte >> 6U)));
            out.push_back(static_cast<char>(0x80U | (byte & 0x3FU)));
        }
    }
    return out;
}

}  // namespace

TEST_CASE("text in ASCII alone is left as it is, whatever its length") {
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{2}, std::size_t{100},
                                   std::size_t{1} << 20U}) {
        std::string text(size, 'a');
        CHECK_FALSE(undo_double_encoding(text));
        CHECK(text == std::string(size, 'a'));
    }
}

TEST_CASE("text that is encoded once is left as it is") {
    for (const std::string text :
         {"Café itu dibuka", "“Tidak,” katanya – dan pergi…", "Ã", "Â", "SÃO PAULO",
          "Pâté dan crème brûlée", "Đảng và Nhà nước đã trao ãâ", "日本語", "\xC3"}) {
        CHECK(undone(text) == text);
    }
}

TEST_CASE("text that was encoded twice comes out right") {
    CHECK(undone("â€œTidak,â€\u009D katanya") == "“Tidak,” katanya");
    CHECK(undone("Harga naik â€“ lagi") == "Harga naik – lagi");
    CHECK(undone("CafÃ© dan crÃ¨me") == "Café dan crème");
    for (const std::string text : {"“Tidak,” katanya – dan pergi…", "Café dan crème"}) {
        CHECK(undone(encoded_again(text)) == text);
        CHECK(undone(encoded_again(encoded_again(text))) == text);
    }
    CHECK(undone(encoded_again("日本語の記事")) == "日本語の記事");
}

TEST_CASE("a single two-byte stretch may be meant and stays") {
    CHECK(undone("Huruf Ã© ditulis salah") == "Huruf Ã© ditulis salah");
}

TEST_CASE("a repair of the text is noted") {
    const Read got =
        read("{\"text\":\"â€œTidak,â€\u009D kata menteri itu â€“ lalu pergi.\"}", "a.ndjson");
    REQUIRE(got.articles.size() == 1);
    CHECK(got.articles[0].text == "“Tidak,” kata menteri itu – lalu pergi.");
    REQUIRE(got.articles[0].notes.size() == 1);
    CHECK(got.articles[0].notes[0] == readers::encoded_twice);
}

TEST_CASE("a wrong declared encoding does not break sound text") {
    CHECK(to_utf8("Café", "iso-8859-1") == "Café");  // it is UTF-8 as it stands
    CHECK(to_utf8("Caf\xE9", "utf-8") == "Café");
    CHECK(to_utf8("Caf\xE9", "windows-1252") == "Café");
    CHECK(to_utf8("Rapat", "no-such-encoding") == "Rapat");
    const Read got = read(
        "<html><head><meta charset=\"utf-8\"></head><body><article><p>Pemilik kaf\xE9 itu "
        "mengatakan bahwa pembangunan gedung baru akan selesai pada akhir tahun "
        "ini.</p></article></body></html>");
    REQUIRE(got.articles.size() == 1);
    CHECK(got.articles[0].text.find("kafé itu") != std::string::npos);
}

TEST_CASE("UTF-16 is read with and without knowing its byte order") {
    const std::string text = "Rapat besar";
    std::string little = "\xFF\xFE";
    std::string big = "\xFE\xFF";
    for (const char c : text) {
        little += {c, '\0'};
        big += {'\0', c};
    }
    CHECK(to_utf8(little) == text);
    CHECK(to_utf8(big) == text);
    CHECK(read(little, "a.txt").articles.at(0).text == text);
    CHECK(read(little.substr(0, little.size() - 1), "a.txt").articles.size() == 1);
}

TEST_CASE("UTF-16 and UTF-32 are told without a byte-order mark") {
    const std::string text = "Rapat besar di kota itu ditunda.";
    std::string wide[4];
    for (const char c : text) {
        wide[0] += {c, '\0'};
        wide[1] += {'\0', c};
        wide[2] += {c, '\0', '\0', '\0'};
        wide[3] += {'\0', '\0', '\0', c};
    }
    for (const std::string& bytes : wide) {
        CHECK(to_utf8(bytes) == text);
        CHECK(read(bytes, "a.txt").articles.at(0).text == text);
    }
    std::string record;
    for (const char c : "{\"text\":\"" + text + "\"}\n") {
        record += {c, '\0'};
    }
    CHECK(read(record, "a.ndjson").articles.at(0).text == text);
}

TEST_CASE("bytes with hardly any beyond ASCII are taken for windows-1252") {
    const std::string words = "Pemilik warung itu membuka cabang yang kedua di kota sebelah. ";
    CHECK(to_utf8(words + "\x93Kaf\xE9\x94 \x96 ya.") == words + "“Kafé” – ya.");
    CHECK(to_utf8(words + "Se\xF1or Jo\xE3o.") == words + "Señor João.");
    // What is declared goes before.
    CHECK(to_utf8(words + "\xB1", "iso-8859-2") == words + "ą");
    // Cyrillic has more of them.
    std::string russian;
    for (int i = 0; i < 20; ++i) {
        russian += "\xEF\xF0\xE8\xE2\xE5\xF2 \xEC\xE8\xF0, ";
    }
    CHECK(to_utf8(russian).starts_with("привет мир, "));
}

TEST_CASE("a declared encoding that most letters contradict is not followed") {
    const std::string words = "Pemilik warung itu membuka cabang yang kedua di kota sebelah, ";
    CHECK(to_utf8(words + "\x93kaf\xE9\x94 itu.", "gb2312") == words + "“kafé” itu.");
}

TEST_CASE("a NUL in a page ends nothing") {
    std::string page =
        "<html><bo#dy>#<h1>Judul</h1>#<p cl#ass=\"a#b\">Wali kota mem#buka pasar yang baru selesai "
        "dibangun itu.</p></body></html>";
    std::replace(page.begin(), page.end(), '#', '\0');
    const Read got = read(page, "a.html");
    REQUIRE(got.articles.size() == 1);
    CHECK(got.articles[0].text ==
          "Judul\n\nWali kota membuka pasar yang baru selesai dibangun itu.");
}
