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
    Likelihood(const CrfWeights& weights, const Margins& margins,
               const Margins& encyclopedia_margins)
        : weights_(weights), margins_(margins), encyclopedia_margins_(encyclopedia_margins) {}

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
        Table all{};
        for (std::size_t kind = 0; kind < names::step_kinds; ++kind) {
            if (!used_[kind]) {
                continue;
            }
            for (std::size_t x = 0; x <= labels; ++x) {
                for (std::size_t y = 0; y < labels; ++y) {
                    all[x][y] += expected_steps_[kind][x][y];
                }
            }
            hand_on(instance, kind, expected_steps_[kind], of_step);
        }
        hand_on(instance, CrfWeights::any_kind, all, of_step);
    }

private:
    using Row = std::array<double, CrfWeights::row>;
    using Table = std::array<std::array<double, labels>, labels + 1>;
    using Tables = std::array<Table, names::step_kinds>;

    template <class OfStep>
    void hand_on(const Instance& instance, std::size_t kind, const Table& slopes,
                 OfStep of_step) const {
        for (std::size_t b = 0; b < blocks; ++b) {
            for (std::size_t x = 0; instance.in_block[b] && x <= labels; ++x) {
                for (std::size_t y = 0; y < labels; ++y) {
                    of_step(weights_.transition(b, kind, x, y),
                            static_cast<float>(instance.weight * slopes[x][y]));
                }
            }
        }
    }
    void sum_weights(const Instance& instance);
    void sum_steps(const Instance& instance);
    void add_margins(const Instance& instance);
    [[nodiscard]] double margin(const Instance& instance, std::size_t at, std::size_t label) const;
    /// The score of the annotated path; its tags are taken from the expected ones.
    double add_gold(const Instance& instance);
    /// The mean score of all paths, each as probable as the product of its tags' shares makes it
    /// among those that may be; their tags are taken from the expected ones.
    double add_shares(const std::vector<TagShares>& shares);
    /// The logarithm of the sum over all paths, or over those through allowed tags; their tags are
    /// added to the expected ones `sign` times.
    double add_paths(const std::vector<std::uint8_t>& allowed, double sign);
    double forward(const std::vector<std::uint8_t>& allowed);
    void backward();

    const CrfWeights& weights_;
    const Margins margins_;
    const Margins encyclopedia_margins_;
    // Of the sentence at hand, by position.
    std::vector<Row> emission_;
    std::vector<Row> expected_;  ///< by tag: what weights make of it less what it is
    std::vector<Row> local_;
    std::vector<Row> forward_;
    std::vector<Row> backward_;
    std::vector<double> scale_;
    std::vector<std::uint8_t> kinds_;  ///< of the step to each position
    std::array<bool, names::step_kinds> used_{};
    Tables steps_{};    ///< weights of steps, by kind
    Tables factors_{};  ///< their exponentials
    Tables expected_steps_{};
};

}  // namespace linimasa::train
