#include "events/draft_places.hpp"

namespace linimasa::events {

bool lies_in(const Scene& scene, std::int32_t inner, std::int32_t outer) {
    constexpr int deepest = 6;
    const auto& places = scene.cast.places;
    const std::string& longer = places[static_cast<std::size_t>(inner)].name;
    if (longer.starts_with(places[static_cast<std::size_t>(outer)].name + " ")) {
        return true;
    }
    auto at = static_cast<std::size_t>(inner);
    for (int depth = 0; depth < deepest && places[at].within; ++depth) {
        at = *places[at].within;
        if (at == static_cast<std::size_t>(outer)) {
            return true;
        }
    }
    return false;
}

bool place_differs(const Scene& scene, const Draft& a, const Draft& b) {
    if (a.place == nothing || b.place == nothing || a.place == b.place) {
        return false;
    }
    const auto& places = scene.cast.places;
    const Place& here = places[static_cast<std::size_t>(a.place)];
    const Place& there = places[static_cast<std::size_t>(b.place)];
    if (!here.gazetteer_id.empty() && here.gazetteer_id == there.gazetteer_id) {
        return false;  // "Jabar", "Jawa Barat"; "Bandung", which lies there
    }
    return !lies_in(scene, a.place, b.place) && !lies_in(scene, b.place, a.place);
}

}  // namespace linimasa::events
