#pragma once

#include "linimasa/core/reader.hpp"

#include <string>
#include <string_view>

namespace linimasa::readers {

/// Where a web page comes from.
struct PageSource {
    std::string where;     ///< file, or file and record: for messages, and as source without URL
    std::string url;       ///< may be empty
    std::string encoding;  ///< by the HTTP header; may be empty
};

/// The article on a web page: title, author, outlet, date and the story without what surrounds it.
[[nodiscard]] Result<Article> read_page(std::string_view bytes, const PageSource& source,
                                        const ReadOptions& options);

}  // namespace linimasa::readers
