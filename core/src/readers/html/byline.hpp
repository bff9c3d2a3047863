#pragma once

#include "readers/html/document.hpp"

#include <string>

namespace linimasa::readers::html {

/// "Penulis: Wati Lestari" in a part of its own, or with the name in the next one; "" where the
/// text says nothing of that kind. In a paragraph it may be the author of a book.
/// @param node  a text of the page below `root`
[[nodiscard]] std::string author_in_text(const xmlNode* node, const xmlNode* root);

}  // namespace linimasa::readers::html
