#pragma once

#include "events/lexicon.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace linimasa::events {

/// A word or phrase, in lower case and with blanks, and how it stands in a clause.
struct WordForm {
    std::string words;
    Form form = Form::noun;
    bool clitic = false;
};

/// Spells out a form of the data files ("v:tangkap", "V:temu-i", "n:jumpa_pers"; see
/// triggers/frames.tsv). Empty where it is none.
/// "b:{menjadi,jadi}_{ketua,wakil}" is four forms: one for every choice of what stands in braces.
[[nodiscard]] std::vector<std::string> choices(std::string_view pattern);

[[nodiscard]] std::vector<WordForm> spell_out(std::string_view form);

}  // namespace linimasa::events
