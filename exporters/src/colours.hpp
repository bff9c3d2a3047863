#pragma once

#include "linimasa/core/event.hpp"

#include <array>
#include <cstdint>
#include <string_view>

/// Colours that stay apart for colour-blind readers: Okabe and Ito's for kinds of node, Paul Tol's
/// "muted" for kinds of event. The viewer has the same (viewer/model.js).
namespace linimasa {

struct Colour {
    std::string_view hex;   ///< "#d55e00": lines and graph nodes
    std::string_view pale;  ///< a tint that dark text can be read on
    std::uint8_t r, g, b;
};

inline constexpr auto kind_colours = std::to_array<Colour>({
    {"#8c8c8c", "#f0f0f0", 140, 140, 140},  // article
    {"#d55e00", "#fbe6d6", 213, 94, 0},     // event
    {"#0072b2", "#d9ebf6", 0, 114, 178},    // actor
    {"#009e73", "#d6f1e8", 0, 158, 115},    // place
    {"#cc79a7", "#f8e6f0", 204, 121, 167},  // document
    {"#b8860b", "#faf0d2", 184, 134, 11},   // topic
});

inline constexpr auto event_colours = std::to_array<Colour>({
    {"#332288", "#e0dcf3", 51, 34, 136},   // meeting
    {"#3fa3d1", "#e0f2fb", 63, 163, 209},  // statement
    {"#117733", "#d8efdf", 17, 119, 51},   // agreement
    {"#cc3355", "#fbdfe4", 204, 51, 85},   // incident
    {"#2f9c8c", "#daf1ee", 47, 156, 140},  // visit
    {"#b59b1a", "#f9f3d0", 181, 155, 26},  // appointment
    {"#882255", "#f1dbe6", 136, 34, 85},   // legal
    {"#777722", "#ededd2", 119, 119, 34},  // initiative
});

[[nodiscard]] constexpr const Colour& colour_of(EntityKind kind) {
    return kind_colours.at(static_cast<std::size_t>(kind));
}
[[nodiscard]] constexpr const Colour& colour_of(EventKind kind) {
    return event_colours.at(static_cast<std::size_t>(kind));
}

}  // namespace linimasa
