#pragma once

#include "linimasa/core/article.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace linimasa::readers {

/// What stands first in "05/06/2024"; unknown where either may.
enum class DayOrder : std::uint8_t { unknown, day_first, month_first };

/// The order that the first date with slashes in a text shows by itself ("21/10/2025"); nothing
/// where there is none.
[[nodiscard]] std::optional<DayOrder> day_order(std::string_view text);

/// A date in any form that metadata comes in: "2018-04-20T17:51:00+07:00", "Rabu, 4 Mei 2016
/// 10:05 WIB", "03 Agu 2016, 09:15 WIB", "10/21/2025 20:43", "20180420". A day where no time is
/// given, and where the time is midnight to the second. Figures mean day/month unless that is
/// impossible or `order` says otherwise.
/// @returns basis `metadata`; nothing where no full date is found
[[nodiscard]] std::optional<Publication> parse_stamp(std::string_view stamp,
                                                     DayOrder order = DayOrder::unknown);

/// Year, month and day in the path of a URL ("/2018/04/20/", "/2018/04/"); a month alone is
/// nothing.
[[nodiscard]] std::optional<Date> date_in_url(std::string_view url);

/// A moment as programs count it: seconds or milliseconds since 1970, of the years 1990 to 2100.
[[nodiscard]] std::optional<Publication> parse_epoch(std::string_view stamp);

}  // namespace linimasa::readers
