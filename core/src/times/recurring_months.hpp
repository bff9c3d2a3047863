#pragma once

/// Which year months that come back every year are of: a season, a school year, a quarter. `from`
/// is the first month, 1 to 12; `length` is how many months later the last one is; `here` is a
/// month_count() that the words are said in. The result is the year of the first month.
namespace linimasa::times {

/// The year in which they lie closest.
[[nodiscard]] int nearest_year(int from, int length, int here);
/// "last fall", "next spring": the last such months that are over (`direction` below 0), or the
/// next that have not begun.
[[nodiscard]] int past_or_coming_year(int direction, int from, int length, int here);
/// The last such months that have begun, or with a `direction` above 0 the next that have not
/// ended.
[[nodiscard]] int tensed_year(int direction, int from, int length, int here);

}  // namespace linimasa::times
