#pragma once

#include "linimasa/core/extraction.hpp"

#include <string>
#include <string_view>

namespace linimasa::cli {

/// The `value` of a TIMEX3 of TimeML 1.2.1. A stretch that has a name of its own there gets it
/// ("2018-W17", "2018-Q2", "2018-H1", "199" for the nineties); any other is the length between its
/// two points, which the document names. What is not known is PRESENT_REF, PAST_REF or FUTURE_REF
/// where the words say that much, else "XXXX-XX-XX", and "PXY" or "PXX" for a length.
[[nodiscard]] std::string timeml_value(const TimeExpression& time);

/// One article as a TimeML document, without the XML declaration. Characters that XML does not
/// allow are left out.
[[nodiscard]] std::string timeml_document(const Extraction& extraction);

}  // namespace linimasa::cli
