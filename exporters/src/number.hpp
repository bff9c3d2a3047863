#pragma once

#include "out.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace linimasa {

/// Shortest form that reads back as the same number; 0 for what is no number.
inline void write_number(Out& out, double value) {
    std::array<char, 32> buffer{};
    const auto end =
        std::to_chars(buffer.begin(), buffer.end(), std::isfinite(value) ? value : 0.0);
    out.write({buffer.data(), static_cast<std::size_t>(end.ptr - buffer.data())});
}

}  // namespace linimasa
