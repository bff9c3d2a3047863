#include "crf.hpp"

#include "likelihood.hpp"

#include <algorithm>
#include <cmath>
#include <deque>
#include <iostream>
#include <utility>

namespace linimasa::train {
namespace {

double dot(const std::vector<float>& left, const std::vector<float>& right) {
    double sum = 0.0;
    for (std::size_t i = 0; i < left.size(); ++i) {
        sum += static_cast<double>(left[i]) * right[i];
    }
    return sum;
}

/// The slope along which a weight may move when |weight| costs `kink`: 0 where it had better stay
/// 0.
float slope_with_kink(float weight, float slope, float kink) {
    const float right = slope + kink;
    const float left = slope - kink;
    if (weight > 0.0F || (weight == 0.0F && right < 0.0F)) {
        return right;
    }
    return weight < 0.0F || left > 0.0F ? left : 0.0F;
}

/// What one iteration changed.
struct Step {
    std::vector<float> s;  ///< weights
    std::vector<float> y;  ///< gradient
    double rho = 0.0;
};

/// Turns the steepest descent into the direction of L-BFGS.
void bend(const std::deque<Step>& memory, std::vector<float>& direction) {
    if (memory.empty()) {
        return;
    }
    std::vector<float> alpha(memory.size());
    for (std::size_t k = memory.size(); k-- > 0;) {
        const Step& step = memory[k];
        alpha[k] = static_cast<float>(step.rho * dot(step.s, direction));
        for (std::size_t i = 0; i < direction.size(); ++i) {
            direction[i] -= alpha[k] * step.y[i];
        }
    }
    const Step& last = memory.back();
    const auto gamma = static_cast<float>(1.0 / (last.rho * dot(last.y, last.y)));
    for (float& d : direction) {
        d *= gamma;
    }
    for (std::size_t k = 0; k < memory.size(); ++k) {
        const Step& step = memory[k];
        const auto beta = static_cast<float>(step.rho * dot(step.y, direction));
        for (std::size_t i = 0; i < direction.size(); ++i) {
            direction[i] += (alpha[k] - beta) * step.s[i];
        }
    }
}

std::vector<float> difference(const std::vector<float>& left, const std::vector<float>& right) {
    std::vector<float> made(left.size());
    for (std::size_t i = 0; i < left.size(); ++i) {
        made[i] = left[i] - right[i];
    }
    return made;
}

void remember(std::vector<float> s, std::vector<float> y, std::deque<Step>& memory) {
    constexpr std::size_t longest = 6;
    const double curvature = dot(s, y);
    if (curvature <= 1e-10) {
        return;
    }
    memory.push_back({std::move(s), std::move(y), 1.0 / curvature});
    if (memory.size() > longest) {
        memory.pop_front();
    }
}

}  // namespace

CrfWeights train_crf(const std::vector<Instance>& data, std::size_t features,
                     const CrfOptions& options) {
    CrfWeights weights;
    weights.features = features;
    weights.values.assign(weights.size(), 0.0F);
    std::vector<float>& x = weights.values;
    const std::size_t n = x.size();
    const std::size_t of_features = blocks * features * CrfWeights::row;
    const auto factor = [&](std::size_t i) {
        return i >= of_features || (i / CrfWeights::row) % blocks == 0
                   ? 1.0F
                   : static_cast<float>(options.block_factor);
    };
    Likelihood likelihood(data, weights, options.margins);
    std::vector<float> gradient(n);
    const auto l1 = static_cast<float>(options.l1);
    const auto l2 = static_cast<float>(options.l2);
    const auto objective = [&](double& smooth) {
        smooth = likelihood(gradient);
        double penalty = 0.0;
        for (std::size_t i = 0; i < n; ++i) {
            const float slope = l2 * factor(i) * x[i];
            smooth += 0.5 * slope * x[i];
            gradient[i] += slope;
            penalty += l1 * factor(i) * std::abs(x[i]);
        }
        return smooth + penalty;
    };
    std::deque<Step> memory;
    double smooth = 0.0;
    double value = objective(smooth);
    std::vector<float> direction(n);
    std::vector<float> pg(n);
    std::vector<float> old_x(n);
    std::vector<float> old_gradient(n);
    for (int iteration = 0; iteration < options.iterations; ++iteration) {
        for (std::size_t i = 0; i < n; ++i) {
            pg[i] = slope_with_kink(x[i], gradient[i], l1 * factor(i));
            direction[i] = -pg[i];
        }
        bend(memory, direction);
        for (std::size_t i = 0; i < n; ++i) {
            if (direction[i] * pg[i] >= 0.0F) {
                direction[i] = 0.0F;
            }
        }
        old_x = x;
        old_gradient = gradient;
        const double before = value;
        auto size = memory.empty() ? static_cast<float>(1.0 / std::sqrt(dot(pg, pg))) : 1.0F;
        for (int tries = 0; tries < 20; ++tries, size *= 0.5F) {
            double change = 0.0;
            for (std::size_t i = 0; i < n; ++i) {
                const float orthant = old_x[i] != 0.0F ? old_x[i] : -pg[i];
                const float moved = old_x[i] + size * direction[i];
                x[i] = l1 > 0.0F && moved * orthant <= 0.0F ? 0.0F : moved;
                change += static_cast<double>(pg[i]) * (x[i] - old_x[i]);
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
        remember(difference(x, old_x), difference(gradient, old_gradient), memory);
    }
    return weights;
}

}  // namespace linimasa::train
