#include "linimasa/core/events.hpp"

namespace linimasa {

struct EventFinder::State {};

Result<EventFinder> EventFinder::create(const LanguagePack& /*pack*/, Vocabulary& /*vocabulary*/) {
    EventFinder made;
    made.state_ = std::make_shared<State>();
    return made;
}

Happenings EventFinder::find(const AnalyzedText&, std::span<const TimeExpression>, const Cast&, const Publication&) const { return {}; }

}  // namespace linimasa
