#include "times/publication_years.hpp"

#include <algorithm>

namespace linimasa::times {

using std::chrono::days;
using std::chrono::sys_days;

namespace {

constexpr std::size_t year_digits = 4;

std::optional<int> year_at(std::string_view line, std::size_t at) {
    if (at + year_digits > line.size()) {
        return std::nullopt;
    }
    int value = 0;
    const auto* end = line.data() + at + year_digits;
    for (const auto* digit = line.data() + at; digit != end; ++digit) {
        if (*digit < '0' || *digit > '9') {
            return std::nullopt;
        }
        value = 10 * value + (*digit - '0');
    }
    return value;
}

/// Where the last year of "2012-2024" or "2012 – 2024" stands, or `at` where there is but one.
std::size_t last_of_range(std::string_view line, std::size_t at) {
    const auto skip = [&](std::size_t from, std::string_view mark) {
        return line.substr(from, mark.size()) == mark ? from + mark.size() : from;
    };
    const std::size_t before = skip(at + year_digits, " ");
    for (const std::string_view dash : {"-", "\xE2\x80\x93", "\xE2\x80\x94"}) {
        const std::size_t behind = skip(before, dash);
        if (behind != before && year_at(line, skip(behind, " "))) {
            return skip(behind, " ");
        }
    }
    return at;
}

}  // namespace

Window window_of_eras(std::span<const Atom> atoms, const Lexicon& lexicon) {
    Window window;
    const auto era = lexicon.find_class("era");
    if (!era) {
        return window;
    }
    const ClassMask former = lexicon.mask("former");
    for (std::size_t i = 0; i < atoms.size(); ++i) {
        const Atom& atom = atoms[i];
        const Membership* found = nullptr;
        if (atom.phrase_classes.has(*era)) {
            found = lexicon.phrase(atom.phrase - 1U).classes.find(*era);
        } else if (atom.classes.has(*era)) {
            found = lexicon.word(atom.lex).classes.find(*era);
        }
        if (found == nullptr || (i > 0 && atoms[i - 1].classes.meets(former))) {
            continue;
        }
        for (const auto& [slot, value] : found->assignments) {
            const sys_days day{days{value}};
            if (slot == Slot::n) {
                window.from = std::max(window.from, day);
            } else {
                window.until = std::min(window.until, day);
            }
        }
    }
    return window;
}

std::vector<CopyrightYear> copyright_years(std::string_view source) {
    constexpr std::string_view sign = "\xC2\xA9";
    constexpr std::size_t reach = 48;
    std::vector<CopyrightYear> years;
    for (std::size_t at = source.find(sign); at != std::string_view::npos;
         at = source.find(sign, at + 1)) {
        auto line = source.substr(at, reach);
        line = line.substr(0, line.find('\n'));
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (const auto first = year_at(line, i)) {
                const std::size_t last = last_of_range(line, i);
                const auto year = last == i ? first : year_at(line, last);
                if (*year >= first_year && *year <= last_year) {
                    years.push_back({{at + i, at + last + year_digits}, *year});
                }
                break;
            }
        }
    }
    return years;
}

std::optional<int> copyright_year(std::string_view source) {
    const auto years = copyright_years(source);
    return years.empty() ? std::nullopt : std::optional(years.back().year);
}

}  // namespace linimasa::times
