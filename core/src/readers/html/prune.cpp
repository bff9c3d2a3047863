#include "readers/html/prune.hpp"

#include "readers/html/names.hpp"

#include <absl/container/flat_hash_set.h>

namespace linimasa::readers::html {
namespace {

using View = std::string_view;
using Nodes = absl::flat_hash_set<const xmlNode*>;

/// Windows that lie over the page, such as those about cookies, are often longer than the
/// story; they must not count when it is asked where most of the text stands.
void prune_overlays(PageTree& tree) {
    for (const xmlNode* node = tree.body(); node != nullptr;) {
        const bool cut = node != tree.body() && is_element(node) && is_overlay_name(node) &&
                         !tree.is_around_headline(node) && find_element(node, "article") == nullptr;
        if (cut) {
            tree.cut(node);
        }
        node = next_node(node, tree.body(), cut);
    }
    if (tree.has_cuts()) {
        tree.measure();
    }
}

/// The node lies in something small that is called comments, sidebar or the like.
bool is_discussion(const PageTree& tree, const xmlNode* node) {
    for (; node != nullptr && is_element(node) && tree.of(node).running * 2 <= tree.running() &&
           !tree.is_around_headline(node);
         node = node->parent) {
        if (is_discussion_name(node)) {
            return true;
        }
    }
    return false;
}

/// What is called the story, and all that it lies in, is never cut off by a name.
Nodes story_elements(const PageTree& tree) {
    Nodes story_nodes;
    for (const xmlNode* node = tree.body(); node != nullptr; node = next_node(node, tree.body())) {
        if (tree.of(node).running < 100) {
            continue;  // no element, or too little
        }
        const bool story = is_story_name(node) || attribute(node, "itemprop") == "articleBody" ||
                           name_of(node) == "article" || name_of(node) == "main";
        if (!story || is_discussion(tree, node)) {
            continue;
        }
        for (const xmlNode* up = node; up != nullptr && is_element(up); up = up->parent) {
            if (!story_nodes.insert(up).second) {
                break;
            }
        }
    }
    return story_nodes;
}

bool is_foreign(const PageTree& tree, const Nodes& story_nodes, const xmlNode* node) {
    const View name = name_of(node);
    if (is_foreign_element(name)) {
        return true;
    }
    const Measure all = tree.of(node);
    const bool has_story = all.running * 2 > tree.running() && tree.running() > 400;
    if (has_story || story_nodes.contains(node)) {
        return false;
    }
    if (is_side_element(name) || is_hidden(node)) {
        return true;
    }
    if (is_embedded_name(node) && all.linked * 2 >= all.text && all.text > 0) {
        return true;
    }
    if (is_teaser_name(node) && (all.linked > 0 || all.running == 0)) {
        return true;
    }
    return !is_inline(name) && is_foreign_name(node);
}

/// Cuts off what is not running text by its element or by what it is called.
void prune_beside_story(PageTree& tree) {
    const Nodes story_nodes = story_elements(tree);
    for (const xmlNode* node = tree.body(); node != nullptr;) {
        const bool cut =
            node != tree.body() && is_element(node) && is_foreign(tree, story_nodes, node);
        if (cut) {
            tree.cut(node);
        }
        node = next_node(node, tree.body(), cut);
    }
}

}  // namespace

void prune(PageTree& tree) {
    prune_overlays(tree);
    tree.set_running(tree.of(tree.body()).running);
    prune_beside_story(tree);
    tree.measure();
}

void prune_elements_only(PageTree& tree) {
    tree.mend();
    for (const xmlNode* node = tree.body(); node != nullptr;) {
        const View name = name_of(node);
        const bool cut = is_foreign_element(name) || (is_side_element(name) && name != "form");
        if (cut) {
            tree.cut(node);
        }
        node = next_node(node, tree.body(), cut);
    }
}

}  // namespace linimasa::readers::html
