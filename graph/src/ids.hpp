#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace linimasa {

/// An id from what a thing is: prefix, a few readable words, and eight hexadecimal digits of
/// `key`'s hash: "act-joko-widodo-1a2b3c4d". Only letters, digits and hyphens: an XML name token.
[[nodiscard]] std::string content_id(std::string_view prefix, std::string_view words,
                                     std::string_view key);

/// Gives "-2", "-3", … to ids that are there more than once, in the order of the list.
void make_unique(std::vector<std::string*>& ids);

}  // namespace linimasa
