#pragma once

#include "person_nodes.hpp"

#include <set>
#include <string>

/// What tells a slip of the pen in a name from the name of somebody else.
namespace linimasa {

/// Who is in the news daily meets everybody in time: of how many articles what stands beside a
/// person is read.
inline constexpr std::size_t most_articles_read = 32;

/// Days and places of what the person takes part in.
[[nodiscard]] std::set<std::string> occasions(const Corpus& corpus, const PersonNode& person);

/// Names that differ in one word, which is a man's in one and a woman's in the other.
[[nodiscard]] bool man_and_woman(const PersonName& a, const PersonName& b,
                                 const LinkingWords& language);

/// Some article writes the name so twice or more.
[[nodiscard]] bool repeated(const Corpus& corpus, const PersonNode& person);

}  // namespace linimasa
