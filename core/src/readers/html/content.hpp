#pragma once

#include "readers/html/document.hpp"
#include "readers/html/passages.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace linimasa::readers::html {

/// The story of a page, in order: the part of the tree with most running text, by paragraphs, few
/// links and what its elements are called, without what is named or looks like something else.
/// @param title  of the article where it is known: tells which heading is the headline
[[nodiscard]] std::vector<Passage> find_content(const xmlDoc* document,
                                                std::string_view title = {});

/// The story in a piece of markup as one text; text without markup as it is.
[[nodiscard]] std::string story_text(const std::string& markup);

}  // namespace linimasa::readers::html
