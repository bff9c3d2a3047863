#pragma once

#include "linimasa/core/text.hpp"
#include "linimasa/core/time_expression.hpp"
#include "times/atoms.hpp"

#include <span>
#include <vector>

namespace linimasa::times {

/// See TimeFinder::find_publication. `times` are found without an anchor.
[[nodiscard]] Publication find_publication(const AnalyzedText& text, std::span<const Atom> atoms,
                                           const Lexicon& lexicon,
                                           const std::vector<TimeExpression>& times);

}  // namespace linimasa::times
