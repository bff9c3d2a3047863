#pragma once

#include "crf.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace linimasa::train {

/// Slopes of the weights of one feature in one block.
using LabelSlopes = std::array<float, CrfWeights::row>;

/// How badly weights explain a sentence, and in which direction they would do so better.
class Likelihood {
public:
    /// `weights` are kept by reference and may change between sentences.
    Likelihood(const CrfWeights& weights, const Margins& margins)
        : weights_(weights), margins_(margins) {}

    /// The negative log likelihood of one sentence, times its weight; its slopes are kept.
    double explain(const Instance& instance);

    /// Hands on the slopes of the sentence explained last: `of_row(block, feature, LabelSlopes)`
    /// for each feature at each position, `of_step(place among the weights, slope)` for
    /// transitions.
    template <class OfRow, class OfStep>
    void each_slope(const Instance& instance, OfRow of_row, OfStep of_step) const {
        for (std::size_t i = 0; i < expected_.size(); ++i) {
            LabelSlopes slopes{};
            for (std::size_t y = 0; y < labels; ++y) {
                slopes[y] = static_cast<float>(instance.weight * expected_[i][y]);
            }
            for (const std::uint32_t feature : instance.features[i]) {
                for (std::size_t b = 0; b < blocks; ++b) {
                    if (instance.in_block[b]) {
                        of_row(b, feature, slopes);
                    }
                }
            }
        }
        for (std::size_t b = 0; b < blocks; ++b) {
            for (std::size_t x = 0; instance.in_block[b] && x <= labels; ++x) {
                for (std::size_t y = 0; y < labels; ++y) {
                    of_step(weights_.transition(b, x, y),
                            static_cast<float>(instance.weight * expected_steps_[x][y]));
                }
            }
        }
    }

private:
    using Row = std::array<double, CrfWeights::row>;
    using Table = std::array<std::array<double, labels>, labels + 1>;

    [[nodiscard]] Table sum_weights(const Instance& instance);
    void add_margins(const Instance& instance);
    /// The score of the annotated path; its tags are taken from the expected ones.
    double add_gold(const Instance& instance, const Table& steps);
    /// The logarithm of the sum over all paths, or over those through allowed tags; their tags are
    /// added to the expected ones `sign` times. `factors`: of the transitions.
    double add_paths(const Table& factors, const std::vector<std::uint8_t>& allowed, double sign);
    double forward(const Table& factors, const std::vector<std::uint8_t>& allowed);
    void backward(const Table& factors);

    const CrfWeights& weights_;
    const Margins margins_;
    // Of the sentence at hand, by position.
    std::vector<Row> emission_;
    std::vector<Row> expected_;  ///< by tag: what weights make of it less what it is
    std::vector<Row> local_;
    std::vector<Row> forward_;
    std::vector<Row> backward_;
    std::vector<double> scale_;
    Table expected_steps_{};
};

}  // namespace linimasa::train
