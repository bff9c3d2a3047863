#include "calendar_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace linimasa {
namespace {

/// The number of a field such as "month=4"; nothing where it is not there.
std::optional<unsigned> field(std::string_view symbolic, std::string_view name) {
    for (std::size_t at = symbolic.find(name); at != std::string_view::npos;
         at = symbolic.find(name, at + 1)) {
        const bool whole_word = at == 0 || symbolic[at - 1] == ' ';
        const std::size_t begin = at + name.size();
        if (!whole_word || begin >= symbolic.size() || symbolic[begin] != '=') {
            continue;
        }
        unsigned value = 0;
        const char* const end = symbolic.data() + symbolic.size();
        if (std::from_chars(symbolic.data() + begin + 1, end, value).ec == std::errc{}) {
            return value;
        }
    }
    return std::nullopt;
}

/// The number that stands for days in "unit=3".
constexpr unsigned unit_day = 3;

}  // namespace

std::optional<std::chrono::sys_days> DayOfYear::in(int year) const {
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                           std::chrono::day{day}};
    return date.ok() ? std::optional(std::chrono::sys_days{date}) : std::nullopt;
}

bool DayOfYear::possible(int year) const {
    const auto date = in(year);
    return date && (!weekday || std::chrono::weekday{*date}.iso_encoding() == *weekday);
}

std::optional<DayOfYear> day_of_year(std::string_view symbolic) {
    // A range ("day=27 .. day=28") or a chain is no single day.
    const auto day = field(symbolic, "day");
    const auto month = field(symbolic, "month");
    if (!day || !month || field(symbolic, "year") || field(symbolic, "rel") ||
        symbolic.find("..") != std::string_view::npos) {
        return std::nullopt;
    }
    return DayOfYear{*month, *day, field(symbolic, "weekday")};
}

bool names_days(std::string_view symbolic) {
    // What stands behind the arrows is only counted from.
    const std::string_view own = symbolic.substr(0, symbolic.find(" << "));
    constexpr std::array<std::string_view, 4> of_a_day = {"day", "weekday", "shift", "feast"};
    return field(own, "unit") == unit_day ||
           std::any_of(of_a_day.begin(), of_a_day.end(), [&](std::string_view name) {
               return own.find(std::string(" ").append(name).append("=")) != std::string::npos;
           });
}

}  // namespace linimasa
