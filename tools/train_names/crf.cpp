#include "crf.hpp"

#include "likelihood.hpp"

#include <algorithm>
#include <cmath>
#include <iostream>
#include <numeric>
#include <random>

namespace linimasa::train {
namespace {

/// Follow the regularized leader: every weight is, at any time, the one that would have done best
/// so far at the price of its penalties, and moves the less the more it was moved before.
class Leader {
public:
    Leader(CrfWeights& weights, const CrfOptions& options)
        : weights_(weights),
          start_(weights.values),
          memory_(weights.size()),
          stiffness_(static_cast<float>(1.0 / options.rate)) {
        for (std::size_t b = 0; b < blocks; ++b) {
            // Penalties are those of one reading of all sentences.
            const double readings = options.epochs * (b == 0 ? 1.0 : options.block_factor);
            l1_[b] = static_cast<float>(options.l1 * readings);
            l2_[b] = static_cast<float>(options.l2 * readings);
        }
        transition_l2_ = static_cast<float>(options.l2 * options.epochs);
    }

    /// The weights of one feature in one block.
    void move_row(std::size_t block, std::size_t feature, const LabelSlopes& slopes) {
        const std::size_t at = weights_.index(block, feature, 0);
        for (std::size_t y = 0; y < slopes.size(); ++y) {
            move(at + y, slopes[y], l1_[block], l2_[block]);
        }
    }
    void move_transition(std::size_t at, float slope) { move(at, slope, 0.0F, transition_l2_); }

private:
    struct Memory {
        float slopes = 0.0F;   ///< their sum, less what the weight gave way to them
        float squares = 0.0F;  ///< the sum of their squares
    };

    void move(std::size_t at, float slope, float l1, float l2) {
        Memory& memory = memory_[at];
        const float added = weights_.values[at] - start_[at];
        const float before = std::sqrt(memory.squares);
        memory.squares += slope * slope;
        const float root = std::sqrt(memory.squares);
        memory.slopes += slope - (root - before) * stiffness_ * added;
        const float over = std::max(std::abs(memory.slopes) - l1, 0.0F);
        weights_.values[at] =
            start_[at] - std::copysign(over, memory.slopes) / ((1.0F + root) * stiffness_ + l2);
    }

    CrfWeights& weights_;
    std::vector<float> start_;
    std::vector<Memory> memory_;
    float stiffness_;
    std::array<float, blocks> l1_{};
    std::array<float, blocks> l2_{};
    float transition_l2_ = 0.0F;
};

}  // namespace

CrfWeights train_crf(const std::vector<Instance>& data, CrfWeights start,
                     const CrfOptions& options) {
    CrfWeights weights = std::move(start);
    Likelihood likelihood(weights, options.margins, options.encyclopedia_margins);
    Leader leader(weights, options);
    std::vector<std::size_t> order(data.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    // The same order every time.
    std::mt19937 random(1);  // NOLINT(bugprone-random-generator-seed)
    for (int epoch = 0; epoch < options.epochs; ++epoch) {
        // Not std::shuffle, which every library does in its own way.
        for (std::size_t i = order.size(); i > 1; --i) {
            std::swap(order[i - 1], order[random() % i]);
        }
        double loss = 0.0;
        for (const std::size_t i : order) {
            loss += likelihood.explain(data[i]);
            likelihood.each_slope(
                data[i],
                [&](std::size_t block, std::size_t feature, const LabelSlopes& slopes) {
                    leader.move_row(block, feature, slopes);
                },
                [&](std::size_t at, float slope) { leader.move_transition(at, slope); });
        }
        if (options.verbose) {
            std::cerr << "  " << epoch + 1 << ": " << loss << '\n';
        }
    }
    return weights;
}

}  // namespace linimasa::train
