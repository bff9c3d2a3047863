#include "linimasa/core/text.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

// Any bytes as the text of a story: tokens in order, inside their block, each in one sentence.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace linimasa;
    static Vocabulary vocabulary;
    static const auto analyzer = TextAnalyzer::create(*LanguagePack::load("id"), vocabulary);
    Article article;
    article.text.assign(reinterpret_cast<const char*>(data), size);
    article.blocks = {{BlockKind::body, {0, size / 2}, false},
                      {BlockKind::body, {size / 2, size}, true}};
    const AnalyzedText text = analyzer->analyze(article);
    std::size_t end = 0;
    for (const Token& token : text.tokens) {
        if (token.begin < end || token.end <= token.begin || token.end > size) {
            std::abort();
        }
        end = token.end;
    }
    std::size_t tokens = 0;
    for (const Sentence& sentence : text.sentences) {
        if (sentence.first_token != tokens || sentence.token_count == 0) {
            std::abort();
        }
        tokens += sentence.token_count;
    }
    if (tokens != text.tokens.size()) {
        std::abort();
    }
    return 0;
}
