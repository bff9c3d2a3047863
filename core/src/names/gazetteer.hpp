#pragma once

#include "linimasa/core/actor.hpp"
#include "linimasa/core/language_pack.hpp"
#include "linimasa/core/result.hpp"

#include <absl/container/flat_hash_map.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace linimasa::names {

enum class EntryKind : std::uint8_t { country, place, organization };

/// One entry of countries.tsv, places.tsv or organizations.tsv. Views live as long as the pack.
struct Entry {
    std::string key;  ///< "country/ID", "place/ID/city/Bandung", "organization/Bank Dunia"
    std::string_view name;
    EntryKind kind = EntryKind::place;
    PlaceKind place_kind = PlaceKind::other;
    std::string_view country;  ///< ISO 3166-1 alpha-2 or empty
    std::optional<double> latitude;
    std::optional<double> longitude;
    std::uint32_t population = 0;         ///< 0 where it is not known
    std::string_view geonames_id;         ///< empty where it is not from GeoNames
    std::string_view within;              ///< name of the province
    std::vector<std::string_view> forms;  ///< other names
};

/// Everything with a name of its own that the language pack knows. Immutable.
class Gazetteer {
public:
    /// Reads countries.tsv, places.tsv and organizations.tsv.
    [[nodiscard]] static Result<Gazetteer> load(const LanguagePack& pack);

    /// The entry of a Mention::entry; nullptr where that names none of these lists.
    [[nodiscard]] const Entry* find(std::string_view key) const;
    [[nodiscard]] std::span<const Entry> entries() const { return entries_; }

private:
    std::vector<Entry> entries_;
    absl::flat_hash_map<std::string_view, std::uint32_t> by_key_;  // views into entries_
};

}  // namespace linimasa::names
