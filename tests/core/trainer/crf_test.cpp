#include "crf.hpp"

#include "likelihood.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <vector>

using namespace linimasa::train;

namespace {

enum Label : std::uint8_t { outside, begin_person, in_person, begin_org, in_org };

constexpr std::uint8_t bit(unsigned label) {
    return static_cast<std::uint8_t>(1U << label);
}
constexpr std::uint8_t no_person = bit(outside) | bit(begin_org) | bit(in_org);

Instance sentence(std::vector<std::vector<std::uint32_t>> features,
                  std::vector<std::uint8_t> gold) {
    Instance made;
    made.features = std::move(features);
    made.gold = std::move(gold);
    return made;
}

/// One whose labels leave open which tag it is.
Instance open_sentence(std::vector<std::vector<std::uint32_t>> features,
                       std::vector<std::uint8_t> allowed) {
    Instance made;
    made.features = std::move(features);
    made.allowed = std::move(allowed);
    return made;
}

CrfWeights some_weights(std::size_t features) {
    CrfWeights weights;
    weights.features = features;
    weights.values.resize(weights.size());
    for (std::size_t i = 0; i < weights.values.size(); ++i) {
        weights.values[i] = static_cast<float>(std::sin(static_cast<double>(i) * 0.7)) * 0.5F;
    }
    return weights;
}

std::map<std::size_t, double> slopes_of(Likelihood& likelihood, const CrfWeights& weights,
                                        const Instance& instance) {
    std::map<std::size_t, double> slopes;
    likelihood.each_slope(
        instance,
        [&](std::size_t block, std::size_t feature, const LabelSlopes& row) {
            for (std::size_t y = 0; y < labels; ++y) {
                slopes[weights.index(block, feature, y)] += static_cast<double>(row[y]);
            }
        },
        [&](std::size_t at, float slope) { slopes[at] += static_cast<double>(slope); });
    return slopes;
}

/// Slopes against differences of the likelihood itself.
void check_slopes(const Instance& instance) {
    CrfWeights weights = some_weights(3);
    Likelihood likelihood(weights, {1.5, 0.7, 0.9, 0.4}, {1.1, 0.3, 0.2, 0.6});
    likelihood.explain(instance);
    const auto slopes = slopes_of(likelihood, weights, instance);
    REQUIRE(slopes.size() > 40);
    constexpr float step = 0.01F;
    for (const auto& [at, slope] : slopes) {
        const float value = weights.values[at];
        weights.values[at] = value + step;
        const double above = likelihood.explain(instance);
        weights.values[at] = value - step;
        const double below = likelihood.explain(instance);
        weights.values[at] = value;
        CHECK(slope == Approx((above - below) / (2.0 * 0.01)).margin(2e-3));
    }
}

/// Persons have feature 0, words outside have 1, bodies have 2.
std::vector<Instance> lessons() {
    std::vector<Instance> data;
    for (int i = 0; i < 20; ++i) {
        data.push_back(sentence({{1}, {0}, {0}, {1}}, {outside, begin_person, in_person, outside}));
        data.push_back(sentence({{1}, {2}, {1}}, {outside, begin_org, outside}));
    }
    return data;
}

CrfOptions options() {
    CrfOptions made;
    made.l2 = 0.01;
    made.epochs = 6;
    made.rate = 0.3;
    return made;
}

std::uint8_t best_label(const CrfWeights& weights, std::size_t block, std::size_t feature) {
    const auto* const row = &weights.values[weights.index(block, feature, 0)];
    return static_cast<std::uint8_t>(std::max_element(row, row + labels) - row);
}

}  // namespace

TEST_CASE("the slopes of the likelihood are those of its differences") {
    check_slopes(sentence({{0}, {1, 2}, {0}}, {outside, begin_person, in_person}));
    Instance other = sentence({{0, 1}, {2}}, {begin_org, in_org});
    other.in_block = {true, true, false, false};
    other.weight = 0.5;
    check_slopes(other);
}

TEST_CASE("the slopes of labels that leave something open are those of differences as well") {
    Instance open =
        open_sentence({{0}, {1, 2}, {0}}, {no_person, bit(begin_person), bit(in_person)});
    open.in_block = {true, false, true, true};
    check_slopes(open);
}

TEST_CASE("the slopes of tags that are only probable are those of differences as well") {
    Instance made = sentence({{0}, {1, 2}, {0}}, {});
    made.shares = {{0.9F, 0.1F}, {0.2F, 0.5F, 0.1F, 0.2F}, {0.3F, 0.0F, 0.7F}};
    made.in_block = {true, true, false, false};
    made.weight = 0.5;
    check_slopes(made);
}

TEST_CASE("tags that are certain are those of a sentence, and impossible steps are not learnt") {
    const CrfWeights weights = some_weights(3);
    Likelihood likelihood(weights, {1.5, 0.7, 0.9, 0.4}, {});
    const double plain =
        likelihood.explain(sentence({{0}, {1}, {2}}, {outside, begin_person, in_person}));
    Instance made = sentence({{0}, {1}, {2}}, {});
    made.shares = {{1.0F}, {0.0F, 1.0F}, {0.0F, 0.0F, 1.0F}};
    CHECK(likelihood.explain(made) == Approx(plain).margin(0.01));
    // The inside of a body behind the beginning of a person: one of the two is wrong.
    made.shares = {{1.0F}, {0.0F, 0.6F, 0.0F, 0.4F}, {0.0F, 0.0F, 0.4F, 0.0F, 0.6F}};
    const CrfWeights none = CrfWeights::none(3);
    Likelihood uniform(none, {}, {});
    uniform.explain(made);
    const auto slopes = slopes_of(uniform, none, made);
    const auto step = [&](std::size_t from, std::size_t to) {
        return slopes.at(none.transition(0, 0, from, to));
    };
    CHECK(step(begin_person, in_person) < -0.4);
    CHECK(step(begin_org, in_org) < -0.4);
    CHECK(step(begin_person, in_org) > 0.0);
}

TEST_CASE("labels that leave nothing open are those of a sentence without margins") {
    const CrfWeights weights = some_weights(3);
    Likelihood likelihood(weights, {}, {});
    const double sure =
        likelihood.explain(sentence({{0}, {1}, {2}}, {outside, begin_person, in_person}));
    const double open = likelihood.explain(
        open_sentence({{0}, {1}, {2}}, {bit(outside), bit(begin_person), bit(in_person)}));
    CHECK(open == Approx(sure));
}

TEST_CASE("labels that leave everything open say nothing") {
    const CrfWeights weights = some_weights(2);
    Likelihood likelihood(weights, {1.0, 1.0, 1.0, 1.0}, {});
    const Instance open = open_sentence({{0}, {1}}, {0x7F, 0x7F});
    CHECK(likelihood.explain(open) == Approx(0.0).margin(1e-9));
    for (const auto& [at, slope] : slopes_of(likelihood, weights, open)) {
        CHECK(slope == Approx(0.0).margin(1e-6));
    }
}

TEST_CASE("margins cost the annotated path nothing and the others what they say") {
    const CrfWeights weights = [] {
        CrfWeights zero;
        zero.features = 1;
        zero.values.assign(zero.size(), 0.0F);
        return zero;
    }();
    const Instance one = sentence({{0}}, {begin_person});
    Likelihood plain(weights, {}, {});
    CHECK(plain.explain(one) == Approx(std::log(7.0)));
    // Missed by "outside", confused by the five other names.
    Margins margins;
    margins.missed = 2.0;
    margins.confused = 1.0;
    Likelihood strict(weights, margins, {});
    CHECK(strict.explain(one) == Approx(std::log(1.0 + std::exp(2.0) + 5.0 * std::exp(1.0))));
    // Invented: bodies by a distance of their own. The encyclopedia has its own margins.
    Margins of_encyclopedia;
    of_encyclopedia.invented = 0.5;
    of_encyclopedia.invented_body = 1.5;
    Likelihood both(weights, margins, of_encyclopedia);
    Instance none = sentence({{0}}, {outside});
    CHECK(both.explain(none) == Approx(std::log(7.0)));
    none.in_block[encyclopedia_block] = true;
    CHECK(both.explain(none) == Approx(std::log(1.0 + 4.0 * std::exp(0.5) + 2.0 * std::exp(1.5))));
}

TEST_CASE("training learns what features mean") {
    const CrfWeights weights = train_crf(lessons(), CrfWeights::none(3), options());
    CHECK(best_label(weights, 0, 1) == outside);
    CHECK(best_label(weights, 0, 2) == begin_org);
    const auto* const person = &weights.values[weights.index(0, 0, 0)];
    CHECK(std::min(person[begin_person], person[in_person]) > person[outside]);
}

TEST_CASE("what labels leave open is decided by the other sentences") {
    std::vector<Instance> data = lessons();
    for (int i = 0; i < 20; ++i) {
        // Feature 3 stands beside a person, and is itself no person: a body like those that have
        // feature 2 as well, and nothing at all like those that have 1.
        data.push_back(
            open_sentence({{2, 3}, {1}, {0}}, {no_person, no_person, bit(begin_person)}));
    }
    const CrfWeights weights = train_crf(data, CrfWeights::none(4), options());
    CHECK(best_label(weights, 0, 3) == begin_org);
    // Never marked as a person where it might have been.
    CHECK(weights.values[weights.index(0, 3, begin_person)] < 0.0F);
}

TEST_CASE("a corpus on the side keeps its habits to itself") {
    std::vector<Instance> data = lessons();
    const std::size_t plain = data.size();
    for (std::size_t i = 0; i < 40; ++i) {
        data.push_back(open_sentence({{1}, {2}}, {bit(outside), bit(outside)}));
        data.back().in_block[aside_block] = true;
    }
    REQUIRE(data.size() > plain);
    const CrfWeights weights = train_crf(data, CrfWeights::none(3), options());
    CHECK(best_label(weights, 0, 2) == begin_org);
    CHECK(best_label(weights, aside_block, 2) == outside);
}

TEST_CASE("a strong penalty on the size of weights leaves none of features") {
    CrfOptions strict = options();
    strict.l1 = 50.0;
    const CrfWeights weights = train_crf(lessons(), CrfWeights::none(3), strict);
    const auto end = weights.values.begin() +
                     static_cast<std::ptrdiff_t>(blocks * weights.features * CrfWeights::row);
    CHECK(std::all_of(weights.values.begin(), end,
                      [](float value) { return std::abs(value) == 0.0F; }));
}

TEST_CASE("blocks beside the first are penalised by their factor") {
    std::vector<Instance> data = lessons();
    for (Instance& one : data) {
        one.in_block[encyclopedia_block] = true;
    }
    CrfOptions factor = options();
    factor.l1 = 0.2;
    factor.block_factor = 1000.0;
    const CrfWeights weights = train_crf(data, CrfWeights::none(3), factor);
    CHECK(weights.values[weights.index(0, 2, begin_org)] > 0.0F);
    CHECK(std::abs(weights.values[weights.index(encyclopedia_block, 2, begin_org)]) == 0.0F);
}

TEST_CASE("penalties count what is added to the weights that training goes on from") {
    CrfWeights start = CrfWeights::none(3);
    start.values[start.index(0, 2, begin_org)] = 0.75F;
    CrfOptions strict = options();
    strict.l1 = 50.0;
    const CrfWeights weights = train_crf(lessons(), start, strict);
    CHECK(weights.values[weights.index(0, 2, begin_org)] == 0.75F);
    CHECK(std::abs(weights.values[weights.index(0, 1, outside)]) == 0.0F);
    CHECK(train_crf(lessons(), start, options()).values[weights.index(0, 2, begin_org)] > 0.75F);
}

TEST_CASE("the same data give the same weights") {
    CHECK(train_crf(lessons(), CrfWeights::none(3), options()).values ==
          train_crf(lessons(), CrfWeights::none(3), options()).values);
}
