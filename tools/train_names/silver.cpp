#include "silver.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <numeric>

namespace linimasa::train {
namespace {

[[noreturn]] void fail(const std::string& what) {
    std::cerr << what << "; make_silver.py writes such files\n";
    std::exit(2);
}

/// The text up to the next mark, and that mark, are taken off the front.
std::string_view take(std::string_view& text, char mark) {
    const std::size_t end = std::min(text.find(mark), text.size());
    const std::string_view taken = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return taken;
}

}  // namespace

std::optional<TagShares> parse_shares(std::string_view cell) {
    TagShares shares{};
    if (const auto tag = tag_of(cell)) {
        shares[static_cast<std::size_t>(*tag)] = 1.0F;
        return shares;
    }
    while (!cell.empty()) {
        std::string_view number = take(cell, '|');
        const auto tag = tag_of(take(number, ':'));
        int share = 0;
        const char* const end = number.data() + number.size();
        const auto [stopped, error] = std::from_chars(number.data(), end, share);
        if (!tag || error != std::errc() || stopped != end || share < 1 || share > 100) {
            return std::nullopt;
        }
        shares[static_cast<std::size_t>(*tag)] += static_cast<float>(share);
    }
    const float sum = std::accumulate(shares.begin(), shares.end(), 0.0F);
    for (float& share : shares) {
        share /= std::max(sum, 1.0F);
    }
    return sum > 0.0F ? std::optional(shares) : std::nullopt;
}

std::vector<TaggedSentence> read_silver(const std::string& path, std::size_t manner) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        fail(path + ": cannot be read");
    }
    std::vector<TaggedSentence> sentences(1);
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        std::string_view rest = line;
        if (rest.ends_with('\r')) {
            rest.remove_suffix(1);
        }
        if (rest.empty()) {
            if (!sentences.back().tokens.empty()) {
                sentences.emplace_back();
            }
            continue;
        }
        TaggedSentence& sentence = sentences.back();
        sentence.tokens.emplace_back(take(rest, '\t'));
        for (std::size_t i = 0; i < manner; ++i) {
            take(rest, '\t');
        }
        const auto shares = parse_shares(take(rest, '\t'));
        if (!shares) {
            fail(path + ':' + std::to_string(number) + ": no tags in cell " +
                 std::to_string(manner + 2));
        }
        sentence.shares.push_back(*shares);
    }
    if (sentences.back().tokens.empty()) {
        sentences.pop_back();
    }
    if (sentences.empty()) {
        fail(path + ": no sentence");
    }
    return sentences;
}

}  // namespace linimasa::train
