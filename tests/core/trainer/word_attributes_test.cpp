#include "word_attributes.hpp"

#include "names/tagger/features.hpp"
#include "support/scratch_folder.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

using namespace linimasa;
using namespace linimasa::train;

namespace {

/// Any hash will do: words are told apart by their first letter.
std::uint32_t first_letter(std::string_view word) {
    return static_cast<unsigned char>(word.front());
}

WordAttributes table(std::string_view text) {
    const test::ScratchFolder folder;
    return WordAttributes::read(folder.write("words.tsv", text), first_letter);
}

std::vector<std::uint32_t> features_of(const WordAttributes& attributes, char word) {
    std::vector<std::uint32_t> found;
    attributes.find_features(static_cast<unsigned char>(word), found);
    return found;
}

/// Weights of two attributes and of one word, all different.
struct Trained {
    explicit Trained(const WordAttributes& attributes) : hashes(features_of(attributes, 'a')) {
        hashes.push_back(names::word_feature('a', 0));
        weights.features = hashes.size();
        weights.values.resize(weights.size());
        for (std::size_t i = 0; i < weights.values.size(); ++i) {
            weights.values[i] = static_cast<float>(i % 17) - 8.0F;
        }
    }
    [[nodiscard]] float weight(std::uint32_t hash, std::size_t block, std::size_t label) const {
        const auto at = std::find(hashes.begin(), hashes.end(), hash);
        REQUIRE(at != hashes.end());
        return weights
            .values[weights.index(block, static_cast<std::size_t>(at - hashes.begin()), label)];
    }

    std::vector<std::uint32_t> hashes;
    CrfWeights weights;
};

}  // namespace

TEST_CASE("words of one cluster share a feature, and empty cells say nothing") {
    const auto attributes = table("# comment\nanggrek\t3\t\tNN\nbunga\t3\t7\t\ncemara\t7\t\t\n");
    const auto orchid = features_of(attributes, 'a');
    const auto flower = features_of(attributes, 'b');
    const auto pine = features_of(attributes, 'c');
    CHECK(orchid.size() == 2);
    CHECK(flower.size() == 2);
    CHECK(orchid.front() == flower.front());
    // The same number in another column is another cluster.
    REQUIRE(pine.size() == 1);
    CHECK(pine.front() != flower.back());
    CHECK(features_of(attributes, 'x').empty());
}

TEST_CASE("folded weights tell of a word what its attributes told") {
    const auto attributes = table("anggrek\t3\tNN\nbunga\t3\tVB\n");
    const Trained before(attributes);
    Trained after = before;
    attributes.fold(after.weights, after.hashes);

    const std::uint32_t cluster = before.hashes[0];
    const std::uint32_t noun = before.hashes[1];
    const std::uint32_t known = names::word_feature('a', 0);
    const std::uint32_t never_seen = names::word_feature('b', 0);
    REQUIRE(after.weights.values.size() == after.weights.size());
    for (std::size_t label = 0; label < labels; ++label) {
        for (std::size_t block = 0; block < blocks; ++block) {
            CAPTURE(block, label);
            // In a text without capitals block 0 counts as well: what it was given is taken back.
            const auto sum = [&](std::uint32_t one, std::uint32_t two) {
                const auto of = [&](std::size_t b) {
                    return before.weight(one, b, label) +
                           (two == 0 ? 0.0F : before.weight(two, b, label));
                };
                return of(block) - (block == no_capitals_block ? of(0) : 0.0F);
            };
            CHECK(after.weight(known, block, label) ==
                  Approx(before.weight(known, block, label) + sum(cluster, noun)));
            CHECK(after.weight(never_seen, block, label) == Approx(sum(cluster, 0)));
            CHECK(after.weight(cluster, block, label) == 0.0F);
            CHECK(after.weight(noun, block, label) == 0.0F);
        }
    }
    for (std::size_t kind = 0; kind < CrfWeights::kinds; ++kind) {
        CHECK(after.weights.values[after.weights.transition(1, kind, 2, 3)] ==
              before.weights.values[before.weights.transition(1, kind, 2, 3)]);
    }
}

TEST_CASE("no attributes leave the weights as they are") {
    const Trained before(table("anggrek\t3\tNN\n"));
    Trained after = before;
    WordAttributes().fold(after.weights, after.hashes);
    CHECK(after.hashes == before.hashes);
    CHECK(after.weights.values == before.weights.values);
}
