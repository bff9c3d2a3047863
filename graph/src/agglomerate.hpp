#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace linimasa {

/// Two nodes that may be one, and how sure that is.
struct Link {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    double score = 0.0;
    std::string_view rule;  ///< static storage
};

struct Grouping {
    std::vector<std::uint32_t> root;  ///< by node: the first node of its group
    std::vector<Link> used;           ///< links that joined two groups, best first
};

/// Joins nodes from the best link down to `threshold`, leaving out a link that would put two nodes
/// into one group which `forbidden` keeps apart. A node that a `rival` keeps from the group that it
/// is most like takes no link that is much weaker. Depends on the links as a set, not on their
/// order.
[[nodiscard]] Grouping agglomerate(
    std::size_t nodes, std::vector<Link> links, double threshold,
    const std::function<bool(std::uint32_t, std::uint32_t)>& forbidden,
    const std::function<bool(std::uint32_t, std::uint32_t)>& rival = {});

}  // namespace linimasa
