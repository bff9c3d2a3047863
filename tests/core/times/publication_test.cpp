#include "tagger.hpp"

using linimasa::Article;
using linimasa::BlockKind;
using linimasa::Publication;
using linimasa::PublishedBasis;
using linimasa::test::Tagger;

namespace {

Publication published(const Article& article) {
    static const Tagger tagger("id");
    return tagger.finder().find_publication(tagger.analyze(article));
}

Publication published(std::string_view text) {
    return published(Tagger::article(text));
}

/// A first line as dateline, the rest as body.
Article with_dateline(std::string_view text) {
    Article article = Tagger::article(text);
    const auto end = article.text.find('\n');
    article.blocks = {{BlockKind::dateline, {0, end}},
                      {BlockKind::body, {end + 1, article.text.size()}}};
    return article;
}

/// A story above a line that is no part of it.
Article with_footer(std::string_view story, std::string_view footer) {
    Article article = Tagger::article(std::string(story) + "\n" + std::string(footer));
    article.blocks = {{BlockKind::body, {0, story.size()}},
                      {BlockKind::boilerplate, {story.size() + 1, article.text.size()}}};
    return article;
}

std::string day(const Publication& publication) {
    return publication.date ? publication.date->to_string() : "none";
}

}  // namespace

TEST_CASE("a stamp at the head states the day and the moment of publication") {
    const auto found =
        published(with_dateline("Selasa 06 Mar 2012 17:51 WIB\nWarga menanam bakau di pantai."));
    CHECK(day(found) == "2012-03-06");
    CHECK(found.basis == PublishedBasis::stated);
    CHECK(found.moment == "2012-03-06T17:51:00+07:00");
    REQUIRE(found.span);
    CHECK(found.span->begin == 0);
}

TEST_CASE("a stamp at midnight has no clock time") {
    const auto found = published(with_dateline("2012-03-06 00:00:00\nWarga menanam bakau."));
    CHECK(day(found) == "2012-03-06");
    CHECK(found.moment == "2012-03-06");
}

TEST_CASE("today with a full date states the day") {
    const auto found = published("Bupati membuka pameran hari ini, (6/3/12).");
    CHECK(day(found) == "2012-03-06");
    CHECK(found.basis == PublishedBasis::stated);
}

TEST_CASE("a full date somewhere in the story is no stamp") {
    CHECK(published("Ia lahir pada 6 Maret 1952 di Kendal.").basis == PublishedBasis::unknown);
}

TEST_CASE("weekday, day and month are pinned down by who held an office then") {
    const auto found = published(
        "Presiden Susilo Bambang Yudhoyono memuji panen raya itu. \"Bagus,\" kata dia, Selasa "
        "(6/3).");
    // 6 March was a Tuesday in 2001, 2007, 2012 and 2018 … the term leaves two: nothing is said.
    CHECK(found.basis == PublishedBasis::unknown);
    const auto sure = published(
        "Presiden Susilo Bambang Yudhoyono dan Menteri Luar Negeri Marty Natalegawa memuji panen "
        "raya itu. \"Bagus,\" kata dia, Selasa (6/3).");
    CHECK(day(sure) == "2012-03-06");
    CHECK(sure.basis == PublishedBasis::inferred);
}

TEST_CASE("a former office holder says nothing about the year") {
    const auto found = published(
        "Mantan Presiden Susilo Bambang Yudhoyono dan bekas Menteri Luar Negeri Marty Natalegawa "
        "memuji panen itu, Selasa (6/3).");
    CHECK(found.basis == PublishedBasis::unknown);
}

TEST_CASE("a copyright line outside the story tells the year") {
    Article article = Tagger::article(
        "Gudang itu terbakar pada senin (5/3), kata camat, selasa.\nCopyright \xC2\xA9 Kabar 2012");
    const auto end = article.text.find('\n');
    article.blocks = {{BlockKind::body, {0, end}},
                      {BlockKind::boilerplate, {end + 1, article.text.size()}}};
    const auto found = published(article);
    // The weekday alone is the day after the one with a date.
    CHECK(day(found) == "2012-03-06");
    CHECK(found.basis == PublishedBasis::inferred);
}

TEST_CASE("a copyright year that disagrees with the weekday is not believed") {
    Article article = Tagger::article(
        "Gudang itu terbakar, kata camat, Senin (5/3).\nCopyright \xC2\xA9 Kabar 2013");
    const auto end = article.text.find('\n');
    article.blocks = {{BlockKind::body, {0, end}},
                      {BlockKind::boilerplate, {end + 1, article.text.size()}}};
    CHECK(published(article).basis == PublishedBasis::unknown);
}

TEST_CASE("the weekday of the words lies shortly after the last day with a date") {
    CHECK(day(published("\"Gudang itu aman,\" kata camat di Kendal, Rabu. Api menyala pada Senin "
                        "(5/3/2012).")) == "2012-03-07");
    // Inside of what goes on around it.
    Article article = Tagger::article(
        "\"Panen naik,\" kata bupati dalam pameran tani di Kendal, Selasa malam. Pameran itu "
        "berlangsung Senin hingga Kamis (8/3).\nCopyright \xC2\xA9 Kabar 2012");
    const auto end = article.text.find('\n');
    article.blocks = {{BlockKind::body, {0, end}},
                      {BlockKind::boilerplate, {end + 1, article.text.size()}}};
    CHECK(day(published(article)) == "2012-03-06");
}

TEST_CASE("a weekday that may as well lie before the date gives no day of publication") {
    CHECK(day(published("\"Semua siap,\" kata panitia di Kendal, Minggu. Pameran dibuka bupati, "
                        "Senin (5/3/2012).")) == "none");
}

TEST_CASE("a day with its weekday has the year of the copyright where publication is unknown") {
    static const Tagger tagger("id");
    Article article = Tagger::article(
        "Warga mengenang banjir pada Senin (5/3) dan gempa pada Selasa (5/3).\nCopyright \xC2\xA9 "
        "Kabar 2012");
    const auto end = article.text.find('\n');
    article.blocks = {{BlockKind::body, {0, end}},
                      {BlockKind::boilerplate, {end + 1, article.text.size()}}};
    const auto text = tagger.analyze(article);
    const auto times = tagger.finder().find(text, std::nullopt);
    REQUIRE(times.size() >= 2);
    REQUIRE(times[0].value.start);
    CHECK(times[0].value.start->to_string() == "2012-03-05");
    CHECK_FALSE(times[1].value.known());  // that day was a Monday in 2012
}

TEST_CASE("a weekday alone gives no day of publication") {
    const auto found = published("Gudang itu terbakar, kata camat, Senin.");
    CHECK(found.basis == PublishedBasis::unknown);
    CHECK_FALSE(found.date);
    CHECK(found.moment.empty());
}

TEST_CASE("a misprinted date gives no day of publication") {
    CHECK(published("\"Aman,\" kata dia, Senin (6/3/2012).").basis == PublishedBasis::unknown);
}

TEST_CASE("a year far ahead is a slip of the pen and dates nothing") {
    CHECK(published("\"Aman,\" kata camat, Senin (8/7/2924).").basis == PublishedBasis::unknown);
    CHECK_FALSE(
        published(with_dateline("Senin, 8 Juli 2924 17:51 WIB\nWarga menanam bakau.")).date);
    CHECK_FALSE(published("Bupati membuka pameran hari ini, (8/7/2924).").date);
    CHECK(day(published(with_dateline("Senin, 8 Juli 2024\nWarga menanam bakau."))) ==
          "2024-07-08");
}

TEST_CASE("the weekday settles the year that a slip of the pen hides, where the text names it") {
    const auto found =
        published("Panen raya 2024 berhasil. \"Petani senang,\" kata camat, Senin (8/7/2924).");
    CHECK(day(found) == "2024-07-08");
    CHECK(found.basis == PublishedBasis::inferred);
    // 8 July 2023 was a Saturday.
    CHECK_FALSE(published("Panen raya 2023 berhasil. \"Petani senang,\" kata camat, Senin "
                          "(8/7/2924).")
                    .date);
}

TEST_CASE("yesterday and tomorrow with a full date tell the day beside it") {
    CHECK(day(published("Pameran dibuka kemarin, Rabu (3/7/2024).")) == "2024-07-04");
    CHECK(day(published("Pameran akan dibuka besok, Jumat (5/7/2024).")) == "2024-07-04");
    CHECK(day(published("Pameran dibuka di Kendal, Selasa (9/7/2024) hari ini.")) == "2024-07-09");
    // What is quoted counts from the day on which it was said.
    CHECK(day(published("\"Pameran dibuka kemarin, Rabu (3/7/2024),\" kata camat, Jumat "
                        "(5/7/2024).")) == "2024-07-05");
}

TEST_CASE("news told at the head counts before what was said earlier and stands far below") {
    const std::string head = "Warga menanam bakau di pantai Kendal, Minggu (7/7/2024). ";
    const std::string below = "\"Pantai ini terkikis,\" kata camat, Jumat (5/7/2024).";
    std::string between;
    for (int i = 0; i < 9; ++i) {
        between += "Mereka membawa bibit dari desa sebelah. ";
    }
    CHECK(day(published(head + between + below)) == "2024-07-07");
    CHECK(day(published(head + below)) == "2024-07-05");
}

TEST_CASE("what lies ahead is no day of publication, however many commas stand between") {
    CHECK_FALSE(published("Pameran akan dibuka oleh ketua panitia, Ratna, Senin (8/7/2024).").date);
    CHECK(day(published("Pameran akan dibuka, kata ketua panitia, Ratna, Senin (8/7/2024).")) ==
          "2024-07-08");
}

TEST_CASE("the name of an occasion in quotation marks does not part a saying from its day") {
    CHECK(day(published("Bibit kurang. Lahan kurang. Air kurang. Dana kurang. Tenaga kurang. "
                        "\"Kita mulai,\" kata Ratna dalam diskusi \"Bakau Kita\", Sabtu "
                        "(6/7/2024).")) == "2024-07-06");
}

TEST_CASE("a chronicle is not dated by the last day in it") {
    std::string story = "Camat itu diberhentikan. ";
    for (int i = 0; i < 9; ++i) {
        story += "Ia dikenal keras kepala. ";
    }
    CHECK_FALSE(published(story + "\"Saya menolak,\" kata camat, Senin (3/4/2023). \"Saya tetap "
                                  "menolak,\" kata camat, Rabu (20/3/2024).")
                    .date);
    CHECK_FALSE(published("Camat itu diberhentikan Rabu kemarin, 3 Juli 2024. \"Saya menolak,\" "
                          "kata camat, Rabu, 22 Mei 2024.")
                    .date);
}

TEST_CASE("a year before a heading's number is a year") {
    CHECK(day(published("\"Lahan cukup,\" kata camat, Jumat, 28 Juni 2024.4. Warga setuju.")) ==
          "2024-06-28");
}

TEST_CASE("a slip is put right by the other days of the story") {
    CHECK(day(published("\"Bibit cukup,\" kata camat, Selasa (2/6/2024). \"Lahan cukup,\" kata "
                        "lurah, Minggu (30/6/2024).")) == "2024-07-02");
    CHECK(day(published("\"Bibit cukup,\" kata camat, Senin (8/7/2924). \"Lahan cukup,\" kata "
                        "lurah, Minggu (7/7/2024).")) == "2024-07-08");
}

TEST_CASE("the stamp of a later change gives way to that of publication") {
    CHECK(day(published(with_dateline("Diperbarui 8 Maret 2012, terbit 6 Maret 2012\n"
                                      "Warga menanam bakau di pantai."))) == "2012-03-06");
    CHECK(day(published(with_dateline("Diperbarui 8 Maret 2012\nWarga menanam bakau."))) ==
          "2012-03-08");
}

TEST_CASE("a dateline without a year has that of the copyright") {
    const auto found = published(
        "Kendal, 12/8 (Antara) - Warga menanam bakau di pantai, Rabu.\n\n"
        "COPYRIGHT \u00a9 ANTARA 2015");
    CHECK(day(found) == "2015-08-12");
    CHECK(found.basis == PublishedBasis::inferred);
    CHECK(day(published("Kendal, 12/8 (Antara) - Warga menanam bakau di pantai, Rabu.")) == "none");
    CHECK(day(published("Warga menanam bakau di pantai pada 12 Agustus.\n\n"
                        "COPYRIGHT \u00a9 ANTARA 2015")) == "none");
}

TEST_CASE("an older day in full and the weekday of what was said give the day of the article") {
    CHECK(day(published("\"Bibit cukup,\" kata camat, Selasa. Ia menanam bakau, Senin "
                        "(5/8/2024).")) == "2024-08-06");
    CHECK(day(published("Ia menanam bakau, kata camat, Senin (5/8/2024). \"Bibit cukup,\" kata "
                        "lurah, Selasa.")) == "2024-08-05");
    // Sunday may be the day before, or six days after.
    CHECK(day(published("\"Bibit cukup,\" kata camat, Minggu. Ia menanam bakau, Senin "
                        "(5/8/2024).")) == "none");
    CHECK(day(published("Panen raya ramai pada Selasa. Warga menanam bakau, Senin (5/8/2024).")) ==
          "2024-08-05");
}

TEST_CASE(
    "a feast at the head falls on the weekday of what was said in the year of the copyright") {
    const std::string story =
        "Camat mengucapkan selamat Hari Kartini kepada warga. \"Bibit cukup,\" kata camat, ";
    const auto found = published(story + "Selasa.\n\nCOPYRIGHT \u00a9 ANTARA 2015");
    CHECK(day(found) == "2015-04-21");
    CHECK(found.basis == PublishedBasis::inferred);
    CHECK(day(published(story + "Rabu.\n\nCOPYRIGHT \u00a9 ANTARA 2015")) == "none");
    CHECK(day(published(story + "Selasa.")) == "none");
}

TEST_CASE("the last year of a copyright range counts") {
    for (const std::string years : {"2012-2024", "2012 \u2013 2024", "2012\u20142024", "2024"}) {
        INFO(years);
        CHECK(day(published(with_footer("Rapat digelar di balai, Rabu (5/6).",
                                        "Copyright \u00a9 " + years + " Kabar"))) == "2024-06-05");
    }
    // What follows otherwise is another number.
    CHECK(day(published(with_footer("Rapat digelar di balai, Rabu (5/6).",
                                    "Copyright \u00a9 2024 Kabar 2012"))) == "2024-06-05");
}

TEST_CASE("a copyright range is no time of the story") {
    static const Tagger tagger("id");
    for (const std::string years : {"2012-2024", "2012 \u2013 2024", "2012 - 2024"}) {
        INFO(years);
        CHECK(tagger.find("Warga menanam bakau.\n\nCopyright \u00a9 " + years + " Kabar").empty());
    }
}

TEST_CASE("a day without its weekday does not have the year of the copyright") {
    static const Tagger tagger("id");
    // The analysed text points into it.
    const Article article =
        with_footer("Camat lahir pada 6 Juni. Bazar berlangsung 28 Desember hingga 2 Januari.",
                    "Copyright \u00a9 2024 Kabar");
    const auto text = tagger.analyze(article);
    const auto times = tagger.finder().find(text, std::nullopt);
    REQUIRE(times.size() == 2);
    CHECK_FALSE(times[0].value.known());
    CHECK_FALSE(times[1].value.known());
}

TEST_CASE("days ahead and feasts before or behind tell nothing of the day of publication") {
    const auto* story =
        GENERATE("Lurah hadir, kata dia, Kamis. Festival akan digelar Rabu hingga Jumat (27/11).",
                 "Menjelang Hari Kemerdekaan, bendera laku, kata dia, Senin.",
                 "Usai Hari Kemerdekaan, bendera laku, kata dia, Senin.",
                 "Persiapan Hari Kemerdekaan sudah matang, kata lurah, Senin.");
    INFO(story);
    CHECK(day(published(with_footer(story, "Copyright \u00a9 2020 Kabar"))) == "none");
}

TEST_CASE("what is said names a day that may lie before or behind the words") {
    CHECK(day(published("Kata dia, Selasa, konser digelar pada Sabtu (10/8/2024).")) == "none");
    CHECK(day(published("Kata dia, Sabtu, konser digelar pada Sabtu (10/8/2024).")) ==
          "2024-08-10");
}
