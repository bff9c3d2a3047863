#pragma once

#include "linimasa/core/extraction.hpp"

#include <string>
#include <string_view>

namespace linimasa::cli {

/// The `value` of a TIMEX3. A stretch that has a name of its own there gets it ("2018-W17",
/// "2018-Q2", "2018-H1", "199" for the nineties); any other is "start/until". What is not known is
/// "XXXX-XX-XX", or "PXX" for a length.
[[nodiscard]] std::string timeml_value(const TimeExpression& time);

/// One article as a TimeML document, without the XML declaration. Characters that XML does not
/// allow are left out.
[[nodiscard]] std::string timeml_document(const Extraction& extraction);

}  // namespace linimasa::cli
