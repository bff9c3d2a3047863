#include "crf.hpp"

#include "portable_math.hpp"

#include <algorithm>
#include <cmath>
#include <deque>
#include <iostream>

namespace linimasa::train {
namespace {

using Row = std::array<double, CrfWeights::row>;

class Likelihood {
public:
    Likelihood(const std::vector<Instance>& data, CrfWeights& weights)
        : data_(data), weights_(weights) {}

    /// Negative log likelihood; `gradient` is overwritten.
    double operator()(std::vector<double>& gradient) {
        std::fill(gradient.begin(), gradient.end(), 0.0);
        double loss = 0.0;
        for (const Instance& instance : data_) {
            loss += add(instance, gradient);
        }
        return loss;
    }

private:
    double add(const Instance& instance, std::vector<double>& gradient) {
        const std::size_t length = instance.gold.size();
        emission_.assign(length, Row{});
        forward_.assign(length, Row{});
        backward_.assign(length, Row{});
        const auto& w = weights_.values;
        std::array<std::array<double, labels>, labels + 1> step{};
        for (std::size_t b = 0; b < 3; ++b) {
            if (!instance.blocks[b]) {
                continue;
            }
            for (std::size_t i = 0; i < length; ++i) {
                for (const std::uint32_t feature : instance.features[i]) {
                    const double* const row = &w[weights_.index(b, feature, 0)];
                    for (std::size_t y = 0; y < CrfWeights::row; ++y) {
                        emission_[i][y] += row[y];
                    }
                }
            }
            for (std::size_t x = 0; x <= labels; ++x) {
                for (std::size_t y = 0; y < labels; ++y) {
                    step[x][y] += w[weights_.transition(b, x, y)];
                }
            }
        }
        double gold = 0.0;
        for (std::size_t i = 0; i < length; ++i) {
            const std::size_t y = instance.gold[i];
            gold += emission_[i][y] + step[i == 0 ? labels : instance.gold[i - 1]][y];
        }
        std::array<std::array<double, labels>, labels + 1> factor{};
        for (std::size_t x = 0; x <= labels; ++x) {
            for (std::size_t y = 0; y < labels; ++y) {
                factor[x][y] = portable_exp(step[x][y]);
            }
        }
        // Scaled forward and backward sums.
        double log_z = 0.0;
        scale_.assign(length, 0.0);
        for (std::size_t i = 0; i < length; ++i) {
            const double top =
                *std::max_element(emission_[i].begin(), emission_[i].begin() + labels);
            double sum = 0.0;
            for (std::size_t y = 0; y < labels; ++y) {
                double in = i == 0 ? factor[labels][y] : 0.0;
                for (std::size_t x = 0; i > 0 && x < labels; ++x) {
                    in += forward_[i - 1][x] * factor[x][y];
                }
                emission_[i][y] = portable_exp(emission_[i][y] - top);
                forward_[i][y] = in * emission_[i][y];
                sum += forward_[i][y];
            }
            for (double& value : forward_[i]) {
                value /= sum;
            }
            scale_[i] = sum;
            log_z += portable_log(sum) + top;
        }
        backward_[length - 1].fill(1.0);
        for (std::size_t i = length - 1; i-- > 0;) {
            for (std::size_t x = 0; x < labels; ++x) {
                double sum = 0.0;
                for (std::size_t y = 0; y < labels; ++y) {
                    sum += factor[x][y] * emission_[i + 1][y] * backward_[i + 1][y];
                }
                backward_[i][x] = sum / scale_[i + 1];
            }
        }
        std::array<std::array<double, labels>, labels + 1> expected{};
        for (std::size_t i = 0; i < length; ++i) {
            Row& marginal = emission_[i];
            if (i == 0) {
                for (std::size_t y = 0; y < labels; ++y) {
                    expected[labels][y] += forward_[0][y] * backward_[0][y];
                }
            } else {
                for (std::size_t x = 0; x < labels; ++x) {
                    for (std::size_t y = 0; y < labels; ++y) {
                        expected[x][y] += forward_[i - 1][x] * factor[x][y] * marginal[y] *
                                          backward_[i][y] / scale_[i];
                    }
                }
            }
        }
        for (std::size_t i = 0; i < length; ++i) {
            Row delta{};
            for (std::size_t y = 0; y < labels; ++y) {
                delta[y] = forward_[i][y] * backward_[i][y];
            }
            delta[instance.gold[i]] -= 1.0;
            expected[i == 0 ? labels : instance.gold[i - 1]][instance.gold[i]] -= 1.0;
            for (std::size_t b = 0; b < 3; ++b) {
                if (!instance.blocks[b]) {
                    continue;
                }
                for (const std::uint32_t feature : instance.features[i]) {
                    double* const row = &gradient[weights_.index(b, feature, 0)];
                    for (std::size_t y = 0; y < CrfWeights::row; ++y) {
                        row[y] += delta[y];
                    }
                }
            }
        }
        for (std::size_t b = 0; b < 3; ++b) {
            if (instance.blocks[b]) {
                for (std::size_t x = 0; x <= labels; ++x) {
                    for (std::size_t y = 0; y < labels; ++y) {
                        gradient[weights_.transition(b, x, y)] += expected[x][y];
                    }
                }
            }
        }
        return log_z - gold;
    }

    const std::vector<Instance>& data_;
    CrfWeights& weights_;
    std::vector<Row> emission_;
    std::vector<Row> forward_;
    std::vector<Row> backward_;
    std::vector<double> scale_;
};

double dot(const std::vector<double>& left, const std::vector<double>& right) {
    double sum = 0.0;
    for (std::size_t i = 0; i < left.size(); ++i) {
        sum += left[i] * right[i];
    }
    return sum;
}

}  // namespace

CrfWeights train_crf(const std::vector<Instance>& data, std::size_t features,
                     const CrfOptions& options) {
    CrfWeights weights;
    weights.features = features;
    weights.values.assign(weights.size(), 0.0);
    std::vector<double>& x = weights.values;
    const std::size_t n = x.size();
    const std::size_t of_features = 3 * features * CrfWeights::row;
    const auto factor = [&](std::size_t i) {
        return i >= of_features || (i / CrfWeights::row) % 3 == 0 ? 1.0 : options.block_factor;
    };
    Likelihood likelihood(data, weights);
    std::vector<double> gradient(n);
    const auto objective = [&](double& smooth) {
        smooth = likelihood(gradient);
        double penalty = 0.0;
        for (std::size_t i = 0; i < n; ++i) {
            const double c = factor(i);
            smooth += 0.5 * options.l2 * c * x[i] * x[i];
            gradient[i] += options.l2 * c * x[i];
            penalty += options.l1 * c * std::abs(x[i]);
        }
        return smooth + penalty;
    };
    const auto pseudo = [&](const std::vector<double>& g, std::vector<double>& out) {
        for (std::size_t i = 0; i < n; ++i) {
            const double l1 = options.l1 * factor(i);
            if (x[i] > 0.0) {
                out[i] = g[i] + l1;
            } else if (x[i] < 0.0) {
                out[i] = g[i] - l1;
            } else if (g[i] + l1 < 0.0) {
                out[i] = g[i] + l1;
            } else if (g[i] - l1 > 0.0) {
                out[i] = g[i] - l1;
            } else {
                out[i] = 0.0;
            }
        }
    };
    struct Step {
        std::vector<double> s;
        std::vector<double> y;
        double rho = 0.0;
    };
    std::deque<Step> memory;
    double smooth = 0.0;
    double value = objective(smooth);
    std::vector<double> direction(n);
    std::vector<double> pg(n);
    std::vector<double> old_x(n);
    std::vector<double> old_gradient(n);
    for (int iteration = 0; iteration < options.iterations; ++iteration) {
        pseudo(gradient, pg);
        for (std::size_t i = 0; i < n; ++i) {
            direction[i] = -pg[i];
        }
        std::vector<double> alpha(memory.size());
        for (std::size_t k = memory.size(); k-- > 0;) {
            alpha[k] = memory[k].rho * dot(memory[k].s, direction);
            for (std::size_t i = 0; i < n; ++i) {
                direction[i] -= alpha[k] * memory[k].y[i];
            }
        }
        if (!memory.empty()) {
            const Step& last = memory.back();
            const double gamma = 1.0 / (last.rho * dot(last.y, last.y));
            for (double& d : direction) {
                d *= gamma;
            }
        }
        for (std::size_t k = 0; k < memory.size(); ++k) {
            const double beta = memory[k].rho * dot(memory[k].y, direction);
            for (std::size_t i = 0; i < n; ++i) {
                direction[i] += (alpha[k] - beta) * memory[k].s[i];
            }
        }
        for (std::size_t i = 0; i < n; ++i) {
            if (direction[i] * pg[i] >= 0.0) {
                direction[i] = 0.0;
            }
        }
        old_x = x;
        old_gradient = gradient;
        const double before = value;
        double size = memory.empty() ? 1.0 / std::sqrt(dot(pg, pg)) : 1.0;
        for (int tries = 0; tries < 20; ++tries, size *= 0.5) {
            double change = 0.0;
            for (std::size_t i = 0; i < n; ++i) {
                const double orthant = old_x[i] != 0.0 ? old_x[i] : -pg[i];
                const double moved = old_x[i] + size * direction[i];
                x[i] = options.l1 > 0.0 && moved * orthant <= 0.0 ? 0.0 : moved;
                change += pg[i] * (x[i] - old_x[i]);
            }
            value = objective(smooth);
            if (value <= before + 1e-4 * change) {
                break;
            }
        }
        if (options.verbose && iteration % 10 == 9) {
            std::cerr << "  " << iteration + 1 << ": " << value << '\n';
        }
        if (before - value < 1e-4 * std::abs(before) * 0.5) {
            break;
        }
        Step step;
        step.s.resize(n);
        step.y.resize(n);
        for (std::size_t i = 0; i < n; ++i) {
            step.s[i] = x[i] - old_x[i];
            step.y[i] = gradient[i] - old_gradient[i];
        }
        const double curvature = dot(step.s, step.y);
        if (curvature > 1e-10) {
            step.rho = 1.0 / curvature;
            memory.push_back(std::move(step));
            if (memory.size() > 6) {
                memory.pop_front();
            }
        }
    }
    return weights;
}

}  // namespace linimasa::train
