#include "actors/countries.hpp"

#include "actors/name_keys.hpp"

namespace linimasa::actors {

Result<CountryTable> CountryTable::load(const LanguagePack& pack) {
    CountryTable made;
    for (const auto& row : pack.table("countries.tsv")) {
        const std::string code(row.cell(0));
        if (code.size() != 2 || row.cell(1).empty()) {
            return tl::unexpected(Error{ErrorCode::invalid_data, "a code and a name are needed",
                                        pack.place_of("countries.tsv", row.line),
                                        "Give the ISO 3166-1 code in two letters, then the name"});
        }
        made.codes_.emplace(joined(name_words(row.cell(1))), code);
        std::string_view others = row.cell(2);
        while (!others.empty()) {
            const auto bar = std::min(others.find('|'), others.size());
            made.codes_.emplace(joined(name_words(others.substr(0, bar))), code);
            others.remove_prefix(std::min(bar + 1, others.size()));
        }
    }
    const std::string& locale = pack.locale();
    if (const auto bar = locale.find('_'); bar != std::string::npos) {
        made.home_ = locale.substr(bar + 1);
    }
    return made;
}

std::string_view CountryTable::code(std::string_view name) const {
    const auto it = codes_.find(joined(name_words(name)));
    return it == codes_.end() ? std::string_view{} : it->second;
}

}  // namespace linimasa::actors
