#include "read_bytes.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace linimasa;
using linimasa::test::Read;
using linimasa::test::read;

namespace {

std::string rss(const std::string& items, const std::string& head = {}) {
    return "<?xml version=\"1.0\"?><rss version=\"2.0\" "
           "xmlns:media=\"http://search.yahoo.com/mrss/\" "
           "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>" +
           head + items + "</channel></rss>";
}

}  // namespace

TEST_CASE("paragraphs of an entry that is written as elements stay apart") {
    const Read got = read(
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>Judul</title>"
        "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Paragraf satu "
        "&amp; lanjutannya.</p><p>Paragraf <b>dua</b>.</p></div></content></entry></feed>");
    REQUIRE(got.articles.size() == 1);
    CHECK(got.articles[0].text == "Judul\n\nParagraf satu & lanjutannya.\n\nParagraf dua.");
}

TEST_CASE("what describes the picture of an item is not the item's") {
    const Read got =
        read(rss("<item><title>Judul</title><content:encoded><![CDATA[<p>Isi yang panjang "
                 "sekali.</p>]]></content:encoded><media:content url=\"a.jpg\"/>"
                 "<media:title>Gambar</media:title><description>Isi.</description></item>"));
    REQUIRE(got.articles.size() == 1);
    CHECK(got.articles[0].text == "Judul\n\nIsi yang panjang sekali.");
}

TEST_CASE("small faults of a feed cost nothing") {
    const Read got = read(rss(
        "<item><title>Roti & susu &nbsp; &#8220;segar&#8221;</title><link>https://contoh.test/?a=1&"
        "b=2</link><description>&lt;p&gt;Satu &amp;amp; dua.&lt;/p&gt;&lt;p&gt;Tiga.&lt;/p&gt;"
        "</description></item><item><title>Dua</title><description>Isi\x01 dua.</description>"
        "</item>"));
    CHECK(got.errors.empty());
    REQUIRE(got.articles.size() == 2);
    CHECK(got.articles[0].source == "https://contoh.test/?a=1&b=2");
    CHECK(got.articles[0].text == "Roti & susu “segar”\n\nSatu & dua.\n\nTiga.");
    CHECK(got.articles[1].text == "Dua\n\nIsi dua.");
}

TEST_CASE("a NUL in a feed ends nothing") {
    std::string feed =
        rss("<item><title>Sa#tu</title><description>Isi.</description></item>"
            "<item><title>Dua</title><description>Isi.</description></item>");
    feed[feed.find('#')] = '\0';
    const Read got = read(feed);
    CHECK(got.errors.empty());
    REQUIRE(got.articles.size() == 2);
    CHECK(got.articles[0].title == "Satu");
}

TEST_CASE("a feed that was cut off is named, and what is there read") {
    const std::string feed =
        rss("<item><title>Satu</title><description>Isi satu.</description></item>\n"
            "<item><title>Dua</title><description>Isi dua.</description></item>");
    const Read got = read(feed.substr(0, feed.find("</channel>") - 20), "a.xml");
    CHECK(got.articles.size() == 2);
    REQUIRE(got.errors.size() == 1);
    CHECK(got.errors[0].where == "a.xml:2");
    CHECK(got.errors[0].message == "the feed is damaged or cut off");
}

TEST_CASE("entities that a feed declares are not expanded") {
    const Read got = read(
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b "
        "\"&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/hostname\">]><rss><channel><item>"
        "<title>Judul</title><description>Isi &b; dan &c; saja.</description></item>"
        "</channel></rss>");
    REQUIRE(got.articles.size() == 1);
    CHECK(got.articles[0].text == "Judul\n\nIsi &b; dan &c; saja.");
}

TEST_CASE("a feed's title is the outlet of items that name no site of their own") {
    const std::string head = "<title>Harian Contoh</title><language>en</language>";
    const Read own = read(rss("<item><title>A</title><description>B.</description></item>", head));
    REQUIRE(own.articles.size() == 1);
    CHECK(own.articles[0].outlet == "Harian Contoh");
    const Read gathered = read(
        rss("<item><title>A</title><link>https://kumpulan.test/1</link><source "
            "url=\"https://asal.test\">Kabar Asal</source><description>B.</description></item>",
            head));
    REQUIRE(gathered.articles.size() == 1);
    CHECK(gathered.articles[0].outlet == "Kabar Asal");
}

TEST_CASE("feeds are read in the encoding that they declare, or in the one that they have") {
    for (const char* declared : {"windows-1252", "utf-8"}) {
        INFO(declared);
        const Read got = read("<?xml version=\"1.0\" encoding=\"" + std::string(declared) +
                              "\"?><rss><channel><item><title>Kaf\xE9</title><description>Isi "
                              "butir yang biasa saja, tanpa huruf lain.</description></item>"
                              "</channel></rss>");
        REQUIRE(got.articles.size() == 1);
        CHECK(got.articles[0].title == "Kafé");
    }
}

TEST_CASE("a whole feed with a small fault is not damaged by what stands behind it") {
    const std::string feed =
        rss("<item><title>Satu</title><description><b>Isi</i> satu.</description></item>");
    for (const std::string end : {"", "<!-- dibuat otomatis -->\n", "<!-- a --> <?b c?>\n"}) {
        CAPTURE(end);
        const Read got = read(feed + end);
        CHECK(got.articles.size() == 1);
        CHECK(got.errors.empty());
    }
    const Read cut = read(feed.substr(0, feed.size() - 10) + "<!-- dibuat otomatis -->");
    CHECK(cut.errors.size() == 1);
}

TEST_CASE("a feed may tell its name below its items") {
    const Read got =
        read(rss("<item><title>Satu</title><description>Isi.</description></item><title>Harian "
                 "Contoh</title>"));
    REQUIRE(got.articles.size() == 1);
    CHECK(got.articles[0].outlet == "Harian Contoh");
}

TEST_CASE("what a comment of a feed holds has no effect behind it") {
    const Read got =
        read(rss("<!-- <![CDATA[ & --><item><title>Roti & susu</title><description>Kopi & "
                 "teh.</description></item>"));
    CHECK(got.errors.empty());
    REQUIRE(got.articles.size() == 1);
    CHECK(got.articles[0].text == "Roti & susu\n\nKopi & teh.");
}
