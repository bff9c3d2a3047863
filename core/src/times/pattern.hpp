#pragma once

#include "times/lexicon.hpp"

#include <absl/container/flat_hash_map.h>
#include <tl/expected.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace linimasa::times {

/// Steps of a compiled pattern. All but the first three take no words.
enum class Op : std::uint8_t {
    of_class,   ///< a word, number or phrase of a class; fills its slots
    literal,    ///< a word
    mark,       ///< a punctuation mark
    glue,       ///< no white space before the next word
    split,      ///< go on at x; where that fails, at y
    jump,       ///< go on at x; only while a pattern is compiled
    set,        ///< slot = value
    into_from,  ///< what follows fills the first frame
    into_to,    ///< what follows fills the second frame
    begin,      ///< the expression begins here (what was matched before is context)
    end,        ///< the expression ends here
    accept,
};

enum class Look : std::uint8_t { no, ahead, not_ahead, behind, not_behind };

struct Step {
    Op op = Op::accept;
    Look look = Look::no;  ///< for the first three: only look, do not take
    ClassId cls = 0;
    char sign = 0;
    bool own_slot = false;  ///< of_class: the number goes into `slot`
    Slot slot = Slot::n;
    LexId lex = no_lex;
    std::int32_t value = 0;
    std::uint16_t x = 0;  ///< the step behind it
    std::uint16_t y = 0;  ///< split: where to go on when x fails
};

/// What a way through a program can go on with. Words and marks are folded into 64 bits: a look
/// into it may say yes too often, never no.
struct First {
    ClassMask classes;
    std::uint64_t words = 0;
    bool open = false;  ///< it may end here

    First& operator|=(const First& other) {
        classes |= other.classes;
        words |= other.words;
        open = open || other.open;
        return *this;
    }
    friend bool operator==(const First&, const First&) = default;
    template <class H>
    friend H AbslHashValue(H hash, const First& first) {  // NOLINT(readability-identifier-naming)
        return H::combine(std::move(hash), first.classes, first.words, first.open);
    }
    [[nodiscard]] static constexpr std::uint64_t bit(LexId lex, char mark) {
        return lex != no_lex ? std::uint64_t{1} << (lex % 64U)
               : mark != 0   ? std::uint64_t{1} << (static_cast<unsigned char>(mark) % 64U)
                             : 0;
    }
};

/// What the two ways of a split can go on with.
struct Fork {
    First x;
    First y;

    friend bool operator==(const Fork&, const Fork&) = default;
    template <class H>
    friend H AbslHashValue(H hash, const Fork& fork) {  // NOLINT(readability-identifier-naming)
        return H::combine(std::move(hash), fork.x, fork.y);
    }
};

/// Values by number, equal ones once: patterns share most of what they are made of, and what is
/// looked at all the time is to stay small.
template <class Value>
class Pool {
public:
    std::uint16_t add(const Value& value) {
        const auto [it, is_new] =
            ids_.try_emplace(value, static_cast<std::uint16_t>(values_.size()));
        if (is_new) {
            values_.push_back(value);
        }
        return it->second;
    }
    [[nodiscard]] const Value& operator[](std::size_t id) const { return values_[id]; }
    [[nodiscard]] std::size_t size() const { return values_.size(); }

private:
    std::vector<Value> values_;
    absl::flat_hash_map<Value, std::uint16_t> ids_;
};

/// One thing that a match can begin with: a class, a word or a mark.
struct Start {
    ClassMask classes;
    LexId lex = no_lex;
    char mark = 0;
    First next;  ///< what may stand behind it
};

struct Program {
    std::vector<Step> steps;
    std::vector<Start> starts;
    ClassMask start_classes;  ///< of all starts together
};

/// Compiles a pattern of time.rules (docs/languages.md has the syntax).
/// @param macros  "$name" to pattern
/// @param forks   takes what its splits can go on with; the `value` of a split is the number
/// @return        the program, or what is wrong in words
[[nodiscard]] tl::expected<Program, std::string> compile(
    std::string_view pattern, const std::vector<std::pair<std::string, std::string>>& macros,
    Lexicon& lexicon, Vocabulary& vocabulary, Pool<Fork>& forks);

}  // namespace linimasa::times
