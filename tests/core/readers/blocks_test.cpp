#include "linimasa/core/enum_names.hpp"
#include "linimasa/core/reader.hpp"
#include "support/shared.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace linimasa;

namespace {

using Strings = std::vector<std::string>;

Article plain(const std::string& text) {
    return *read_plain_text(text, "a.txt", {});
}

Strings texts(const Article& article, BlockKind kind) {
    Strings out;
    for (const Block& block : article.blocks) {
        if (block.kind == kind) {
            out.emplace_back(slice(article.text, block.span));
        }
    }
    return out;
}

const std::string paragraph =
    "Menteri Fulan bin Fulan meresmikan jembatan baru di Kota Contoh bersama Gubernur Wati "
    "Lestari, "
    "dan meminta Dinas Pekerjaan Umum Kota Contoh merawatnya supaya awet sampai bertahun-tahun.";

}  // namespace

TEST_CASE("the head of a page is told apart line by line") {
    const Article article = plain(
        "Senin 1 Jan 2024 08:15 WIB\n\nJembatan Baru Kota Contoh Diresmikan\n\n"
        "Warga sudah menunggu jembatan itu selama lima tahun\n\nRep: Budi Lestari/ Red: Wati\n"
        "Jembatan\n\nCONTOH.CO.ID, JAKARTA -- " +
        paragraph);
    REQUIRE(article.title == "Jembatan Baru Kota Contoh Diresmikan");
    REQUIRE(article.outlet == "Contoh");
    REQUIRE(article.author == "Budi Lestari");
    REQUIRE(texts(article, BlockKind::dateline) ==
            Strings{"Senin 1 Jan 2024 08:15 WIB", "CONTOH.CO.ID, JAKARTA --"});
    REQUIRE(texts(article, BlockKind::subtitle) ==
            Strings{"Warga sudah menunggu jembatan itu selama lima tahun"});
    REQUIRE(texts(article, BlockKind::byline) == Strings{"Rep: Budi Lestari/ Red: Wati"});
    REQUIRE(texts(article, BlockKind::caption) == Strings{"Jembatan"});
    REQUIRE(texts(article, BlockKind::body) == Strings{paragraph});
}

TEST_CASE("how long ago a page was made is no part of the story, what lasted so long is") {
    const Article article = plain("Jembatan Baru Diresmikan\n\n" + paragraph +
                                  "\n\nHarian Contoh – 2 jam yang lalu\n\n5 menit lalu\n\n" +
                                  "Jembatan itu ditutup 2 jam yang lalu\n\n" + paragraph);
    CHECK(texts(article, BlockKind::boilerplate) ==
          Strings{"Harian Contoh – 2 jam yang lalu", "5 menit lalu"});
}

TEST_CASE("a text that is nothing but a stamp is read, a line of marks or figures is not") {
    CHECK(texts(plain("4/7/2024 - 13:05\n"), BlockKind::body) == Strings{"4/7/2024 - 13:05"});
    CHECK(texts(plain("***"), BlockKind::body).empty());
    const Article article =
        plain("Jembatan Baru Diresmikan\n\n" + paragraph + "\n\n1 2 3\n\n" + paragraph);
    CHECK(texts(article, BlockKind::boilerplate) == Strings{"1 2 3"});
}

TEST_CASE("a place on a line of its own with a dash is the dateline") {
    const Article article = plain("Jembatan Baru Kota Contoh Diresmikan\n\nBandung -\n\n" +
                                  paragraph + "\n\n" + paragraph);
    CHECK(texts(article, BlockKind::dateline) == Strings{"Bandung -"});
    CHECK(texts(article, BlockKind::heading).empty());
}

TEST_CASE("the bracket around a credit goes with it") {
    const Article article =
        plain("Jembatan Baru Diresmikan\n\n" + paragraph +
              "\n\nJembatan baru dari atas. (Foto: Wati Lestari)\n\n" + paragraph);
    CHECK(texts(article, BlockKind::caption) == Strings{"Jembatan baru dari atas."});
    CHECK(texts(article, BlockKind::byline) == Strings{"(Foto: Wati Lestari)"});
}

TEST_CASE("a byline and the stamp after it are apart") {
    const Article article = plain(
        "Jembatan Baru Kota Contoh Diresmikan\noleh Budi Lestari diperbarui 07 Des 2018, 07:30 "
        "WIB\n\n" +
        paragraph);
    REQUIRE(texts(article, BlockKind::byline) == Strings{"oleh Budi Lestari"});
    REQUIRE(texts(article, BlockKind::dateline) == Strings{"diperbarui 07 Des 2018, 07:30 WIB"});
    REQUIRE(article.author == "Budi Lestari");
}

TEST_CASE("datelines of many papers are found, sentences are not taken for one") {
    const auto* const dateline =
        GENERATE("TEMPO.CO, Jakarta -", "Jakarta (ANTARA) -", "Jakarta, CNN Indonesia --",
                 "KOTA CONTOH, HARIAN.COM –", "Harian6.com, Kota Contoh -");
    REQUIRE(texts(plain("Judul Berita Hari Ini\n\n" + std::string(dateline) + " " + paragraph),
                  BlockKind::dateline) == Strings{dateline});
    REQUIRE(texts(plain("Judul Berita Hari Ini\n\nMenteri itu - kata warga - sudah pulang. " +
                        paragraph),
                  BlockKind::dateline)
                .empty());
}

TEST_CASE("an outlet is known by dateline, copyright, source or its own mention") {
    const auto [end, outlet] = GENERATE(table<std::string, std::string>(
        {{"\npewarta: budi\ncopyright © antara 2024", "Antara"},
         {"\n\nSumber: harian.contoh.co.id", "harian.contoh.co.id"},
         {" Begitu kata dia kepada Kompas.com pagi ini.", "Kompas"},
         {" Berdasarkan catatan Tempo, itu yang kedua.", "Tempo"}}));
    REQUIRE(plain("Judul Berita Hari Ini\n\n" + paragraph + end).outlet == outlet);
    REQUIRE_FALSE(
        plain("Judul Berita Hari Ini\n\n" + paragraph + " Itu dikutip dari Tempo.").outlet);
}

TEST_CASE("lists of other stories and forms after the story are not the story") {
    const Article article = plain(
        "Judul Berita Hari Ini\n\n" + paragraph +
        "\n\nTINGGALKAN KOMENTAR\n\nSilakan isi nama\n\nARTIKEL TERBARU\n\nBupati Seberang Menang "
        "Lomba\n\nPria asal Desa Sana, 25 Mei 1970 itu menang lomba di Negeri Jauh atas nama "
        "Partai "
        "Lain, kata Ketua Panitia Lomba Si Anu kepada para wartawan yang datang ke sana dengan bus "
        "sewaan dari Kota Besar.\n\nclose");
    REQUIRE(texts(article, BlockKind::body) == Strings{paragraph});
    REQUIRE(texts(article, BlockKind::form).size() == 2);
    REQUIRE(texts(article, BlockKind::teaser).size() == 3);
    REQUIRE(texts(article, BlockKind::boilerplate) == Strings{"close"});
}

TEST_CASE("the story goes on after a list of links in its middle") {
    const Article article =
        plain("Judul Berita Hari Ini\n\n" + paragraph +
              "\n\nTERPOPULER\n\nBupati Seberang Menang Lomba\n\n" +
              "Lalu Gubernur Wati Lestari berjalan di jembatan itu bersama warga. " + paragraph +
              "\n\nBagikan:");
    REQUIRE(texts(article, BlockKind::body).size() == 2);
    REQUIRE(texts(article, BlockKind::teaser).size() == 2);
}

TEST_CASE("injected advertising is cut out of its sentence, and the sentence goes on") {
    const Article article = plain(
        "Judul Berita Hari Ini\n\nDi dalam rapat situs slot gacor terbaik itu, Menteri bicara "
        "panjang. " +
        paragraph);
    REQUIRE(texts(article, BlockKind::advertisement) == Strings{"situs slot gacor terbaik"});
    REQUIRE(article.blocks.size() == 4);
    REQUIRE(article.blocks[3].continues);
}

TEST_CASE("an article about gambling keeps its words") {
    const Article article = plain(
        "Polisi Tutup Situs Judi\n\nPolisi menutup situs judi online terbesar di kota itu. Bandar "
        "judi "
        "itu ditangkap kemarin. " +
        paragraph);
    REQUIRE(texts(article, BlockKind::advertisement).empty());
}

TEST_CASE("signatures at the end of a paragraph are bylines, dates and acronyms are not") {
    const auto* const signature = GENERATE("(Ant/SU02)", "(Din/Ysl)", "(abc)", "BUDI LESTARI",
                                           "WATI SUKMA  | BUDI A. LESTARI");
    REQUIRE(texts(plain("Judul Berita Hari Ini\n\n" + paragraph + signature), BlockKind::byline) ==
            Strings{signature});
    const auto* const story = GENERATE(" Rapat itu pada Jumat (27/4)", " Kata KPK (BUMN)", " PBB");
    REQUIRE(
        texts(plain("Judul Berita Hari Ini\n\n" + paragraph + story), BlockKind::byline).empty());
}

TEST_CASE("a name in capitals below the story is a byline, words of the language are none") {
    const auto below = [](const std::string& line) {
        return texts(plain("Judul Berita Hari Ini\n\n" + paragraph + "\n\n" + line),
                     BlockKind::byline);
    };
    REQUIRE(below("BUDI LESTARI") == Strings{"BUDI LESTARI"});
    REQUIRE(below("BUDI A. LESTARI") == Strings{"BUDI A. LESTARI"});
    for (const std::string words : {"TOLAK TAMBANG PASIR", "TANAH UNTUK RAKYAT", "LAWAN"}) {
        CAPTURE(words);
        REQUIRE(below(words).empty());
    }
}

TEST_CASE("picture captions give up their credits") {
    const Article article = plain(
        "Judul Berita Hari Ini\nSenin, 1 Juli 2024 10:00 WIB\nSuasana rapat di "
        "Kota Contoh, Kamis (6/12/2018). Harian6.com/ Budi Lestari\n\n" +
        paragraph + "\n\nIlustrasi rapat. Kredit: Pustaka/anu-12\n\n" + paragraph);
    REQUIRE(texts(article, BlockKind::caption) ==
            Strings{"Suasana rapat di Kota Contoh, Kamis (6/12/2018).", "Ilustrasi rapat."});
    REQUIRE(texts(article, BlockKind::byline) ==
            Strings{"Harian6.com/ Budi Lestari", "Kredit: Pustaka/anu-12"});
}

TEST_CASE("subheadings are headings") {
    const Article article =
        plain("Judul Berita Hari Ini\n\n" + paragraph + "\n\nWarga Ikut Senang\n\n" + paragraph);
    REQUIRE(texts(article, BlockKind::heading) == Strings{"Warga Ikut Senang"});
}

TEST_CASE("a price or a count alone in its line is no hour") {
    for (const std::string line :
         {"Rp 1.500", "1.340", "1.250 WNI", "Skor 3.10", "99.99", "3.75"}) {
        CAPTURE(line);
        const Article article =
            plain("Judul Berita Hari Ini\n\n" + paragraph + "\n\n" + line + "\n\n" + paragraph);
        CHECK(texts(article, BlockKind::dateline).empty());
    }
}

TEST_CASE("the hour above an entry of a live report is no heading") {
    for (const std::string clock : {"18.10 WIB", "Pukul 06:40 WITA"}) {
        const Article article = plain("Judul Berita Hari Ini\n\n" + paragraph + "\n\n" + clock +
                                      "\n\nWarga Ikut Senang\n\n" + paragraph);
        CHECK(texts(article, BlockKind::heading) == Strings{"Warga Ikut Senang"});
        CHECK(texts(article, BlockKind::dateline) == Strings{clock});
    }
    const Article article = plain("Judul Berita Hari Ini\n\n" + paragraph +
                                  "\n\n18.10 Pencarian Selesai\n\n" + paragraph);
    CHECK(texts(article, BlockKind::heading) == Strings{"18.10 Pencarian Selesai"});
}

TEST_CASE("blocks of the shared articles are in order, inside the text and apart") {
    const auto articles = test::shared("benchmark/articles");
    const auto corpus = test::shared("corpus/kompas-tempo-2024.ndjson");
    REQUIRE_SHARED(articles);
    REQUIRE_SHARED(corpus);
    std::size_t broken = 0;
    const std::vector<std::string> inputs{articles.string(), corpus.string()};
    read_articles(inputs, {}, [&](const Result<Article>& article) {
        REQUIRE(article);
        std::size_t end = 0;
        for (const Block& block : article->blocks) {
            broken += block.span.begin < end || block.span.empty() ||
                      block.span.end > article->text.size();
            end = block.span.end;
            // Neither begins nor ends inside a character.
            broken +=
                (static_cast<unsigned char>(article->text[block.span.begin]) & 0xC0U) == 0x80U;
        }
        return true;
    });
    REQUIRE(broken == 0);
}

TEST_CASE("a stamp behind the names of those who wrote is a dateline, wherever they stand") {
    const auto* const stamp = "07/12/2018, 07:30 WIB";
    const auto before = GENERATE("", "Judul Berita Hari Ini\n\nJAKARTA - Warga menanam bakau.\n\n");
    const Article article =
        plain(before + std::string("Penulis: Budi Lestari dan Wati Sari Dewi - ") + stamp);
    CHECK(texts(article, BlockKind::byline) ==
          Strings{"Penulis: Budi Lestari dan Wati Sari Dewi -"});
    CHECK(texts(article, BlockKind::dateline).back() == stamp);
}

TEST_CASE("a dash before a clock time does not end a dateline") {
    const Article article = plain("Jumat, 7/12/2018 - 07:30 WIB");
    CHECK(texts(article, BlockKind::body) == Strings{"Jumat, 7/12/2018 - 07:30 WIB"});
}
