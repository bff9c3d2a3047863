#include "linimasa/core/text.hpp"

#include <algorithm>

namespace linimasa {

std::size_t AnalyzedText::token_at(std::size_t byte) const {
    const auto it =
        std::lower_bound(tokens.begin(), tokens.end(), byte,
                         [](const Token& token, std::size_t at) { return token.begin < at; });
    return static_cast<std::size_t>(it - tokens.begin());
}

std::size_t AnalyzedText::sentence_at(std::size_t byte) const {
    const auto it = std::lower_bound(
        sentences.begin(), sentences.end(), byte,
        [](const Sentence& sentence, std::size_t at) { return sentence.span.end <= at; });
    return static_cast<std::size_t>(it - sentences.begin());
}

}  // namespace linimasa
