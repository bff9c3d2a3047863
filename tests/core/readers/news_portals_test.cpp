#include "read_bytes.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace linimasa;
using linimasa::test::Read;
using linimasa::test::read;

namespace {

const std::string first =
    "<p>Pemerintah kabupaten menutup sementara jalur pendakian setelah hujan deras memicu "
    "longsor.</p>";
const std::string second =
    "<p>Kepala dinas pariwisata mengatakan penutupan berlaku sampai tebing selesai "
    "diperiksa.</p>";
const std::string third =
    "<p>Sebanyak 87 pendaki yang sudah berada di atas diminta turun lewat jalur selatan.</p>";

Article page(const std::string& head, const std::string& body) {
    const Read got = read("<!DOCTYPE html><html lang=\"id\"><head>" + head + "</head><body>" +
                              body + "</body></html>",
                          "a.html");
    REQUIRE(got.articles.size() == 1);
    return got.articles[0];
}

std::vector<std::string> of_kind(const Article& article, BlockKind kind) {
    std::vector<std::string> all;
    for (const Block& block : article.blocks) {
        if (block.kind == kind) {
            all.emplace_back(slice(article.text, block.span));
        }
    }
    return all;
}

std::size_t paragraphs(const Article& article) {
    return of_kind(article, BlockKind::body).size();
}

}  // namespace

TEST_CASE("a box of links inside a story does not end it") {
    const auto* const box = GENERATE(
        "<div class=\"picked\"><h4>Baca Juga</h4><ul><li><a href=\"/1\">Pasar Kembali "
        "Ramai</a></li></ul></div>",
        "<div class=\"x\"><p>Rekomendasi Untuk Anda</p></div>",
        "<p><strong>BACA JUGA</strong></p><ul><li><a href=\"/1\">Pasar Kembali "
        "Ramai</a></li></ul>");
    const Article got =
        page("<title>Jalur Ditutup</title>",
             "<article><h1>Jalur Ditutup</h1>" + first + second + box + third + "</article>");
    CHECK(paragraphs(got) == 3);
    CHECK(of_kind(got, BlockKind::teaser).empty());
}

TEST_CASE("what a heading of links really heads stays out of the story") {
    const Article got = page(
        "<title>Jalur Ditutup</title>",
        "<h1>Jalur Ditutup</h1>" + first + second + third +
            "<h3>Berita Terkait</h3><div><p>Harga cabai di pasar induk naik dua kali lipat sejak "
            "awal pekan.</p></div><div><p>Wali kota melantik tiga camat baru di pendopo pada "
            "Jumat sore.</p></div>");
    CHECK(paragraphs(got) == 3);
}

TEST_CASE("a teaser that is written like a sentence is one") {
    const Article got = page(
        "<title>Jalur Ditutup</title>",
        "<article><h1>Jalur Ditutup</h1><div>Pemerintah kabupaten menutup sementara jalur "
        "pendakian setelah hujan deras.<br><br>\"Kami tidak mau mengambil risiko,\" ujar Hendra, "
        "Selasa.<span><b>Baca juga: </b><a href=\"/1\">Warga pasang rambu di jalur rawan "
        "longsor</a></span><br><br>Sebanyak 87 pendaki yang sudah berada di atas diminta turun "
        "lewat jalur selatan.</div></article>");
    CHECK(paragraphs(got) == 3);
    CHECK(of_kind(got, BlockKind::teaser) ==
          std::vector<std::string>{"Baca juga: Warga pasang rambu di jalur rawan longsor"});
    // A sentence that comes to a stop may be the story's.
    const Read glued = read(
        "Jalur Ditutup\n\nHujan deras memicu longsor.\n\nBaca juga: Rambu Dipasang Hendra "
        "mengatakan jalur selatan tetap dibuka untuk pendaki yang turun.\n",
        "a.txt");
    REQUIRE(glued.articles.size() == 1);
    CHECK(of_kind(glued.articles[0], BlockKind::teaser) ==
          std::vector<std::string>{"Baca juga: Rambu Dipasang"});
}

TEST_CASE("lines below a story that say who made it, and where more is, are none of it") {
    const Article got = page("<title>Jalur Ditutup</title>",
                             "<article><h1>Jalur Ditutup</h1>" + first + second + third +
                                 "<p>YUNI ASTARI</p><p>Ikuti berita terkini dari kami "
                                 "di Google News, klik di sini</p></article>");
    CHECK(paragraphs(got) == 3);
    CHECK(of_kind(got, BlockKind::heading).empty());
    CHECK(of_kind(got, BlockKind::byline) == std::vector<std::string>{"YUNI ASTARI"});
    const Article credit =
        page("<title>Jalur Ditutup</title>", "<article><h1>Jalur Ditutup</h1>" + first + second +
                                                 "<p>(Suara.test/Yuni Astari)</p></article>");
    CHECK(of_kind(credit, BlockKind::byline) ==
          std::vector<std::string>{"(Suara.test/Yuni Astari)"});
    const Article heading =
        page("<title>Jalur Ditutup</title>", "<article><h1>Jalur Ditutup</h1>" + first +
                                                 "<h2>JALUR SELATAN</h2>" + second + "</article>");
    CHECK(of_kind(heading, BlockKind::heading) == std::vector<std::string>{"JALUR SELATAN"});
}

TEST_CASE("tables beside a story are left out, and the date of what is shown is not the page's") {
    const Article got = page(
        "<title>Jalur Ditutup</title>",
        "<article><h1>Jalur Ditutup</h1>" + first +
            "<table class=\"infobox\"><tr><th>Tinggi</th><td>2.310 m</td></tr></table>" + second +
            "<blockquote class=\"twitter-tweet\"><p>Jalur kami tutup sampai pemeriksaan tebing "
            "selesai.</p>&mdash; Dinas (@dinas) <a href=\"/x\">April 16, 2024</a></blockquote>" +
            third + "</article>");
    CHECK(got.text.find("2.310") == std::string::npos);
    CHECK(got.text.find("pemeriksaan tebing") != std::string::npos);
    CHECK_FALSE(got.published.date);
}

TEST_CASE("a page of pictures tells what stands below them") {
    const std::string pictures =
        "<figure><img src=\"1.jpg\"><figcaption>Warga menyalakan lampion di tepi danau saat "
        "festival tahunan.</figcaption></figure><figure><img src=\"2.jpg\"><figcaption>Anak-anak "
        "mengikuti lomba perahu kertas di dermaga barat.</figcaption></figure>";
    const std::string related =
        "<div><h3>Berita Terkait</h3><p><a href=\"/1\">Harga Cabai Naik</a></p></div>";
    const Article gallery =
        page("<title>Festival Lampion</title>",
             "<div><h1>Festival Lampion</h1>" + pictures +
                 "<p>Festival itu kembali digelar setelah tiga tahun.</p></div>" + related);
    CHECK(gallery.text.find("perahu kertas") != std::string::npos);
    CHECK(gallery.text.find("Harga Cabai") == std::string::npos);
    const Article story =
        page("<title>Festival Lampion</title>", "<article><h1>Festival Lampion</h1>" + pictures +
                                                    first + second + third + "</article>");
    CHECK(story.text.find("perahu kertas") == std::string::npos);
}

TEST_CASE("who wrote a page is asked of its byline where it only declares the paper") {
    const std::string head =
        "<title>Jalur Ditutup</title><meta property=\"og:site_name\" content=\"Harian Umum "
        "Online\"><meta name=\"author\" content=\"";
    const std::string story = "<h1>Jalur Ditutup</h1><article>" + first + second + "</article>";
    const std::string labelled =
        "<div class=\"by-author\"><p>Rep: Nadia Kirana/ Red: Joko Susanto</p></div>";
    const std::string headed = "<p>Reporter</p><p><a href=\"/n\">Nadia Kirana</a></p>";
    CHECK(page(head + "harianumum\">", labelled + story).author == "Nadia Kirana");
    CHECK(page(head + "Harianumum.test\">", headed + story).author == "Nadia Kirana");
    CHECK(page(head + "Bima Prasetyo\">", headed + story).author == "Bima Prasetyo");
    CHECK(page(head + "harianumum\">", story).author == "harianumum");
    CHECK(page(head + std::string(100000, 'a') + "\">", story).author == std::nullopt);
}

TEST_CASE("a part of the paper that the window names is not the paper") {
    const std::string story = "<h1>Jalur Ditutup</h1><article>" + first + second + "</article>";
    CHECK(page("<title>Jalur Ditutup - Kabar Kini - Ekonomi</title>", story).outlet ==
          "Kabar Kini");
    CHECK(page("<title>Jalur Ditutup | Nasional</title>", story).outlet == std::nullopt);
    CHECK(page("<title>Jalur Ditutup - Kabar Amp</title><link rel=\"canonical\" "
               "href=\"https://www.kabaramp.test/a\">",
               story)
              .outlet == "Kabar Amp");
    CHECK(page("<title>Jalur Ditutup - Arsip Kota</title><link rel=\"canonical\" "
               "href=\"https://www.kabaramp.test/a\">",
               story)
              .outlet == "Kabaramp");
}
