#include "readers/lexicon.hpp"

#include "base/characters.hpp"
#include "linimasa/core/enum_names.hpp"
#include "linimasa/core/text.hpp"
#include "readers/lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace linimasa::readers {
namespace {

constexpr std::string_view phrases_file = "boilerplate.tsv";
constexpr std::string_view words_file = "headline_words.tsv";
constexpr std::string_view spam_file = "spam.tsv";
constexpr std::string_view openers_file = "sentence_words.tsv";
constexpr std::string_view common_words_file = "common_words.tsv";
constexpr std::string_view outlets_file = "outlets.tsv";
constexpr std::string_view page_words_file = "page_words.tsv";
constexpr std::string_view language_words_file = "language_words.tsv";

constexpr int small_word = 1;
constexpr int opener_word = 2;
constexpr int camel_word = 4;
constexpr int start_word = 8;
constexpr int role_word = 16;
constexpr int common_word = 32;

struct WordKind {
    std::string_view name;
    int bit;
};
constexpr std::array word_kinds = {WordKind{"small", small_word}, WordKind{"camel", camel_word},
                                   WordKind{"start", start_word}, WordKind{"role", role_word}};
constexpr std::array spam_kinds = {WordKind{"core", 1}, WordKind{"promo", 2},
                                   WordKind{"filler", 4}};

/// In the order of PageWord.
constexpr std::array<std::string_view, page_word_count> page_word_names = {
    "author", "translator", "credit",  "byline",  "own",   "told",
    "source", "clock",      "caption", "picture", "rubric"};

template <class Kinds>
int bit_of(const Kinds& kinds, std::string_view name) {
    const auto it = std::find_if(kinds.begin(), kinds.end(),
                                 [name](const WordKind& kind) { return kind.name == name; });
    return it == kinds.end() ? 0 : it->bit;
}

std::optional<PhraseUse> parse_use(std::string_view word) {
    if (word == "line") {
        return PhraseUse::line;
    }
    if (word == "starts") {
        return PhraseUse::starts;
    }
    if (word == "section") {
        return PhraseUse::section;
    }
    if (word == "label") {
        return PhraseUse::label;
    }
    if (word == "age") {
        return PhraseUse::age;
    }
    return std::nullopt;
}

tl::unexpected<Error> bad_line(const LanguagePack& pack, std::string_view file, const TableRow& row,
                               std::string_view remedy) {
    return tl::unexpected(Error{ErrorCode::invalid_data,
                                fmt::format("\"{}\" is not known here", row.cell(0)),
                                pack.place_of(file, row.line), std::string(remedy)});
}

bool by_use_and_text(const Phrase& a, const Phrase& b) {
    return std::tie(a.use, a.text) < std::tie(b.use, b.text);
}

}  // namespace

Result<void> Lexicon::add(const LanguagePack& pack) {
    for (const auto& row : pack.table(phrases_file)) {
        const auto use = parse_use(row.cell(0));
        const auto kind = parse_enum<BlockKind>(row.cell(1));
        if (!use || !kind || row.cell(2).empty()) {
            return bad_line(
                pack, phrases_file, row,
                "Write line, starts, section, label or age, a kind of block and a phrase");
        }
        phrases_.push_back({fold(row.cell(2)), *use, *kind});
    }
    for (const auto& row : pack.table(words_file)) {
        const int bit = bit_of(word_kinds, row.cell(1));
        if (bit == 0) {
            return bad_line(pack, words_file, row,
                            "Write a word, a tab, and small, camel, start or role");
        }
        words_[fold(row.cell(0))] |= bit;
    }
    for (const auto& row : pack.table(spam_file)) {
        const int bit = bit_of(spam_kinds, row.cell(1));
        if (bit == 0) {
            return bad_line(pack, spam_file, row, "Write a word, a tab, and core, promo or filler");
        }
        spam_[fold(row.cell(0))] |= bit;
        if (bit == 1) {
            mark_beginning(row.cell(0));
        }
    }
    for (const auto& row : pack.table(openers_file)) {
        if (row.cell(1) == "opener") {
            words_[fold(row.cell(0))] |= opener_word;
        }
    }
    for (const auto& row : pack.table(common_words_file)) {
        words_[fold(row.cell(0))] |= common_word;
    }
    for (const auto& row : pack.table(page_words_file)) {
        const auto* const name =
            std::find(page_word_names.begin(), page_word_names.end(), row.cell(0));
        if (name == page_word_names.end() || row.cell(1).empty()) {
            return bad_line(pack, page_words_file, row,
                            "Write a class from the head of the file, a tab and a phrase");
        }
        page_words_[static_cast<std::size_t>(name - page_word_names.begin())].push_back(
            fold(row.cell(1)));
    }
    for (const auto& row : pack.table(outlets_file)) {
        if (row.cell(1).empty()) {
            return bad_line(pack, outlets_file, row, "Write a host's name, a tab and the outlet");
        }
        outlets_[fold(row.cell(0))] = std::string(row.cell(1));
        outlet_names_.emplace_back(fold(row.cell(1)), std::string(row.cell(1)));
    }
    for (const auto& row : pack.table(language_words_file)) {
        const auto cell = row.cell(1);
        if (cell != "both" && cell != "id" && cell != "ms") {
            return bad_line(pack, language_words_file, row,
                            "Write a word, a tab, and both, id or ms");
        }
        language_words_[fold(row.cell(0))] = cell == "both" ? LanguageWord::both
                                             : cell == "id" ? LanguageWord::indonesian
                                                            : LanguageWord::malay;
    }
    return affixes_.add(pack);
}

Result<Lexicon> Lexicon::create(const LanguagePack& pack) {
    Lexicon made;
    if (auto added = made.add(pack); !added) {
        return tl::unexpected(added.error());
    }
    std::stable_sort(made.phrases_.begin(), made.phrases_.end(), by_use_and_text);
    return made;
}

const Lexicon& Lexicon::builtin() {
    static const Lexicon lexicon = [] {
        Lexicon made;
        for (const std::string& code : LanguagePack::available()) {
            const auto pack = LanguagePack::load(code);
            const auto added = pack ? made.add(*pack) : tl::unexpected(pack.error());
            if (!added) {
                throw std::logic_error(to_string(added.error()));  // the build embeds checked files
            }
        }
        std::stable_sort(made.phrases_.begin(), made.phrases_.end(), by_use_and_text);
        return made;
    }();
    return lexicon;
}

const Phrase* Lexicon::find(std::string_view folded_line, PhraseUse use) const {
    const Phrase* best = nullptr;
    for (const Phrase& phrase : phrases_) {
        if (phrase.use != use || !folded_line.starts_with(phrase.text)) {
            continue;
        }
        const std::string_view rest = folded_line.substr(phrase.text.size());
        const bool word_ends =
            rest.empty() || !((rest[0] >= 'a' && rest[0] <= 'z') || (rest[0] & 0x80) != 0);
        const bool whole =
            use == PhraseUse::starts ||
            std::none_of(rest.begin(), rest.end(), [](char c) { return c >= 'a' && c <= 'z'; });
        if (word_ends && whole && (best == nullptr || best->text.size() < phrase.text.size())) {
            best = &phrase;
        }
    }
    return best;
}

const Phrase* Lexicon::label_at_end(std::string_view folded) const {
    const Phrase* best = nullptr;
    for (const Phrase& phrase : phrases_) {
        if (phrase.use == PhraseUse::label && folded.ends_with(phrase.text) &&
            (best == nullptr || best->text.size() < phrase.text.size())) {
            best = &phrase;
        }
    }
    return best;
}

const Phrase* Lexicon::age_at_end(std::string_view folded_line) const {
    for (const Phrase& phrase : phrases_) {
        if (phrase.use != PhraseUse::age || !folded_line.ends_with(phrase.text)) {
            continue;
        }
        const std::string_view before =
            trimmed(folded_line.substr(0, folded_line.size() - phrase.text.size()));
        const std::size_t number = before.find_last_not_of("0123456789") + 1;
        const std::string_view rest = trimmed(before.substr(0, number));
        // "Jalan itu ditutup 2 jam lalu" is a sentence.
        const bool apart = rest.empty() || !character_before(rest, rest.size()).is_letter();
        if (number < before.size() && apart) {
            return &phrase;
        }
    }
    return nullptr;
}

bool Lexicon::begins(std::string_view folded, PageWord use) const {
    return std::any_of(page_words(use).begin(), page_words(use).end(), [&](const auto& phrase) {
        return folded.starts_with(phrase) && (folded.size() == phrase.size() ||
                                              std::string_view{" \t:,.(/|"}.find(
                                                  folded[phrase.size()]) != std::string_view::npos);
    });
}

std::optional<std::string_view> Lexicon::outlet(std::string_view name) const {
    const auto it = outlets_.find(absl::string_view(name.data(), name.size()));
    return it == outlets_.end() ? std::nullopt : std::optional<std::string_view>(it->second);
}

std::optional<std::string_view> Lexicon::outlet_in(std::string_view text) const {
    for (const auto& [name, outlet] : outlet_names_) {
        if (text.size() < name.size() || fold(text.substr(0, name.size())) != name) {
            continue;
        }
        const std::string_view rest = text.substr(name.size());
        if (rest.empty() || !character_at(rest, 0).is_letter()) {
            return outlet;
        }
    }
    return std::nullopt;
}

bool Lexicon::has(std::string_view folded, int bits) const {
    const auto it = words_.find(absl::string_view(folded.data(), folded.size()));
    return it != words_.end() && (it->second & bits) != 0;
}

bool Lexicon::is_common(std::string_view folded) const {
    return has(folded, common_word);
}

bool Lexicon::is_small_word(std::string_view folded) const {
    return has(folded, small_word);
}
bool Lexicon::is_opener(std::string_view folded) const {
    return has(folded, opener_word);
}
bool Lexicon::is_camel(std::string_view folded) const {
    return has(folded, camel_word);
}

bool Lexicon::is_start(std::string_view folded) const {
    return has(folded, start_word);
}

bool Lexicon::is_role(std::string_view folded) const {
    return has(folded, role_word);
}

LanguageWord Lexicon::language_word(std::string_view folded) const {
    const auto it = language_words_.find(absl::string_view(folded.data(), folded.size()));
    return it == language_words_.end() ? LanguageWord::none : it->second;
}

SpamWord Lexicon::spam(std::string_view folded) const {
    const auto it = spam_.find(absl::string_view(folded.data(), folded.size()));
    const int bits = it == spam_.end() ? 0 : it->second;
    return {(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0};
}

namespace {

/// A number for the first two letters of a word, upper and lower case alike.
std::size_t beginning(char first, char second) {
    const auto letter = [](char c) {
        return static_cast<std::size_t>((static_cast<unsigned char>(c) | 0x20U) & 0x1FU);
    };
    return letter(first) * 32 + letter(second);
}

bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

void Lexicon::mark_beginning(std::string_view word) {
    if (word.size() >= 2) {
        spam_beginnings_.set(beginning(word[0], word[1]));
    }
}

bool Lexicon::may_have_spam(std::string_view text) const {
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        if (!is_ascii_letter(text[at])) {
            continue;
        }
        std::size_t end = at + 1;
        const bool candidate = spam_beginnings_.test(beginning(text[at], text[end]));
        while (end < text.size() && is_ascii_letter(text[end])) {
            ++end;
        }
        while (end < text.size() && text[end] >= '0' && text[end] <= '9') {
            ++end;
        }
        if (candidate && spam(fold(text.substr(at, end - at))).core) {
            return true;
        }
        at = end;
    }
    return false;
}

}  // namespace linimasa::readers
