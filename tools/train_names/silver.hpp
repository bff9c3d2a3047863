#pragma once

#include "conll.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linimasa::train {

/// The shares of a cell that holds a tag, or tags with their shares in hundredths: "B-ORG",
/// "B-ORG:61|O:39". They are scaled to a sum of 1. Nothing where a tag is unknown, or a share no
/// number from 1 to 100.
[[nodiscard]] std::optional<TagShares> parse_shares(std::string_view cell);

/// What a larger model has annotated (make_silver.py): a token a line and behind it, after a tab
/// each, a cell for each manner of annotating; blank lines between sentences.
/// @param manner  number of the cell, from 0
/// A file that cannot be read, or has no sentence, ends the program with a message.
[[nodiscard]] std::vector<TaggedSentence> read_silver(const std::string& path, std::size_t manner);

}  // namespace linimasa::train
