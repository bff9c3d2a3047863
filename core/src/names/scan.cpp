#include "names/scan.hpp"

namespace linimasa::names {
namespace {

/// Share of words with a capital below which an article is one that lost its capitals.
constexpr std::size_t few = 40;

Case case_of(const AnalyzedText& text, const Sentence& sentence, bool article_without_capitals) {
    std::size_t words = 0;
    std::size_t capitals = 0;
    std::size_t shouted = 0;
    for (const Token& token : text.tokens_of(sentence)) {
        if (token.kind != TokenKind::word) {
            continue;
        }
        ++words;
        capitals += static_cast<std::size_t>(token.capitalized);
        shouted += static_cast<std::size_t>(token.all_caps);
    }
    if (article_without_capitals) {
        // Its headline may have kept them.
        const bool kept = sentence.kind == BlockKind::title && capitals > 0 && capitals * 2 < words;
        return kept ? Case::normal : Case::none;
    }
    const bool most = words >= 4 && capitals * 10 >= words * 7;
    const bool title = sentence.kind == BlockKind::title || sentence.kind == BlockKind::subtitle ||
                       sentence.kind == BlockKind::heading;
    if ((most && title) || (words >= 4 && shouted * 10 >= words * 8)) {
        return Case::headline;
    }
    return capitals == 0 && words >= 8 ? Case::none : Case::normal;
}

}  // namespace

Scan make_scan(const AnalyzedText& text, const Lexicon& lexicon) {
    Scan scan{text, lexicon, {}, {}, {}, {}, {}, {}};
    const std::size_t count = text.tokens.size();
    scan.keys.resize(count);
    scan.classes.resize(count);
    scan.tags.resize(count, Tag::outside);
    scan.hashes.resize(count);
    std::size_t words = 0;
    std::size_t capitals = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const Token& token = text.tokens[i];
        scan.keys[i] = key_of(token);
        scan.classes[i] = token.word == unknown_word ? 0U : lexicon.classes(token.word);
        words += static_cast<std::size_t>(token.kind == TokenKind::word);
        capitals += static_cast<std::size_t>(token.kind == TokenKind::word && token.capitalized);
    }
    const bool without_capitals = words >= 20 && capitals * few < words;
    scan.cases.reserve(text.sentences.size());
    for (const Sentence& sentence : text.sentences) {
        scan.cases.push_back(case_of(text, sentence, without_capitals));
    }
    return scan;
}

}  // namespace linimasa::names
