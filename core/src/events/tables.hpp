#pragma once

#include "linimasa/core/enum_names.hpp"
#include "linimasa/core/event.hpp"
#include "linimasa/core/language_pack.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linimasa::events {

template <class Enum>
struct Named {
    std::string_view name;
    Enum value;
};

template <class Enum, std::size_t size>
std::optional<Enum> named(const std::array<Named<Enum>, size>& list, std::string_view name) {
    const auto it = std::find_if(list.begin(), list.end(),
                                 [name](const auto& entry) { return entry.name == name; });
    return it == list.end() ? std::nullopt : std::optional(it->value);
}

/// The line of a data file at fault, and why.
struct Where {
    const LanguagePack& pack;
    std::string_view file;
    std::size_t line;

    [[nodiscard]] tl::unexpected<Error> fault(std::string_view what, std::string_view word) const {
        return tl::unexpected(Error{ErrorCode::invalid_data,
                                    std::string(what) + ": " + std::string(word),
                                    pack.place_of(file, line), "correct this line"});
    }
};

/// The items of a cell, or of another list.
inline std::vector<std::string_view> split(std::string_view text, char at = ' ') {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const std::size_t blank = text.find(at);
        if (blank != 0) {
            words.push_back(text.substr(0, blank));
        }
        text.remove_prefix(blank == std::string_view::npos ? text.size() : blank + 1);
    }
    return words;
}

inline std::optional<Plover> plover_of(std::string_view word, bool& bad) {
    if (word == "-" || word.empty()) {
        return std::nullopt;
    }
    const auto type = parse_enum<Plover>(word);
    bad = bad || !type;
    return type;
}

}  // namespace linimasa::events
