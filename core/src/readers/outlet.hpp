#pragma once

#include "linimasa/core/article.hpp"
#include "readers/lexicon.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace linimasa::readers {

/// "https://nasional.kompas.com/read/…" -> "Kompas": the name of the site that a URL belongs to.
[[nodiscard]] std::optional<std::string> outlet_of_url(std::string_view url);
/// "www.republika.co.id" -> "Republika", "Liputan6.com" -> "Liputan6"; nothing for what is no host.
[[nodiscard]] std::optional<std::string> outlet_of_host(std::string_view given);

/// Sets title, outlet and author where they are missing and the blocks name them.
void find_source(Article& article, const Lexicon& lexicon);

}  // namespace linimasa::readers
