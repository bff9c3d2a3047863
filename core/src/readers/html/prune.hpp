#pragma once

#include "readers/html/page_tree.hpp"

namespace linimasa::readers::html {

/// Cuts off the windows that lie over a page, such as those about cookies, and what is not running
/// text by its element or by what it is called; never what is called the story, or holds most of
/// the text. Sets the running text of the tree.
void prune(PageTree& tree);

/// Undoes that and cuts off what is not running text by its element alone.
void prune_elements_only(PageTree& tree);

}  // namespace linimasa::readers::html
