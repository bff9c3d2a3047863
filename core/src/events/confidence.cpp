#include "events/finish.hpp"

#include <algorithm>
#include <cmath>

namespace linimasa::events {

double confidence_of(const std::vector<FeatureValue>& features, const Lexicon& lexicon) {
    double sum = 0.0;
    for (const auto& [feature, value] : features) {
        sum += lexicon.weights[static_cast<std::size_t>(feature)] * double{value};
    }
    constexpr double surest = 0.98;
    return std::min(1.0 / (1.0 + std::exp(-sum)), surest);
}

std::string account_of(const std::vector<FeatureValue>& features, const Lexicon& lexicon) {
    std::string account;
    for (const auto& [feature, value] : features) {
        const double weight = lexicon.weights[static_cast<std::size_t>(feature)] * double{value};
        const auto hundredths = static_cast<int>(std::lround(weight * 100.0));
        if (hundredths == 0) {
            continue;
        }
        account += account.empty() ? "" : " ";
        account += feature_names[static_cast<std::size_t>(feature)];
        account += hundredths < 0 ? '-' : '+';
        const int size = std::abs(hundredths);
        account += std::to_string(size / 100);
        account += '.';
        account += static_cast<char>('0' + size / 10 % 10);
        account += static_cast<char>('0' + size % 10);
    }
    return account;
}

}  // namespace linimasa::events
