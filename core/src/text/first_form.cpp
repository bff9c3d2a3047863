#include "linimasa/core/text.hpp"

namespace linimasa {

struct TextAnalyzer::State {};

Result<TextAnalyzer> TextAnalyzer::create(const LanguagePack& /*pack*/, Vocabulary& /*vocabulary*/) {
    TextAnalyzer made;
    made.state_ = std::make_shared<State>();
    return made;
}

AnalyzedText TextAnalyzer::analyze(const Article& article) const { return {&article, {}, {}}; }

}  // namespace linimasa
