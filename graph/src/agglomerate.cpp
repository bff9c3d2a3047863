#include "agglomerate.hpp"

#include <absl/container/flat_hash_set.h>

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace linimasa {
namespace {

/// Every pair of two groups is checked up to this many; of larger ones the
/// first members stand for all.
constexpr std::size_t most_members_checked = 64;
constexpr double much_weaker = 0.1;

std::uint32_t find(std::vector<std::uint32_t>& root, std::uint32_t node) {
    while (root[node] != node) {
        root[node] = root[root[node]];
        node = root[node];
    }
    return node;
}

}  // namespace

Grouping agglomerate(std::size_t nodes, std::vector<Link> links, double threshold,
                     const std::function<bool(std::uint32_t, std::uint32_t)>& forbidden,
                     const std::function<bool(std::uint32_t, std::uint32_t)>& rival) {
    std::erase_if(links, [&](const Link& link) { return link.score < threshold; });
    for (Link& link : links) {
        if (link.a > link.b) {
            std::swap(link.a, link.b);
        }
    }
    std::sort(links.begin(), links.end(), [](const Link& x, const Link& y) {
        return std::tie(y.score, x.a, x.b, x.rule) < std::tie(x.score, y.a, y.b, y.rule);
    });
    Grouping result;
    result.root.resize(nodes);
    std::iota(result.root.begin(), result.root.end(), 0U);
    std::vector<std::vector<std::uint32_t>> members(nodes);
    const auto members_of = [&](std::uint32_t root) -> std::vector<std::uint32_t>& {
        if (members[root].empty()) {
            members[root].push_back(root);
        }
        return members[root];
    };
    absl::flat_hash_set<std::pair<std::uint32_t, std::uint32_t>> refused;  // by their roots
    std::vector<double> refused_at(nodes, 0.0);  // the best link that a node alone could not take
    for (const Link& link : links) {
        const std::uint32_t a = find(result.root, link.a);
        const std::uint32_t b = find(result.root, link.b);
        if (a == b || refused.contains(std::minmax(a, b))) {
            continue;
        }
        auto& keep = members_of(std::min(a, b));
        auto& gone = members_of(std::max(a, b));
        const auto second_choice = [&](const std::vector<std::uint32_t>& group) {
            return group.size() == 1 && link.score + much_weaker < refused_at[group.front()];
        };
        if (second_choice(keep) || second_choice(gone)) {
            continue;
        }
        bool allowed = true;
        for (std::size_t i = 0; allowed && i < std::min(keep.size(), most_members_checked); ++i) {
            for (std::size_t j = 0; allowed && j < std::min(gone.size(), most_members_checked);
                 ++j) {
                allowed = !forbidden(keep[i], gone[j]);
            }
        }
        if (!allowed) {
            refused.insert(std::minmax(a, b));  // groups only grow, so what parts them stays
            const auto note = [&](const auto& one, const auto& others) {
                const auto checked =
                    static_cast<std::ptrdiff_t>(std::min(others.size(), most_members_checked));
                if (rival && one.size() == 1 &&
                    std::any_of(others.begin(), others.begin() + checked,
                                [&](std::uint32_t other) { return rival(one.front(), other); })) {
                    double& wished = refused_at[one.front()];
                    wished = std::max(wished, link.score);
                }
            };
            note(keep, gone);
            note(gone, keep);
            continue;
        }
        keep.insert(keep.end(), gone.begin(), gone.end());
        std::sort(keep.begin(), keep.end());
        gone.clear();
        gone.shrink_to_fit();
        result.root[std::max(a, b)] = std::min(a, b);
        result.used.push_back(link);
    }
    for (std::uint32_t node = 0; node < nodes; ++node) {
        result.root[node] = find(result.root, node);
    }
    return result;
}

}  // namespace linimasa
