#include "readers/language.hpp"

#include "read_bytes.hpp"
#include "readers/lexicon.hpp"

#include <catch2/catch.hpp>

using namespace linimasa;
using linimasa::test::Read;
using linimasa::test::read;

namespace {

const std::string indonesian =
    "Pemerintah kota akan memperbaiki jalan yang rusak di tiga kecamatan pada bulan depan. Kepala "
    "dinas mengatakan bahwa anggaran untuk pekerjaan itu sudah tersedia, dan warga tidak perlu "
    "khawatir karena lalu lintas tetap dibuka.";
const std::string malay =
    "Kerajaan negeri akan membaiki jalan yang rosak di tiga daerah pada bulan hadapan. Menteri "
    "Besar berkata bahawa peruntukan untuk kerja-kerja itu telah disediakan kerana ramai penduduk "
    "mahu jalan tersebut dibuka semula, tetapi beliau enggan menyatakan jumlah wang itu.";
const std::string english =
    "The city government will repair the broken roads in three districts next month. The head of "
    "the department said that the money for the work is there, and that people need not worry "
    "because traffic will go on as before.";
const std::string german =
    "Die Stadtverwaltung wird im kommenden Monat die schadhaften Strassen in drei Bezirken "
    "ausbessern. Der Leiter des Amtes sagte, das Geld dafür sei vorhanden, und niemand müsse sich "
    "Sorgen machen, weil der Verkehr weiter fliesse.";
const std::string japanese =
    "市は来月、三つの地区で傷んだ道路を修理する。担当の部長は、予算はすでに確保しており、"
    "通行止めはないので市民は心配しなくてよいと述べた。";

std::string language_of(const std::string& text, const ReadOptions& options = {}) {
    const Read got = read(text, "a.txt", options);
    REQUIRE(got.articles.size() == 1);
    return got.articles[0].language;
}

}  // namespace

TEST_CASE("the language of an article is told from its text") {
    CHECK(language_of(indonesian) == "id");
    CHECK(language_of(malay) == "ms");
    CHECK(language_of(english) == "en");
    CHECK(language_of(german) == "de");
    CHECK(language_of(japanese) == "ja");
}

TEST_CASE("quotations in English do not make an Indonesian article English") {
    CHECK(language_of(indonesian +
                      "\n\n\"We are very happy with the new road,\" kata seorang turis "
                      "yang berkunjung ke kota itu.") == "id");
    CHECK(language_of(english + "\n\nPemerintah kota tidak menjawab.") == "en");
}

TEST_CASE("too short a text takes the language that the options name") {
    ReadOptions options;
    CHECK(language_of("Rapat ditunda.", options) == "id");
    options.language = "ms";
    CHECK(language_of("Rapat ditunda.", options) == "ms");
}

TEST_CASE("what a record says of its language counts more than its words") {
    const Read got = read("{\"text\":\"" + english + "\",\"lang\":\"id-ID\"}\n", "a.ndjson");
    REQUIRE(got.articles.size() == 1);
    CHECK(got.articles[0].language == "id");
}

TEST_CASE("a page's declared language counts only where its words do not tell") {
    const auto page = [](const std::string& text) {
        return "<html lang=\"en-US\"><body><article><p>" + text + "</p></article></body></html>";
    };
    CHECK(read(page(indonesian)).articles.at(0).language == "id");
    CHECK(read(page("OK 123 456")).articles.at(0).language == "en");
}

TEST_CASE("with a language given, none is told") {
    ReadOptions options;
    options.tell_language = false;
    options.language = "id";
    CHECK(language_of(english, options) == "id");
}

TEST_CASE("an article in a language that is not wanted is named and the rest is read") {
    ReadOptions options;
    options.wanted = {"id", "ms"};
    const Read got = read("{\"text\":\"" + english + "\",\"url\":\"https://contoh.test/1\"}\n" +
                              "{\"text\":\"" + indonesian + "\"}\n",
                          "a.ndjson", options);
    REQUIRE(got.articles.size() == 1);
    CHECK(got.articles[0].language == "id");
    REQUIRE(got.errors.size() == 1);
    CHECK(got.errors[0].code == ErrorCode::unsupported);
    CHECK(got.errors[0].where == "https://contoh.test/1");
    CHECK(got.errors[0].message.find("English (en)") != std::string::npos);
}

TEST_CASE("telling a language costs the same however long the text is") {
    Article article;
    for (int i = 0; i < 100000; ++i) {
        article.text += "zzz yyy xxx ";
    }
    article.blocks.push_back({BlockKind::body, {0, article.text.size()}, false});
    // Cut before the words are counted: a text that is cut in the middle of a character stays
    // sound.
    CHECK(readers::tell_language(article, readers::Lexicon::builtin()).size() <= 7);
    article.text = std::string(5000, 'x');
    article.blocks = {{BlockKind::body, {0, article.text.size()}, false}};
    CHECK(readers::tell_language(article, readers::Lexicon::builtin()).empty());
}

TEST_CASE("codes have names that people know") {
    CHECK(readers::language_name("de") == "German");
    CHECK(readers::language_name("id") == "Indonesian");
}
