#pragma once

#include "linimasa/core/article.hpp"

#include <string>
#include <string_view>

namespace linimasa::readers {

class Lexicon;

/// The language that the story of an article is in (BCP 47: "id", "ms", "en", "zh-Hant"), told from
/// its first paragraphs; "" where that cannot be told, as in a very short text. Indonesian and
/// Malay are told by their frequent words (language_words.tsv), everything else by CLD2. The cost
/// does not grow with the text.
[[nodiscard]] std::string tell_language(const Article& article, const Lexicon& lexicon);

/// "German" for "de"; the code where it has no name.
[[nodiscard]] std::string language_name(const std::string& code);

}  // namespace linimasa::readers
