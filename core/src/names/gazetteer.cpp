#include "names/gazetteer.hpp"

#include "linimasa/core/enum_names.hpp"

#include <fmt/format.h>

#include <charconv>

namespace linimasa::names {
namespace {

tl::unexpected<Error> bad_line(const LanguagePack& pack, std::string_view file, const TableRow& row,
                               std::string message, std::string remedy) {
    return tl::unexpected(Error{ErrorCode::invalid_data, std::move(message),
                                pack.place_of(file, row.line), std::move(remedy)});
}

std::vector<std::string_view> split_forms(std::string_view cell) {
    std::vector<std::string_view> forms;
    for (std::size_t begin = 0; begin < cell.size();) {
        const std::size_t end = std::min(cell.find('|', begin), cell.size());
        if (end > begin) {
            forms.push_back(cell.substr(begin, end - begin));
        }
        begin = end + 1;
    }
    return forms;
}

template <class Number>
std::optional<Number> number(std::string_view cell) {
    Number value{};
    const char* const end = cell.data() + cell.size();
    const auto [rest, failure] = std::from_chars(cell.data(), end, value);
    return failure == std::errc{} && rest == end ? std::optional(value) : std::nullopt;
}

}  // namespace

Result<Gazetteer> Gazetteer::load(const LanguagePack& pack) {
    Gazetteer made;
    std::vector<Entry>& entries = made.entries_;
    for (const TableRow& row : pack.table("countries.tsv")) {
        if (row.cell(0).size() != 2 || row.cell(1).empty()) {
            return bad_line(pack, "countries.tsv", row, "code or name is missing",
                            "A line is: two-letter code, name, other forms, capital");
        }
        Entry& entry = entries.emplace_back();
        entry.key = fmt::format("country/{}", row.cell(0));
        entry.name = row.cell(1);
        entry.kind = EntryKind::country;
        entry.place_kind = PlaceKind::country;
        entry.country = row.cell(0);
        entry.forms = split_forms(row.cell(2));
    }
    for (const TableRow& row : pack.table("places.tsv")) {
        const auto kind = parse_enum<PlaceKind>(row.cell(1));
        if (row.cell(0).empty() || !kind) {
            return bad_line(pack, "places.tsv", row,
                            fmt::format("\"{}\" is no kind of place", row.cell(1)),
                            "Choose city, region, venue, sea or other");
        }
        Entry& entry = entries.emplace_back();
        entry.key = fmt::format("place/{}/{}/{}", row.cell(2), row.cell(1), row.cell(0));
        entry.name = row.cell(0);
        entry.place_kind = *kind;
        entry.country = row.cell(2);
        if (!row.cell(3).empty()) {
            entry.latitude = number<double>(row.cell(3));
            entry.longitude = number<double>(row.cell(4));
            const auto population = number<std::uint32_t>(row.cell(5));
            if (!entry.latitude || !entry.longitude || !population) {
                return bad_line(pack, "places.tsv", row, "coordinates are not numbers",
                                "Latitude, longitude and population are columns 4 to 6");
            }
            entry.population = *population;
        }
        entry.geonames_id = row.cell(6);
        entry.within = row.cell(7);
        entry.forms = split_forms(row.cell(8));
    }
    for (const TableRow& row : pack.table("organizations.tsv")) {
        if (row.cell(1).size() != 2 && !row.cell(1).empty()) {
            return bad_line(pack, "organizations.tsv", row,
                            fmt::format("\"{}\" is no country code", row.cell(1)),
                            "A line is: name, two-letter code or nothing, other forms");
        }
        Entry& entry = entries.emplace_back();
        entry.key = fmt::format("organization/{}", row.cell(0));
        entry.name = row.cell(0);
        entry.kind = EntryKind::organization;
        entry.country = row.cell(1);
        entry.forms = split_forms(row.cell(2));
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
        made.by_key_.emplace(entries[i].key, static_cast<std::uint32_t>(i));
    }
    return made;
}

const Entry* Gazetteer::find(std::string_view key) const {
    const auto it = by_key_.find(key);
    return it == by_key_.end() ? nullptr : &entries_[it->second];
}

}  // namespace linimasa::names
