#include "conll.hpp"

#include "linimasa/core/text.hpp"

#include <fstream>
#include <iostream>
#include <sstream>

namespace linimasa::train {
namespace {

[[noreturn]] void fail(const std::string& message) {
    std::cerr << message << '\n';
    std::exit(2);
}

names::Tag tag_of(const std::string& label, const std::string& path) {
    if (label == "O") {
        return names::Tag::outside;
    }
    const bool begin = label.starts_with("B-");
    const std::string type = label.size() > 2 ? label.substr(2) : "";
    if (type == "PER" || type == "PERSON") {
        return begin ? names::Tag::begin_person : names::Tag::in_person;
    }
    if (type == "ORG" || type == "ORGANISATION") {
        return begin ? names::Tag::begin_org : names::Tag::in_org;
    }
    if (type == "LOC" || type == "PLACE") {
        return begin ? names::Tag::begin_place : names::Tag::in_place;
    }
    fail(path + ": unknown tag \"" + label + "\"");
}

}  // namespace

std::vector<TaggedSentence> read_conll(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        fail(path + ": cannot be read");
    }
    std::vector<TaggedSentence> sentences(1);
    for (std::string line; std::getline(in, line);) {
        std::istringstream cells(line);
        std::vector<std::string> row;
        for (std::string cell; cells >> cell;) {
            row.push_back(std::move(cell));
        }
        if (row.empty()) {
            if (!sentences.back().tokens.empty()) {
                sentences.emplace_back();
            }
            continue;
        }
        if (row.front() == "-DOCSTART-") {
            continue;
        }
        sentences.back().tokens.push_back(row.front());
        sentences.back().tags.push_back(tag_of(row.back(), path));
    }
    if (sentences.back().tokens.empty()) {
        sentences.pop_back();
    }
    return sentences;
}

TaggedSentence lower_cased(const TaggedSentence& sentence) {
    TaggedSentence made = sentence;
    for (std::string& token : made.tokens) {
        token = fold(token);
    }
    return made;
}

}  // namespace linimasa::train
