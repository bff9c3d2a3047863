#pragma once

#include "linimasa/core/event.hpp"
#include "linimasa/core/result.hpp"

#include <absl/container/flat_hash_map.h>
#include <absl/container/flat_hash_set.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace linimasa {

/// A name for elections of one kind: "pemilihan gubernur".
struct Ballot {
    std::vector<std::string> name;  ///< its words
    std::string elects;             ///< equal for all names of one kind
};

/// What linking knows of a language: linking.tsv of its pack. Immutable.
class LinkingWords {
public:
    using WordSet = absl::flat_hash_set<std::string>;

    /// The built-in pack of this language; of Indonesian where there is none.
    [[nodiscard]] static const LinkingWords& of(std::string_view language);
    [[nodiscard]] static Result<LinkingWords> load(std::string_view code);

    WordSet honorifics;
    WordSet offices;
    WordSet local_offices;
    WordSet determiners;
    WordSet state_suffixes;
    WordSet governments;
    WordSet common;
    WordSet members;
    WordSet stopwords;
    std::set<std::string> conjunctions;  ///< in a fixed order
    WordSet light;
    WordSet sessions;
    WordSet first_names;  ///< that are often left out
    WordSet patronymics;  ///< what makes a word of the father's name
    WordSet particles;    ///< of a person's name, without a capital: "bin"
    WordSet sited;        ///< frames
    WordSet home;         ///< the state that is meant where none is named
    WordSet counted;
    absl::flat_hash_map<std::string, double> multipliers;  ///< "juta": a million
    WordSet at_least;  ///< phrases before a number that only bound it
    WordSet at_most;
    std::size_t longest_bound = 0;  ///< words of the longest of these phrases
    WordSet ordinals;               ///< stand before the number of an edition
    WordSet outlet_endings;         ///< of the name of an outlet, that it is also called without
    /// Of a man's name and of the woman's name that differs by it: "Susanto", "Susanti".
    std::vector<std::pair<std::string, std::string>> name_endings;
    /// Of a company or party, that it is also called without; and the form that this one is an
    /// addition to, empty where it is none.
    absl::flat_hash_map<std::string, std::string> legal_forms;

    [[nodiscard]] bool same_kind(EventKind a, EventKind b) const;

    /// The longest name of an election that begins at a word; null where none does.
    [[nodiscard]] const Ballot* ballot_at(const std::vector<std::string>& words,
                                          std::size_t at) const;
    /// What an election of this kind is a part of; the kind itself where it is a whole.
    [[nodiscard]] std::string whole_ballot(const std::string& elects) const;

    /// Lower-case words without punctuation, spelling variants brought to one form; a word that
    /// repeats the one before it ("negara-negara") is left out.
    [[nodiscard]] std::vector<std::string> words(std::string_view text) const;

    /// A word without its affixes: "peningkatan" and "ditingkatkan" are one. Words stay as they are
    /// where little would be left.
    [[nodiscard]] std::string stem(std::string_view word) const;

private:
    struct Prefix {
        std::string from;
        std::string to;
        bool before_vowel = false;
    };
    /// "lawatannya" is compared as "lawatan" is.
    [[nodiscard]] const std::vector<std::string>* variant_of(const std::string& word) const;

    std::vector<Prefix> prefixes_;
    std::vector<std::string> suffixes_;
    absl::flat_hash_map<std::string, std::vector<std::string>> variants_;
    std::vector<std::pair<std::vector<std::string>, std::vector<std::string>>> phrases_;
    absl::flat_hash_set<std::pair<EventKind, EventKind>> kinds_;
    std::vector<Ballot> ballots_;  ///< longer names first
    absl::flat_hash_map<std::string, std::string> whole_ballots_;
};

/// Lower-case words, split at everything that is no letter or digit; apostrophes vanish.
[[nodiscard]] std::vector<std::string> plain_words(std::string_view text);

/// Words joined by blanks.
[[nodiscard]] std::string joined(const std::vector<std::string>& words);

}  // namespace linimasa
