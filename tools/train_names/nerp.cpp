#include "nerp.hpp"

#include <cstddef>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>
#include <string_view>

namespace linimasa::train {
namespace {

std::ifstream open(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        std::cerr << path << ": cannot be read\n";
        std::exit(2);
    }
    return in;
}

/// Numbers of sentences, from 1: lines of a file name and a number.
std::set<std::size_t> left_out(const std::string& folder) {
    std::ifstream in = open(folder + "/sentences-also-in-idner.txt");
    std::set<std::size_t> numbers;
    for (std::string line; std::getline(in, line);) {
        std::istringstream cells(line);
        std::string file;
        std::size_t number = 0;
        if (cells >> file >> number && file == "train_preprocess.txt") {
            numbers.insert(number);
        }
    }
    return numbers;
}

constexpr std::uint8_t bit(names::Tag tag) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(tag));
}

std::uint8_t allowed_tags(std::string_view label) {
    constexpr std::uint8_t open =
        bit(names::Tag::outside) | bit(names::Tag::begin_org) | bit(names::Tag::in_org);
    if (label == "B-PPL") {
        return bit(names::Tag::begin_person);
    }
    if (label == "I-PPL") {
        return bit(names::Tag::in_person);
    }
    if (label == "B-PLC") {
        return bit(names::Tag::begin_place);
    }
    if (label == "I-PLC") {
        return bit(names::Tag::in_place);
    }
    return open;
}

}  // namespace

std::vector<TaggedSentence> read_nerp(const std::string& folder) {
    const std::set<std::size_t> skipped = left_out(folder);
    std::ifstream in = open(folder + "/train_preprocess.txt");
    std::vector<TaggedSentence> sentences;
    TaggedSentence sentence;
    std::size_t number = 1;
    const auto end_sentence = [&] {
        if (!sentence.tokens.empty() && !skipped.contains(number++)) {
            sentences.push_back(sentence);
        }
        sentence = {};
    };
    for (std::string line; std::getline(in, line);) {
        std::istringstream cells(line);
        std::string token;
        std::string label;
        if (cells >> token >> label) {
            sentence.tokens.push_back(token);
            sentence.allowed.push_back(allowed_tags(label));
        } else {
            end_sentence();
        }
    }
    end_sentence();
    return sentences;
}

}  // namespace linimasa::train
