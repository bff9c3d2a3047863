#include "linimasa/core/actors.hpp"

namespace linimasa {

struct ActorFinder::State {};

Result<ActorFinder> ActorFinder::create(const LanguagePack& /*pack*/, Vocabulary& /*vocabulary*/) {
    ActorFinder made;
    made.state_ = std::make_shared<State>();
    return made;
}

Cast ActorFinder::find(const AnalyzedText&, std::span<const Mention>) const { return {}; }

}  // namespace linimasa
