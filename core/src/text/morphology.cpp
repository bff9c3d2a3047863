#include "text/morphology.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace linimasa::morphology {
namespace {

using Strings = std::vector<std::string>;

constexpr std::array<std::string_view, 5> clitics = {"nya", "lah", "kah", "ku", "mu"};
constexpr std::size_t shortest_root = 3;

bool is_vowel(char c) {
    return std::string_view{"aeiou"}.find(c) != std::string_view::npos;
}

bool begins_with_vowel(std::string_view stem) {
    return !stem.empty() && is_vowel(stem.front());
}

/// Two consonants at the beginning that are two sounds: "kritik", "proses", "stabil".
bool begins_with_cluster(std::string_view stem) {
    if (stem.size() < 2 || is_vowel(stem[0]) || is_vowel(stem[1])) {
        return false;
    }
    const std::string_view two = stem.substr(0, 2);
    return two != "ng" && two != "ny" && two != "sy" && two != "kh";
}

std::size_t vowels(std::string_view stem) {
    return static_cast<std::size_t>(std::count_if(stem.begin(), stem.end(), is_vowel));
}

std::string join(std::string_view a, std::string_view b) {
    std::string out(a);
    out += b;
    return out;
}

/// What the nasal of meN- and peN- becomes before this stem, and how many letters it swallows.
struct Nasal {
    std::string_view sound;
    std::size_t swallowed = 0;
};

/// Formal first; then spellings that are common all the same.
std::vector<Nasal> nasals(std::string_view stem) {
    if (stem.empty()) {
        return {};
    }
    if (vowels(stem) == 1 && !begins_with_vowel(stem)) {
        std::vector<Nasal> both{{"nge", 0}};  // one syllable: "mengebom", "mengecek"
        const char c = stem.front();
        if (c == 'b' || c == 'f' || c == 'v') {
            both.push_back({"m", 0});
        } else if (c == 'c' || c == 'd' || c == 'j' || c == 't') {
            both.push_back({"n", 0});
        }
        return both;
    }
    const bool cluster = begins_with_cluster(stem);
    switch (stem.front()) {
        case 'a':
        case 'e':
        case 'i':
        case 'o':
        case 'u':
        case 'g':
        case 'h':
        case 'q':
        case 'x':
            return {{"ng", 0}};
        case 'k':
            if (cluster || stem.starts_with("kh")) {
                return {{"ng", 0}};
            }
            return {{"ng", 1}, {"ng", 0}};  // "mengirim", but "mengkaji"
        case 'b':
        case 'f':
        case 'v':
            return {{"m", 0}};
        case 'p':
            if (cluster) {
                return {{"m", 0}};
            }
            return {{"m", 1}, {"m", 0}};  // "memukul", but "mempunyai"
        case 'c':
        case 'd':
        case 'j':
        case 'z':
            return {{"n", 0}};
        case 't':
            if (cluster) {
                return {{"n", 0}};
            }
            return {{"n", 1}, {"n", 0}};  // "menulis", but "mentoleransi"
        case 's':
            if (stem.starts_with("sy") || cluster) {
                return {{"n", 0}};
            }
            return {{"ny", 1}, {"n", 0}};  // "menyukseskan", "mensukseskan"
        default:
            return {{"", 0}};  // l m n r w y
    }
}

Strings with_nasal(std::string_view prefix, std::string_view stem) {
    Strings out;
    for (const Nasal& nasal : nasals(stem)) {
        out.push_back(join(join(prefix, nasal.sound), stem.substr(nasal.swallowed)));
    }
    return out;
}

/// The first syllable ends in "er": "kerja", "percaya".
bool begins_with_er_syllable(std::string_view stem) {
    return stem.size() > 3 && !is_vowel(stem[0]) && stem.substr(1, 2) == "er" && !is_vowel(stem[3]);
}

/// ber-, ter-, per-: the r goes before another r and before "-er-" in the first syllable, and is l
/// in "belajar".
Strings with_r(std::string_view prefix, std::string_view stem) {
    const std::string_view without = prefix.substr(0, prefix.size() - 1);
    if (stem.starts_with("r")) {
        return {join(without, stem)};
    }
    if (stem == "ajar" && prefix != "ter") {
        return {join(join(without, "l"), stem)};
    }
    if (begins_with_er_syllable(stem)) {
        return {join(without, stem), join(prefix, stem)};  // "bekerja", but "terpercaya" too
    }
    return {join(prefix, stem)};
}

void add(std::vector<Form>& forms, Strings words, std::string_view prefix, std::string_view suffix,
         Voice voice) {
    for (std::string& word : words) {
        const bool known = std::any_of(forms.begin(), forms.end(),
                                       [&word](const Form& form) { return form.word == word; });
        if (!known) {
            forms.push_back({std::move(word), std::string(prefix), std::string(suffix), voice});
        }
    }
}

Strings suffixed(Strings words, std::string_view suffix) {
    for (std::string& word : words) {
        word += suffix;
    }
    return words;
}

}  // namespace

Strings with_me(std::string_view stem) {
    return with_nasal("me", stem);
}
Strings with_pe(std::string_view stem) {
    return with_nasal("pe", stem);
}

std::vector<Form> forms_of(std::string_view root) {
    std::vector<Form> forms;
    add(forms, {std::string(root)}, "", "", Voice::bare);
    const std::string with_per = with_r("per", root).front();
    for (const std::string_view suffix : {"", "kan", "i"}) {
        if (suffix == "i" && root.ends_with('i')) {
            continue;
        }
        add(forms, {join(root, suffix)}, "", suffix, Voice::bare);
        add(forms, suffixed(with_me(root), suffix), "me", suffix, Voice::active);
        add(forms, {join("mem" + with_per, suffix)}, "memper", suffix, Voice::active);
        add(forms, {join(join("di", root), suffix)}, "di", suffix, Voice::passive);
        add(forms, {join("di" + with_per, suffix)}, "diper", suffix, Voice::passive);
        add(forms, suffixed(with_r("ter", root), suffix), "ter", suffix, Voice::resultative);
    }
    add(forms, with_r("ber", root), "ber", "", Voice::middle);
    add(forms, suffixed(with_r("ber", root), "an"), "ber", "an", Voice::middle);
    add(forms, suffixed(with_r("ber", root), "kan"), "ber", "kan", Voice::middle);
    add(forms, {join("keber" + std::string(root), "an")}, "ke", "an", Voice::noun);
    add(forms, suffixed(with_pe(root), "an"), "pe", "an", Voice::noun);
    add(forms, {with_per + "an"}, "per", "an", Voice::noun);
    add(forms, {join(join("ke", root), "an")}, "ke", "an", Voice::noun);
    add(forms, {join(root, "an")}, "", "an", Voice::noun);
    add(forms, with_pe(root), "pe", "", Voice::agent);
    add(forms, {join("pe", root)}, "pe", "", Voice::agent);  // of ber- verbs: "petani", "pekerja"
    add(forms, {with_per}, "per", "", Voice::bare);
    add(forms, {join("se", root)}, "se", "", Voice::bare);
    return forms;
}

Strings with_clitics(std::string_view word) {
    Strings out;
    for (const std::string_view clitic : clitics) {
        out.push_back(join(word, clitic));
    }
    return out;
}

namespace {

/// Prefixes as they appear, what they are, and the letters that may have been swallowed.
struct Beginning {
    std::string_view text;
    std::string_view name;
    std::string_view swallowed;  ///< each letter is a possible first one of the root; "-": none
    Voice voice;
};

constexpr std::array beginnings = {
    Beginning{"memper", "memper", "-", Voice::active},
    Beginning{"mempe", "memper", "-", Voice::active},
    Beginning{"menge", "me", "-", Voice::active},
    Beginning{"meng", "me", "-k", Voice::active},
    Beginning{"meny", "me", "s", Voice::active},
    Beginning{"mem", "me", "-p", Voice::active},
    Beginning{"men", "me", "-t", Voice::active},
    Beginning{"me", "me", "-", Voice::active},
    Beginning{"diper", "diper", "-", Voice::passive},
    Beginning{"dipe", "diper", "-", Voice::passive},
    Beginning{"di", "di", "-", Voice::passive},
    Beginning{"ter", "ter", "-", Voice::resultative},
    Beginning{"te", "ter", "-", Voice::resultative},
    Beginning{"ber", "ber", "-", Voice::middle},
    Beginning{"bel", "ber", "-", Voice::middle},
    Beginning{"be", "ber", "-", Voice::middle},
    Beginning{"penge", "pe", "-", Voice::agent},
    Beginning{"peng", "pe", "-k", Voice::agent},
    Beginning{"peny", "pe", "s", Voice::agent},
    Beginning{"pem", "pe", "-p", Voice::agent},
    Beginning{"pen", "pe", "-t", Voice::agent},
    Beginning{"per", "per", "-", Voice::bare},
    Beginning{"pel", "per", "-", Voice::bare},
    Beginning{"pe", "pe", "-", Voice::agent},
    Beginning{"keber", "ke", "-", Voice::noun},
    Beginning{"ke", "ke", "-", Voice::bare},
    Beginning{"se", "se", "-", Voice::bare},
    Beginning{"", "", "-", Voice::bare},
};

constexpr std::array<std::string_view, 4> suffixes = {"kan", "an", "i", ""};

Voice voice_of(const Beginning& beginning, std::string_view suffix) {
    if (suffix != "an" || beginning.voice == Voice::middle) {
        return beginning.voice;
    }
    return Voice::noun;
}

bool fits(const Beginning& beginning, std::string_view suffix) {
    const std::string_view name = beginning.name;
    const bool verb = beginning.voice == Voice::active || beginning.voice == Voice::passive ||
                      beginning.voice == Voice::resultative;
    if (suffix == "an") {
        return !verb && name != "se";
    }
    if (suffix == "kan") {
        return verb || name.empty() || name == "ber";
    }
    if (suffix == "i") {
        return verb || name.empty();
    }
    return true;
}

/// False where this root would have given the prefix another sound.
bool sound_fits(const Beginning& beginning, std::string_view root) {
    const bool lost_r = beginning.name.ends_with('r') && beginning.text.ends_with('e');
    if (lost_r) {
        return root.starts_with('r') || begins_with_er_syllable(root);
    }
    if (beginning.name != "me" && !(beginning.name == "pe" && beginning.text != "pe")) {
        return true;
    }
    const std::string_view stem = beginning.name;
    const auto words = with_nasal(stem, root);
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return word.starts_with(beginning.text); });
}

void take_apart(std::string_view word, std::string_view clitic, std::vector<Analysis>& out) {
    for (const Beginning& beginning : beginnings) {
        if (!word.starts_with(beginning.text)) {
            continue;
        }
        for (const std::string_view suffix : suffixes) {
            if (!fits(beginning, suffix) || !word.ends_with(suffix) ||
                word.size() < beginning.text.size() + suffix.size()) {
                continue;
            }
            const std::string_view rest = word.substr(
                beginning.text.size(), word.size() - beginning.text.size() - suffix.size());
            for (const char first : beginning.swallowed) {
                std::string root = first == '-' ? std::string() : std::string(1, first);
                root += rest;
                if (root.size() < shortest_root || vowels(root) == 0 ||
                    !sound_fits(beginning, root)) {
                    continue;
                }
                out.push_back({std::move(root), std::string(beginning.name), std::string(suffix),
                               std::string(clitic), voice_of(beginning, suffix)});
            }
        }
    }
}

}  // namespace

std::vector<Analysis> analyze(std::string_view word) {
    if (const std::size_t hyphen = word.find('-'); hyphen != std::string_view::npos) {
        const std::string_view first = word.substr(0, hyphen);
        const std::string_view second = word.substr(hyphen + 1);
        // Also "menyebut-nyebut", whose second half lacks the prefix, and "kebijakan-kebijakannya".
        const bool doubled = second.starts_with(first) || first.ends_with(second);
        return doubled && !first.empty() ? analyze(first) : std::vector<Analysis>{};
    }
    std::vector<Analysis> out;
    take_apart(word, "", out);
    for (const std::string_view clitic : clitics) {
        if (word.size() > clitic.size() + shortest_root && word.ends_with(clitic)) {
            take_apart(word.substr(0, word.size() - clitic.size()), clitic, out);
        }
    }
    std::stable_sort(out.begin(), out.end(), [](const Analysis& a, const Analysis& b) {
        return a.root.size() < b.root.size();
    });
    return out;
}

}  // namespace linimasa::morphology
