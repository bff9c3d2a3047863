#include "times/lexicon.hpp"

#include "linimasa/core/date.hpp"
#include "linimasa/core/enum_names.hpp"
#include "linimasa/core/text.hpp"
#include "times/scan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace linimasa::times {
namespace {

constexpr std::array<std::string_view, builtin_count> builtin_names = {
    "n",     "day", "mon",  "year", "yy",     "hour",    "minute",
    "roman", "cap", "word", "any",  "recent", "spelled", "hhmm"};

/// Values of Slot::vague from 1.
constexpr std::array<std::string_view, 4> vague_names = {"unknown", "present", "past", "future"};

std::optional<int> parse_number(std::string_view text) {
    int value = 0;
    const auto* const last = text.data() + text.size();
    const auto read = std::from_chars(text.data(), last, value);
    return read.ec == std::errc{} && read.ptr == last ? std::optional(value) : std::nullopt;
}

std::optional<int> parse_value(Slot slot, std::string_view text) {
    if (slot == Slot::unit) {
        const auto unit = parse_unit(text);
        return unit ? std::optional(static_cast<int>(*unit)) : std::nullopt;
    }
    if (slot == Slot::modifier) {
        const auto modifier = parse_enum<TimeModifier>(text);
        return modifier ? std::optional(static_cast<int>(*modifier)) : std::nullopt;
    }
    if (slot == Slot::vague) {
        const auto* const it = std::find(vague_names.begin(), vague_names.end(), text);
        return it != vague_names.end()
                   ? std::optional(static_cast<int>(it - vague_names.begin()) + 1)
                   : parse_number(text);
    }
    const auto dash = text.find('-', 1);
    if (dash != std::string_view::npos) {
        const auto high = parse_number(text.substr(0, dash));
        const auto low = parse_number(text.substr(dash + 1));
        return high && low ? std::optional(*high * 100 + *low) : std::nullopt;
    }
    return parse_number(text);
}

}  // namespace

std::optional<std::vector<Assignment>> parse_assignments(std::string_view text) {
    std::vector<Assignment> list;
    while (!text.empty()) {
        const auto end = std::min(text.find(','), text.size());
        const auto item = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const auto equals = item.find('=');
        if (equals == std::string_view::npos) {
            return std::nullopt;
        }
        const auto slot = parse_slot(item.substr(0, equals));
        if (!slot) {
            return std::nullopt;
        }
        const auto value = parse_value(*slot, item.substr(equals + 1));
        if (!value) {
            return std::nullopt;
        }
        list.push_back({*slot, *value});
    }
    return list;
}

int edit_distance(std::string_view a, std::string_view b, int limit) {
    constexpr std::size_t longest = 24;
    if (a.size() > longest || b.size() > longest) {
        return limit + 1;
    }
    std::array<std::array<int, longest + 1>, 3> rows{};
    for (std::size_t j = 0; j <= b.size(); ++j) {
        rows[0][j] = static_cast<int>(j);
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto& row = rows[i % 3];
        const auto& above = rows[(i + 2) % 3];
        const auto& above_that = rows[(i + 1) % 3];
        row[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const int replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], above_that[j - 2] + 1);
            }
        }
    }
    return std::min(rows[a.size() % 3][b.size()], limit + 1);
}

void Memberships::add(Membership membership) {
    const ClassMask bit = ClassMask::of(membership.cls);
    switch (membership.casing) {
        case Casing::any:
            always |= bit;
            break;
        case Casing::lower:
            lower |= bit;
            break;
        case Casing::capital:
            capital |= bit;
            break;
    }
    list.push_back(std::move(membership));
}

const Membership* Memberships::find(ClassId cls) const {
    for (const auto& membership : list) {
        if (membership.cls == cls) {
            return &membership;
        }
    }
    return nullptr;
}

LexId Lexicon::find(std::string_view lower) const {
    // Abseil's string_view is its own type where it was built before C++17.
    const auto it = by_text_.find(absl::string_view(lower.data(), lower.size()));
    return it == by_text_.end() ? no_lex : it->second;
}

LexId Lexicon::add(std::string_view lower) {
    const auto [it, is_new] = by_text_.try_emplace(std::string(lower), no_lex);
    if (is_new) {
        it->second = static_cast<LexId>(words_.size());
        words_.push_back({std::string(lower), {}, NumeralKind::none, 0, {}});
    }
    return it->second;
}

LexId Lexicon::add_word(std::string_view lower, Vocabulary& vocabulary) {
    const LexId id = add(lower);
    const WordId word = vocabulary.add(lower);
    if (by_word_.size() <= word) {
        by_word_.resize(word + 1, no_lex);
    }
    by_word_[word] = id;
    return id;
}

std::optional<ClassId> Lexicon::find_class(std::string_view name) const {
    const auto it = classes_.find(absl::string_view(name.data(), name.size()));
    return it == classes_.end() ? std::nullopt : std::optional(it->second);
}

ClassMask Lexicon::classes_of(LexId id) const {
    const LexWord& word = words_[id];
    const auto all = [](const Memberships& of) { return of.always | of.lower | of.capital; };
    ClassMask mask = all(word.classes) | mask_of(Builtin::any);
    if (word.numeral != NumeralKind::none) {
        mask |= mask_of(Builtin::n) | mask_of(Builtin::day) | mask_of(Builtin::hour);
    }
    if (word.text.size() <= 5) {
        mask |= mask_of(Builtin::roman);
    }
    for (const auto index : word.phrases) {
        mask |= all(phrases_[index].classes);
    }
    return mask;
}

ClassMask Lexicon::mask(std::string_view class_name) const {
    const auto cls = find_class(class_name);
    return cls ? ClassMask::of(*cls) : ClassMask{};
}

std::optional<ClassId> Lexicon::add_class(std::string_view name) {
    if (auto known = find_class(name)) {
        return known;
    }
    if (classes_.size() == most_classes) {
        return std::nullopt;
    }
    const auto id = static_cast<ClassId>(classes_.size());
    classes_.emplace(name, id);
    return id;
}

LexId Lexicon::correct(ClassMask cls, std::string_view lower) const {
    LexId best = no_lex;
    int best_distance = 3;
    bool tied = false;
    for (std::size_t id = 1; id < words_.size(); ++id) {
        const auto& word = words_[id];
        if (!(word.classes.always | word.classes.capital).meets(cls) || word.text.size() < 4) {
            continue;
        }
        const int limit = word.text.size() >= 8 ? 2 : 1;
        const int distance = edit_distance(word.text, lower, limit);
        if (distance > limit || distance > best_distance) {
            continue;
        }
        // Two spellings of one month are no tie.
        const auto same = [&](LexId other) {
            const auto& a = words_[other].classes.list.front().assignments;
            const auto& b = word.classes.list.front().assignments;
            return !a.empty() && !b.empty() && a.front().value == b.front().value;
        };
        if (distance < best_distance) {
            best = static_cast<LexId>(id);
            best_distance = distance;
            tied = false;
        } else if (!same(best)) {
            tied = true;
        }
    }
    return tied ? no_lex : best;
}

std::optional<Error> Lexicon::add_entry(const LanguagePack& pack, std::string_view file,
                                        const TableRow& row, std::string_view text,
                                        std::string_view cls, std::string_view assignments,
                                        std::string_view casing) {
    const auto bad = [&](std::string_view what) {
        return Error{ErrorCode::invalid_data, fmt::format("{}: \"{}\"", what, text),
                     pack.place_of(file, row.line),
                     "A line is word, class, slot=value[,slot=value], case"};
    };
    const auto id = add_class(cls);
    if (text.empty() || cls.empty() || !id) {
        return bad("no word, no class, or more than 128 classes");
    }
    auto values = parse_assignments(assignments);
    if (!values) {
        return bad(fmt::format("\"{}\" is no list of slot=value", assignments));
    }
    Casing when = Casing::any;
    if (casing == "lower") {
        when = Casing::lower;
    } else if (casing == "capital") {
        when = Casing::capital;
    } else if (!casing.empty()) {
        return bad(
            fmt::format("the case is \"lower\", \"capital\" or nothing, not \"{}\"", casing));
    }
    Membership membership{*id, when, *std::move(values)};
    const std::string lower = fold(text);
    std::vector<Phrase::Part> parts;
    for (const auto& piece : pieces_of(lower)) {
        parts.push_back(piece.mark != 0 ? Phrase::Part{no_lex, piece.mark}
                                        : Phrase::Part{add(piece.text), 0});
    }
    if (parts.size() == 1 || lower.find_first_of(" /.") == std::string::npos) {
        words_[add(lower)].classes.add(std::move(membership));
        return std::nullopt;
    }
    if (parts.front().lex == no_lex) {
        return bad("a phrase begins with a word");
    }
    Phrase phrase{std::move(parts), {}};
    auto& first = words_[phrase.parts.front().lex].phrases;
    for (const auto index : first) {  // a phrase may have several classes
        const auto& known = phrases_[index].parts;
        if (std::equal(
                known.begin(), known.end(), phrase.parts.begin(), phrase.parts.end(),
                [](const auto& a, const auto& b) { return a.lex == b.lex && a.mark == b.mark; })) {
            phrases_[index].classes.add(std::move(membership));
            return std::nullopt;
        }
    }
    phrase.classes.add(std::move(membership));
    first.push_back(static_cast<std::uint16_t>(phrases_.size()));
    phrases_.push_back(std::move(phrase));
    std::stable_sort(first.begin(), first.end(), [&](std::uint16_t a, std::uint16_t b) {
        return phrases_[a].parts.size() > phrases_[b].parts.size();
    });
    return std::nullopt;
}

std::optional<Error> Lexicon::add_numeral(const LanguagePack& pack, const TableRow& row) {
    constexpr std::array<std::string_view, 6> kinds = {"",     "unit",       "teen",
                                                       "tens", "multiplier", "century"};
    const auto* const kind = std::find(kinds.begin() + 1, kinds.end(), row.cell(1));
    const auto value = parse_number(row.cell(2));
    if (row.cell(0).empty() || kind == kinds.end() || !value) {
        return Error{ErrorCode::invalid_data, fmt::format("not a numeral: \"{}\"", row.cell(0)),
                     pack.place_of("numerals.tsv", row.line),
                     "A line is word, unit | teen | tens | multiplier | century, value"};
    }
    auto& word = words_[add(fold(row.cell(0)))];
    word.numeral = static_cast<NumeralKind>(kind - kinds.begin());
    word.numeral_value = *value;
    return std::nullopt;
}

std::optional<Error> Lexicon::add_era(const LanguagePack& pack, const TableRow& row) {
    const auto from = Date::parse(row.cell(1));
    const auto until = Date::parse(row.cell(2));
    if (!from || (!until && !row.cell(2).empty())) {
        return Error{ErrorCode::invalid_data, fmt::format("not an era: \"{}\"", row.cell(0)),
                     pack.place_of("eras.tsv", row.line),
                     "A line is phrase, first day, last day or nothing"};
    }
    // In days since 1970: what an era says is only ever compared.
    std::string assignments = fmt::format("n={}", from->first_day().time_since_epoch().count());
    if (until) {
        assignments += fmt::format(",ord={}", until->last_day().time_since_epoch().count());
    }
    return add_entry(pack, "eras.tsv", row, row.cell(0), "era", assignments, "");
}

void Lexicon::add_to_vocabulary(Vocabulary& vocabulary) {
    for (std::size_t id = 1; id < words_.size(); ++id) {
        const std::string text = words_[id].text;
        add_word(text, vocabulary);
    }
}

std::optional<Error> Lexicon::add_places(const LanguagePack& pack) {
    constexpr std::string_view file = "places.tsv";
    const ClassMask part_of_a_unit = mask("mod");
    for (const auto& row : pack.table(file)) {
        const auto name = row.cell(0);
        const auto space = name.rfind(' ');
        if (space == std::string_view::npos) {
            continue;
        }
        const LexId last = find(fold(name.substr(space + 1)));
        if (last == no_lex || !words_[last].classes.lower.meets(part_of_a_unit)) {
            continue;
        }
        if (auto error = add_entry(pack, file, row, name, "place-name", "", "")) {
            return error;
        }
        words_[last].classes.add({static_cast<ClassId>(Builtin::cap), Casing::capital, {}});
    }
    return std::nullopt;
}

Result<Lexicon> Lexicon::load(const LanguagePack& pack, Vocabulary& vocabulary) {
    Lexicon lexicon;
    lexicon.words_.emplace_back();  // number 0 is "none"
    for (const auto name : builtin_names) {
        lexicon.add_class(name);
    }
    for (const std::string_view name : {"month", "weekday", "feast"}) {
        const std::string file = fmt::format("{}s.tsv", name);
        for (const auto& row : pack.table(file)) {
            // Name, value, class, case; the class is the topic of the file where none is given.
            const auto cls = row.cell(2).empty() ? name : row.cell(2);
            const auto value = fmt::format("{}={}", name, row.cell(1));
            if (auto error =
                    lexicon.add_entry(pack, file, row, row.cell(0), cls, value, row.cell(3))) {
                return tl::unexpected(*std::move(error));
            }
        }
    }
    for (const auto& row : pack.table("time_words.tsv")) {
        if (row.cell(1) == "thousands" && row.cell(0).size() == 1) {
            lexicon.thousands_ = row.cell(0).front();
            continue;
        }
        if (row.cell(1) == "decimal" && row.cell(0).size() == 1) {
            lexicon.decimal_ = row.cell(0).front();
            continue;
        }
        if (auto error = lexicon.add_entry(pack, "time_words.tsv", row, row.cell(0), row.cell(1),
                                           row.cell(2), row.cell(3))) {
            return tl::unexpected(*std::move(error));
        }
    }
    for (const auto& row : pack.table("numerals.tsv")) {
        if (auto error = lexicon.add_numeral(pack, row)) {
            return tl::unexpected(*std::move(error));
        }
    }
    if (auto error = lexicon.add_places(pack)) {
        return tl::unexpected(*std::move(error));
    }
    for (const auto& row : pack.table("eras.tsv")) {
        if (auto error = lexicon.add_era(pack, row)) {
            return tl::unexpected(*std::move(error));
        }
    }
    lexicon.add_to_vocabulary(vocabulary);
    return lexicon;
}

}  // namespace linimasa::times
