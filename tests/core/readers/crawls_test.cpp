#include "pack.hpp"
#include "read_bytes.hpp"

#include <catch2/catch.hpp>
#include <zlib.h>

#include <string>
#include <vector>

using namespace linimasa;
using linimasa::test::packed_with;
using linimasa::test::Read;
using linimasa::test::read;

namespace {

std::string page(const std::string& title) {
    return "<html><body><article><h1>" + title +
           "</h1><p>Wali kota membuka pasar yang baru “selesai” dibangun di tepi sungai itu pada "
           "hari Senin.</p></article></body></html>";
}

std::string response(const std::string& body, const std::string& headers = {}) {
    return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n" + headers + "\r\n" +
           body;
}

/// @param length  what the record says; its true length where empty
std::string record(const std::string& http, const std::string& length = {},
                   const std::string& type = "response") {
    return "WARC/1.0\r\nWARC-Type: " + type +
           "\r\nWARC-Target-URI: https://contoh.test/2024/05/06/a\r\nContent-Length: " +
           (length.empty() ? std::to_string(http.size()) : length) + "\r\n\r\n" + http + "\r\n\r\n";
}

/// @param window  as zlib counts it: negative for data without a header
std::string deflated(const std::string& text, int window) {
    z_stream stream{};
    deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY);
    std::string in = text;
    std::string out(text.size() + 1000, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

std::vector<std::string> titles(const Read& got) {
    std::vector<std::string> all;
    for (const Article& article : got.articles) {
        all.push_back(article.title.value_or(""));
    }
    return all;
}

}  // namespace

TEST_CASE("a record that says it is longer than it is costs no other") {
    const std::string first = record(response(page("Satu")));
    const std::string last = record(response(page("Tiga")));
    const std::string http = response(page("Dua"));
    for (const std::size_t more : {std::size_t{10}, first.size() / 2, std::size_t{5000}}) {
        INFO(more);
        const Read got =
            read(first + record(http, std::to_string(http.size() + more)) + last, "a.warc");
        CHECK(titles(got) == std::vector<std::string>{"Satu", "Dua", "Tiga"});
        REQUIRE(got.errors.size() == 1);
        CHECK(got.errors[0].where == "a.warc:record 2");
    }
}

TEST_CASE("a length beyond all limits costs the record that has it") {
    const std::string last = record(response(page("Tiga")));
    const Read wanted = read(record(response(page("Dua")), "1000000000000") + last, "a.warc");
    CHECK(titles(wanted) == std::vector<std::string>{"Tiga"});
    CHECK(wanted.errors.size() == 2);
    const Read passed_over = read(record("x: y\r\n", "1000000000000", "metadata") + last, "a.warc");
    CHECK(titles(passed_over) == std::vector<std::string>{"Tiga"});
    CHECK(passed_over.errors.size() == 1);
}

TEST_CASE("a page that tells of crawls is not cut where it shows a record") {
    const std::string http = response(
        "<html><body><article><h1>Format</h1><pre>\r\nWARC/1.0\r\nWARC-Type: response\r\n\r\n"
        "</pre><p>Demikian bentuk rekaman dalam arsip yang dipakai perpustakaan di banyak "
        "negara.</p></article></body></html>");
    const Read got = read(record(http) + record(response(page("Dua"))), "a.warc");
    CHECK(got.errors.empty());
    REQUIRE(titles(got) == std::vector<std::string>{"Format", "Dua"});
    CHECK(got.articles[0].text.find("perpustakaan") != std::string::npos);
}

TEST_CASE("a crawl that was cut off says so wherever the cut is") {
    const std::string first = record(response(page("Satu")));
    const std::string second = record(response(page("Dua")));
    for (const std::size_t kept : {std::size_t{5}, std::size_t{60}, second.size() - 30}) {
        INFO(kept);
        const Read got = read(first + second.substr(0, kept), "a.warc");
        CHECK(got.articles.size() == 1);
        REQUIRE(got.errors.size() == 1);
        CHECK(got.errors[0].message == "the last record is cut off");
    }
}

TEST_CASE("pages are unpacked as the server packed them") {
    const std::string html = page("Judul");
    const auto [coding, body] = GENERATE_COPY(table<std::string, std::string>({
        {"gzip", packed_with(archive_write_add_filter_gzip, html)},
        {"deflate", deflated(html, MAX_WBITS)},
        {"deflate", deflated(html, -MAX_WBITS)},
        {"zstd", packed_with(archive_write_add_filter_zstd, html)},
        {"gzip", html},  // the crawler unpacked it and kept the header
        {"br", html},
        {"none", html},
        {"gzip, gzip", packed_with(archive_write_add_filter_gzip,
                                   packed_with(archive_write_add_filter_gzip, html))},
        {"gzip, gzip", packed_with(archive_write_add_filter_gzip, html)},
        {"deflate, identity", deflated(html, -MAX_WBITS)},
        {"zstd,deflate", deflated(packed_with(archive_write_add_filter_zstd, html), MAX_WBITS)},
    }));
    INFO(coding);
    const Read got = read(record(response(body, "Content-Encoding: " + coding + "\r\n")));
    CHECK(got.errors.empty());
    REQUIRE(titles(got) == std::vector<std::string>{"Judul"});
    CHECK(got.articles[0].source == "https://contoh.test/2024/05/06/a");
    CHECK(got.articles[0].published.moment == "2024-05-06");
}

TEST_CASE("a page that the server packed is read in the encoding that it named") {
    std::string http = response(
        packed_with(archive_write_add_filter_gzip,
                    "<html><body><h1>Kaf\xA1</h1><p>Pemilik warung itu membuka cabang yang kedua "
                    "di kota sebelah.</p></body></html>"),
        "Content-Encoding: gzip\r\n");
    http.replace(http.find("utf-8"), 5, "iso-8859-5");
    const Read got = read(record(http));
    REQUIRE(got.articles.size() == 1);
    CHECK(got.articles[0].title == "KafЁ");
}

TEST_CASE("a page that is packed in an unknown way is named and not read as text") {
    const Read got = read(record(response("\x8B\x02\x80<\x03", "Content-Encoding: br\r\n")) +
                              record(response(page("Dua"))),
                          "a.warc");
    CHECK(titles(got) == std::vector<std::string>{"Dua"});
    REQUIRE(got.errors.size() == 1);
    CHECK(got.errors[0].where == "a.warc:record 1");
    CHECK(got.errors[0].code == ErrorCode::unsupported);
}

TEST_CASE("a body without a byte, or of text, is not damaged") {
    for (const std::string coding : {"br", "deflate", "gzip", "none"}) {
        CAPTURE(coding);
        CHECK(read(record(response("", "Content-Encoding: " + coding + "\r\n")), "a.warc")
                  .errors.empty());
    }
    for (const std::string coding : {"none", "identity", "None"}) {
        CAPTURE(coding);
        CHECK(read(record(response("Isi saja.", "Content-Encoding: " + coding + "\r\n")), "a.warc")
                  .errors.empty());
    }
}

TEST_CASE("of several codings the one that is not known is named") {
    const std::string inner = "\x8B\x02\x80<\x03";
    const Read got = read(record(response(packed_with(archive_write_add_filter_gzip, inner),
                                          "Content-Encoding: br, gzip\r\n")),
                          "a.warc");
    CHECK(got.articles.empty());
    REQUIRE(got.errors.size() == 1);
    CHECK(got.errors[0].message == "the page is packed in a way that is not read here: br");
}

TEST_CASE("a record that is passed over may show the header of one") {
    const std::string notes = "Bentuk rekaman:\nWARC/1.0\nWARC-Type: response\n\nSelesai.\n";
    const Read got = read(record(notes, {}, "metadata") + record(response(page("Dua"))), "a.warc");
    CHECK(got.errors.empty());
    CHECK(titles(got) == std::vector<std::string>{"Dua"});
}

TEST_CASE("a page that unpacks beyond the limit, or is cut, is named") {
    ReadOptions options;
    options.limits.record_bytes = 10000;
    const std::string large =
        packed_with(archive_write_add_filter_gzip, page("Besar") + std::string(200000, ' '));
    const Read got = read(record(response(large, "Content-Encoding: gzip\r\n")), "a.warc", options);
    CHECK(got.articles.empty());
    REQUIRE(got.errors.size() == 1);
    CHECK(got.errors[0].code == ErrorCode::limit_exceeded);

    const std::string whole = packed_with(archive_write_add_filter_gzip, page("Judul"));
    const Read cut =
        read(record(response(whole.substr(0, whole.size() - 12), "Content-Encoding: gzip\r\n")));
    CHECK(cut.articles.size() == 1);
    CHECK(cut.errors.size() == 1);
}
