#pragma once

#include <string>
#include <string_view>

namespace linimasa::readers::html {

/// What a block of schema.org data says of an article.
struct LinkedData {
    std::string headline;
    std::string published;
    std::string page_published;  ///< of a page or film, which may be another thing's
    std::string author;
    std::string publisher;
    std::string body;
    std::string language;
};

/// Reads one script of type application/ld+json and fills what is still empty. Broken JSON gives
/// what stands before the break.
void read_json_ld(std::string_view script, LinkedData& data);

}  // namespace linimasa::readers::html
