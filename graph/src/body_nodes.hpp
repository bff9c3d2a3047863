#pragma once

#include "actor_nodes.hpp"

#include <string>
#include <vector>

namespace linimasa {

/// Bodies that are written alike, in articles that give them the same country.
struct BodyNode {
    std::string key;  ///< words of the name
    std::vector<std::string> words;
    std::string name;  ///< as the first article has it
    std::string country;
    std::string known_as;
    std::string form;       ///< of a company or party, as its name says; empty where it says none
    std::string bare_name;  ///< the words without the form; empty where there is none
    bool group = false;
    bool shortened = false;  ///< a word that says "members of" is left out of the words
    bool nameless = false;   ///< no other article could use the name for the same
    std::vector<Item> items;
    std::vector<std::string> aliases;       ///< word keys, sorted
    std::vector<std::string> proper_words;  ///< words with a capital inside the name, sorted
};

/// Reads the organizations and groups of a corpus that have no label yet.
[[nodiscard]] std::vector<BodyNode> body_nodes(const Corpus& corpus, const ActorLabels& labels);

}  // namespace linimasa
