#include "conll.hpp"

#include "linimasa/core/text.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <sstream>

namespace linimasa::train {
namespace {

[[noreturn]] void fail(const std::string& message) {
    std::cerr << message << '\n';
    std::exit(2);
}

}  // namespace

std::optional<names::Tag> tag_of(std::string_view label) {
    if (label == "O") {
        return names::Tag::outside;
    }
    const bool begin = label.starts_with("B-");
    const std::string_view type = label.substr(std::min<std::size_t>(label.size(), 2));
    if (type == "PER" || type == "PERSON") {
        return begin ? names::Tag::begin_person : names::Tag::in_person;
    }
    if (type == "ORG" || type == "ORGANISATION") {
        return begin ? names::Tag::begin_org : names::Tag::in_org;
    }
    if (type == "LOC" || type == "PLACE") {
        return begin ? names::Tag::begin_place : names::Tag::in_place;
    }
    return std::nullopt;
}

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
        const auto tag = tag_of(row.back());
        if (!tag) {
            fail(path + ": unknown tag \"" + row.back() + "\"");
        }
        sentences.back().tags.push_back(*tag);
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
