#pragma once

#include "conll.hpp"

#include <string>
#include <vector>

namespace linimasa::train {

/// The training sentences of NERP, without those that also stand in idner-news-2k: `folder` holds
/// train_preprocess.txt and the list sentences-also-in-idner.txt. They have no capitals.
///
/// Only its persons are sure. What it calls a place may be outside of any name in the habits of
/// idner-news-2k (a state that acts) or a body, and bodies it does not mark at all: there the tags
/// are left open, but a person they are not.
[[nodiscard]] std::vector<TaggedSentence> read_nerp(const std::string& folder);

}  // namespace linimasa::train
