#include "readers/html/content.hpp"
#include "readers/html/document.hpp"
#include "readers/html/metadata.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace linimasa;
using namespace linimasa::readers::html;

namespace {

Metadata metadata_of(const std::string& head, const std::string& body,
                     const std::string& url = {}) {
    const Document page = parse("<html><head>" + head + "</head><body>" + body + "</body></html>");
    return find_metadata(page.get(), url);
}

std::string title_of(const std::string& head, const std::string& body) {
    return metadata_of(head, body).title;
}

std::string published_of(const std::string& head, const std::string& body,
                         const std::string& url = {}) {
    const auto published = metadata_of(head, body, url).published;
    return published ? published->moment : "";
}

}  // namespace

TEST_CASE("the headline that readers see is the title, not the window's") {
    CHECK(title_of("<title>Jembatan Baru Dibuka - Harian Contoh</title>",
                   "<h1>Jembatan Baru Dibuka</h1>") == "Jembatan Baru Dibuka");
    CHECK(title_of("<title>Jembatan Baru Dibuka | Harian Contoh</title>"
                   "<meta property=\"og:title\" content=\"Jembatan Baru Dibuka\">",
                   "<h1><a href=\"/\">Harian Contoh</a></h1><h2>Jembatan Baru Dibuka</h2>"
                   "<h2>Berita Lain Hari Ini</h2>") == "Jembatan Baru Dibuka");
}

TEST_CASE(
    "the only heading of the first level wins over a teaser that repeats the window's title") {
    CHECK(title_of("<title>Jembatan Baru Dibuka di Kota - Contoh.test</title>",
                   "<h1>Jembatan Baru Dibuka di Kota Lama</h1><p>x</p>"
                   "<h3 class=\"entry-title\">Jembatan Baru Dibuka di Kota</h3>") ==
          "Jembatan Baru Dibuka di Kota Lama");
}

TEST_CASE("hints where a line may break are no part of the text") {
    CHECK(title_of("<title>Pertanggungjawaban Anggaran - Contoh</title>",
                   "<h1>Per&shy;tanggung&shy;jawaban&#8203; Anggaran</h1>") ==
          "Pertanggungjawaban Anggaran");
}

TEST_CASE("a heading that only names the site is no title") {
    CHECK(title_of("<title>Jembatan Baru Dibuka - Harian Contoh</title>"
                   "<meta property=\"og:site_name\" content=\"Harian Contoh\">",
                   "<h1>Harian Contoh</h1>") == "Jembatan Baru Dibuka");
}

TEST_CASE("the line above a headline is no part of it") {
    CHECK(title_of("<title>Jembatan Baru Dibuka untuk Umum</title>",
                   "<h1><span class=\"kicker\">Ekonomi</span> Jembatan Baru Dibuka untuk "
                   "Umum</h1>") == "Jembatan Baru Dibuka untuk Umum");
    CHECK(title_of("<title>Jembatan Baru Dibuka untuk Umum</title>",
                   "<h1>Ekonomi: Jembatan Baru Dibuka untuk Umum</h1>") ==
          "Jembatan Baru Dibuka untuk Umum");
}

TEST_CASE("a range of days in a window's title is not cut") {
    CHECK(title_of("<title>Laporan Mingguan 14. - 20. Januar 2022 - Contoh</title>", "<p>x</p>") ==
          "Laporan Mingguan 14. - 20. Januar 2022");
}

TEST_CASE("a heading that says the window's title a little differently is the headline") {
    CHECK(title_of("<title>Contoh - Wali Kota Membuka Jembatan Baru di Kota Lama</title>",
                   "<h1>Jembatan Baru Akhirnya di Kota Lama: Wali Kota Membuka</h1>"
                   "<h1>Kabar Lain dari Kota</h1>") ==
          "Jembatan Baru Akhirnya di Kota Lama: Wali Kota Membuka");
    CHECK(title_of("<title>Gaya - Contoh</title>",
                   "<h2 itemprop=\"headline\">Menulis untuk Pembaca</h2>") ==
          "Menulis untuk Pembaca");
}

TEST_CASE("without a heading the declared title counts, without the site's name") {
    CHECK(title_of("<title>Jembatan Baru Dibuka untuk Umum » Harian Contoh</title>", "<p>x</p>") ==
          "Jembatan Baru Dibuka untuk Umum");
    CHECK(title_of("", "<p>x</p>").empty());
}

TEST_CASE("who wrote a page stands in its byline where nothing declares it") {
    const auto author_of = [](const std::string& head, const std::string& body) {
        return metadata_of(head, body, {}).author;
    };
    CHECK(author_of("", "<span>Penulis: Wati Lestari</span>") == "Wati Lestari");
    CHECK(author_of("", "<div>Reporter : <a href='/x'>Budi Santoso</a></div>") == "Budi Santoso");
    CHECK(author_of("<meta name=\"author\" content=\"Tini\">", "<div>Oleh: Wati</div>") == "Tini");
    CHECK(author_of("", "<div>By: Wati Lestari</div>") == "Wati Lestari");
    CHECK(author_of("", "<div>Editor: Wati Lestari</div>").empty());
    CHECK(author_of("", "<div>Penerjemah: Wati Lestari</div>").empty());
    CHECK(author_of("", "<div>Oleh: 12 orang</div>").empty());
    CHECK(author_of("", "<p><b>Penulis:</b> Wati Lestari</p>").empty());
}

TEST_CASE("a page's moment is the surest that it declares") {
    const std::string meta =
        "<meta property=\"article:published_time\" content=\"2024-05-06T07:08:09+07:00\">";
    CHECK(published_of(meta, "<time datetime=\"2023-01-01\">x</time>") ==
          "2024-05-06T07:08:09+07:00");
    CHECK(published_of("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\","
                       "\"datePublished\":\"2024-05-05T07:00:00+07:00\"}</script>" +
                           meta,
                       "") == "2024-05-05T07:00:00+07:00");
    CHECK(published_of("", "<div class=\"date\">Senin, 6 Mei 2024 07:08 WIB</div>")
              .find("2024-05-06T07:08") == 0);
}

TEST_CASE("the day in an address mends a moment in UTC, and no other") {
    const std::string utc =
        "<meta property=\"article:published_time\" content=\"2024-05-05T23:30:00Z\">";
    CHECK(published_of(utc, "", "https://contoh.test/2024/05/06/jembatan") == "2024-05-06");
    CHECK(published_of(utc, "", "https://contoh.test/2024/05/09/jembatan") ==
          "2024-05-05T23:30:00Z");
}

TEST_CASE("the day of the visit, of a comment or of another story is not the page's") {
    for (const std::string beside :
         {"<nav><time datetime=\"2024-05-09\">x</time></nav>",
          "<div class=\"navtop\"><time datetime=\"2024-05-09\">x</time></div>",
          "<div role=\"banner\"><span class=\"date\">9 Mei 2024</span></div>",
          "<aside><article><time class=\"entry-date\" datetime=\"2024-05-09\">x</time></article>"
          "</aside>",
          "<ul><li class=\"comment even\"><time itemprop=\"datePublished\" "
          "datetime=\"2024-05-09\">x</time></li></ul>",
          "<div class=\"related-posts\"><span class=\"post-date\">9 Mei 2024</span></div>",
          "<footer><p class=\"date\">9 Mei 2024</p></footer>",
          "<time itemprop=\"dateModified\" datetime=\"2024-05-09\">x</time>"}) {
        INFO(beside);
        CHECK(published_of("", beside).empty());
        CHECK(published_of("",
                           beside + "<article><time datetime=\"2024-05-06\">x</time></article>") ==
              "2024-05-06");
    }
    CHECK(published_of("",
                       "<article class=\"post comments-open\"><footer><time "
                       "datetime=\"2024-05-06\">x</time></footer></article>") == "2024-05-06");
}

TEST_CASE("a page tells by itself whether its figures mean day or month first") {
    const std::string stamp = "<span class=\"date\">05/06/2024</span>";
    CHECK(published_of("", stamp) == "2024-06-05");
    CHECK(published_of("", stamp + "<p>Rapat lalu: 04/30/2024</p>") == "2024-05-06");
    CHECK(published_of("", stamp + "<p>Rapat lalu: 30/04/2024</p>") == "2024-06-05");
    const auto american = [&](const std::string& body) {
        const Document page = parse("<html lang=\"en-US\"><body>" + body + "</body></html>");
        const auto published = find_metadata(page.get(), {}).published;
        return published ? published->moment : "";
    };
    CHECK(american(stamp).empty());  // either may be meant
    CHECK(american(stamp + "<p>30/04/2024</p>") == "2024-06-05");
    CHECK(american("<span class=\"date\">06/06/2024</span>") == "2024-06-06");
}

TEST_CASE("a text that says when the page was put there counts where nothing else does") {
    const std::string said = "<p>Artikel ini diterbitkan pada <b>6 Mei 2024</b> pukul 07:08.</p>";
    CHECK(published_of("", said) == "2024-05-06T07:08:00");
    CHECK(published_of("", "<time datetime=\"2024-05-05\">x</time>" + said) == "2024-05-05");
    CHECK(published_of("", "<p>Rapat digelar pada 6 Mei 2024 di Bandung.</p>").empty());
}

TEST_CASE("of linked data the page's own story counts, not what it lists or is made of") {
    const auto data = [](const std::string& json) {
        return published_of("<script type=\"application/ld+json\">" + json + "</script>", "");
    };
    CHECK(data(R"({"@type":"LiveBlogPosting","liveBlogUpdate":[{"@type":"BlogPosting",)"
               R"("datePublished":"2024-05-09"}],"datePublished":"2024-05-06"})") == "2024-05-06");
    CHECK(data(R"({"@type":"ItemList","itemListElement":[{"@type":"ListItem","item":)"
               R"({"@type":"NewsArticle","datePublished":"2024-05-09"}}]})")
              .empty());
    CHECK(data(R"({"@graph":[{"@type":"NewsArticle","comment":[{"@type":"Comment",)"
               R"("datePublished":"2024-05-09"}],"datePublished":"2024-05-06"}]})") ==
          "2024-05-06");
}

TEST_CASE("the day of a change or of a comment is no day of publication") {
    CHECK(published_of("<meta property=\"article:modified_time\" content=\"2024-05-06\">", "")
              .empty());
    CHECK(published_of("", "<div class=\"updated date\">6 Mei 2024</div>").empty());
    CHECK(published_of("", "<div class=\"comment-date\">6 Mei 2024</div>").empty());
}

TEST_CASE("the story is found between what stands around it") {
    std::string page = "<html><body><div class=\"cookie-popup\">";
    const std::string paragraph =
        "<p>Wali kota meresmikan jembatan baru itu pada Senin pagi, dan meminta warga supaya "
        "merawatnya dengan baik.</p>";
    for (int i = 0; i < 5; ++i) {
        page +=
            "<p>Kami memakai kuki supaya halaman ini dapat ditampilkan sebaik mungkin kepada "
            "Anda di mana saja.</p>";
    }
    page +=
        "</div><div id=\"menu\"><a href=\"/a\">Ekonomi</a><a href=\"/b\">Olahraga</a></div>"
        "<h1>Jembatan</h1><div class=\"isi\">";
    for (int i = 0; i < 3; ++i) {
        page += paragraph;
    }
    page +=
        "<p>Baca pula:</p><ul><li><a href=\"/c\">Berita lain yang panjang</a></li></ul>"
        "<figure><img src=\"a.png\"><figcaption>Jembatan baru dari atas.</figcaption></figure>" +
        paragraph + "</div></body></html>";
    const Document document = parse(page);
    const auto passages = find_content(document.get(), "Jembatan");
    REQUIRE(passages.size() == 4);
    for (const Passage& passage : passages) {
        CHECK(passage.text.find("Wali kota meresmikan") == 0);
        CHECK(passage.kind == BlockKind::body);
    }
}

TEST_CASE("two line breaks divide paragraphs, one does not") {
    const Document document = parse(
        "<body><div>Wali kota meresmikan jembatan baru itu pada Senin pagi bersama<br>warga kota "
        "yang datang.<br><br>Jembatan itu dibangun selama dua tahun dengan dana dari kota sendiri "
        "dan provinsi.</div></body>");
    const auto passages = find_content(document.get());
    REQUIRE(passages.size() == 2);
    CHECK(passages[0].text.find("bersama warga") != std::string::npos);
}

TEST_CASE("a date below the headline or at the head of the story is the page's") {
    const std::string story =
        "<p>" + std::string("Wali kota membuka jembatan itu pagi ini. ") +
        "Warga menunggu sejak lama, dan pasar di seberang sungai kini mudah dicapai.</p>";
    const auto date_of = [&](const std::string& lead) {
        const Document page = parse("<html><body><div><h1>Jembatan Baru Dibuka</h1>" + lead +
                                    story + story + "</div></body></html>");
        for (const Passage& passage : find_content(page.get(), "Jembatan Baru Dibuka")) {
            if (passage.kind == BlockKind::dateline) {
                return passage.text;
            }
        }
        return std::string();
    };
    CHECK(date_of("<p>4 Juni 2012</p>") == "4 Juni 2012");
    CHECK(date_of(
              "<p>04.06.2012 „Jembatan ini milik semua, kata wali kota di tepi sungai itu.</p>") ==
          "04.06.2012");
    CHECK(date_of("<p>Kantor Contoh, lantai 3</p>").empty());
    CHECK(date_of("<dl class=\"profile\"><dd>Anggota sejak:</dd><dd>18.09.2008</dd></dl>"
                  "<p>4 Juni 2012</p>") == "4 Juni 2012");
}

TEST_CASE("an author in the role of one is the author") {
    CHECK(metadata_of("<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", "
                      "\"author\": [{\"@type\": \"Role\", \"roleName\": \"Reporter\", "
                      "\"author\": {\"@type\": \"Person\", \"name\": \"Wati Lestari\"}}]}"
                      "</script>",
                      "<p>Panen raya dimulai.</p>")
              .author == "Wati Lestari");
}

TEST_CASE("the window names the outlet of a saved page that has no address") {
    const std::string body = "<h1>Jembatan Baru Dibuka</h1><p>Panen raya dimulai.</p>";
    const auto site_of = [&](const std::string& title, const std::string& url = {}) {
        return metadata_of("<title>" + title + "</title>", body, url).site;
    };
    CHECK(site_of("Jembatan Baru Dibuka - Harian Contoh") == "Harian Contoh");
    CHECK(site_of("Jembatan Baru Dibuka - Daerah - Harian Contoh") == "Harian Contoh");
    CHECK(site_of("Jembatan Baru Dibuka - Daerah | Harian Contoh") == "Harian Contoh");
    CHECK(site_of("Jembatan Baru Dibuka").empty());
    CHECK(site_of("Harian Contoh - Jembatan Baru Dibuka").empty());
    CHECK(site_of("Jembatan Baru Dibuka - dan semua yang lewat di atasnya").empty());
    CHECK(site_of("Jembatan Baru Dibuka - Harian Contoh", "https://lain.test/x").empty());
}
