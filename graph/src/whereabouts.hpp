#pragma once

#include "linimasa/core/actor.hpp"

#include <cstddef>
#include <set>
#include <span>
#include <string>

namespace linimasa {

/// What articles say of where one place is: its names, those of what holds it, its state.
class Whereabouts {
public:
    /// A place of an article with those that hold it; `places` are all of that article.
    void add(std::span<const Place> places, std::size_t index);
    /// One may be the other or lie in it: "Surabaya" and "Indonesia", "Pangkalan Udara X" and
    /// "Pangkalan TNI AU X".
    [[nodiscard]] bool fits(const Whereabouts& other) const;

private:
    std::set<std::string> names_;   ///< folded; of the place and of what holds it
    std::set<std::string> words_;   ///< folded; of its own name, where it is a venue
    std::set<std::string> states_;  ///< codes of where it is
    bool state_ = false;            ///< it is a state itself
};

}  // namespace linimasa
