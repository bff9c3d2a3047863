#include "communities.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace linimasa {
namespace {

constexpr int most_levels = 12;
constexpr int most_sweeps = 20;
constexpr double least_gain = 1e-9;

struct Neighbour {
    std::uint32_t node;
    double weight;
};

/// A weighted undirected network whose nodes are groups of the level below.
struct Level {
    std::vector<std::vector<Neighbour>> neighbours;
    std::vector<double> inside;  ///< weight of loops, both ends counted
    double total = 0.0;          ///< sum of all degrees

    [[nodiscard]] double degree(std::uint32_t node) const {
        double sum = inside[node];
        for (const Neighbour& next : neighbours[node]) {
            sum += next.weight;
        }
        return sum;
    }
};

Level make_level(std::uint32_t nodes, const std::vector<NetworkEdge>& edges) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, double> weights;
    for (const NetworkEdge& edge : edges) {
        weights[std::minmax(edge.a, edge.b)] += edge.weight;
    }
    Level level;
    level.neighbours.resize(nodes);
    level.inside.assign(nodes, 0.0);
    for (const auto& [ends, weight] : weights) {
        if (ends.first == ends.second) {
            level.inside[ends.first] += 2.0 * weight;
        } else {
            level.neighbours[ends.first].push_back({ends.second, weight});
            level.neighbours[ends.second].push_back({ends.first, weight});
        }
        level.total += 2.0 * weight;
    }
    return level;
}

/// Moves nodes to the neighbouring group that gains most, until no move gains.
std::vector<std::uint32_t> move_nodes(const Level& level) {
    const auto count = static_cast<std::uint32_t>(level.neighbours.size());
    std::vector<std::uint32_t> group(count);
    std::iota(group.begin(), group.end(), 0U);
    std::vector<double> degree(count);
    for (std::uint32_t node = 0; node < count; ++node) {
        degree[node] = level.degree(node);
    }
    std::vector<double> group_degree = degree;
    std::vector<double> to_group(count, 0.0);
    std::vector<std::uint32_t> touched;
    bool moved = true;
    for (int sweep = 0; moved && sweep < most_sweeps; ++sweep) {
        moved = false;
        for (std::uint32_t node = 0; node < count; ++node) {
            touched.assign(1, group[node]);
            for (const Neighbour& next : level.neighbours[node]) {
                if (to_group[group[next.node]] == 0.0) {
                    touched.push_back(group[next.node]);
                }
                to_group[group[next.node]] += next.weight;
            }
            group_degree[group[node]] -= degree[node];
            std::sort(touched.begin(), touched.end());
            std::uint32_t best = group[node];
            const auto gain = [&](std::uint32_t to) {
                return to_group[to] - group_degree[to] * degree[node] / level.total;
            };
            for (const std::uint32_t to : touched) {
                best = gain(to) > gain(best) + least_gain ? to : best;
            }
            moved |= best != group[node];
            group[node] = best;
            group_degree[best] += degree[node];
            for (const std::uint32_t to : touched) {
                to_group[to] = 0.0;
            }
        }
    }
    return group;
}

}  // namespace

std::vector<std::uint32_t> communities(std::uint32_t nodes, const std::vector<NetworkEdge>& edges) {
    std::vector<std::uint32_t> result(nodes);
    std::iota(result.begin(), result.end(), 0U);
    std::vector<NetworkEdge> current = edges;
    std::uint32_t count = nodes;
    for (int depth = 0; depth < most_levels && !current.empty(); ++depth) {
        const std::vector<std::uint32_t> group = move_nodes(make_level(count, current));
        std::vector<std::uint32_t> number(count, 0);
        std::vector<bool> used(count, false);
        for (const std::uint32_t one : group) {
            used[one] = true;
        }
        std::uint32_t next = 0;
        for (std::uint32_t i = 0; i < count; ++i) {
            number[i] = next;
            next += used[i] ? 1U : 0U;
        }
        if (next == count) {
            break;
        }
        for (std::uint32_t& one : result) {
            one = number[group[one]];
        }
        for (NetworkEdge& edge : current) {
            edge.a = number[group[edge.a]];
            edge.b = number[group[edge.b]];
        }
        count = next;
    }
    // A node stands for its group.
    std::vector<std::uint32_t> first(count, nodes);
    for (std::uint32_t node = 0; node < nodes; ++node) {
        first[result[node]] = std::min(first[result[node]], node);
    }
    for (std::uint32_t& one : result) {
        one = first[one];
    }
    return result;
}

}  // namespace linimasa
