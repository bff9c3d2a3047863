#pragma once

#include "linimasa/core/article.hpp"
#include "readers/lexicon.hpp"

#include <string_view>
#include <vector>

namespace linimasa::readers {

/// What one paragraph of a page holds: pieces of the story and what was put between them. In order,
/// none overlapping, blanks at the edges left out.
/// @param spam   from find_spam
/// @param first  the first paragraph of the body: the dateline may stand at its head
[[nodiscard]] std::vector<Block> parts_of(std::string_view text, ByteSpan paragraph, BlockKind kind,
                                          bool first, const std::vector<ByteSpan>& spam,
                                          const Lexicon& lexicon);

/// End of the dateline ("REPUBLIKA.CO.ID, JAKARTA -- ") with which a paragraph begins, or its
/// begin.
[[nodiscard]] std::size_t dateline_end(std::string_view text, ByteSpan paragraph,
                                       const Lexicon& lexicon);

/// Adds a block; a byline that ends with a stamp as two: "oleh Wati diperbarui 7 Des 2018, 07:30
/// WIB" is a name, and the stamp after it.
void add_with_stamp(std::string_view text, const Block& block, std::vector<Block>& blocks);

}  // namespace linimasa::readers
