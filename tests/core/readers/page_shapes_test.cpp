// Pages in the manner of the systems that news sites are made with; all words are our own.
#include "read_bytes.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace linimasa;
using linimasa::test::Read;
using linimasa::test::read;

namespace {

const std::string first =
    "Wali kota meresmikan jembatan baru itu pada Senin pagi, dan meminta warga supaya merawatnya "
    "dengan baik untuk anak cucu mereka.";
const std::string second =
    "Jembatan sepanjang dua ratus meter itu dibangun selama tiga tahun, dengan dana dari kota "
    "sendiri dan sebagian dari provinsi.";
const std::string third =
    "Warga di seberang sungai kini dapat mencapai pasar dalam sepuluh menit, kata kepala dinas "
    "pekerjaan umum di kantornya.";
const std::string story = "<p>" + first + "</p><p>" + second + "</p><p>" + third + "</p>";
const std::string menu =
    "<ul><li><a href='/a'>Ekonomi</a></li><li><a href='/b'>Olahraga</a></li>"
    "<li><a href='/c'>Hiburan dan gaya hidup</a></li></ul>";
const std::string comments =
    "<div id='comments'><ol class='comment-list'><li class='comment'><p>Semoga jembatan ini lekas "
    "dirawat, jangan seperti jembatan lama yang roboh itu, ya Pak.</p></li></ol></div>";

std::string text_of_page(const std::string& body, const std::string& head = {}) {
    const Read got = read(
        "<!DOCTYPE html><html lang='id'><head><title>Jembatan Baru Dibuka - "
        "Harian Contoh</title>" +
            head + "</head><body>" + body + "</body></html>",
        "halaman.html");
    return got.articles.size() == 1 ? got.articles[0].text : "";
}

const std::string whole = "Jembatan Baru Dibuka\n\n" + first + "\n\n" + second + "\n\n" + third;
const std::string headline = "<h1>Jembatan Baru Dibuka</h1>";

}  // namespace

TEST_CASE("a page of a blog system: header, widgets and comments around the post") {
    CHECK(text_of_page("<div id='page'><header><nav>" + menu +
                       "</nav></header><main><article "
                       "class='post type-post hentry'><header class='entry-header'>" +
                       headline +
                       "<div class='entry-meta'>Oleh <a href='/x'>Redaksi</a></div></header>"
                       "<div class='entry-content'>" +
                       story +
                       "<div class='sharedaddy'><a href='/s'>Bagikan ke teman</a></div></div>"
                       "</article>" +
                       comments +
                       "</main><aside class='widget-area'><h2>Terbaru"
                       "</h2>" +
                       menu + "</aside></div>") == whole);
}

TEST_CASE("a page whose paragraphs are lines divided by breaks") {
    CHECK(text_of_page("<div class='post'>" + headline + "<div class='post-body'>" + first +
                       "<br><br>" + second + "<br /><br />" + third + "</div></div>") == whole);
}

TEST_CASE("a page laid out by tables") {
    CHECK(text_of_page("<table><tr><td colspan=2><a href='/'>Harian Contoh</a></td></tr><tr><td>" +
                       menu + "</td><td>" + headline + story +
                       "</td></tr><tr><td colspan=2>Hak cipta Harian Contoh</td></tr></table>") ==
          whole);
}

TEST_CASE("a page for fast display keeps its story between advertising") {
    CHECK(text_of_page("<amp-sidebar id='s'>" + menu + "</amp-sidebar><article>" + headline +
                       "<p>" + first + "</p><amp-ad width=300 height=250></amp-ad><p>" + second +
                       "</p><amp-embed></amp-embed><p>" + third + "</p></article>") == whole);
}

TEST_CASE("windows for cookies and subscriptions are no part of a story") {
    const std::string cookies =
        "<div class='cookie-consent' role='dialog'><p>Kami memakai kuki untuk menampilkan halaman "
        "ini, dan membagikannya kepada mitra kami di mana pun mereka berada.</p></div>";
    const std::string wall =
        "<div class='paywall subscribe-box'><p>Berlangganan sekarang untuk membaca seluruh berita "
        "ini dengan harga khusus bagi pembaca baru kami.</p></div>";
    CHECK(text_of_page(cookies + "<main><article>" + headline + story + wall +
                       "</article></main>") == whole);
}

TEST_CASE("lists, quotations and headings inside a story are part of it") {
    const std::string text = text_of_page(
        "<article>" + headline + "<p>" + first + "</p><blockquote><p>" + second +
        "</p></blockquote><h2>Yang dibangun kota tahun ini</h2><ul><li>Satu jembatan di kota lama "
        "</li><li>Dua pasar di tepi sungai</li></ul><p>" +
        third + "</p></article>");
    for (const std::string& part :
         {first, second, third, std::string("Satu jembatan di kota lama"),
          std::string("Dua pasar di tepi sungai"), std::string("Yang dibangun kota tahun ini")}) {
        INFO(part);
        CHECK(text.find(part) != std::string::npos);
    }
}

TEST_CASE("teasers of other stories below a story are no part of it") {
    std::string teasers;
    for (int i = 0; i < 6; ++i) {
        teasers +=
            "<article class='teaser'><a href='/t'><h3>Pasar Lama Ditutup untuk "
            "Diperbaiki</h3></a></article>";
    }
    const std::string text = text_of_page("<main><article>" + headline + story +
                                          "</article><section "
                                          "class='related'><h2>Berita terkait</h2>" +
                                          teasers + "</section></main>");
    CHECK(text == whole);
}

TEST_CASE("a live report keeps its entries in the order of the page") {
    const std::string text = text_of_page(
        "<main>" + headline + "<div class='live-entries'><div class='entry'><h3>10.30</h3><p>" +
        third + "</p></div><div class='entry'><h3>09.15</h3><p>" + second +
        "</p></div><div class='entry'><h3>08.00</h3><p>" + first + "</p></div></div></main>");
    const auto at = [&](const std::string& part) { return text.find(part); };
    REQUIRE(at(first) != std::string::npos);
    CHECK(at(third) < at(second));
    CHECK(at(second) < at(first));
}
