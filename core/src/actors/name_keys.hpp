#pragma once

#include "actors/words.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace linimasa::actors {

/// A name as lower-case words without punctuation: "Asy'ari" is "asyari", "PDI-P" is "pdip".
using NameWords = std::vector<std::string>;

[[nodiscard]] NameWords name_words(std::string_view text);
/// "KUALA LUMPUR" as "Kuala Lumpur": a place in capitals alone, as datelines and captions print it.
/// Short forms ("UEA") and all other texts stay as they are.
[[nodiscard]] std::string without_shouting(std::string_view name);

[[nodiscard]] std::string joined(const NameWords& words);  ///< without spaces

/// Edits (insert, delete, replace) between two words; any number above `limit` means "more".
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// A typing error or another spelling of the same long name ("Mochamad", "Mochammad"). Short names
/// never are: "Hadi" and "Hari" are two people.
[[nodiscard]] bool spelling_variant(std::string_view a, std::string_view b);

/// The short form names the person of the full one: its words stand in the full name in order,
/// initials and spelling variants included ("Johnny G Plate", "Chandra").
[[nodiscard]] bool short_form_of(const NameWords& short_form, const NameWords& full);

/// A blend of a full name, as Indonesian nicknames are: "Jokowi", "Bamsoet".
[[nodiscard]] bool blend_of(std::string_view nickname, const NameWords& full);

/// The letters of an acronym stand in the words of the full name, in order, from the first on:
/// "BSSN", "Kemlu", "Polri".
[[nodiscard]] bool acronym_of(std::string_view acronym, const NameWords& full);

/// Exactly the initials of the words that carry meaning: "KPK".
[[nodiscard]] bool initials_of(std::string_view acronym, const NameWords& full,
                               const WordTable& words);

}  // namespace linimasa::actors
