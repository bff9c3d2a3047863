#include "linimasa/core/times.hpp"

namespace linimasa {

struct TimeFinder::State {};

Result<TimeFinder> TimeFinder::create(const LanguagePack& /*pack*/, Vocabulary& /*vocabulary*/) {
    TimeFinder made;
    made.state_ = std::make_shared<State>();
    return made;
}

std::vector<TimeExpression> TimeFinder::find(const AnalyzedText&, std::optional<Date>) const { return {}; }
void resolve_times(std::vector<TimeExpression>&, std::optional<Date>) {}
Publication find_publication(const AnalyzedText&, const std::vector<TimeExpression>&) { return {}; }

}  // namespace linimasa
