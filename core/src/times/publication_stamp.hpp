#pragma once

#include "linimasa/core/text.hpp"

namespace linimasa::times {

/// Sentences at the head of a text among which a stamp may stand.
inline constexpr std::size_t head_sentences = 8;

/// True where a date stands in the dateline of the story: "JAKARTA, 20 April 2018 - …",
/// "Jakarta, 20/4 (Antara) - …".
[[nodiscard]] bool stands_in_dateline(const AnalyzedText& text, ByteSpan date);

/// True where it stands so, or in a line of its own at the head: "Diterbitkan 20 April 2018".
[[nodiscard]] bool stands_as_stamp(const AnalyzedText& text, ByteSpan date);

}  // namespace linimasa::times
