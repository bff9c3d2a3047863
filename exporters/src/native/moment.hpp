#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace linimasa::native {

/// True for what linimasa/1 allows in `published`: a day, or a moment with or without seconds and
/// offset.
[[nodiscard]] inline bool is_moment(std::string_view text) {
    const auto matches = [&](std::string_view shape) {
        if (text.size() != shape.size()) {
            return false;
        }
        std::size_t i = 0;
        for (const char want : shape) {
            const char c = text[i++];
            const bool digit = c >= '0' && c <= '9';
            const bool fits = want == '9' ? digit : want == '+' ? c == '+' || c == '-' : c == want;
            if (!fits) {
                return false;
            }
        }
        return true;
    };
    constexpr std::string_view longest = "9999-99-99T99:99:99+99:99";
    return matches(longest) || matches("9999-99-99T99:99:99Z") || matches(longest.substr(0, 19)) ||
           matches("9999-99-99T99:99+99:99") || matches("9999-99-99T99:99Z") ||
           matches(longest.substr(0, 16)) || matches(longest.substr(0, 10));
}

/// A moment with an offset but without seconds gets its seconds: several readers take no other.
[[nodiscard]] inline std::string full_moment(std::string_view moment) {
    constexpr std::size_t minutes = 16;  // "2018-04-20T17:51"
    std::string full(moment);
    if (full.size() > minutes && full[minutes] != ':') {
        full.insert(minutes, ":00");
    }
    return full;
}

/// True for what linimasa/1 allows as a duration: P, then whole numbers with their units.
[[nodiscard]] inline bool is_duration(std::string_view text) {
    if (text.size() < 3 || text.front() != 'P') {
        return false;
    }
    std::string_view units = "YMWD";
    std::size_t digits = 0;
    for (const char c : text.substr(1)) {
        if (c >= '0' && c <= '9') {
            ++digits;
        } else if (c == 'T' && digits == 0 && units.front() == 'Y') {
            units = "HMS";
        } else if (digits > 0 && units.find(c) != std::string_view::npos) {
            digits = 0;
        } else {
            return false;
        }
    }
    return digits == 0 && text.back() != 'T';
}

}  // namespace linimasa::native
