#pragma once

#include "linimasa/core/extraction.hpp"
#include "linking_words.hpp"

#include <map>
#include <string>
#include <string_view>

namespace linimasa {

/// How often articles use a form of an actor's name; copies of one text count once.
struct NameVotes {
    std::size_t as_name = 0;
    std::size_t as_alias = 0;
};

/// The form that an actor is shown by. A person's fullest name counts, honorifics aside, as long as
/// it is not rare: what one article of many has before a name is more often a slip than a part of
/// it. Of a body's names the one that articles mostly use. Forms that differ in capitals alone vote
/// together, and one with capitals is shown.
/// @param votes  by form, at least one
[[nodiscard]] std::string display_name(ActorKind kind,
                                       const std::map<std::string, NameVotes>& votes,
                                       const LinkingWords& language);

/// A person's name that no article writes with capitals, with a capital for each of its words;
/// particles ("bin") and words of three letters that may be initials stay. Offices and names with
/// capitals come back as they are.
[[nodiscard]] std::string with_capitals(std::string_view name, const LinkingWords& language);

}  // namespace linimasa
