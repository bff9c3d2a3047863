#pragma once

#include "linimasa/core/article.hpp"
#include "readers/html/page_tree.hpp"

#include <string>
#include <vector>

namespace linimasa::readers::html {

/// A piece of the story as it stands on the page.
struct Passage {
    std::string text;
    BlockKind kind = BlockKind::body;  ///< body, heading, or dateline for a bare date
};

/// Texts of the blocks below `top`, those full of links left out.
[[nodiscard]] std::vector<Passage> collect_passages(const PageTree& tree, const xmlNode* top);

/// The texts below the pictures of a page, in order: all that a page of pictures tells.
[[nodiscard]] std::vector<Passage> collect_captions(const PageTree& tree);

}  // namespace linimasa::readers::html
