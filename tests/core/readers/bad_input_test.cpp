#include "linimasa/core/text.hpp"
#include "pack.hpp"
#include "read_bytes.hpp"
#include "readers/html/document.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <catch2/catch.hpp>

using namespace linimasa;
using linimasa::test::packed_with;
using linimasa::test::Read;
using linimasa::test::read;

namespace {

const std::string story =
    "Wali kota meresmikan jembatan baru itu pada Senin (6/5/2024), dan meminta warga supaya "
    "merawatnya dengan baik. ";
const std::string page =
    "<html><body><article><p>" + story + "</p><p>" + story + "</p></article></body></html>";

std::string gzipped(std::string_view bytes) {
    return packed_with(archive_write_add_filter_gzip, bytes);
}

std::string warc_record(const std::string& length = "") {
    const std::string http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://contoh.test/1\r\n"
           "Content-Length: " +
           (length.empty() ? std::to_string(http.size()) : length) + "\r\n\r\n" + http + "\r\n\r\n";
}

std::string repeated(const std::string& text, std::size_t count) {
    std::string out;
    out.reserve(text.size() * count);
    for (std::size_t i = 0; i < count; ++i) {
        out += text;
    }
    return out;
}

/// Blocks of a text, of which a quadratic search would take minutes.
std::size_t blocks_of(const std::string& text) {
    const Read got = read("Judul Berita\n\n" + text, "a.txt");
    REQUIRE(got.articles.size() == 1);
    return got.articles[0].blocks.size();
}

}  // namespace

TEST_CASE("a packed crawl that was cut off gives the records before the cut, and a message") {
    std::string crawl;
    unsigned state = 1;
    for (int i = 0; i < 2000; ++i) {  // not to be packed into next to nothing
        crawl += warc_record();
        for (int j = 0; j < 100; ++j) {
            state = state * 1664525U + 1013904223U;
            crawl += static_cast<char>('a' + state / 65536 % 26);
        }
        crawl += "\r\n";
    }
    const std::string packed = gzipped(crawl);
    const Read got = read(packed.substr(0, packed.size() / 2), "a.warc.gz");
    CHECK(got.articles.size() > 400);
    REQUIRE_FALSE(got.errors.empty());
    CHECK(got.errors.back().message.find("damaged") != std::string::npos);
}

TEST_CASE("of a short packed file that was cut off everything before the cut is read") {
    std::string lines;
    unsigned state = 1;
    for (int i = 0; i < 100; ++i) {
        lines += "{\"id\":\"" + std::to_string(i) + "\",\"text\":\"Rapat ";
        for (int j = 0; j < 60; ++j) {
            state = state * 1664525U + 1013904223U;
            lines += static_cast<char>('a' + state / 65536 % 26);
        }
        lines += ".\"}\n";
    }
    const std::string packed = gzipped(lines);
    const Read got = read(packed.substr(0, packed.size() * 9 / 10), "a.ndjson.gz");
    CHECK(got.articles.size() >= 85);
    REQUIRE(got.errors.size() == 2);  // the line in which the cut is, and the file
    CHECK(got.errors.back().message == "the archive is damaged: it was cut off");
    CHECK(read(packed, "a.ndjson.gz").articles.size() == 100);
    CHECK(read(packed + "padding\x1F", "a.ndjson.gz").errors.empty());
}

TEST_CASE("of a crawl packed record by record a damaged record costs no other") {
    const std::string member = gzipped(warc_record());
    std::string damaged = member;
    for (std::size_t i = 40; i < 80; ++i) {
        damaged[i] = static_cast<char>(damaged[i] ^ 0x55);
    }
    CHECK(read(member + member + member, "a.warc.gz").articles.size() == 3);
    const Read got = read(member + damaged + member + member, "a.warc.gz");
    CHECK(got.articles.size() >= 2);
    REQUIRE_FALSE(got.errors.empty());
    CHECK(got.errors.back().message.find("damaged") != std::string::npos);
}

TEST_CASE("a crawl may be packed as one stream of any kind, or with one in another") {
    const std::string crawl = warc_record() + warc_record();
    CHECK(read(packed_with(archive_write_add_filter_zstd, crawl), "a.warc.zst").articles.size() ==
          2);
    CHECK(read(packed_with(archive_write_add_filter_zstd, crawl) +
                   packed_with(archive_write_add_filter_zstd, crawl),
               "a.warc.zst")
              .articles.size() == 4);
    CHECK(read(packed_with(archive_write_add_filter_xz, crawl), "a.warc.xz").articles.size() == 2);
    CHECK(read(gzipped(gzipped(crawl)), "a.warc.gz.gz").articles.size() == 2);
}

TEST_CASE("paths in an archive that lead out of it are only names") {
    std::string tar(1U << 16U, '\0');
    std::size_t used = 0;
    archive* handle = archive_write_new();
    archive_write_set_format_ustar(handle);
    archive_write_open_memory(handle, tar.data(), tar.size(), &used);
    for (const char* path : {"/etc/berita.txt", "../../berita.txt"}) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, path);
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_size(entry, static_cast<la_int64_t>(story.size()));
        archive_write_header(handle, entry);
        archive_write_data(handle, story.data(), story.size());
        archive_entry_free(entry);
    }
    archive_write_close(handle);
    archive_write_free(handle);
    tar.resize(used);
    const Read got = read(tar, "berita.tar");
    CHECK(got.errors.empty());
    REQUIRE(got.articles.size() == 2);
    CHECK(got.articles[0].source == "berita.tar//etc/berita.txt");
    CHECK(got.articles[1].source == "berita.tar/../../berita.txt");
}

TEST_CASE("what a record lacks or says with marks that are no text") {
    const Read got = read(
        "{\"title\":\"Hanya judul\"}\n{\"text\":NaN}\n"
        "{\"title\":\"Rapat\",\"text\":\"Digelar\\u0000di Bandung.\",\"date\":NaN}\n",
        "a.ndjson");
    REQUIRE(got.articles.size() == 2);
    CHECK(got.articles[0].text == "Hanya judul");
    CHECK(got.articles[1].text == "Rapat\n\nDigelar di Bandung.");
    CHECK(got.articles[1].notes.empty());
    REQUIRE(got.errors.size() == 1);
    CHECK(got.errors[0].message == "there is no text of an article");
}

TEST_CASE("lengths of crawl records that lie cost their own record, and bounded memory") {
    for (const char* length : {"5", "0", "-5", "99999999999999999999", "x"}) {
        INFO(length);
        const Read got = read(warc_record() + warc_record(length) + warc_record(), "a.warc");
        CHECK(got.articles.size() >= 2);
        CHECK(got.errors.size() == 1);
    }
    const Read long_one = read(warc_record() + warc_record("1000000000000"), "a.warc");
    CHECK(long_one.articles.size() == 1);
    REQUIRE(long_one.errors.size() == 2);  // too long, and not there
    CHECK(long_one.errors[0].code == ErrorCode::limit_exceeded);
}

TEST_CASE("a bomb is refused before it fills the memory") {
    const Read got = read(gzipped(std::string(100U << 20U, 'a')), "bom.gz");
    CHECK(got.articles.empty());
    REQUIRE(got.errors.size() == 1);
    CHECK(got.errors[0].code == ErrorCode::limit_exceeded);
    CHECK_FALSE(got.errors[0].remedy.empty());
}

TEST_CASE("an element with very many attributes or a very long one keeps its text") {
    std::string many = "<html><body><p";
    for (int i = 0; i < 100000; ++i) {
        many += " a" + std::to_string(i) + "='>'";
    }
    const std::string rest = ">" + story + "</p><p>" + story + "</p></body></html>";
    REQUIRE(read(many + rest).articles.size() == 1);
    CHECK(read(many + rest).articles[0].text.find("a999") == std::string::npos);
    const Read got = read("<html><body><p class=\"" + std::string(20U << 20U, 'x') + "\"" + rest);
    REQUIRE(got.articles.size() == 1);
    CHECK(got.articles[0].text.find("Wali kota") == 0);
}

TEST_CASE("what only looks like the beginning of a tag is left as it is") {
    for (const std::string text : {"", "<", "a<", "<a", "<a b", "<a b=", "<a b='", "<a b=\"x\"",
                                   "1 < 2 <", "<a =>x</a>", "<a b= >x</a>"}) {
        INFO(text);
        (void)readers::html::parse(text);
        (void)read("<html>" + text);
    }
    const auto document = readers::html::parse("<p a=\"1 > 0\" b='x'>isi</p>");
    CHECK(readers::html::attribute(readers::html::find_element(document->children->next, "p"),
                                   "a") == "1 > 0");
}

TEST_CASE("a page that is nested too deep is named as a page") {
    const Read got = read("<html><body>" + repeated("<div>", 100000) + "<p>" + story);
    REQUIRE(got.errors.size() == 1);
    CHECK(got.errors[0].message == "the page has no story");
}

TEST_CASE("a NUL byte in a page costs at most its own place") {
    std::string nul_page = page;
    nul_page.insert(nul_page.find("jembatan"), 1, '\0');
    const Read got = read(nul_page);
    REQUIRE(got.articles.size() == 1);
    CHECK(got.articles[0].text.find('\0') == std::string::npos);
    CHECK(got.articles[0].text.find("merawatnya dengan baik") != std::string::npos);
}

TEST_CASE("marks in a script are no tags") {
    const auto document =
        readers::html::parse("<SCRIPT type='application/ld+json'>if (a <b " +
                             repeated("c d ", 300) + ") { e(); }</SCRIPT><p>isi</p>");
    const xmlNode* root = document->children;
    while (root->next != nullptr && !readers::html::is_element(root)) {
        root = root->next;
    }
    CHECK(readers::html::text_of(readers::html::find_element(root, "script")).size() > 1200);
}

TEST_CASE("texts full of labels, brackets, slashes or advertising take linear time") {
    CHECK(blocks_of(repeated("Baca juga: Menteri Bertemu. ", 50000)) > 1000);
    CHECK(blocks_of(repeated("Baca juga: Kata (abc/def) ", 30000)) > 1000);
    CHECK(blocks_of(repeated("a/b) Pewarta: Budi. ", 30000)) >= 1);
    CHECK(blocks_of(repeated("Wali kota slot gacor maxwin meresmikan.\n\n", 20000)) > 1000);
}
