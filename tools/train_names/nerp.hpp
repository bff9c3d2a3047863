#pragma once

#include "conll.hpp"

#include <string>
#include <vector>

namespace linimasa::train {

/// The training sentences of NERP, without those that also stand in idner-news-2k: `folder` holds
/// train_preprocess.txt and the list sentences-also-in-idner.txt. They have no capitals.
///
/// Its persons and places are sure. Bodies it does not mark at all: what is neither a person nor a
/// place is left open, it may be outside of names or of a body.
[[nodiscard]] std::vector<TaggedSentence> read_nerp(const std::string& folder);

}  // namespace linimasa::train
