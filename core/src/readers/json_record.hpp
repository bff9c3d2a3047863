#pragma once

#include "readers/format.hpp"

#include <string>
#include <string_view>

namespace linimasa::readers {

/// The article in one JSON object: strings under the usual names (id, url, title, date, text …).
/// @param where  file and line
[[nodiscard]] Result<Article> read_json_record(std::string_view line, const std::string& where,
                                               const ReadOptions& options);

/// Where a field of this name belongs: as ReadOptions::fields says, else by the names in use
/// ("headline", "judul" -> title); null for others.
/// @param name  folded
[[nodiscard]] std::string Record::*field_of(std::string_view name, const ReadOptions& options);

}  // namespace linimasa::readers
