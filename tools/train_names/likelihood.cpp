#include "likelihood.hpp"

#include "portable_math.hpp"

#include <algorithm>
#include <limits>

namespace linimasa::train {
namespace {

bool may_be(const std::vector<std::uint8_t>& allowed, std::size_t at, std::size_t label) {
    return allowed.empty() || ((allowed[at] >> label) & 1U) != 0;
}

}  // namespace

double Likelihood::explain(const Instance& instance) {
    sum_weights(instance);
    sum_steps(instance);
    expected_.assign(instance.features.size(), Row{});
    double loss = 0.0;
    if (!instance.allowed.empty()) {
        loss -= add_paths(instance.allowed, -1.0);
    } else {
        add_margins(instance);
        loss -= instance.shares.empty() ? add_gold(instance) : add_shares(instance.shares);
    }
    loss += add_paths({}, 1.0);
    return instance.weight * loss;
}

void Likelihood::sum_weights(const Instance& instance) {
    const std::vector<float>& w = weights_.values;
    emission_.assign(instance.features.size(), Row{});
    for (std::size_t i = 0; i < emission_.size(); ++i) {
        std::array<float, CrfWeights::row> sum{};
        for (const std::uint32_t feature : instance.features[i]) {
            for (std::size_t b = 0; b < blocks; ++b) {
                if (!instance.in_block[b]) {
                    continue;
                }
                const float* const row = &w[weights_.index(b, feature, 0)];
                for (std::size_t y = 0; y < sum.size(); ++y) {
                    sum[y] += row[y];
                }
            }
        }
        std::copy(sum.begin(), sum.end(), emission_[i].begin());
    }
}

void Likelihood::sum_steps(const Instance& instance) {
    kinds_ = instance.kinds;
    kinds_.resize(instance.features.size(), 0);
    used_ = {};
    for (const std::uint8_t kind : kinds_) {
        if (used_[kind]) {
            continue;
        }
        used_[kind] = true;
        expected_steps_[kind] = {};
        for (std::size_t x = 0; x <= labels; ++x) {
            for (std::size_t y = 0; y < labels; ++y) {
                double sum = 0.0;
                for (std::size_t b = 0; b < blocks; ++b) {
                    if (instance.in_block[b]) {
                        sum += weights_.values[weights_.transition(b, kind, x, y)];
                        sum += weights_.values[weights_.transition(b, CrfWeights::any_kind, x, y)];
                    }
                }
                steps_[kind][x][y] = sum;
                factors_[kind][x][y] = portable_exp(sum);
            }
        }
    }
}

void Likelihood::add_margins(const Instance& instance) {
    for (std::size_t i = 0; i < emission_.size(); ++i) {
        for (std::size_t y = 0; y < labels; ++y) {
            emission_[i][y] += margin(instance, i, y);
        }
    }
}

double Likelihood::margin(const Instance& instance, std::size_t at, std::size_t label) const {
    const Margins& margins =
        instance.in_block[encyclopedia_block] ? encyclopedia_margins_ : margins_;
    if (instance.shares.empty()) {
        return margins.of(instance.gold[at], label);
    }
    double sum = 0.0;
    for (std::size_t gold = 0; gold < labels; ++gold) {
        sum += static_cast<double>(instance.shares[at][gold]) * margins.of(gold, label);
    }
    return sum;
}

double Likelihood::add_gold(const Instance& instance) {
    double score = 0.0;
    std::size_t x = labels;
    for (std::size_t i = 0; i < emission_.size(); ++i) {
        const std::size_t y = instance.gold[i];
        score += emission_[i][y] + steps_[kinds_[i]][x][y];
        expected_[i][y] -= 1.0;
        expected_steps_[kinds_[i]][x][y] -= 1.0;
        x = y;
    }
    return score;
}

double Likelihood::add_shares(const std::vector<TagShares>& shares) {
    // A field whose factors are these shares, and whose steps only keep the inside of a name behind
    // its beginning.
    static constexpr float least = 1e-4F;
    static const Table allowed_steps = [] {
        Table made{};
        for (std::size_t x = 0; x <= labels; ++x) {
            for (std::size_t y = 0; y < labels; ++y) {
                const bool inside = y > 0 && y % 2 == 0;
                made[x][y] = !inside || x == y || x + 1 == y ? 1.0 : 0.0;
            }
        }
        return made;
    }();
    const std::vector<Row> emission = emission_;
    const Tables factors = factors_;
    factors_.fill(allowed_steps);
    for (std::size_t i = 0; i < emission_.size(); ++i) {
        for (std::size_t y = 0; y < labels; ++y) {
            emission_[i][y] = portable_log(static_cast<double>(std::max(shares[i][y], least)));
        }
    }
    add_paths({}, -1.0);
    emission_ = emission;
    factors_ = factors;
    double score = 0.0;
    for (std::size_t i = 0; i < emission_.size(); ++i) {
        for (std::size_t y = 0; y < labels; ++y) {
            score -= expected_[i][y] * emission_[i][y];
        }
    }
    for (std::size_t kind = 0; kind < used_.size(); ++kind) {
        for (std::size_t x = 0; used_[kind] && x <= labels; ++x) {
            for (std::size_t y = 0; y < labels; ++y) {
                score -= expected_steps_[kind][x][y] * steps_[kind][x][y];
            }
        }
    }
    return score;
}

double Likelihood::forward(const std::vector<std::uint8_t>& allowed) {
    double log_sum = 0.0;
    for (std::size_t i = 0; i < emission_.size(); ++i) {
        const Table& factors = factors_[kinds_[i]];
        double top = std::numeric_limits<double>::lowest();
        for (std::size_t y = 0; y < labels; ++y) {
            top = may_be(allowed, i, y) ? std::max(top, emission_[i][y]) : top;
        }
        double sum = 0.0;
        for (std::size_t y = 0; y < labels; ++y) {
            if (!may_be(allowed, i, y)) {
                continue;
            }
            double in = i == 0 ? factors[labels][y] : 0.0;
            for (std::size_t x = 0; i > 0 && x < labels; ++x) {
                in += forward_[i - 1][x] * factors[x][y];
            }
            local_[i][y] = portable_exp(emission_[i][y] - top);
            forward_[i][y] = in * local_[i][y];
            sum += forward_[i][y];
        }
        for (double& value : forward_[i]) {
            value /= sum;
        }
        scale_[i] = sum;
        log_sum += portable_log(sum) + top;
    }
    return log_sum;
}

void Likelihood::backward() {
    const std::size_t last = emission_.size() - 1;
    backward_[last].fill(1.0);
    for (std::size_t i = last; i-- > 0;) {
        const Table& factors = factors_[kinds_[i + 1]];
        for (std::size_t x = 0; x < labels; ++x) {
            double sum = 0.0;
            for (std::size_t y = 0; y < labels; ++y) {
                sum += factors[x][y] * local_[i + 1][y] * backward_[i + 1][y];
            }
            backward_[i][x] = sum / scale_[i + 1];
        }
    }
}

double Likelihood::add_paths(const std::vector<std::uint8_t>& allowed, double sign) {
    const std::size_t length = emission_.size();
    local_.assign(length, Row{});
    forward_.assign(length, Row{});
    backward_.assign(length, Row{});
    scale_.assign(length, 0.0);
    const double log_sum = forward(allowed);
    backward();
    for (std::size_t i = 0; i < length; ++i) {
        const Table& factors = factors_[kinds_[i]];
        Table& expected_steps = expected_steps_[kinds_[i]];
        for (std::size_t y = 0; y < labels; ++y) {
            const double share = sign * forward_[i][y] * backward_[i][y];
            expected_[i][y] += share;
            if (i == 0) {
                expected_steps[labels][y] += share;
                continue;
            }
            const double behind = sign * local_[i][y] * backward_[i][y] / scale_[i];
            for (std::size_t x = 0; x < labels; ++x) {
                expected_steps[x][y] += forward_[i - 1][x] * factors[x][y] * behind;
            }
        }
    }
    return log_sum;
}

}  // namespace linimasa::train
