#pragma once

#include "linimasa/core/language_pack.hpp"
#include "linimasa/core/result.hpp"
#include "linimasa/core/vocabulary.hpp"
#include "times/frame.hpp"

#include <absl/container/flat_hash_map.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linimasa::times {

using ClassId = std::uint8_t;
inline constexpr std::size_t most_classes = 128;

/// Classes of words, as rules name them: "month", "unit", "day". A bit each.
class ClassMask {
public:
    constexpr ClassMask() = default;
    [[nodiscard]] static constexpr ClassMask of(ClassId id) {
        ClassMask mask;
        mask.halves_[id / 64U] = std::uint64_t{1} << (id % 64U);
        return mask;
    }
    [[nodiscard]] constexpr bool has(ClassId id) const {
        return ((halves_[id / 64U] >> (id % 64U)) & 1U) != 0;
    }
    [[nodiscard]] constexpr bool meets(ClassMask other) const {
        return ((halves_[0] & other.halves_[0]) | (halves_[1] & other.halves_[1])) != 0;
    }
    constexpr ClassMask& operator|=(ClassMask other) {
        halves_[0] |= other.halves_[0];
        halves_[1] |= other.halves_[1];
        return *this;
    }
    /// The classes of Builtin alone.
    [[nodiscard]] constexpr std::uint16_t builtins() const;
    friend constexpr ClassMask operator|(ClassMask a, ClassMask b) { return a |= b; }
    friend constexpr bool operator==(const ClassMask&, const ClassMask&) = default;
    template <class H>
    friend H AbslHashValue(H hash, const ClassMask& mask) {  // NOLINT: Abseil's name
        return H::combine(std::move(hash), mask.halves_);
    }

private:
    std::array<std::uint64_t, 2> halves_{};
};

/// Classes that a token has by its shape, not by the word lists; first in the numbering.
enum class Builtin : std::uint8_t {
    n,        ///< any number, in digits or words
    day,      ///< 1 to 31
    mon,      ///< 1 to 12, in digits
    year,     ///< four digits, 1000 to 2999
    yy,       ///< two digits
    hour,     ///< 0 to 24
    minute,   ///< two digits, 00 to 59
    roman,    ///< I to XXX
    cap,      ///< a word with a capital that the word lists do not have
    word,     ///< a word that the word lists do not have, in small letters
    any,      ///< any word
    recent,   ///< four digits, 1900 to 2099: a year rather than an amount
    spelled,  ///< a number in words, 1000 to 2999: a year where a word for one stands before it
    hhmm,     ///< four digits, 0000 to 2459: hour and minute of wires ("0030 GMT")
};
inline constexpr std::size_t builtin_count = 14;
constexpr std::uint16_t ClassMask::builtins() const {
    return static_cast<std::uint16_t>(halves_[0] & ((std::uint64_t{1} << builtin_count) - 1U));
}
[[nodiscard]] constexpr ClassMask mask_of(Builtin builtin) {
    return ClassMask::of(static_cast<ClassId>(builtin));
}

using LexId = std::uint16_t;  ///< number of a word of the lists; 0: not in them
inline constexpr LexId no_lex = 0;

struct Assignment {
    Slot slot;
    int value;
};

enum class Casing : std::uint8_t { any, lower, capital };

/// One class that a word or phrase belongs to, and what it says there.
struct Membership {
    ClassId cls;
    Casing casing;
    std::vector<Assignment> assignments;
};

enum class NumeralKind : std::uint8_t { none, unit, teen, tens, multiplier, century };

struct Memberships {
    std::vector<Membership> list;
    ClassMask always;   ///< classes whatever the case
    ClassMask lower;    ///< classes in small letters only
    ClassMask capital;  ///< classes with a capital only

    void add(Membership membership);
    [[nodiscard]] const Membership* find(ClassId cls) const;
};

/// Several words that count as one: "kemarin lusa", "s/d".
struct Phrase {
    struct Part {
        LexId lex;  ///< no_lex: a mark
        char mark;
    };
    std::vector<Part> parts;
    Memberships classes;
};

struct LexWord {
    std::string text;
    Memberships classes;
    NumeralKind numeral = NumeralKind::none;
    int numeral_value = 0;
    std::vector<std::uint16_t> phrases;  ///< that begin with it, longest first
};

/// The words of a language that matter to times, from the tables of its pack.
class Lexicon {
public:
    [[nodiscard]] static Result<Lexicon> load(const LanguagePack& pack, Vocabulary& vocabulary);

    /// The word behind the number of the vocabulary.
    [[nodiscard]] LexId of_word(WordId word) const {
        return word < by_word_.size() ? by_word_[word] : no_lex;
    }
    /// The word behind lower-cased text.
    [[nodiscard]] LexId find(std::string_view lower) const;
    [[nodiscard]] const LexWord& word(LexId id) const { return words_[id]; }
    [[nodiscard]] std::size_t size() const { return words_.size(); }
    /// All classes that the word or a phrase that begins with it may have.
    [[nodiscard]] ClassMask classes_of(LexId id) const;
    [[nodiscard]] const Phrase& phrase(std::size_t index) const { return phrases_[index]; }
    [[nodiscard]] std::optional<ClassId> find_class(std::string_view name) const;
    /// Empty where the pack has no such class.
    [[nodiscard]] ClassMask mask(std::string_view class_name) const;
    /// The word of this class that a misspelt one stands for, where there is exactly one.
    [[nodiscard]] LexId correct(ClassMask cls, std::string_view lower) const;
    [[nodiscard]] char thousands() const { return thousands_; }
    [[nodiscard]] char decimal() const { return decimal_; }

    /// Adds a word that only a rule mentions.
    LexId add_word(std::string_view lower, Vocabulary& vocabulary);

private:
    LexId add(std::string_view lower);
    std::optional<ClassId> add_class(std::string_view name);
    std::optional<Error> add_entry(const LanguagePack& pack, std::string_view file,
                                   const TableRow& row, std::string_view text, std::string_view cls,
                                   std::string_view assignments, std::string_view casing);
    std::optional<Error> add_numeral(const LanguagePack& pack, const TableRow& row);
    /// Places whose name ends in a word that also stands before a unit: "Jawa Tengah" before
    /// "tahun".
    std::optional<Error> add_places(const LanguagePack& pack);
    std::optional<Error> add_era(const LanguagePack& pack, const TableRow& row);
    void add_to_vocabulary(Vocabulary& vocabulary);

    std::vector<LexWord> words_;
    std::vector<Phrase> phrases_;
    absl::flat_hash_map<std::string, ClassId> classes_;  ///< by name
    std::vector<LexId> by_word_;
    absl::flat_hash_map<std::string, LexId> by_text_;
    char thousands_ = '.';
    char decimal_ = ',';
};

/// "slot=value,slot=value"; units by name, hours as "18-27", dates as "08-17".
[[nodiscard]] std::optional<std::vector<Assignment>> parse_assignments(std::string_view text);

/// Changes (insertions, deletions, replacements, swaps of neighbours) between two words, at most
/// `limit` + 1.
[[nodiscard]] int edit_distance(std::string_view a, std::string_view b, int limit);

}  // namespace linimasa::times
