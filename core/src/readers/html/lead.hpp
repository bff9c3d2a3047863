#pragma once

#include "readers/html/passages.hpp"

#include <string_view>
#include <vector>

namespace linimasa::readers::html {

/// Little more than a date: "Published: 2 February 2022".
[[nodiscard]] bool is_bare_date(std::string_view text);

/// Puts the paragraphs that stand between the headline and the story before its passages.
/// @param top  the story's part of the page
void add_lead(const PageTree& tree, const xmlNode* top, std::vector<Passage>& passages);

/// Puts a date before the passages: one that stands alone in the box of the headline or soon after
/// it, else the one that the first paragraphs begin with.
void add_date(const PageTree& tree, std::vector<Passage>& passages);

}  // namespace linimasa::readers::html
