#pragma once

#include "linimasa/core/article.hpp"
#include "readers/html/document.hpp"

#include <string>
#include <vector>

namespace linimasa::readers::html {

/// A piece of the story as it stands on the page.
struct Passage {
    std::string text;
    BlockKind kind = BlockKind::body;  ///< body, heading or caption
};

/// The story of a page, in order: the part of the tree with most running text, by paragraphs, few
/// links and what its elements are called, without what is named or looks like something else.
[[nodiscard]] std::vector<Passage> find_content(const xmlDoc* document);

}  // namespace linimasa::readers::html
