#include "scores.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace linimasa::train {
namespace {

struct Entity {
    std::size_t type = 0;
    std::size_t begin = 0;
    std::size_t end = 0;

    friend bool operator==(const Entity&, const Entity&) = default;
};

std::vector<Entity> entities(const std::vector<names::Tag>& tags) {
    std::vector<Entity> found;
    std::size_t last = 3;
    for (std::size_t i = 0; i < tags.size(); ++i) {
        const auto value = static_cast<std::size_t>(tags[i]);
        if (value == 0) {
            last = 3;
            continue;
        }
        const std::size_t type = (value - 1) / 2;
        if (names::begins(tags[i]) || type != last) {
            found.push_back({type, i, i + 1});
        } else {
            found.back().end = i + 1;
        }
        last = type;
    }
    return found;
}

}  // namespace

double EntityScores::Counts::f1() const {
    return gold + found == 0.0 ? 0.0 : 200.0 * right / (gold + found);
}

void EntityScores::add(const std::vector<names::Tag>& gold, const std::vector<names::Tag>& found) {
    const auto right = entities(gold);
    for (const Entity& entity : right) {
        types_[entity.type].gold += 1.0;
    }
    for (const Entity& entity : entities(found)) {
        types_[entity.type].found += 1.0;
        if (std::find(right.begin(), right.end(), entity) != right.end()) {
            types_[entity.type].right += 1.0;
        }
    }
}

double EntityScores::micro() const {
    Counts all;
    for (const Counts& counts : types_) {
        all.right += counts.right;
        all.gold += counts.gold;
        all.found += counts.found;
    }
    return all.f1();
}

double EntityScores::macro() const {
    return (types_[0].f1() + types_[1].f1() + types_[2].f1()) / 3.0;
}

std::string EntityScores::to_string() const {
    return fmt::format("micro {:.2f} macro {:.2f} (PER {:.1f} ORG {:.1f} LOC {:.1f})", micro(),
                       macro(), types_[0].f1(), types_[1].f1(), types_[2].f1());
}

}  // namespace linimasa::train
