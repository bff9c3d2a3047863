#pragma once

#include "linimasa/core/span.hpp"

#include <optional>
#include <string>

namespace linimasa {

/// One step of a decision, as `linimasa explain` shows it.
struct Reason {
    std::string step;  ///< what was decided: "trigger", "date", "participant", "merge"
    std::string rule;  ///< by which rule or data entry
    std::string note;  ///< in words, with what was turned down where there was a choice
    std::optional<ByteSpan> span{};  ///< the words it rests on

    friend bool operator==(const Reason&, const Reason&) = default;
};

}  // namespace linimasa
