#include "linimasa/core/mentions.hpp"

namespace linimasa {

struct NameFinder::State {};

Result<NameFinder> NameFinder::create(const LanguagePack& /*pack*/, Vocabulary& /*vocabulary*/) {
    NameFinder made;
    made.state_ = std::make_shared<State>();
    return made;
}

std::vector<Mention> NameFinder::find(const AnalyzedText&) const { return {}; }

}  // namespace linimasa
