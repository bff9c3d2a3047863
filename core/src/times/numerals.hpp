#pragma once

#include "times/atoms.hpp"

#include <string_view>
#include <vector>

namespace linimasa::times {

/// What a run of digits can be by its shape.
[[nodiscard]] ClassMask classes_of_digits(std::string_view digits);
/// What a number in words can be. `said_as_year`: "nineteen ninety-one".
[[nodiscard]] ClassMask classes_of_numeral(long value, bool said_as_year);

/// Reads numbers in words as they come, word by word: "dua puluh tiga", "twenty-three", "2 juta".
/// The number that is being read is always the last atom (a hyphen may follow it).
class Numerals {
public:
    void close() { open_ = false; }
    /// The last atom is a number in digits: "2" of "2 juta".
    void start_digits(const std::vector<Atom>& atoms);
    /// The last atom is the first numeral of a number.
    void start_word(std::vector<Atom>& atoms, const LexWord& word);
    /// Adds one more numeral to the number being read; false where it begins another number.
    bool extend(std::vector<Atom>& atoms, const LexWord& word, const Atom& next);

private:
    bool take(NumeralKind kind, int value);
    /// "nineteen" was before this: it was the century of a year.
    bool take_in_century(int value);
    void write(Atom& atom) const;

    bool open_ = false;
    NumeralKind last_ = NumeralKind::none;
    bool year_ = false;  ///< "nineteen ninety-one"
    long total_ = 0;     ///< whole thousands, millions …
    long hundreds_ = 0;
    long small_ = 0;  ///< below a hundred
};

}  // namespace linimasa::times
