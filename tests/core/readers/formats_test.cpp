#include "read_bytes.hpp"
#include "readers/stamp.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace linimasa;
using linimasa::test::Read;
using linimasa::test::read;

namespace {

struct Entry {
    std::string name;
    std::string contents;
};

std::string packed(const std::vector<Entry>& entries, int (*format)(archive*),
                   int (*filter)(archive*)) {
    std::string bytes(1U << 20U, '\0');
    std::size_t used = 0;
    archive* handle = archive_write_new();
    format(handle);
    filter(handle);
    archive_write_open_memory(handle, bytes.data(), bytes.size(), &used);
    for (const Entry& entry : entries) {
        archive_entry* header = archive_entry_new();
        archive_entry_set_pathname(header, entry.name.c_str());
        archive_entry_set_size(header, static_cast<la_int64_t>(entry.contents.size()));
        archive_entry_set_filetype(header, AE_IFREG);
        archive_entry_set_perm(header, 0644);
        archive_write_header(handle, header);
        archive_write_data(handle, entry.contents.data(), entry.contents.size());
        archive_entry_free(header);
    }
    archive_write_close(handle);
    archive_write_free(handle);
    bytes.resize(used);
    return bytes;
}

std::string gzipped(const std::string& bytes) {
    return packed({{"a", bytes}}, archive_write_set_format_raw, archive_write_add_filter_gzip);
}

const std::string story =
    "Menteri Fulan meresmikan jembatan baru di Kota Contoh, dan meminta warga merawatnya supaya "
    "awet "
    "sampai bertahun-tahun, kata seorang pejabat di kota itu.";

const std::string page =
    "<html><head><title>Jembatan Baru Diresmikan - Harian Contoh</title>"
    "<meta property=\"og:site_name\" content=\"Harian Contoh\">"
    "<meta property=\"article:published_time\" content=\"2024-05-06T07:08:09+07:00\">"
    "</head><body><nav><a href=\"/\">Beranda</a> <a href=\"/x\">Ekonomi</a></nav>"
    "<h1>Jembatan Baru Diresmikan</h1><article><p>" +
    story +
    "</p><div class=\"related\"><a href=\"/y\">Berita lain yang panjang sekali</a></div><p>" +
    story + "</p></article><div class=\"comments\"><p>" +
    "Komentar pertama yang panjang sekali dari seorang pembaca setia koran ini, begitulah adanya."
    "</p></div><footer>Hak cipta</footer></body></html>";

std::string warc(const std::string& url, const std::string& http) {
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url +
           "\r\nContent-Length: " + std::to_string(http.size()) + "\r\n\r\n" + http + "\r\n\r\n";
}

const std::string response = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;

}  // namespace

TEST_CASE("a web page gives title, outlet, moment and the story alone") {
    const Read got = read(page, "a.html");
    REQUIRE(got.articles.size() == 1);
    const Article& article = got.articles[0];
    REQUIRE(article.title == "Jembatan Baru Diresmikan");
    REQUIRE(article.outlet == "Harian Contoh");
    REQUIRE(article.published.moment == "2024-05-06T07:08:09+07:00");
    REQUIRE(article.published.basis == PublishedBasis::metadata);
    REQUIRE(article.text == "Jembatan Baru Diresmikan\n\n" + story + "\n\n" + story);
}

TEST_CASE("nested and broken markup ends in bounded time") {
    std::string deep;
    for (int i = 0; i < 100000; ++i) {
        deep += "<div>";
    }
    const Read got = read("<html><body>" + deep + story);
    REQUIRE(got.errors.size() + got.articles.size() == 1);
    REQUIRE(read("<html><body><p class=\"" + std::string(5U << 20U, 'x')).articles.empty());
}

TEST_CASE("archives are read whatever they hold") {
    const std::vector<Entry> entries{
        {"a/satu.txt", "Judul Pertama Sekali\n\n" + story},
        {"../../dua.html", page},
        {"tiga.ndjson", "{\"text\":\"Tiga.\"}\n{\"text\":\"Empat.\"}\n"}};
    const auto bytes = GENERATE_COPY(
        packed(entries, archive_write_set_format_zip, archive_write_add_filter_none),
        packed(entries, archive_write_set_format_pax_restricted, archive_write_add_filter_gzip),
        packed(entries, archive_write_set_format_ustar, archive_write_add_filter_xz),
        packed(entries, archive_write_set_format_ustar, archive_write_add_filter_none));
    const Read got = read(bytes, "x");
    REQUIRE(got.errors.empty());
    REQUIRE(got.articles.size() == 4);
    REQUIRE(got.articles[0].source == "x/a/satu.txt");
}

TEST_CASE("a damaged archive is an error, and archives in archives end somewhere") {
    const std::string bytes = gzipped(std::string(100000, 'a') + page);
    REQUIRE(read(bytes.substr(0, bytes.size() / 2)).errors.size() == 1);
    std::string nested = "Judul Satu Dua Tiga\n\nIsi.";
    for (int i = 0; i < 8; ++i) {
        nested =
            packed({{"a", nested}}, archive_write_set_format_zip, archive_write_add_filter_none);
    }
    REQUIRE(read(nested).errors.at(0).code == ErrorCode::limit_exceeded);
}

TEST_CASE("of an archive that was cut off what was there is read, a part of an article too") {
    std::string records;
    for (int i = 0; i < 20; ++i) {
        records += R"({"text":"Jembatan ke-)" + std::to_string(i) + " dibuka.\"}\n";
    }
    const std::string tar =
        packed({{"satu.txt", "Judul Pertama Sekali\n\n" + story}, {"dua.ndjson", records}},
               archive_write_set_format_ustar, archive_write_add_filter_none);
    const auto second = tar.find(records.substr(0, 30));
    REQUIRE(second != std::string::npos);
    const Read records_cut = read(tar.substr(0, second + records.size() / 2), "x");
    CHECK(records_cut.articles.size() == 1 + 10);
    REQUIRE(!records_cut.errors.empty());
    CHECK(records_cut.errors.back().where == "x/dua.ndjson");
    CHECK(records_cut.errors.back().message.starts_with("the archive is damaged: "));
    const Read text_cut = read(tar.substr(0, 512 + 60), "x");
    REQUIRE(text_cut.articles.size() == 1);
    CHECK(text_cut.articles[0].title == "Judul Pertama Sekali");
    REQUIRE(text_cut.errors.size() == 1);
    CHECK(text_cut.errors[0].where == "x/satu.txt");
}

TEST_CASE("of a packed archive that was cut off one message says so") {
    std::string noise;  // packs badly, so that the cut is inside of the file
    for (unsigned i = 1, value = 1; i < 4000; ++i) {
        value = value * 1103515245U + 12345U;
        noise += static_cast<char>('a' + (value >> 16U) % 26U);
        noise += i % 7 == 0 ? " " : "";
    }
    const std::string tar = packed({{"satu.txt", "Judul Pertama Sekali\n\n" + story + noise}},
                                   archive_write_set_format_ustar, archive_write_add_filter_gzip);
    const Read cut = read(tar.substr(0, tar.size() / 2), "x");
    REQUIRE(cut.errors.size() == 1);
    CHECK(cut.errors[0].where == "x/satu.txt");
}

TEST_CASE("a crawl gives its pages with their addresses") {
    const std::string crawl =
        warc("https://contoh.co.id/2024/05/06/a", response) +
        warc("https://contoh.co.id/b", "HTTP/1.1 404 Not Found\r\n\r\n<html>tidak ada</html>") +
        warc("https://contoh.co.id/c",
             "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
             "Transfer-Encoding: chunked\r\n\r\n5\r\n" +
                 page.substr(0, 5) + "\r\n1000\r\n" + page.substr(5));
    for (const std::string& bytes : {crawl, gzipped(crawl)}) {
        const Read got = read(bytes);
        REQUIRE(got.errors.empty());
        REQUIRE(got.articles.size() == 2);
        REQUIRE(got.articles[0].source == "https://contoh.co.id/2024/05/06/a");
        REQUIRE(got.articles[1].title == "Jembatan Baru Diresmikan");
    }
}

TEST_CASE("a crawl with a lying length loses only that record") {
    std::string bad = warc("https://contoh.co.id/a", response);
    bad.replace(bad.find("Content-Length: ") + 16, 3, "99 ");
    const Read got = read(bad + warc("https://contoh.co.id/b", response));
    REQUIRE(got.errors.size() >= 1);
    REQUIRE(got.articles.back().source == "https://contoh.co.id/b");
    REQUIRE(read(warc("https://contoh.co.id/a", response).substr(0, 300)).errors.size() == 1);
}

TEST_CASE("JSON may be a list or objects over many lines") {
    const auto* const bytes =
        GENERATE("[{\"text\":\"Satu.\"},\n {\"text\":\"Dua {} \\\" ].\"}]",
                 "{\n\"text\": \"Satu.\"\n}\n{\n\"text\":\"Dua {} \\\" ].\"\n}");
    const Read got = read(bytes);
    REQUIRE(got.errors.empty());
    REQUIRE(got.articles.size() == 2);
    REQUIRE(got.articles[1].text == "Dua {} \" ].");
}

TEST_CASE("tables with a header are read, quoted line breaks included") {
    const Read got = read(
        "judul;tanggal;isi\n\"Satu; dua\";1 Juli 2024;\"Baris \"\"satu\"\".\nBaris dua.\"\n"
        "Tiga;;Isi lain.\n");
    REQUIRE(got.errors.empty());
    REQUIRE(got.articles.size() == 2);
    REQUIRE(got.articles[0].title == "Satu; dua");
    REQUIRE(got.articles[0].text == "Satu; dua\n\nBaris \"satu\".\nBaris dua.");
    REQUIRE(got.articles[0].published.moment == "2024-07-01");
}

TEST_CASE("feeds give an article an item") {
    const auto* const feed = GENERATE(
        "<?xml version=\"1.0\"?><rss "
        "version=\"2.0\"><channel><title>Kanal</title><item><title>Judul "
        "Butir</title><link>https://www.contoh.co.id/1</link><pubDate>Mon, 06 May 2024 07:08:09 "
        "+0700</pubDate><description>&lt;p&gt;Isi "
        "butir.&lt;/p&gt;</description></item></channel></rss>",
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>Judul Butir</title><link "
        "href=\"https://www.contoh.co.id/1\"/><published>2024-05-06T07:08:09+07:00</published>"
        "<content>Isi butir.</content></entry></feed>");
    const Read got = read(feed);
    REQUIRE(got.errors.empty());
    REQUIRE(got.articles.size() == 1);
    REQUIRE(got.articles[0].title == "Judul Butir");
    REQUIRE(got.articles[0].text == "Judul Butir\n\nIsi butir.");
    REQUIRE(got.articles[0].source == "https://www.contoh.co.id/1");
    REQUIRE(got.articles[0].outlet == "Contoh");
    REQUIRE(got.articles[0].published.moment == "2024-05-06T07:08:09+07:00");
}

TEST_CASE("dates of metadata are read in the forms that are in use") {
    const auto [stamp, moment] = GENERATE(table<std::string, std::string>({
        {"2024-07-09 00:00:00", "2024-07-09"},
        {"2018-04-20", "2018-04-20"},
        {"2018-04-20T17:51:00+07:00", "2018-04-20T17:51:00+07:00"},
        {"2018-04-20T17:51:02.123Z", "2018-04-20T17:51:02Z"},
        {"Senin, 1 Juli 2024 14:46 WIB", "2024-07-01T14:46:00+07:00"},
        {"07 Des 2018, 07:30 WITA", "2018-12-07T07:30:00+08:00"},
        {"10/21/2025 20:43", "2025-10-21T20:43:00"},
        {"21/10/2025", "2025-10-21"},
        {"July 1, 2024 at 3:05 pm", "2024-07-01T15:05:00"},
        {"1. Juli 2024", "2024-07-01"},
        {"20180420", "2018-04-20"},
        {"20180420T175102Z", "2018-04-20T17:51:02Z"},
        {"20180420T1751+0700", "2018-04-20T17:51:00+07:00"},
        {"Kamis 3 Agt 2023 10.15 WIT", "2023-08-03T10:15:00+09:00"},
    }));
    CAPTURE(stamp);
    const auto found = readers::parse_stamp(stamp);
    REQUIRE(found);
    REQUIRE(found->moment == moment);
}

TEST_CASE("what is no full date is none") {
    const auto* const stamp =
        GENERATE("", "kemarin", "Juli 2024", "31/02/2024", "12:30", "99999999", "1 Juli", "20/4");
    REQUIRE_FALSE(readers::parse_stamp(stamp));
}

TEST_CASE("a record may count its moment from 1970") {
    const auto [stamp, moment] = GENERATE(table<std::string, std::string>({
        {"1720166400", "2024-07-05T08:00:00Z"},
        {"1720166461.25", "2024-07-05T08:01:01Z"},
        {"1720166400000", "2024-07-05T08:00:00Z"},
        {"812345678", "1995-09-29T03:34:38Z"},
        {"1.7201664e9", "2024-07-05T08:00:00Z"},
        {"1.720166461E+12", "2024-07-05T08:01:01Z"},
    }));
    CAPTURE(stamp);
    const Read got = read("{\"text\":\"Rapat itu ditunda.\",\"timestamp\":" + stamp + "}");
    REQUIRE(got.articles.size() == 1);
    CHECK(got.articles[0].published.moment == moment);
    for (const char* other :
         {"17201664", "172016640012", "9999999999", "1720166400x", "-1720166400", "2024070515",
          "3456789012", "1e400", "1.5e", "1.7201664e7"}) {
        CHECK_FALSE(readers::parse_epoch(other));
    }
}

TEST_CASE("a date in a URL is a whole one") {
    REQUIRE(readers::date_in_url("https://a.co/2018-04/20/b")->to_string() == "2018-04-20");
    REQUIRE(readers::date_in_url("https://a.co/2018/04/20/b")->to_string() == "2018-04-20");
    REQUIRE_FALSE(readers::date_in_url("https://a.co/2018/04/b"));
    REQUIRE_FALSE(readers::date_in_url("https://a.co/2018/04/201234"));
}
