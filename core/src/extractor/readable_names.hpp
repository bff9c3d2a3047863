#pragma once

#include "linimasa/core/extraction.hpp"

namespace linimasa {

/// Sets names, titles and labels in single spaces: an article's no-break spaces, tabs and line
/// breaks are how its page was set, and no part of a name; nor are control characters, which would
/// steer the terminal or the file that a name is written to. Offsets stay as they are.
void make_names_readable(Extraction& extraction);

}  // namespace linimasa
