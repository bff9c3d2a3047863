#include "name_forms.hpp"

#include "linimasa/core/text.hpp"

#include <algorithm>
#include <array>

namespace linimasa {
namespace {

struct Spelling {
    std::string_view from;
    std::string_view to;
};

// Van Ophuijsen and Soewandi spelling to the present one, and transliterations of Arabic.
constexpr std::array<Spelling, 17> spellings{{{"oe", "u"},
                                              {"dj", "j"},
                                              {"tj", "c"},
                                              {"kh", "k"},
                                              {"dh", "d"},
                                              {"th", "t"},
                                              {"ph", "p"},
                                              {"sy", "s"},
                                              {"sj", "s"},
                                              {"gh", "g"},
                                              {"dz", "z"},
                                              {"ts", "s"},
                                              {"sh", "s"},
                                              {"ee", "i"},
                                              {"ie", "i"},
                                              {"ei", "ai"},
                                              {"ou", "u"}}};

std::string_view without_degrees(std::string_view name) {
    const std::size_t comma = name.find(',');
    return comma == std::string_view::npos || comma == 0 ? name : name.substr(0, comma);
}

bool is_initial_of(const std::string& initial, const std::string& word) {
    return initial.size() == 1 && !word.empty() && word.front() == initial.front();
}

}  // namespace

bool PersonName::full() const {
    return std::count_if(words.begin(), words.end(), [](const auto& w) { return w.size() > 1; }) >
           1;
}

namespace {

/// "Fachri", "Fakhri", "Fahri".
bool breathed(std::string_view word, std::size_t at) {
    constexpr std::string_view vowels = "aeiouy";
    return at > 0 && at + 2 < word.size() && (word[at] == 'c' || word[at] == 'k') &&
           word[at + 1] == 'h' && vowels.find(word[at + 2]) == std::string_view::npos;
}

}  // namespace

std::string simplified(std::string_view word) {
    std::string result;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (breathed(word, i)) {
            result += 'h';
            ++i;
            continue;
        }
        const auto* spelling = std::find_if(
            std::begin(spellings), std::end(spellings),
            [&](const Spelling& s) { return word.substr(i, s.from.size()) == s.from; });
        std::string_view next = word.substr(i, 1);
        if (spelling != std::end(spellings)) {
            next = spelling->to;
            ++i;
        } else if (next == "v" || next == "f") {
            next = "p";
        } else if (next == "q") {
            next = "k";
        } else if (next == "y" && i > 0) {
            next = "i";
        } else if (next == "o") {
            next = "u";
        } else if (next == "h" && i > 0 && word[i - 1] == 'c') {
            continue;  // "Chandra", "Candra"
        }
        if (result.empty() || result.back() != next.back()) {
            result += next;
        }
    }
    if (result.size() > 3 && result.back() == 'h') {
        result.pop_back();
    }
    return result;
}

PersonName person_name(std::string_view name, const LinkingWords& language) {
    PersonName result;
    std::vector<std::string> words = language.words(without_degrees(name));
    auto begin = words.begin();
    while (words.end() - begin > 1 && language.honorifics.contains(*begin)) {
        ++begin;
    }
    for (auto word = begin; word != words.end(); ++word) {
        result.words.push_back(simplified(*word));
    }
    return result;
}

bool shorter_form(const PersonName& shorter, const PersonName& longer) {
    std::size_t in_full = 0;
    std::size_t at = 0;
    for (const std::string& word : shorter.words) {
        while (at < longer.words.size() && longer.words[at] != word &&
               !is_initial_of(word, longer.words[at]) && !is_initial_of(longer.words[at], word)) {
            ++at;
        }
        if (at == longer.words.size()) {
            return false;
        }
        in_full += word.size() > 1 && longer.words[at] == word ? 1U : 0U;
        ++at;
    }
    return in_full > 1;
}

bool ends_with_name_of(const PersonName& longer, const PersonName& shorter) {
    return shorter.words.size() > 1 && longer.words.size() > shorter.words.size() &&
           longer.words[longer.words.size() - shorter.words.size() - 1].size() > 1 &&
           std::equal(shorter.words.rbegin(), shorter.words.rend(), longer.words.rbegin());
}

bool adds_common_first_name(const PersonName& longer, const PersonName& shorter,
                            const LinkingWords& language) {
    const auto& words = longer.words;
    return shorter.full() && words.size() == shorter.words.size() + 1 &&
           std::equal(shorter.words.rbegin(), shorter.words.rend(), words.rbegin()) &&
           std::any_of(language.first_names.begin(), language.first_names.end(),
                       [&](const auto& name) { return simplified(name) == words.front(); });
}

bool in_other_order(const PersonName& a, const PersonName& b) {
    constexpr std::size_t enough = 3;
    return a.words.size() >= enough && a.words.size() == b.words.size() && a.words != b.words &&
           std::is_permutation(a.words.begin(), a.words.end(), b.words.begin());
}

std::string run_together(const PersonName& name) {
    std::string result;
    for (const std::string& word : name.words) {
        result += word;
    }
    return result;
}

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
    if (a.size() > b.size()) {
        std::swap(a, b);
    }
    if (b.size() - a.size() > limit) {
        return limit + 1;
    }
    std::vector<std::size_t> row(a.size() + 1);
    for (std::size_t i = 0; i <= a.size(); ++i) {
        row[i] = i;
    }
    for (std::size_t j = 1; j <= b.size(); ++j) {
        std::size_t diagonal = row[0];
        row[0] = j;
        for (std::size_t i = 1; i <= a.size(); ++i) {
            const std::size_t above = row[i];
            row[i] = std::min({row[i] + 1, row[i - 1] + 1,
                               diagonal + (a[i - 1] == b[j - 1] ? std::size_t{0} : 1)});
            diagonal = above;
        }
    }
    return std::min(row.back(), limit + 1);
}

bool misspelt(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    if (a.size() != b.size() || a.size() < 2) {
        return false;
    }
    const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin());
    if (x == a.end() || !std::equal(x + 1, a.end(), y + 1)) {
        return false;
    }
    const std::size_t shorter = std::min(x->size(), y->size());
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (shorter < 5 || std::any_of(x->begin(), x->end(), is_digit) ||
        std::any_of(y->begin(), y->end(), is_digit)) {
        return false;
    }
    const std::size_t limit = shorter < 8 ? 1 : 2;
    return edit_distance(*x, *y, limit) <= limit;
}

std::string office_key(std::string_view title, const LinkingWords& language) {
    std::vector<std::string> words = language.words(title);
    while (words.size() > 1 && language.state_suffixes.contains(words.back())) {
        words.pop_back();
    }
    if (words.size() > 2 &&
        language.state_suffixes.contains(words[words.size() - 2] + ' ' + words.back())) {
        words.resize(words.size() - 2);
    }
    std::erase_if(words, [&](const auto& word) { return language.stopwords.contains(word); });
    return joined(words);
}

std::vector<std::string> body_words(std::string_view name, const LinkingWords& language) {
    std::vector<std::string> words = language.words(name);
    const auto counts = [&](const std::string& word) {
        return language.determiners.contains(word) ||
               std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    while (words.size() > 1 && counts(words.front())) {
        words.erase(words.begin());
    }
    while (words.size() > 1 && language.state_suffixes.contains(words.back())) {
        words.pop_back();
    }
    if (words.size() > 2 &&
        language.state_suffixes.contains(words[words.size() - 2] + ' ' + words.back())) {
        words.resize(words.size() - 2);
    }
    if (words.size() > 1) {
        std::erase_if(words, [&](const auto& word) { return language.stopwords.contains(word); });
    }
    return words;
}

std::vector<std::string> names_in(std::string_view text) {
    const std::size_t open = text.find('(');
    const std::size_t close = text.find(')', open == std::string_view::npos ? 0 : open);
    if (open == std::string_view::npos || close == std::string_view::npos) {
        return {std::string(text)};
    }
    std::string outside(text.substr(0, open));
    outside += text.substr(close + 1);
    std::vector<std::string> result;
    if (!plain_words(outside).empty()) {
        result.push_back(std::move(outside));
    }
    const std::string inside(text.substr(open + 1, close - open - 1));
    if (!plain_words(inside).empty()) {
        result.push_back(inside);
    }
    return result;
}

bool stands_for(std::string_view acronym, const std::vector<std::string>& words) {
    // Letter by letter, each from the word where the last one was found or from a later one; a word
    // that is entered gives its first letter first.
    if (words.size() < 2 || acronym.size() < 2) {
        return false;
    }
    const std::string letters = fold(acronym);
    std::size_t word = 0;
    std::size_t at = 0;
    std::size_t entered = 0;
    for (const char c : letters) {
        if (c == ' ' || c == '-' || c == '.') {
            continue;
        }
        std::size_t next = entered == 0 ? 0 : word + 1;
        while (next < words.size() && words[next].front() != c) {
            ++next;
        }
        if (next < words.size()) {
            word = next;
            at = 1;
            ++entered;
            continue;
        }
        if (entered == 0) {
            return false;
        }
        const std::size_t inside = words[word].find(c, at);
        if (inside == std::string::npos) {
            return false;
        }
        at = inside + 1;
    }
    return entered > 1;
}

bool stands_for_end(std::string_view acronym, const std::vector<std::string>& words,
                    const LinkingWords& language) {
    constexpr std::size_t shortest = 3;
    const std::string letters = fold(acronym);
    return letters.size() >= shortest && words.size() > letters.size() &&
           std::equal(letters.rbegin(), letters.rend(), words.rbegin(),
                      [](char letter, const auto& word) { return word.front() == letter; }) &&
           (words.size() > letters.size() + 1 || !language.common.contains(words.front()));
}

namespace {

std::vector<std::string> sorted_words(const std::vector<std::string>& words) {
    std::vector<std::string> sorted = words;
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    return sorted;
}

}  // namespace

bool words_alike(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    if (a.size() < 2 || b.size() < 2) {
        return false;
    }
    const std::vector<std::string> x = sorted_words(a);
    const std::vector<std::string> y = sorted_words(b);
    std::vector<std::string> both;
    std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(both));
    return 3 * both.size() >= 2 * std::min(x.size(), y.size());
}

bool one_within_other(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    if (misspelt(a, b)) {
        return true;
    }
    const std::vector<std::string> x = sorted_words(a);
    const std::vector<std::string> y = sorted_words(b);
    return std::includes(x.begin(), x.end(), y.begin(), y.end()) ||
           std::includes(y.begin(), y.end(), x.begin(), x.end());
}

}  // namespace linimasa
