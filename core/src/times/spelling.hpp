#pragma once

#include "times/atoms.hpp"

#include <vector>

namespace linimasa::times {

/// Gives misspelt names of months and weekdays the class of the name that is meant, where the
/// numbers around them say that it must be one: "27 Agutus 2023", "Snein (3/9/2018)".
void correct_spelling(std::vector<Atom>& atoms, const AnalyzedText& text, const Lexicon& lexicon);

}  // namespace linimasa::times
