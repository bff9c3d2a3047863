#include "linimasa/core/reader.hpp"
#include "linimasa/core/text.hpp"
#include "support/shared.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace linimasa;

namespace {

struct Analyzed {
    Article article;
    std::unique_ptr<Vocabulary> vocabulary = std::make_unique<Vocabulary>();
    std::unique_ptr<TextAnalyzer> analyzer;
    AnalyzedText text;

    explicit Analyzed(std::string body, std::vector<Block> blocks = {}) {
        article.text = std::move(body);
        article.blocks = std::move(blocks);
        if (article.blocks.empty()) {
            article.blocks = {{BlockKind::body, {0, article.text.size()}, false}};
        }
        analyzer = std::make_unique<TextAnalyzer>(
            *TextAnalyzer::create(*LanguagePack::load("id"), *vocabulary));
        text = analyzer->analyze(article);
    }
    Analyzed(const Analyzed&) = delete;

    [[nodiscard]] std::vector<std::string> tokens() const {
        std::vector<std::string> out;
        for (const Token& token : text.tokens) {
            out.emplace_back(text.text(token));
        }
        return out;
    }
    [[nodiscard]] std::vector<std::string> sentences() const {
        std::vector<std::string> out;
        for (const Sentence& sentence : text.sentences) {
            out.emplace_back(text.text(sentence.span));
        }
        return out;
    }
};

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("words keep their hyphens and apostrophes") {
    REQUIRE(Analyzed("negara-negara Ma'ruf Asy’ari ke-32 1990-an G20").tokens() ==
            Strings{"negara-negara", "Ma'ruf", "Asy’ari", "ke-32", "1990-an", "G20"});
}

TEST_CASE("numbers keep separators, ranges are apart") {
    REQUIRE(Analyzed("27-28 April, 1.000 (20/4) pukul 15.04 atau 07:30, Rp2,9 juta.").tokens() ==
            Strings{"27", "-", "28", "April", ",", "1.000", "(", "20/4", ")", "pukul", "15.04",
                    "atau", "07:30", ",", "Rp", "2,9", "juta", "."});
}

TEST_CASE("web addresses are one token") {
    REQUIRE(Analyzed("Kompas.com, ciso.co.id dan https://contoh.go.id/a/b?c=1.").tokens() ==
            Strings{"Kompas.com", ",", "ciso.co.id", "dan", "https://contoh.go.id/a/b?c=1", "."});
}

TEST_CASE("quotation marks know whether they open") {
    const Analyzed a("“Satu,” kata Budi. \"Dua.\"Tiga ''empat'' dan 'lima'.");
    std::string shape;
    for (const Token& token : a.text.tokens) {
        if (token.opens_quote || token.closes_quote) {
            shape += token.mark;
            shape += token.opens_quote ? '<' : '>';
        }
    }
    REQUIRE(shape == "\"<\">\"<\">\"<\">'<'>");
}

TEST_CASE("initials, titles and abbreviations end no sentence") {
    REQUIRE(Analyzed("AM. Fulan dan Dr. Budi S. Wati ke Jl. Melati No. 5. Mereka pulang.")
                .sentences() ==
            Strings{"AM. Fulan dan Dr. Budi S. Wati ke Jl. Melati No. 5.", "Mereka pulang."});
}

TEST_CASE("sentences that scraping glued together are apart") {
    REQUIRE(Analyzed("Ia membuka taman baru.“Taman ini luas,” kata Wati, Selasa (9/7/2024).Warga "
                     "senang.")
                .sentences() == Strings{"Ia membuka taman baru.",
                                        "“Taman ini luas,” kata Wati, Selasa (9/7/2024).",
                                        "Warga senang."});
}

TEST_CASE("a quotation and who says it are one sentence") {
    REQUIRE(
        Analyzed("\"Mengapa baru sekarang?\" tanya Wati. \"Sudahlah!\" Budi diam.").sentences() ==
        Strings{"\"Mengapa baru sekarang?\" tanya Wati.", "\"Sudahlah!\"", "Budi diam."});
}

TEST_CASE("blocks outside the story have no tokens, and what continues is one sentence") {
    const std::string text = "Di dalam rapat beli obat murah itu, ia bicara. Baca: lain";
    const Analyzed a(text, {{BlockKind::body, {0, 14}, false},
                            {BlockKind::advertisement, {15, 30}, false},
                            {BlockKind::body, {31, 46}, true},
                            {BlockKind::teaser, {47, text.size()}, false}});
    REQUIRE(a.tokens() == Strings{"Di", "dalam", "rapat", "itu", ",", "ia", "bicara", "."});
    REQUIRE(a.text.sentences.size() == 1);
}

TEST_CASE("text without any capitals has sentences too") {
    const auto sentences =
        Analyzed(
            "menteri dr. budi datang ke kantor pt. maju jaya pada hari selasa pagi. ia membawa "
            "banyak berkas untuk warga. \"kami siap,\" kata dia.")
            .sentences();
    REQUIRE(sentences.size() == 3);
    REQUIRE(sentences[1] == "ia membawa banyak berkas untuk warga.");
}

TEST_CASE("sentences without capitals end where the next is glued to the stop, addresses do not") {
    const auto sentences =
        Analyzed(
            "menteri dr.budi datang ke kantor warga pada hari selasa pagi.ia membawa banyak berkas "
            "untuk warga seperti ditulis laman kabarmelati.com, kata s.pd itu.")
            .sentences();
    REQUIRE(sentences.size() == 2);
    REQUIRE(sentences[0] == "menteri dr.budi datang ke kantor warga pada hari selasa pagi.");
}

TEST_CASE("every token of the shared corpus quotes its text, and gaps are white space") {
    const auto corpus = test::shared("corpus/kompas-tempo-2024.ndjson");
    REQUIRE_SHARED(corpus);
    Vocabulary vocabulary;
    const auto analyzer = TextAnalyzer::create(*LanguagePack::load("id"), vocabulary);
    REQUIRE(analyzer);
    const std::vector<std::string> inputs{corpus.string(),
                                          test::shared("benchmark/articles").string()};
    std::size_t articles = 0;
    std::size_t broken = 0;
    read_articles(inputs, {}, [&](const Result<Article>& article) {
        REQUIRE(article);
        const AnalyzedText text = analyzer->analyze(*article);
        ++articles;
        std::size_t token = 0;
        for (const Block& block : article->blocks) {
            if (!is_story(block.kind)) {
                continue;
            }
            std::string rebuilt;
            while (token < text.tokens.size() && text.tokens[token].begin < block.span.end) {
                broken += block.span.contains(text.tokens[token].span()) ? 0U : 1U;
                rebuilt += text.text(text.tokens[token++]);
            }
            std::string expected;
            std::string_view left = text.text(block.span);
            for (std::size_t i = 0; i < left.size(); ++i) {
                const bool ascii_blank = left[i] == ' ' || (left[i] >= '\t' && left[i] <= '\r');
                const bool nbsp = left.substr(i, 2) == "\xC2\xA0";
                const bool thin = left.substr(i, 2) == "\xE2\x80" && i + 2 < left.size() &&
                                  static_cast<unsigned char>(left[i + 2]) <= 0x8B;
                if (nbsp) {
                    ++i;
                } else if (thin) {
                    i += 2;
                } else if (!ascii_blank) {
                    expected += left[i];
                }
            }
            broken += rebuilt == expected ? 0U : 1U;
        }
        std::size_t tokens = 0;
        for (const Sentence& sentence : text.sentences) {
            broken += sentence.first_token == tokens && sentence.token_count > 0 ? 0U : 1U;
            tokens += sentence.token_count;
        }
        broken += tokens == text.tokens.size() ? 0U : 1U;
        return true;
    });
    REQUIRE(articles == 453);
    REQUIRE(broken == 0);
}

TEST_CASE("the short form in brackets goes on behind the stop of a company's end") {
    REQUIRE(
        Analyzed("Kapal itu milik Cakra Energi Pte. Ltd. (CEL) sejak lama.").sentences().size() ==
        1);
    REQUIRE(Analyzed("acara dibuka brigjen pol. ahmad salim di sana.").sentences().size() == 1);
}
