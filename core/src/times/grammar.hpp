#pragma once

#include "linimasa/core/date.hpp"
#include "times/pattern.hpp"

#include <array>
#include <string>
#include <vector>

namespace linimasa::times {

/// "example pada [14 Juni] lalu => DATE 2024-06-14": text, extent and value of what is found.
struct Example {
    std::string text;      ///< without the brackets
    ByteSpan extent;       ///< empty where nothing is to be found
    std::string expected;  ///< "DATE 2024-06-14", "DATE 2024-06-14..2024-06-16", "SET P1Y", "-"
    Date anchor;
    std::size_t line = 0;
};

struct Rule {
    std::string name;
    std::vector<Program> programs;  ///< one a "match" line
    Meaning meaning = Meaning::point;
    std::vector<Assignment> defaults;
    std::vector<Example> examples;
    std::size_t line = 0;
};

/// The rules of a language, compiled. Immutable.
struct Grammar {
    std::vector<Rule> rules;
    /// All programs, in the order in which they are tried.
    struct Entry {
        ClassMask first_classes;
        std::uint16_t rule = 0;
        std::uint16_t program = 0;
        bool by_word = false;  ///< may begin with a word or mark of its own
    };
    std::vector<Entry> entries;
    std::vector<std::vector<std::uint16_t>> by_word;  ///< by LexId: entries it may begin
    std::vector<std::uint16_t> by_shape;              ///< those a number, mark or unknown word may
    std::array<bool, 256> first_marks{};
    ClassMask first_classes;        ///< of all rules together
    std::vector<bool> first_words;  ///< by LexId

    /// Reads time.rules of the pack; the words of its literals are added to the lexicon.
    [[nodiscard]] static Result<Grammar> load(const LanguagePack& pack, Lexicon& lexicon,
                                              Vocabulary& vocabulary);
};

}  // namespace linimasa::times
