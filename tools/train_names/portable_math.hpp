#pragma once

#include <array>
#include <cmath>

/// The exponential and the logarithm by additions and multiplications alone. Those of a C library
/// may differ in the last bit from one processor to the next, and the trainer, which sums up
/// millions of them, would then write another model on every machine. Errors are a few units in the
/// last place; arguments are finite.
namespace linimasa::train {

/// e to the power of x: x = k ln 2 + r with |r| <= ln 2 / 2, and the power series of r.
[[nodiscard]] inline double portable_exp(double x) {
    constexpr double log2_e = 1.4426950408889634;
    constexpr double ln2_high = 6.93147180369123816490e-01;
    constexpr double ln2_low = 1.90821492927058770002e-10;
    constexpr double smallest = -745.0;
    constexpr int terms = 18;
    if (x < smallest) {
        return 0.0;
    }
    const double k = std::floor(x * log2_e + 0.5);
    const double r = (x - k * ln2_high) - k * ln2_low;
    double sum = 1.0;
    for (int n = terms; n > 0; --n) {
        sum = 1.0 + sum * r / n;
    }
    return std::ldexp(sum, static_cast<int>(k));
}

/// The natural logarithm of x > 0: x = m 2^k with m around 1, and the series of atanh.
[[nodiscard]] inline double portable_log(double x) {
    constexpr double ln2 = 0.69314718055994530942;
    constexpr double half_root = 0.70710678118654752440;
    constexpr int last = 31;
    int k = 0;
    double m = std::frexp(x, &k);
    if (m < half_root) {
        m *= 2.0;
        --k;
    }
    const double s = (m - 1.0) / (m + 1.0);
    const double square = s * s;
    double sum = 1.0 / last;
    for (int n = last - 2; n > 0; n -= 2) {
        sum = 1.0 / n + sum * square;
    }
    return k * ln2 + 2.0 * s * sum;
}

}  // namespace linimasa::train
