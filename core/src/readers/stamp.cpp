#include "readers/stamp.hpp"

#include "base/characters.hpp"
#include "linimasa/core/text.hpp"

#include <absl/container/flat_hash_map.h>
#include <fmt/format.h>
#include <unicode/dtfmtsym.h>

#include <array>
#include <charconv>
#include <chrono>
#include <span>
#include <vector>

namespace linimasa::readers {
namespace {

using Months = absl::flat_hash_map<std::string, unsigned>;

/// Names of months, long and short, in the languages that our readers meet.
const Months& months() {
    static const Months names = [] {
        Months made;
        for (const char* locale : {"id", "ms", "en", "de", "fr", "nl", "es", "it", "pt"}) {
            UErrorCode status = U_ZERO_ERROR;
            const icu::DateFormatSymbols symbols(icu::Locale(locale), status);
            for (const auto width :
                 {icu::DateFormatSymbols::WIDE, icu::DateFormatSymbols::ABBREVIATED}) {
                int32_t count = 0;
                const icu::UnicodeString* list =
                    symbols.getMonths(count, icu::DateFormatSymbols::FORMAT, width);
                const std::span<const icu::UnicodeString> months(list,
                                                                 static_cast<std::size_t>(count));
                for (int32_t i = 0; i < count && i < 12; ++i) {
                    std::string name;
                    months[static_cast<std::size_t>(i)].toUTF8String(name);
                    while (!name.empty() && name.back() == '.') {
                        name.pop_back();
                    }
                    made.try_emplace(fold(name), static_cast<unsigned>(i) + 1);
                }
            }
        }
        // Short forms of papers that the locale data lacks.
        made.try_emplace("agust", 8U);
        made.try_emplace("agt", 8U);
        made.try_emplace("ags", 8U);
        made.try_emplace("sept", 9U);
        made.try_emplace("nop", 11U);
        made.try_emplace("pebruari", 2U);
        made.try_emplace("nopember", 11U);
        return made;
    }();
    return names;
}

struct Part {
    enum class Kind { number, month, word, mark } kind = Kind::mark;
    unsigned value = 0;
    std::size_t digits = 0;
    char mark = 0;
    std::string word;
    bool glued = false;  ///< no blank before it
};

std::vector<Part> parts_of_stamp(std::string_view stamp) {
    std::vector<Part> parts;
    bool glued = true;
    for (std::size_t at = 0; at < stamp.size() && parts.size() < 40;) {
        const Character c = character_at(stamp, at);
        if (c.is_space()) {
            glued = false;
            at += c.size;
            continue;
        }
        Part part;
        part.glued = glued;
        glued = true;
        std::size_t end = at;
        if (c.is_digit()) {
            part.kind = Part::Kind::number;
            while (end < stamp.size() && stamp[end] >= '0' && stamp[end] <= '9') {
                if (part.digits < 9) {
                    part.value = part.value * 10 + static_cast<unsigned>(stamp[end] - '0');
                }
                ++part.digits;
                ++end;
            }
            if (end == at) {  // a digit of another script
                end = at + c.size;
                part.kind = Part::Kind::mark;
            }
        } else if (c.is_letter()) {
            while (end < stamp.size() && character_at(stamp, end).is_letter()) {
                end += character_at(stamp, end).size;
            }
            part.word = fold(stamp.substr(at, end - at));
            const auto month = months().find(part.word);
            part.kind = month == months().end() ? Part::Kind::word : Part::Kind::month;
            part.value = month == months().end() ? 0 : month->second;
        } else {
            part.mark = c.mark;
            end = at + c.size;
        }
        at = end;
        parts.push_back(std::move(part));
    }
    return parts;
}

class StampParser {
public:
    StampParser(std::string_view stamp, DayOrder order)
        : parts_(parts_of_stamp(stamp)), order_(order) {}

    std::optional<Publication> parse() {
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            if (day_at(i)) {
                return publication();
            }
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] const Part& part(std::size_t i) const {
        static const Part none;
        return i < parts_.size() ? parts_[i] : none;
    }
    [[nodiscard]] bool number(std::size_t i, std::size_t least, std::size_t most) const {
        return part(i).kind == Part::Kind::number && part(i).digits >= least &&
               part(i).digits <= most;
    }
    [[nodiscard]] static bool is_year(unsigned value) { return value >= 1900 && value <= 2100; }

    bool set(unsigned year, unsigned month, unsigned day, std::size_t next) {
        if (!is_year(year)) {
            return false;
        }
        date_ = Date::from_day(static_cast<int>(year), month, day);
        next_ = next;
        return date_.has_value();
    }

    [[nodiscard]] bool day_at(std::size_t i) {
        const char mark = part(i + 1).mark;
        if (number(i, 8, 8)) {  // 20180420
            return set(part(i).value / 10000, part(i).value / 100 % 100, part(i).value % 100,
                       i + 1);
        }
        if (number(i, 14, 14)) {
            return false;
        }
        const bool separated =
            (mark == '-' || mark == '/' || mark == '.') && part(i + 3).mark == mark;
        if (number(i, 4, 4) && separated && number(i + 2, 1, 2) && number(i + 4, 1, 2)) {
            return set(part(i).value, part(i + 2).value, part(i + 4).value, i + 5);
        }
        if (number(i, 1, 2) && separated && number(i + 2, 1, 2) &&
            (number(i + 4, 4, 4) || number(i + 4, 2, 2))) {
            const unsigned year =
                part(i + 4).digits == 2 ? 2000 + part(i + 4).value : part(i + 4).value;
            const bool month_first = order_ == DayOrder::month_first && mark == '/';
            return (month_first && set(year, part(i).value, part(i + 2).value, i + 5)) ||
                   set(year, part(i + 2).value, part(i).value, i + 5) ||
                   (mark != '.' && set(year, part(i).value, part(i + 2).value, i + 5));
        }
        return named_month_at(i);
    }

    /// "1 Juli 2024", "1. Juli 2024", "1st of July, 2024", "July 1, 2024".
    [[nodiscard]] bool named_month_at(std::size_t i) {
        if (number(i, 1, 2)) {
            std::size_t month = i + 1;
            while (month < i + 4 && part(month).kind != Part::Kind::month &&
                   (part(month).mark == '.' || part(month).mark == '-' || is_filler(part(month)))) {
                ++month;
            }
            if (part(month).kind == Part::Kind::month) {
                const std::size_t year = after_marks(month + 1);
                return number(year, 4, 4) &&
                       set(part(year).value, part(month).value, part(i).value, year + 1);
            }
            return false;
        }
        if (part(i).kind == Part::Kind::month) {
            const std::size_t day = after_marks(i + 1);
            const std::size_t year = number(day, 1, 2) ? after_marks(day + 1) : parts_.size();
            return number(year, 4, 4) &&
                   set(part(year).value, part(i).value, part(day).value, year + 1);
        }
        return false;
    }

    [[nodiscard]] static bool is_filler(const Part& part) {
        return part.kind == Part::Kind::word &&
               (part.word == "st" || part.word == "nd" || part.word == "rd" || part.word == "th" ||
                part.word == "of" || part.word == "de" || part.word == "er");
    }
    [[nodiscard]] std::size_t after_marks(std::size_t i) const {
        while (i < parts_.size() && (part(i).mark == ',' || part(i).mark == '.' ||
                                     part(i).mark == '-' || is_filler(part(i)))) {
            ++i;
        }
        return i;
    }

    /// The clock time after the day, and what is known of its offset.
    [[nodiscard]] Publication publication() const {
        Publication made;
        made.basis = PublishedBasis::metadata;
        made.confidence = 0.95;
        made.date = date_;
        made.moment = date_->to_string();
        // "20240705T150405Z": no marks at all.
        if (part(next_).word == "t" && part(next_ + 1).glued &&
            (number(next_ + 1, 4, 4) || number(next_ + 1, 6, 6))) {
            const bool seconds = part(next_ + 1).digits == 6;
            const unsigned value = part(next_ + 1).value;
            const unsigned clock = seconds ? value / 100 : value;
            if (const auto minute = Date::from_minute(date_->year(), date_->month(), date_->day(),
                                                      clock / 100, clock % 100)) {
                made.date = minute;
                made.moment = fmt::format("{}:{:02}{}", minute->to_string(),
                                          seconds ? value % 100 : 0, offset_at(next_ + 2));
            }
            return made;
        }
        constexpr std::size_t nearby = 6;
        for (std::size_t i = next_; i < std::min(parts_.size(), next_ + nearby); ++i) {
            const char mark = part(i + 1).mark;
            if (!number(i, 1, 2) || (mark != ':' && mark != '.') || !number(i + 2, 2, 2)) {
                continue;
            }
            unsigned hour = part(i).value;
            std::size_t after = i + 3;
            unsigned second = 0;
            if (part(after).mark == mark && number(after + 1, 2, 2)) {
                second = part(after + 1).value;
                after += 2;
            }
            const bool with_second = after > i + 3;
            if (part(after).mark == '.' && part(after + 1).kind == Part::Kind::number) {
                after += 2;  // a fraction
            }
            if (part(after).word == "pm" && hour < 12) {
                hour += 12;
            } else if (part(after).word == "am" && hour == 12) {
                hour = 0;
            }
            const auto minute = Date::from_minute(date_->year(), date_->month(), date_->day(), hour,
                                                  part(i + 2).value);
            const std::string offset = offset_at(after);
            const bool midnight = hour == 0 && part(i + 2).value == 0 && second == 0;
            if (minute && !(midnight && with_second)) {
                made.date = minute;
                made.moment = fmt::format("{}:{:02}{}", minute->to_string(), second, offset);
            }
            break;
        }
        return made;
    }

    [[nodiscard]] std::string offset_at(std::size_t i) const {
        const std::string& word = part(i).word;
        if (word == "z" || word == "gmt" || word == "utc") {
            return "Z";
        }
        if (word == "wib") {
            return "+07:00";
        }
        if (word == "wita") {
            return "+08:00";
        }
        if (word == "wit") {
            return "+09:00";
        }
        if (part(i).mark == '-' || part(i).kind == Part::Kind::mark) {
            const char sign = part(i).mark == '-' ? '-' : '+';
            if (number(i + 1, 2, 2) && part(i + 2).mark == ':' && number(i + 3, 2, 2)) {
                return fmt::format("{}{:02}:{:02}", sign, part(i + 1).value, part(i + 3).value);
            }
            if (number(i + 1, 4, 4) && part(i + 1).glued) {
                return fmt::format("{}{:02}:{:02}", sign, part(i + 1).value / 100,
                                   part(i + 1).value % 100);
            }
        }
        return {};
    }

    std::vector<Part> parts_;
    DayOrder order_;
    std::optional<Date> date_;
    std::size_t next_ = 0;
};

/// "2024070515": ten figures that are no count of seconds, though they could be one.
bool is_day_and_hour(std::int64_t figures) {
    constexpr std::int64_t pair = 100;
    const std::int64_t hour = figures % pair;
    const std::int64_t day = figures / pair % pair;
    const std::int64_t month = figures / pair / pair % pair;
    const std::chrono::year_month_day date{
        std::chrono::year(static_cast<int>(figures / pair / pair / pair)),
        std::chrono::month(static_cast<unsigned>(month)),
        std::chrono::day(static_cast<unsigned>(day))};
    constexpr std::int64_t hours = 24;
    constexpr int first_year = 1990;
    return int{date.year()} >= first_year && date.ok() && hour < hours;
}

/// Seconds from 1970, of a count of seconds or milliseconds. Programs write it with a fraction, or
/// as in "1.7201664e9", too.
std::optional<std::int64_t> seconds_of(std::string_view stamp) {
    constexpr std::int64_t thousand = 1000;
    constexpr std::int64_t most_seconds = 9'999'999'999;
    constexpr std::int64_t least_seconds = 100'000'000;
    constexpr std::int64_t least_milliseconds = 1'000'000'000'000;
    constexpr std::int64_t most_milliseconds = 9'999'999'999'999;
    if (stamp.empty() || stamp.front() < '1' || stamp.front() > '9') {
        return std::nullopt;  // it would be counted from before 1970, or no number
    }
    double number = 0;
    const auto [stop, problem] = std::from_chars(stamp.data(), stamp.data() + stamp.size(), number);
    if (problem != std::errc{} || stop != stamp.data() + stamp.size() ||
        number >= static_cast<double>(most_milliseconds) + 1) {
        return std::nullopt;
    }
    const auto whole = static_cast<std::int64_t>(number);
    if (whole >= least_milliseconds) {
        return whole / thousand;
    }
    return whole >= least_seconds && whole <= most_seconds ? std::optional(whole) : std::nullopt;
}

}  // namespace

std::optional<DayOrder> day_order(std::string_view text) {
    const auto figures = [text](std::size_t at) {
        std::size_t count = 0;
        while (at + count < text.size() && text[at + count] >= '0' && text[at + count] <= '9') {
            ++count;
        }
        return count;
    };
    const auto value = [text](std::size_t at, std::size_t count) {
        unsigned number = 0;
        for (const char c : text.substr(at, count)) {
            number = number * 10 + static_cast<unsigned>(c - '0');
        }
        return number;
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t first = figures(at);
        const std::size_t next = at + first + 1;
        if (first == 1 || first == 2) {
            const std::size_t second = figures(next);
            const std::size_t year = next + second + 1;
            if ((second == 1 || second == 2) && text[next - 1] == '/' && year < text.size() &&
                text[year - 1] == '/' && figures(year) == 4) {
                const unsigned left = value(at, first);
                const unsigned right = value(next, second);
                return left > 12 || left == right ? DayOrder::day_first
                       : right > 12               ? DayOrder::month_first
                                                  : DayOrder::unknown;
            }
        }
        at = next;
    }
    return std::nullopt;
}

std::optional<Publication> parse_stamp(std::string_view stamp, DayOrder order) {
    constexpr std::size_t longest = 200;
    return StampParser(stamp.substr(0, longest), order).parse();
}

std::optional<Publication> parse_epoch(std::string_view stamp) {
    constexpr std::int64_t first = 631152000;  // 1990
    constexpr std::int64_t last = 2524608000;  // 2050, the same on any day that articles are read
    const auto counted = seconds_of(stamp);
    if (!counted || *counted < first || *counted >= last || is_day_and_hour(*counted)) {
        return std::nullopt;
    }
    const std::int64_t seconds = *counted;
    const std::chrono::sys_seconds moment{std::chrono::seconds(seconds)};
    const auto day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(moment - day);
    return parse_stamp(fmt::format("{}-{:02}-{:02}T{:02}:{:02}:{:02}Z", int{date.year()},
                                   unsigned{date.month()}, unsigned{date.day()},
                                   time.hours().count(), time.minutes().count(),
                                   time.seconds().count()));
}

std::optional<Date> date_in_url(std::string_view url) {
    for (std::size_t at = url.find("://"); at != std::string_view::npos && at < url.size(); ++at) {
        const bool before = url[at] == '/' || url[at] == '-' || url[at] == '_';
        if (!before || url.size() < at + 11) {
            continue;
        }
        const char separator = url[at + 5];
        // "2012/06/04", "2012-06-04", and "/2012-06/04/" as many Chinese papers have it.
        const bool mixed = separator == '-' && url[at] == '/' && url[at + 8] == '/';
        if ((separator != '/' && separator != '-') || (url[at + 8] != separator && !mixed)) {
            continue;
        }
        std::string iso(url.substr(at + 1, 10));
        iso[4] = '-';
        iso[7] = '-';
        const auto date = Date::parse(iso);
        const bool ends = at + 11 == url.size() || url[at + 11] < '0' || url[at + 11] > '9';
        if (date && ends && date->year() >= 1990 && date->year() <= 2100) {
            return date;
        }
    }
    return std::nullopt;
}

}  // namespace linimasa::readers
