#pragma once

#include "readers/html/page_tree.hpp"

namespace linimasa::readers::html {

/// The element of a pruned page whose paragraphs are the story: by running text, links, and what
/// elements are called; the body where nothing else stands out.
[[nodiscard]] const xmlNode* find_story_part(const PageTree& tree);

}  // namespace linimasa::readers::html
