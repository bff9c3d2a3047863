#pragma once

#include "names/scan.hpp"
#include "names/tagger/tagger.hpp"

namespace linimasa::names {

/// Sets the tags of an article, sentence by sentence, then makes names that recur agree: what the
/// article calls a person in most places is one in the others too.
void tag_article(Scan& scan, const Tagger& tagger);

}  // namespace linimasa::names
