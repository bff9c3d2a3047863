#include "actors/name_keys.hpp"

#include "linimasa/core/text.hpp"

#include <algorithm>
#include <array>

namespace linimasa::actors {
namespace {

bool is_letter_or_digit(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool has_other_digits(std::string_view a, std::string_view b) {
    const auto digits = [](std::string_view text) {
        std::string out;
        std::copy_if(text.begin(), text.end(), std::back_inserter(out),
                     [](char c) { return c >= '0' && c <= '9'; });
        return out;
    };
    return digits(a) != digits(b);
}

/// "Lutfhi" for "Luthfi": two neighbours have changed places.
bool neighbours_swapped(const std::string& a, const std::string& b) {
    if (a.size() != b.size()) {
        return false;
    }
    const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin());
    return x != a.end() && x + 1 != a.end() && *x == y[1] && x[1] == *y &&
           std::equal(x + 2, a.end(), y + 2);
}

bool same_word(const std::string& a, const std::string& b) {
    if (a == b) {
        return true;
    }
    if (a.size() == 1 || b.size() == 1) {
        return a.front() == b.front();
    }
    return a.size() > 4 && b.size() > 4 && a.front() == b.front() &&
           (edit_distance(a, b, 1) <= 1 || neighbours_swapped(a, b));
}

}  // namespace

NameWords name_words(std::string_view text) {
    const std::string folded = fold(text);
    NameWords words(1);
    for (std::size_t i = 0; i < folded.size(); ++i) {
        const char c = folded[i];
        // A no-break space and a zero-width space are blanks, not letters.
        if (c == '\xC2' && i + 1 < folded.size() && folded[i + 1] == '\xA0') {
            ++i;
            words.emplace_back();
        } else if (is_letter_or_digit(c)) {
            words.back() += c;
        } else if (c == '-' && i > 0 && i + 1 < folded.size() &&
                   is_letter_or_digit(folded[i - 1])) {
            // "Budi-nya": a particle of the language, no part of the name.
            if (std::string_view(folded).substr(i + 1) == "nya") {
                break;
            }
            continue;  // "PDI-P", "Al-Azhar": as if written without
        } else if (c != '\'') {
            words.emplace_back();
        }
    }
    words.erase(std::remove(words.begin(), words.end(), std::string{}), words.end());
    // "Partai Golkar Golkar": a word typed twice.
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

std::string without_shouting(std::string_view name) {
    constexpr std::size_t longest_short_form = 4;
    std::string out(name);
    const bool lower =
        std::any_of(out.begin(), out.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    const bool ascii = std::all_of(out.begin(), out.end(),
                                   [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (lower || !ascii || out.size() <= longest_short_form) {
        return out;
    }
    bool inside = false;
    for (char& c : out) {
        const bool letter = c >= 'A' && c <= 'Z';
        c = letter && inside ? static_cast<char>(c - 'A' + 'a') : c;
        inside = letter;
    }
    return out;
}

std::string joined(const NameWords& words) {
    std::string out;
    for (const auto& word : words) {
        out += word;
    }
    return out;
}

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
    if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > limit || b.size() > 254) {
        return limit + 1;
    }
    std::array<std::size_t, 256> row{};
    for (std::size_t j = 0; j <= b.size(); ++j) {
        row[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        std::size_t least = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] =
                std::min({above + 1, row[j - 1] + 1,
                          diagonal + (a[i - 1] == b[j - 1] ? std::size_t{0} : std::size_t{1})});
            diagonal = above;
            least = std::min(least, row[j]);
        }
        if (least > limit) {
            return limit + 1;
        }
    }
    return row[b.size()];
}

bool spelling_variant(std::string_view a, std::string_view b) {
    const std::size_t shorter = std::min(a.size(), b.size());
    if (shorter < 8 || has_other_digits(a, b)) {
        return false;
    }
    const std::size_t limit = shorter < 16 ? 1 : 2;
    return edit_distance(a, b, limit) <= limit;
}

bool short_form_of(const NameWords& short_form, const NameWords& full) {
    if (short_form.empty() || short_form.size() > full.size()) {
        return false;
    }
    // "Alex" for "Alexander"; a later word may be a patronym: "Wirja" is no "Ratna Wirjaputri".
    if (short_form.size() == 1 && short_form[0].size() >= 4 &&
        full[0].size() > short_form[0].size() + 1 && full[0].starts_with(short_form[0])) {
        return true;
    }
    bool any_word = false;
    std::size_t at = 0;
    for (const auto& word : short_form) {
        while (at < full.size() && !same_word(word, full[at])) {
            ++at;
        }
        if (at == full.size()) {
            return false;
        }
        any_word = any_word || (word.size() > 1 && full[at].size() > 1);
        ++at;
    }
    return any_word;
}

bool blend_of(std::string_view nickname, const NameWords& full) {
    if (nickname.size() < 5 || full.size() < 2) {
        return false;
    }
    for (std::size_t cut = 3; cut + 2 <= nickname.size() && cut <= full[0].size(); ++cut) {
        const std::string_view head = nickname.substr(0, cut);
        const std::string_view tail = nickname.substr(cut);
        if (!full[0].starts_with(head) || tail.front() != full[1].front()) {
            continue;
        }
        std::size_t matched = 0;
        for (const char c : full[1]) {
            matched += matched < tail.size() && tail[matched] == c ? 1U : 0U;
        }
        if (matched == tail.size()) {
            return true;
        }
    }
    return false;
}

bool acronym_of(std::string_view acronym, const NameWords& full) {
    const std::string letters = joined(name_words(acronym));
    const std::string text = joined(full);
    if (letters.size() < 2 || letters.size() >= text.size() || letters.front() != text.front()) {
        return false;
    }
    std::size_t matched = 0;
    for (const char c : text) {
        matched += matched < letters.size() && letters[matched] == c ? 1U : 0U;
    }
    return matched == letters.size();
}

bool initials_of(std::string_view acronym, const NameWords& full, const WordTable& words) {
    std::string initials;
    for (const auto& word : full) {
        if ((words.classes_of(word) & (link_word | stop_word | own_suffix)) == 0) {
            initials += word.front();
        }
    }
    return initials.size() >= 2 && initials == acronym;
}

}  // namespace linimasa::actors
