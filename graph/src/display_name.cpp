#include "display_name.hpp"

#include "linimasa/core/text.hpp"

#include <algorithm>
#include <tuple>

namespace linimasa {
namespace {

/// A form of name is rare where another one is used this many times as often.
constexpr std::size_t rare_share = 4;

std::size_t word_count(std::string_view name) {
    return static_cast<std::size_t>(std::count(name.begin(), name.end(), ' ')) + 1;
}

bool is_small_letter(char c) {
    return c >= 'a' && c <= 'z';
}

bool has_capital(std::string_view name) {
    return std::any_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// Of forms that differ in capitals alone the one that is used most.
struct Spelling {
    std::string_view shown;
    NameVotes own;    ///< of the form that is shown
    NameVotes total;  ///< of all
};

bool reads_better(std::string_view form, const NameVotes& votes, const Spelling& than) {
    const auto rank = [](std::string_view name, const NameVotes& used) {
        return std::tuple(has_capital(name), used.as_name, used.as_alias);
    };
    return rank(form, votes) > rank(than.shown, than.own);
}

/// "Bung Karno" is no fuller than "Karno".
std::size_t words_of_name(std::string_view name, const LinkingWords& language) {
    const std::size_t first = name.find(' ');
    const bool honored = first != std::string_view::npos &&
                         language.honorifics.contains(std::string(name.substr(0, first)));
    return word_count(name) - (honored ? 1U : 0U);
}

/// "Karno" where the pack knows it as one of Soekarno.
bool nickname(std::string_view name, const LinkingWords& language) {
    return words_of_name(name, language) == 1 &&
           joined(plain_words(name)) != joined(language.words(name));
}

}  // namespace

std::string display_name(ActorKind kind, const std::map<std::string, NameVotes>& votes,
                         const LinkingWords& language) {
    std::map<std::string, Spelling> spellings;  // by the folded form
    for (const auto& [form, used] : votes) {
        auto [found, is_new] = spellings.try_emplace(fold(form), Spelling{form, used, {}});
        Spelling& spelling = found->second;
        if (!is_new && reads_better(form, used, spelling)) {
            spelling.shown = form;
            spelling.own = used;
        }
        spelling.total.as_name += used.as_name;
        spelling.total.as_alias += used.as_alias;
    }
    const bool by_length = kind == ActorKind::person;
    std::size_t most_used = 0;
    for (const auto& [name, spelling] : spellings) {
        most_used = words_of_name(name, language) > 1 ? std::max(most_used, spelling.total.as_name)
                                                      : most_used;
    }
    const auto rank = [&](const auto& entry) {
        const NameVotes& total = entry.second.total;
        const auto words = words_of_name(entry.first, language);
        const bool in_use = words > 1 && total.as_name * rare_share >= most_used;
        const auto length = by_length && in_use ? words : std::size_t{0};
        return std::tuple(total.as_name > 0, length, !by_length || !nickname(entry.first, language),
                          total.as_name, words, total.as_alias, entry.first.size());
    };
    // Of equals the first in the order of the alphabet.
    const auto best =
        std::max_element(spellings.begin(), spellings.end(),
                         [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    return std::string(best->second.shown);
}

std::string with_capitals(std::string_view name, const LinkingWords& language) {
    constexpr std::size_t longest_initials = 3;
    const auto words = plain_words(name);
    if (words.empty() || has_capital(name) || language.offices.contains(words.front()) ||
        (words.size() == 1 && name.size() <= longest_initials)) {
        return std::string(name);
    }
    std::string result;
    bool begins = true;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (begins) {
            // "bin" is small inside a name alone: "La Kasim Wirogunan"
            const auto end = std::min(name.find_first_of(" .-", i), name.size());
            begins = i == 0 || !language.particles.contains(std::string(name.substr(i, end - i)));
        }
        const char c = name[i];
        result.push_back(begins && is_small_letter(c) ? static_cast<char>(c - 'a' + 'A') : c);
        begins = c == ' ' || c == '.' || c == '-';
    }
    return result;
}

}  // namespace linimasa
