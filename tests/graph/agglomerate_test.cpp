#include "agglomerate.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace linimasa {
namespace {

TEST_CASE(
    "who is kept from its likest group by a rival in it takes no link "
    "that is much weaker") {
    // 0 and 1 are rivals: both are most like 2, and 1 is a little like 3.
    const auto rivals = [](std::uint32_t a, std::uint32_t b) { return a + b == 1; };
    const auto groups = [&](double second, bool with_rivals) {
        const std::vector<Link> links{{0, 2, 0.9, "x"}, {1, 2, 0.8, "x"}, {1, 3, second, "x"}};
        return (with_rivals ? agglomerate(4, links, 0.5, rivals, rivals)
                            : agglomerate(4, links, 0.5, rivals))
            .root;
    };
    using Roots = std::vector<std::uint32_t>;
    CHECK(groups(0.55, true) == Roots{0, 1, 0, 3});
    CHECK(groups(0.75, true) == Roots{0, 1, 0, 1});
    CHECK(groups(0.55, false) == Roots{0, 1, 0, 1});
}

TEST_CASE(
    "of a large group no more members are asked for rivals than for what "
    "keeps apart") {
    constexpr std::uint32_t many = 2000;
    std::vector<Link> links;
    for (std::uint32_t i = 1; i < many; ++i) {
        links.push_back({0, i, 0.9, "x"});
    }
    links.push_back({1, many, 0.8, "x"});
    std::size_t asked = 0;
    const auto keeps_apart = [](std::uint32_t a, std::uint32_t b) {
        return std::max(a, b) == many && std::min(a, b) == 0;
    };
    const auto rival = [&](std::uint32_t, std::uint32_t) {
        ++asked;
        return false;
    };
    CHECK(agglomerate(many + 1, links, 0.5, keeps_apart, rival).root.back() == many);
    CHECK(asked > 0);
    CHECK(asked < 100);
}

}  // namespace
}  // namespace linimasa
