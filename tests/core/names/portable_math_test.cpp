#include "../../../tools/train_names/portable_math.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using linimasa::train::portable_exp;
using linimasa::train::portable_log;

TEST_CASE("the trainer's exponential and logarithm are those of mathematics") {
    constexpr double close = 4e-16;  // a few units in the last place
    for (double x = -700.0; x < 700.0; x += 0.37) {
        CHECK(std::abs(portable_exp(x) / std::exp(x) - 1.0) < close * (2.0 + std::abs(x) / 50.0));
    }
    for (double x = 1e-300; x < 1e300; x *= 1.7) {
        CHECK(std::abs(portable_log(x) - std::log(x)) <= close * (1.0 + std::abs(std::log(x))));
    }
    CHECK(portable_exp(0.0) == 1.0);
    CHECK(portable_exp(-1000.0) == 0.0);
    CHECK(portable_log(1.0) == 0.0);
}
