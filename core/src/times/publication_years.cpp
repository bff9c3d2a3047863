#include "times/publication_years.hpp"

#include <algorithm>
#include <charconv>

namespace linimasa::times {

using std::chrono::days;
using std::chrono::sys_days;

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
        const auto digit = [&](std::size_t i) {
            return i < line.size() && line[i] >= '0' && line[i] <= '9';
        };
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (digit(i) && digit(i + 1) && digit(i + 2) && digit(i + 3)) {
                int value = 0;
                std::from_chars(line.data() + i, line.data() + i + 4, value);
                if (value >= first_year && value <= last_year) {
                    years.push_back({at + i, value});
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
