#pragma once

#include <string>
#include <string_view>

namespace linimasa::readers::html {

/// A page without what no reader looks at and the parser takes long over: what stands in scripts
/// (but for JSON-LD), styles and comments, a third of most pages, and the attributes of an element
/// beyond 256. Elements and comments stay, empty.
[[nodiscard]] std::string slimmed(std::string_view page);

}  // namespace linimasa::readers::html
