#pragma once

#include "names/tagger/tagger.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace linimasa::train {

constexpr std::size_t labels = names::Tagger::labels;

/// One sentence for training: at each position the features, as dense numbers.
struct Instance {
    std::vector<std::vector<std::uint32_t>> features;
    std::vector<std::uint8_t> gold;
    /// The blocks of weights that count for it: always 0, with 1 for the encyclopedia's habits and
    /// 2 for text without capitals.
    std::array<bool, 3> blocks{true, false, false};
};

struct CrfOptions {
    double l1 = 0.0;
    double l2 = 0.0;
    /// Penalty of blocks 1 and 2 as a multiple of that of block 0.
    double block_factor = 1.0;
    int iterations = 100;
    bool verbose = false;
};

/// Weights of features and then of transitions:
/// [feature][block][label, one unused], then [block][from, labels = start][to].
struct CrfWeights {
    static constexpr std::size_t row = labels + 1;  ///< a row fills a line of the cache
    std::size_t features = 0;
    std::vector<double> values;

    [[nodiscard]] std::size_t index(std::size_t block, std::size_t feature,
                                    std::size_t label) const {
        return (feature * 3 + block) * row + label;
    }
    [[nodiscard]] std::size_t transition(std::size_t block, std::size_t from,
                                         std::size_t to) const {
        return 3 * features * row + (block * (labels + 1) + from) * labels + to;
    }
    [[nodiscard]] std::size_t size() const {
        return 3 * features * row + 3 * (labels + 1) * labels;
    }
};

/// Maximum likelihood with L1 and L2 penalties (orthant-wise L-BFGS), in a fixed order of sums: the
/// same data and options give the same bytes.
[[nodiscard]] CrfWeights train_crf(const std::vector<Instance>& data, std::size_t features,
                                   const CrfOptions& options);

}  // namespace linimasa::train
