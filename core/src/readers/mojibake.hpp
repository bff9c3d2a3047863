#pragma once

#include <string>
#include <string_view>

namespace linimasa::readers {

/// For Article::notes.
inline constexpr std::string_view encoded_twice =
    "the text had been encoded twice and was repaired; offsets count in the repaired text";

/// Undoes the mistake of taking UTF-8 for windows-1252 and encoding it again ("â€œ" for a quotation
/// mark, "Ã©" for é), as often as it was made. Only stretches that decode as a whole are touched,
/// and two-byte ones ("Ã©" may be meant) only where the text has more broken characters than sound
/// ones. Linear; one search where there is nothing to do.
/// @return whether the text was changed
bool undo_double_encoding(std::string& text);

}  // namespace linimasa::readers
