#include "times/numerals.hpp"

#include <algorithm>

namespace linimasa::times {

ClassMask classes_of_digits(std::string_view digits) {
    ClassMask classes = mask_of(Builtin::n);
    const auto when = [&](bool holds, Builtin builtin) {
        if (holds) {
            classes |= mask_of(builtin);
        }
    };
    const std::size_t size = digits.size();
    if (size > 4) {
        return classes;
    }
    int value = 0;
    for (const char c : digits) {
        value = value * 10 + (c - '0');
    }
    when(size <= 2 && value >= 1 && value <= 31, Builtin::day);
    when(size <= 2 && value >= 1 && value <= 12, Builtin::mon);
    when(size == 4 && value >= 1000 && value <= 2999, Builtin::year);
    when(size == 4 && value >= 1900 && value <= 2099, Builtin::recent);
    when(size == 2, Builtin::yy);
    when(size <= 2 && value <= 24, Builtin::hour);
    when(size == 2 && value <= 59, Builtin::minute);
    when(size == 4 && value / 100 <= 24 && value % 100 <= 59, Builtin::hhmm);
    return classes;
}

ClassMask classes_of_numeral(long value, bool said_as_year) {
    ClassMask classes = mask_of(Builtin::n) | mask_of(Builtin::any);
    if (value >= 1 && value <= 31) {
        classes |= mask_of(Builtin::day);
    }
    if (value <= 24) {
        classes |= mask_of(Builtin::hour);
    }
    if (value >= 1000 && value <= 2999) {
        classes |= mask_of(Builtin::spelled);
        if (said_as_year) {
            classes |= mask_of(Builtin::year);
            classes |= value >= 1900 ? mask_of(Builtin::recent) : ClassMask{};
        }
    }
    return classes;
}

void Numerals::start_digits(const std::vector<Atom>& atoms) {
    open_ = true;
    last_ = NumeralKind::none;
    total_ = 0;
    hundreds_ = 0;
    small_ = atoms.back().value;
    year_ = false;
}

void Numerals::start_word(std::vector<Atom>& atoms, const LexWord& word) {
    open_ = true;
    total_ = 0;
    hundreds_ = 0;
    small_ = 0;
    year_ = false;
    last_ = NumeralKind::none;
    if (word.numeral == NumeralKind::multiplier) {
        small_ = 1;  // "ratus" alone, "hundred" alone: one of it
    }
    take(word.numeral, word.numeral_value);
    write(atoms.back());
}

bool Numerals::take_in_century(int value) {
    if (last_ != NumeralKind::century || hundreds_ != 0) {
        return false;
    }
    hundreds_ = small_ * 100;
    small_ = value;
    year_ = true;
    return true;
}

bool Numerals::take(NumeralKind kind, int value) {
    switch (kind) {
        case NumeralKind::century:
        case NumeralKind::unit:
            if (value >= 10 && value < 100 && take_in_century(value)) {
                break;
            }
            if (value >= 100) {  // "seratus", "seribu"
                if (small_ != 0 || (value < 1000 && hundreds_ != 0) || last_ == NumeralKind::unit) {
                    return false;
                }
                (value >= 1000 ? total_ : hundreds_) += value;
                break;
            }
            // After a ten only what is below ten; after a hundred anything.
            if (small_ % 10 != 0 || (small_ != 0 && value >= 10)) {
                return false;
            }
            small_ += value;
            break;
        case NumeralKind::teen:
            if (last_ != NumeralKind::unit || small_ < 1 || small_ > 9) {
                return false;
            }
            small_ += 10;
            break;
        case NumeralKind::tens:
            if (take_in_century(value)) {
                break;
            }
            if (small_ != 0) {
                return false;
            }
            small_ = value;
            break;
        case NumeralKind::multiplier:
            if (value >= 1000) {
                if (hundreds_ + small_ == 0) {
                    return false;
                }
                total_ += (hundreds_ + small_) * value;
                hundreds_ = 0;
                small_ = 0;
            } else if (value >= 100) {
                if (small_ == 0 || hundreds_ != 0) {
                    return false;
                }
                hundreds_ = small_ * value;
                small_ = 0;
            } else {
                if (small_ < 1 || small_ > 9) {
                    return false;
                }
                small_ *= value;
            }
            break;
        case NumeralKind::none:
            return false;
    }
    last_ = kind;
    return true;
}

void Numerals::write(Atom& atom) const {
    const long value = std::min(total_ + hundreds_ + small_, 2'000'000'000L);
    atom.value = static_cast<std::int32_t>(value);
    atom.is_number = true;
    atom.in_words = true;
    // "two dozen" counts things, never days of a month or hours.
    const bool dozens = last_ == NumeralKind::multiplier && value % 10 != 0;
    atom.classes =
        dozens ? mask_of(Builtin::n) | mask_of(Builtin::any) : classes_of_numeral(value, year_);
}

bool Numerals::extend(std::vector<Atom>& atoms, const LexWord& word, const Atom& next) {
    if (!open_ || atoms.empty()) {
        return false;
    }
    const bool hyphen =
        atoms.size() > 1 && atoms.back().mark == '-' && atoms.back().glued && next.glued;
    Atom& number = hyphen ? atoms[atoms.size() - 2] : atoms.back();
    // Digits go on with large words only: "2 juta", but "pukul 2 dua orang".
    const bool digits = !number.in_words;
    if (!number.is_number || (hyphen && (digits || last_ != NumeralKind::tens)) ||
        (digits && (word.numeral != NumeralKind::multiplier || word.numeral_value < 1000))) {
        open_ = false;
        return false;
    }
    if (digits && number.cents != 0) {  // "1,5 juta"
        const long hundredths = small_ * 100 + number.cents;
        total_ = hundredths * word.numeral_value / 100;
        small_ = 0;
        number.cents = 0;
        last_ = word.numeral;
    } else if (!take(word.numeral, word.numeral_value)) {
        open_ = false;
        return false;
    }
    number.end = next.end;
    // The new words are a word of the lists as well ("satu" may begin a phrase); the number is not.
    number.lex = no_lex;
    write(number);
    if (hyphen) {
        atoms.pop_back();
    }
    return true;
}

}  // namespace linimasa::times
