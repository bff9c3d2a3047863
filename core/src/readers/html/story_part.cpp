#include "readers/html/story_part.hpp"

#include "readers/html/names.hpp"

#include <absl/container/flat_hash_map.h>

#include <algorithm>
#include <vector>

namespace linimasa::readers::html {
namespace {

using View = std::string_view;

/// What an element is called counts only where a good part of all running text is in it.
double bonus(const PageTree& tree, const xmlNode* node, std::size_t all) {
    if (tree.of(node).running * 5 < all) {
        return 0;
    }
    double score = is_story_name(node) ? 15.0 : 0.0;
    const View name = name_of(node);
    if (name == "article" || attribute(node, "itemprop") == "articleBody") {
        score += 15.0;
    } else if (name == "main") {
        score += 5.0;
    }
    return score;
}

/// The element below which most running text stands, close together and with few links.
const xmlNode* densest(const PageTree& tree) {
    absl::flat_hash_map<const xmlNode*, double> scores;
    std::vector<const xmlNode*> seen;
    const auto add = [&](const xmlNode* node, double score) {
        if (node != nullptr && is_element(node)) {
            if (scores.emplace(node, bonus(tree, node, tree.of(tree.body()).running)).second) {
                seen.push_back(node);
            }
            scores[node] += score;
        }
    };
    for (const xmlNode* node = tree.body(); node != nullptr;
         node = next_node(node, tree.body(), tree.is_cut(node))) {
        if (!is_element(node) || tree.is_cut(node)) {
            continue;
        }
        const Measure m = tree.of(node);
        const View name = name_of(node);
        std::size_t children_running = 0;
        for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
            children_running += tree.of(child).running;
        }
        if (m.running == 0 || children_running == m.running) {
            continue;
        }
        const double score =
            1.0 +
            std::min(static_cast<double>(m.running - std::min(children_running, m.running)) / 80.0,
                     8.0);
        const bool container =
            name == "div" || name == "section" || name == "td" || name == "article";
        const xmlNode* parent = container ? node : node->parent;
        add(parent, score);
        if (parent != nullptr && parent != tree.body()) {
            add(parent->parent, score * 0.6);
            if (parent->parent != nullptr && parent->parent != tree.body()) {
                add(parent->parent->parent, score * 0.25);
            }
        }
    }
    const xmlNode* best = tree.body();
    double best_score = 0;
    for (const xmlNode* node : seen) {
        const Measure m = tree.of(node);
        const double density =
            m.text == 0 ? 1.0 : static_cast<double>(m.linked) / static_cast<double>(m.text);
        const double score = scores[node] * (1.0 - density);
        if (score > best_score) {
            best_score = score;
            best = node;
        }
    }
    return best;
}

/// A story may lie in several parts side by side: up as long as that adds running text and
/// little else.
const xmlNode* widened(const PageTree& tree, const xmlNode* node) {
    while (node != tree.body() && node->parent != nullptr && is_element(node->parent)) {
        const Measure inner = tree.of(node);
        const Measure outer = tree.of(node->parent);
        const std::size_t more = outer.text - inner.text;
        const std::size_t more_running = outer.running - inner.running;
        const std::size_t more_linked = outer.linked - inner.linked;
        if (more == 0 || (more_running * 10 >= more * 6 && more_running * 10 > inner.running &&
                          more_linked * 5 < more)) {
            node = node->parent;
            continue;
        }
        break;
    }
    return node;
}

/// A story cut into modules: where most of the text lies outside of the best part, the part
/// that holds the headline as well.
const xmlNode* with_headline(const PageTree& tree, const xmlNode* best) {
    const std::size_t inner = tree.of(best).running;
    if (inner * 2 >= tree.of(tree.body()).running) {
        return best;
    }
    const xmlNode* node = best;
    while (node != tree.body() && !tree.is_around_headline(node)) {
        node = node->parent;
    }
    const Measure outer = tree.of(node);
    const bool worth = outer.running * 2 > inner * 3 && outer.linked * 4 < outer.text;
    return worth && node != best && node != tree.body() ? node : best;
}

}  // namespace

const xmlNode* find_story_part(const PageTree& tree) {
    return with_headline(tree, widened(tree, densest(tree)));
}

}  // namespace linimasa::readers::html
