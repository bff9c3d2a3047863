#pragma once

#include "linimasa/core/date.hpp"
#include "times/candidates.hpp"

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
    /// A program by its place: "match" line `program` of rule `rule`.
    struct Place {
        std::uint16_t rule = 0;
        std::uint16_t program = 0;
    };
    std::vector<Place> places;  ///< of all programs, in the order in which they are tried
    Pool<Fork> forks;           ///< of the splits of all programs
    Candidates candidates;      ///< by index into `places`

    [[nodiscard]] const Rule& rule_of(const Candidate& candidate) const {
        return rules[places[candidate.program].rule];
    }
    [[nodiscard]] const Program& program_of(const Candidate& candidate) const {
        return rule_of(candidate).programs[places[candidate.program].program];
    }

    /// Reads time.rules of the pack; the words of its literals are added to the lexicon.
    [[nodiscard]] static Result<Grammar> load(const LanguagePack& pack, Lexicon& lexicon,
                                              Vocabulary& vocabulary);
};

}  // namespace linimasa::times
