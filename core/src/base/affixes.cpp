#include "base/affixes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace linimasa {

namespace {

constexpr std::string_view file = "affixes.tsv";

/// In the order of Affix.
constexpr std::array<std::string_view, affix_count> names = {
    "active",        "passive",  "middle",        "resultative", "doer",         "act",
    "possessive",    "ordinal",  "verb",          "sure_active", "sure_passive", "derived_verb",
    "caseless_verb", "nameless", "headline_verb", "abstract"};

tl::unexpected<Error> bad_line(const LanguagePack& pack, const TableRow& row, std::string message,
                               std::string_view remedy) {
    return tl::unexpected(Error{ErrorCode::invalid_data, std::move(message),
                                pack.place_of(file, row.line), std::string(remedy)});
}

}  // namespace

Result<void> Affixes::add(const LanguagePack& pack) {
    for (const TableRow& row : pack.table(file)) {
        const auto* const name = std::find(names.begin(), names.end(), row.cell(0));
        if (name == names.end()) {
            return bad_line(pack, row, fmt::format("\"{}\" is no class of affix", row.cell(0)),
                            "The classes stand at the head of the file");
        }
        const std::string_view form = row.cell(1);
        const std::size_t dash = form.rfind('-');
        if (dash == std::string_view::npos || form.size() < 2) {
            return bad_line(pack, row, fmt::format("\"{}\" is no affix", form),
                            "Write what words begin with, a dash, and what they end with");
        }
        Pattern pattern{std::string(form.substr(0, dash)), std::string(form.substr(dash + 1)),
                        std::string(row.cell(3)), form.size() - 1};
        if (const std::string_view digits = row.cell(2); !digits.empty()) {
            const auto [end, fault] =
                std::from_chars(digits.data(), digits.data() + digits.size(), pattern.shortest);
            if (fault != std::errc{} || end != digits.data() + digits.size()) {
                return bad_line(pack, row, fmt::format("\"{}\" is no number of letters", digits),
                                "Write how many letters a word has at least");
            }
        }
        pattern.shortest = std::max(pattern.shortest, form.size() - 1);
        patterns_[static_cast<std::size_t>(name - names.begin())].push_back(std::move(pattern));
    }
    return {};
}

std::string_view Affixes::stem(Affix affix, std::string_view word) const {
    const Pattern* found = pattern(affix, word);
    return found == nullptr ? word
                            : word.substr(found->begin.size(),
                                          word.size() - found->begin.size() - found->end.size());
}

}  // namespace linimasa
