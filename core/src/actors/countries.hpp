#pragma once

#include "actors/text_map.hpp"
#include "linimasa/core/language_pack.hpp"
#include "linimasa/core/result.hpp"

#include <string>
#include <string_view>

namespace linimasa::actors {

/// Countries by their names and by their people, from countries.tsv of the pack.
class CountryTable {
public:
    [[nodiscard]] static Result<CountryTable> load(const LanguagePack& pack);

    /// ISO 3166-1 alpha-2 of a name ("Thailand", "RI"); empty where it is none.
    [[nodiscard]] std::string_view code(std::string_view name) const;
    /// The country whose language the pack is for: "ID" of "id_ID".
    [[nodiscard]] const std::string& home() const { return home_; }

private:
    TextMap<std::string> codes_;
    std::string home_;
};

}  // namespace linimasa::actors
