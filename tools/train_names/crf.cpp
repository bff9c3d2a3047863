#include "crf.hpp"

#include "likelihood.hpp"

#include <algorithm>
#include <cmath>
#include <deque>
#include <iostream>

namespace linimasa::train {
namespace {

double dot(const std::vector<float>& left, const std::vector<float>& right) {
    double sum = 0.0;
    for (std::size_t i = 0; i < left.size(); ++i) {
        sum += static_cast<double>(left[i]) * right[i];
    }
    return sum;
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
    const auto pseudo = [&](const std::vector<float>& g, std::vector<float>& out) {
        for (std::size_t i = 0; i < n; ++i) {
            const float kink = l1 * factor(i);
            if (x[i] > 0.0F) {
                out[i] = g[i] + kink;
            } else if (x[i] < 0.0F) {
                out[i] = g[i] - kink;
            } else if (g[i] + kink < 0.0F) {
                out[i] = g[i] + kink;
            } else if (g[i] - kink > 0.0F) {
                out[i] = g[i] - kink;
            } else {
                out[i] = 0.0F;
            }
        }
    };
    struct Step {
        std::vector<float> s;
        std::vector<float> y;
        double rho = 0.0;
    };
    std::deque<Step> memory;
    double smooth = 0.0;
    double value = objective(smooth);
    std::vector<float> direction(n);
    std::vector<float> pg(n);
    std::vector<float> old_x(n);
    std::vector<float> old_gradient(n);
    for (int iteration = 0; iteration < options.iterations; ++iteration) {
        pseudo(gradient, pg);
        for (std::size_t i = 0; i < n; ++i) {
            direction[i] = -pg[i];
        }
        std::vector<float> alpha(memory.size());
        for (std::size_t k = memory.size(); k-- > 0;) {
            alpha[k] = static_cast<float>(memory[k].rho * dot(memory[k].s, direction));
            for (std::size_t i = 0; i < n; ++i) {
                direction[i] -= alpha[k] * memory[k].y[i];
            }
        }
        if (!memory.empty()) {
            const Step& last = memory.back();
            const auto gamma = static_cast<float>(1.0 / (last.rho * dot(last.y, last.y)));
            for (float& d : direction) {
                d *= gamma;
            }
        }
        for (std::size_t k = 0; k < memory.size(); ++k) {
            const auto beta = static_cast<float>(memory[k].rho * dot(memory[k].y, direction));
            for (std::size_t i = 0; i < n; ++i) {
                direction[i] += (alpha[k] - beta) * memory[k].s[i];
            }
        }
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
