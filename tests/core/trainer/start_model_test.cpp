#include "start_model.hpp"

#include "model_writer.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdint>
#include <vector>

using namespace linimasa::train;

namespace {

const std::vector<std::uint32_t> hashes{0x0001'0002, 0xFFFF'0000, 0x0001'0001};

/// Multiples of the step in which the largest weight makes a model store the others.
CrfWeights example() {
    CrfWeights made = CrfWeights::none(hashes.size());
    for (std::size_t f = 0; f < made.features; ++f) {
        for (std::size_t b = 0; b < aside_block; ++b) {
            for (std::size_t y = 0; y < labels; ++y) {
                made.values[made.index(b, f, y)] =
                    static_cast<float>((f * 37 + b * 11 + y * 5) % 127) * (2.0F / 127.0F);
            }
        }
    }
    made.values[made.index(0, 0, 1)] = -2.0F;
    for (std::size_t b = 0; b < aside_block; ++b) {
        for (std::size_t x = 0; x <= labels; ++x) {
            made.values[made.transition(b, 0, x, 2)] = static_cast<float>(b + x);
        }
    }
    return made;
}

StartModel start() {
    return StartModel::parse(write_model(example(), hashes, {}), "start.model");
}

}  // namespace

TEST_CASE("training goes on from the weights that a model holds") {
    const CrfWeights before = example();
    // Features in another order than that of the file.
    const std::vector<std::uint32_t> order{hashes[2], 0x1234'5678, hashes[0], hashes[1]};
    const std::vector<std::size_t> place{2, hashes.size(), 0, 1};
    const CrfWeights after = start().weights(order);
    REQUIRE(after.values.size() == after.size());
    for (std::size_t f = 0; f < order.size(); ++f) {
        for (std::size_t b = 0; b < aside_block; ++b) {
            for (std::size_t y = 0; y < labels; ++y) {
                CAPTURE(f, b, y);
                const float expected =
                    place[f] == hashes.size() ? 0.0F : before.values[before.index(b, place[f], y)];
                CHECK(after.values[after.index(b, f, y)] == Approx(expected).margin(1e-6));
            }
        }
    }
    for (std::size_t b = 0; b < aside_block; ++b) {
        for (std::size_t x = 0; x <= labels; ++x) {
            CHECK(after.values[after.transition(b, 0, x, 2)] == static_cast<float>(b + x));
        }
    }
}

TEST_CASE("features that only the model knows are kept") {
    std::vector<std::uint32_t> known{hashes[1], 7};
    start().add_hashes(known);
    REQUIRE(known.size() == 4);
    CHECK(known[0] == hashes[1]);
    CHECK(known[1] == 7);
    CHECK(std::find(known.begin(), known.end(), hashes[0]) != known.end());
    CHECK(std::find(known.begin(), known.end(), hashes[2]) != known.end());
}

TEST_CASE("without a model all weights begin with 0") {
    std::vector<std::uint32_t> known{1, 2};
    const StartModel none;
    none.add_hashes(known);
    CHECK(known.size() == 2);
    CHECK(none.weights(known).values == CrfWeights::none(2).values);
}
