#pragma once

#include "linimasa/core/date.hpp"
#include "times/pattern.hpp"

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
    ClassMask first_classes;        ///< of all rules together
    std::vector<bool> first_words;  ///< by LexId

    /// Reads time.rules of the pack; the words of its literals are added to the lexicon.
    [[nodiscard]] static Result<Grammar> load(const LanguagePack& pack, Lexicon& lexicon,
                                              Vocabulary& vocabulary);
};

}  // namespace linimasa::times
