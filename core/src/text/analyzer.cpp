#include "linimasa/core/text.hpp"
#include "text/sentences.hpp"
#include "text/tokens.hpp"

#include <algorithm>
#include <limits>

namespace linimasa {
namespace {

/// Some agencies deliver everything in lower case: then a small letter says nothing about where a
/// sentence begins. Titles may keep their capitals, so the body decides.
bool is_lowercase(std::span<const Token> tokens) {
    std::size_t words = 0;
    std::size_t capitals = 0;
    for (const Token& token : tokens) {
        if (token.kind == TokenKind::word) {
            ++words;
            capitals += token.capitalized ? 1 : 0;
        }
    }
    return words >= 20 && capitals * 50 < words;
}

}  // namespace

struct TextAnalyzer::State {
    const Vocabulary* vocabulary;
    SentenceSplitter splitter;
};

Result<TextAnalyzer> TextAnalyzer::create(const LanguagePack& pack, Vocabulary& vocabulary) {
    auto splitter = SentenceSplitter::create(pack, vocabulary);
    if (!splitter) {
        return tl::unexpected(splitter.error());
    }
    TextAnalyzer made;
    made.state_ = std::make_shared<const State>(State{&vocabulary, *std::move(splitter)});
    return made;
}

AnalyzedText TextAnalyzer::analyze(const Article& article) const {
    AnalyzedText result{&article, {}, {}};
    if (article.text.size() > std::numeric_limits<std::uint32_t>::max()) {
        return result;  // no reader lets that through; offsets of tokens have 32 bits
    }
    struct Paragraph {
        std::uint32_t first_token, block;
    };
    std::vector<Paragraph> paragraphs;
    result.tokens.reserve(article.text.size() / 5);
    std::size_t body = 0;
    bool in_body = false;
    for (std::size_t i = 0; i < article.blocks.size(); ++i) {
        const Block& block = article.blocks[i];
        if (!is_story(block.kind)) {
            continue;
        }
        const auto first = static_cast<std::uint32_t>(result.tokens.size());
        if (block.kind == BlockKind::body && !in_body) {
            in_body = true;
            body = first;
        }
        if (!block.continues || paragraphs.empty()) {
            paragraphs.push_back({first, static_cast<std::uint32_t>(i)});
        }
        tokenize(article.text, block.span, *state_->vocabulary, result.tokens);
    }
    const std::span<const Token> all(result.tokens);
    const bool lowercase = is_lowercase(all.subspan(body));
    std::vector<std::uint32_t> ends;
    for (std::size_t p = 0; p < paragraphs.size(); ++p) {
        const std::size_t first = paragraphs[p].first_token;
        const std::size_t last =
            p + 1 < paragraphs.size() ? paragraphs[p + 1].first_token : all.size();
        state_->splitter.split(article.text, all.subspan(first, last - first), lowercase, all,
                               ends);
        std::size_t begin = first;
        for (const std::uint32_t end : ends) {
            const std::size_t past = first + end + 1;
            result.sentences.push_back({{all[begin].begin, all[past - 1].end},
                                        static_cast<std::uint32_t>(begin),
                                        static_cast<std::uint32_t>(past - begin),
                                        paragraphs[p].block,
                                        static_cast<std::uint32_t>(p),
                                        article.blocks[paragraphs[p].block].kind});
            begin = past;
        }
    }
    return result;
}

}  // namespace linimasa
