#include "nerp.hpp"

#include <cstddef>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <string_view>
#include <utility>

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

/// Numbers of sentences by file, from 1: lines of a file name and a number.
std::map<std::string, std::set<std::size_t>> listed(const std::string& folder) {
    std::ifstream in = open(folder + "/sentences-also-in-idner.txt");
    std::map<std::string, std::set<std::size_t>> numbers;
    for (std::string line; std::getline(in, line);) {
        std::istringstream cells(line);
        std::string file;
        std::size_t number = 0;
        if (cells >> file >> number) {
            numbers[file].insert(number);
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

std::vector<TaggedSentence> read_sentences(const std::string& path) {
    std::ifstream in = open(path);
    std::vector<TaggedSentence> sentences;
    TaggedSentence sentence;
    const auto end_sentence = [&] {
        if (!sentence.tokens.empty()) {
            sentences.push_back(std::move(sentence));
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

}  // namespace

std::vector<TaggedSentence> read_nerp(const std::string& folder, SharedRuns elsewhere) {
    const auto left_out = listed(folder);
    std::vector<TaggedSentence> candidates;
    for (const char* const file : {"train_preprocess.txt", "valid_preprocess.txt"}) {
        const auto numbers = left_out.find(file);
        const bool learnt_from = file == std::string_view("train_preprocess.txt");
        std::size_t number = 0;
        for (TaggedSentence& sentence : read_sentences(folder + '/' + file)) {
            ++number;
            if (numbers != left_out.end() && numbers->second.contains(number)) {
                elsewhere.add(sentence.tokens);
            } else if (learnt_from) {
                candidates.push_back(std::move(sentence));
            }
        }
    }
    std::vector<TaggedSentence> sentences;
    for (TaggedSentence& sentence : candidates) {
        if (!elsewhere.shares(sentence.tokens)) {
            sentences.push_back(std::move(sentence));
        }
    }
    return sentences;
}

}  // namespace linimasa::train
