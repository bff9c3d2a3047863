#include "word_attributes.hpp"

#include "names/tagger/features.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <unordered_map>

namespace linimasa::train {
namespace {

/// Of the column and what it says.
std::uint32_t attribute_feature(std::uint32_t column, std::string_view value) {
    std::uint32_t hash = 0x811C'9DC5U ^ (column * 0x9E37'79B9U);
    for (const char c : value) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x0100'0193U;
    }
    hash ^= hash >> 15U;
    hash *= 0x85EB'CA6BU;
    return hash ^ (hash >> 13U);
}

std::vector<std::string_view> cells_of(std::string_view line) {
    std::vector<std::string_view> cells;
    for (std::size_t tab = line.find('\t'); tab != std::string_view::npos; tab = line.find('\t')) {
        cells.push_back(line.substr(0, tab));
        line.remove_prefix(tab + 1);
    }
    cells.push_back(line);
    return cells;
}

}  // namespace

WordAttributes WordAttributes::read(const std::string& path,
                                    const std::function<std::uint32_t(std::string_view)>& hash_of) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        std::cerr << path << ": cannot be read\n";
        std::exit(2);
    }
    WordAttributes made;
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.starts_with("# ")) {
            continue;
        }
        const auto cells = cells_of(line);
        if (cells.size() < 2 || cells[0].empty()) {
            std::cerr << path << ':' << number << ": no word with attributes\n";
            std::exit(2);
        }
        auto& attributes = made.attributes_[hash_of(cells[0])];
        for (std::size_t i = 1; i < cells.size(); ++i) {
            if (!cells[i].empty()) {
                attributes.push_back(attribute_feature(static_cast<std::uint32_t>(i), cells[i]));
                made.features_.insert(attributes.back());
            }
        }
    }
    return made;
}

void WordAttributes::find_features(std::uint32_t word, std::vector<std::uint32_t>& out) const {
    if (const auto known = attributes_.find(word); known != attributes_.end()) {
        out.insert(out.end(), known->second.begin(), known->second.end());
    }
}

void WordAttributes::fold(CrfWeights& weights, std::vector<std::uint32_t>& hashes) const {
    using Rows = std::array<float, blocks * CrfWeights::row>;
    std::unordered_map<std::uint32_t, std::size_t> numbers;
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        numbers.emplace(hashes[i], i);
    }
    // Transitions stand behind the features: set aside while these become more.
    const auto end_of_rows =
        weights.values.begin() + static_cast<std::ptrdiff_t>(weights.features * Rows{}.size());
    const std::vector<float> transitions(end_of_rows, weights.values.end());
    weights.values.erase(end_of_rows, weights.values.end());
    const auto rows_of = [&](std::size_t number) {
        return &weights.values[number * Rows{}.size()];
    };

    std::map<std::uint32_t, Rows> of_attribute;
    for (const auto& [word, attributes] : attributes_) {
        for (const std::uint32_t attribute : attributes) {
            if (const auto known = numbers.find(attribute); known != numbers.end()) {
                std::copy_n(rows_of(known->second), Rows{}.size(), of_attribute[attribute].begin());
            }
        }
    }
    for (const auto& [attribute, rows] : of_attribute) {
        std::fill_n(rows_of(numbers.at(attribute)), rows.size(), 0.0F);
    }
    for (const auto& [word, attributes] : attributes_) {
        Rows sum{};
        for (const std::uint32_t attribute : attributes) {
            if (const auto known = of_attribute.find(attribute); known != of_attribute.end()) {
                std::transform(sum.begin(), sum.end(), known->second.begin(), sum.begin(),
                               std::plus<>());
            }
        }
        const std::uint32_t feature = names::word_feature(word, 0);
        const auto [known, added] = numbers.emplace(feature, hashes.size());
        if (added) {
            hashes.push_back(feature);
            weights.values.resize(weights.values.size() + sum.size(), 0.0F);
        }
        float* const rows = rows_of(known->second);
        std::transform(sum.begin(), sum.end(), rows, rows, std::plus<>());
        for (std::size_t y = 0; y < CrfWeights::row; ++y) {
            rows[no_capitals_block * CrfWeights::row + y] -= sum[y];
        }
    }
    weights.features = hashes.size();
    weights.values.insert(weights.values.end(), transitions.begin(), transitions.end());
}

}  // namespace linimasa::train
