#pragma once

#include "linimasa/core/duplicates.hpp"

#include <cstddef>

namespace linimasa::readers {

/// With fewer classes than that in either, nothing is known of what two texts have in common.
constexpr std::size_t fewest_classes = 32;

/// See linimasa::resemblance().
inline double resemblance(const ArticlePrint::Sketch& a, const ArticlePrint::Sketch& b) {
    std::size_t same = 0;
    std::size_t neither = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const bool alike = a[i] == b[i];
        same += alike ? 1U : 0U;
        neither += alike && a[i] == ArticlePrint::nothing ? 1U : 0U;
    }
    const std::size_t either = a.size() - neither;
    return either < fewest_classes
               ? 0.0
               : static_cast<double>(same - neither) / static_cast<double>(either);
}

}  // namespace linimasa::readers
