#pragma once

#include "conll.hpp"
#include "shared_runs.hpp"

#include <string>
#include <vector>

namespace linimasa::train {

/// The training sentences of NERP: `folder` holds {train,valid}_preprocess.txt and the list
/// sentences-also-in-idner.txt. They have no capitals.
///
/// Left out are the sentences that the list names, and all that share a run of words with one of
/// those, of either file, or with one of `elsewhere`: the same articles stand in idner-news-2k, and
/// what a tagger is measured on it must not have seen in another spelling.
///
/// Persons and places are sure. Bodies NERP does not mark at all: what is neither a person nor a
/// place is left open, it may be outside of names or of a body.
[[nodiscard]] std::vector<TaggedSentence> read_nerp(const std::string& folder,
                                                    SharedRuns elsewhere);

}  // namespace linimasa::train
