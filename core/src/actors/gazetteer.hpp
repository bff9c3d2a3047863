#pragma once

#include "actors/scene.hpp"
#include "actors/text_map.hpp"
#include "linimasa/core/actor.hpp"
#include "linimasa/core/language_pack.hpp"
#include "linimasa/core/result.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linimasa::actors {

/// What places.tsv of the pack says of a place.
struct KnownPlace {
    std::string name;
    PlaceKind kind = PlaceKind::other;
    std::string country;
    std::optional<double> latitude;
    std::optional<double> longitude;
    std::string id;
    std::string within;  ///< name of what contains it
};

/// Places of the pack by id and by name.
class PlaceTable {
public:
    [[nodiscard]] static Result<PlaceTable> load(const LanguagePack& pack);
    /// By the key that the mention came with, else by its name; nullptr where unknown.
    [[nodiscard]] const KnownPlace* find(std::string_view entry, std::string_view name) const;

private:
    std::vector<KnownPlace> places_;
    TextMap<std::size_t> by_entry_;
    TextMap<std::size_t> by_name_;
};

/// Places of an article with what the table knows of them, by first mention; a place that is named
/// right after another one, with a comma, contains it ("Ubud, Bali").
[[nodiscard]] std::vector<Place> find_places(const Scene& scene, const PlaceTable& table,
                                             const class CountryTable& countries);

}  // namespace linimasa::actors
