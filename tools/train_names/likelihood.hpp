#pragma once

#include "crf.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace linimasa::train {

/// How badly weights explain sentences, and in which direction they would do so better.
class Likelihood {
public:
    /// Both are kept by reference.
    Likelihood(const std::vector<Instance>& data, const CrfWeights& weights, const Margins& margins)
        : data_(data), weights_(weights), margins_(margins) {}

    /// Negative log likelihood; `gradient` is overwritten.
    double operator()(std::vector<float>& gradient);

private:
    using Row = std::array<double, CrfWeights::row>;
    using Table = std::array<std::array<double, labels>, labels + 1>;

    double add(const Instance& instance, std::vector<float>& gradient);
    [[nodiscard]] Table sum_weights(const Instance& instance);
    void add_margins(const Instance& instance);
    /// The score of the annotated path; its tags are taken from the expected ones.
    double add_gold(const Instance& instance, const Table& steps);
    /// The logarithm of the sum over all paths, or over those through allowed tags; their tags are
    /// added to the expected ones `sign` times. `factors`: of the transitions.
    double add_paths(const Table& factors, const std::vector<std::uint8_t>& allowed, double sign);
    double forward(const Table& factors, const std::vector<std::uint8_t>& allowed);
    void backward(const Table& factors);
    void add_to_gradient(const Instance& instance, std::vector<float>& gradient) const;

    const std::vector<Instance>& data_;
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
