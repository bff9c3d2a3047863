#pragma once

#include "names/scan.hpp"

namespace linimasa::names {

/// Tags persons by form alone: capitals after an office, beside a verb of speech or with a given
/// name in front.
void guess_tags(Scan& scan);

}  // namespace linimasa::names
