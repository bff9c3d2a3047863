#include "actors/gazetteer.hpp"

#include "actors/countries.hpp"
#include "actors/name_keys.hpp"
#include "linimasa/core/enum_names.hpp"

#include <fmt/format.h>

#include <charconv>

namespace linimasa::actors {
namespace {

std::optional<double> number(std::string_view cell) {
    double value = 0;
    const auto [end, failure] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (cell.empty() || failure != std::errc{} || end != cell.data() + cell.size()) {
        return std::nullopt;
    }
    return value;
}

}  // namespace

Result<PlaceTable> PlaceTable::load(const LanguagePack& pack) {
    PlaceTable made;
    for (const auto& row : pack.table("places.tsv")) {
        const auto kind = parse_enum<PlaceKind>(row.cell(1));
        if (row.cell(0).empty() || !kind) {
            return tl::unexpected(Error{ErrorCode::invalid_data,
                                        fmt::format("\"{}\" is no kind of place", row.cell(1)),
                                        pack.place_of("places.tsv", row.line),
                                        "The columns stand at the head of the file"});
        }
        KnownPlace place{std::string(row.cell(0)), *kind,
                         std::string(row.cell(2)), number(row.cell(3)),
                         number(row.cell(4)),      std::string(row.cell(6)),
                         std::string(row.cell(7))};
        const std::size_t index = made.places_.size();
        // As the mention's key has it: "place/ID/city/Batam".
        made.by_entry_.emplace(
            fmt::format("place/{}/{}/{}", place.country, to_string(place.kind), place.name), index);
        made.by_name_.emplace(joined(name_words(place.name)), index);
        std::string_view others = row.cell(8);
        while (!others.empty()) {
            const auto bar = std::min(others.find('|'), others.size());
            made.by_name_.emplace(joined(name_words(others.substr(0, bar))), index);
            others.remove_prefix(std::min(bar + 1, others.size()));
        }
        made.places_.push_back(std::move(place));
    }
    return made;
}

const KnownPlace* PlaceTable::find(std::string_view entry, std::string_view name) const {
    if (const auto it = by_entry_.find(entry); it != by_entry_.end()) {
        return &places_[it->second];
    }
    const auto it = by_name_.find(joined(name_words(name)));
    return it == by_name_.end() ? nullptr : &places_[it->second];
}

std::vector<Place> find_places(const Scene& scene, const PlaceTable& table,
                               const CountryTable& countries) {
    std::vector<Place> places;
    TextMap<std::size_t> seen;
    std::vector<std::size_t> place_of(scene.items.size(), places.max_size());
    for (std::size_t i = 0; i < scene.items.size(); ++i) {
        const Item& item = scene.items[i];
        const bool setting_body =
            item.kind == MentionKind::organization && (item.use & use_setting) != 0;
        if (item.kind != MentionKind::place && item.kind != MentionKind::country && !setting_body) {
            continue;
        }
        // The Kyoto of "Protokol Kyoto" is where nothing of the story happens.
        const std::uint32_t outer = scene.name_at[item.first];
        if (outer != none && outer != i && scene.items[outer].kind == MentionKind::document) {
            continue;
        }
        const std::string_view text = scene.source(item);
        const auto [it, added] = seen.emplace(joined(name_words(text)), places.size());
        place_of[i] = it->second;
        if (added) {
            Place place;
            place.name = without_shouting(text);
            if (item.kind == MentionKind::country) {
                place.kind = PlaceKind::country;
                place.country = countries.code(text);
            } else if (setting_body || item.rule.find("venue") != std::string_view::npos) {
                place.kind = PlaceKind::venue;
            }
            if (const auto* const known =
                    item.kind == MentionKind::place ? table.find(item.entry, text) : nullptr) {
                // "Istana Kepresidenan Jakarta" lies where Jakarta does, and is not Jakarta.
                const bool inside = place.kind == PlaceKind::venue && known->kind != place.kind &&
                                    known->name != place.name;
                place.kind = inside ? place.kind : known->kind;
                place.country = known->country;
                place.latitude = known->latitude;
                place.longitude = known->longitude;
                place.gazetteer_id = inside ? std::string() : known->id;
            }
            places.push_back(std::move(place));
        }
        places[it->second].mentions.push_back(item.span);
        // "Ubud, Bali" and "The Istana Singapura".
        if (i > 0 && place_of[i - 1] < places.size() && place_of[i - 1] != it->second) {
            const Item& before = scene.items[i - 1];
            const std::uint32_t gap = item.first - before.past;
            if (item.sentence == before.sentence && gap <= 1 && item.first >= before.past &&
                (gap == 0 || scene.token(before.past).mark == ',') &&
                !places[place_of[i - 1]].within) {
                places[place_of[i - 1]].within = it->second;
                if (places[place_of[i - 1]].country.empty()) {
                    places[place_of[i - 1]].country = places[it->second].country;
                }
            }
        }
    }
    return places;
}

}  // namespace linimasa::actors
