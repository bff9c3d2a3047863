#pragma once

#include <string>
#include <string_view>

namespace linimasa::readers::html {

/// A page without what no reader looks at and the parser takes long over, a third of a page and
/// more: what stands in scripts (but for JSON-LD), styles and comments, and attributes such as
/// `src`, `onclick` and `data-…`. Elements and comments stay, empty. Of an element with more than
/// 256 attributes the rest is left out too. In JSON-LD an end tag is written so that it ends no
/// script.
[[nodiscard]] std::string slimmed(std::string_view page);

}  // namespace linimasa::readers::html
