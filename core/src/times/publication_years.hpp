#pragma once

#include "linimasa/core/span.hpp"
#include "times/atoms.hpp"
#include "times/lexicon.hpp"

#include <chrono>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace linimasa::times {

/// Years in which an article may have appeared where nothing else is said.
inline constexpr int first_year = 1995;
inline constexpr int last_year = 2040;

struct Window {
    std::chrono::sys_days from = std::chrono::sys_days::min();
    std::chrono::sys_days until = std::chrono::sys_days::max();
};

/// The days on which everything that the text speaks of in the present tense makes sense: the terms
/// of office in eras.tsv.
[[nodiscard]] Window window_of_eras(std::span<const Atom> atoms, const Lexicon& lexicon);

/// "2024" of "Copyright © … 2024", and of "Copyright © … 2012-2024".
struct CopyrightYear {
    ByteSpan span;  ///< of all years in the source
    int year = 0;
};
/// In the order of the text, those outside the story included.
[[nodiscard]] std::vector<CopyrightYear> copyright_years(std::string_view source);
/// The year of the last line such as "Copyright © … 2024", also outside the story.
[[nodiscard]] std::optional<int> copyright_year(std::string_view source);

}  // namespace linimasa::times
