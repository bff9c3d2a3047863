#pragma once

#include "linimasa/core/language_pack.hpp"
#include "linimasa/core/result.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace linimasa {

/// What an affix tells of a word that no list has: classes of affixes.tsv, which says more.
enum class Affix : std::uint8_t {
    active,         ///< a verb whose subject does it
    passive,        ///< a verb whose subject it is done to
    middle,         ///< a verb whose subject acts on nobody else
    resultative,    ///< a verb whose subject it has happened to
    doer,           ///< a noun for who does it, or for the act
    act,            ///< a noun for the act alone
    possessive,     ///< "his", "her", "the"
    ordinal,        ///< before the digits of a number: "18th"
    verb,           ///< any verb
    sure_active,    ///< hardly ever anything but an active verb
    sure_passive,   ///< the same of a passive one
    derived_verb,   ///< a verb more, where no capital tells a name
    caseless_verb,  ///< hardly ever a name, where no capital tells one
    nameless,       ///< no name, where no capital tells one
    headline_verb,  ///< begins what follows a name in running text, not in a headline
    abstract,       ///< a noun for an act or a property, where no capital tells a name
};
constexpr std::size_t affix_count = 16;

/// The affixes of a language. Immutable after reading.
class Affixes {
public:
    /// Adds those of the pack; a line that cannot be read is an error.
    [[nodiscard]] Result<void> add(const LanguagePack& pack);

    /// The word begins and ends with an affix of the class. Upper and lower case differ.
    [[nodiscard]] bool is(Affix affix, std::string_view word) const {
        return pattern(affix, word) != nullptr;
    }
    /// The word without its affix of the class; the word itself where it has none.
    [[nodiscard]] std::string_view stem(Affix affix, std::string_view word) const;

private:
    struct Pattern {
        std::string begin, end, no_end;
        std::size_t shortest = 0;

        [[nodiscard]] bool fits(std::string_view word) const {
            return word.size() >= shortest && word.starts_with(begin) && word.ends_with(end) &&
                   (no_end.empty() || !word.ends_with(no_end));
        }
    };
    [[nodiscard]] const Pattern* pattern(Affix affix, std::string_view word) const {
        for (const Pattern& it : patterns_[static_cast<std::size_t>(affix)]) {
            if (it.fits(word)) {
                return &it;
            }
        }
        return nullptr;
    }

    std::array<std::vector<Pattern>, affix_count> patterns_;
};

}  // namespace linimasa
