#pragma once

#include "linimasa/core/article.hpp"
#include "readers/html/document.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace linimasa::readers::html {

/// What a page says of itself besides its text; empty where it says nothing.
struct Metadata {
    std::string title;
    std::string author;
    std::string site;
    std::string url;
    std::string language;
    std::string body;  ///< JSON-LD articleBody: plain text, often without paragraphs
    std::optional<Publication> published;
};

/// JSON-LD first, then OpenGraph and the other meta names in use, then the elements that show it.
/// @param url  where the page came from; may be empty
[[nodiscard]] Metadata find_metadata(const xmlDoc* document, std::string_view url);

}  // namespace linimasa::readers::html
