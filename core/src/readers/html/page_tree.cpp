#include "readers/html/page_tree.hpp"

#include "linimasa/core/text.hpp"
#include "readers/html/names.hpp"

#include <algorithm>
#include <string>

namespace linimasa::readers::html {

using View = std::string_view;

std::size_t visible_size(View text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return c != ' ' && (c < '\t' || c > '\r'); }));
}

PageTree::PageTree(const xmlNode* body, View title) : body_(body) {
    find_headlines(title);
    measure();
}

Measure PageTree::of(const xmlNode* node) const {
    const auto it = measures_.find(node);
    return it == measures_.end() ? Measure{} : it->second;
}

void PageTree::measure() {
    // From the leaves up.
    measures_.clear();
    std::vector<const xmlNode*> order;
    for (const xmlNode* node = body_; node != nullptr;
         node = next_node(node, body_, is_cut(node))) {
        if (is_element(node) && !is_cut(node)) {
            order.push_back(node);
        }
    }
    for (auto it = order.rbegin(); it != order.rend(); ++it) {
        measures_[*it] = measure_one(*it);
    }
}

Measure PageTree::measure_one(const xmlNode* node) const {
    Measure sum;
    std::size_t own = 0;
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
        if (is_text(child)) {
            const View text = view(child->content);
            own += visible_size(text);
        } else if (is_element(child) && !is_cut(child)) {
            const Measure below = of(child);
            sum.text += below.text;
            sum.linked += below.linked;
            sum.running += below.running;
        }
    }
    sum.text += own;
    const View name = name_of(node);
    if (name == "a") {
        sum.linked = sum.text;
    }
    const bool paragraph =
        is_paragraph(name) ||
        ((name == "div" || name == "td" || name == "section" || name == "span") && own > 100);
    if (paragraph && sum.text >= 60 && sum.linked * 2 < sum.text) {
        sum.running = std::max(sum.running, sum.text - sum.linked);
    } else if (name == "li" && sum.text > 80 && sum.linked * 3 < sum.text) {
        sum.running = std::max(sum.running, (sum.text - sum.linked) / 2);
    }
    return sum;
}

void PageTree::find_headlines(View title) {
    constexpr std::size_t longest = 300;
    const std::string folded_title = fold(title);
    std::vector<const xmlNode*> first_level;
    for (const xmlNode* node = body_; node != nullptr; node = next_node(node, body_)) {
        const View name = name_of(node);
        if (name.size() != 2 || name[0] != 'h' || name[1] < '1' || name[1] > '3') {
            continue;
        }
        if (!folded_title.empty() && fold(text_of(node, longest)) == folded_title) {
            headlines_.insert(node);
        } else if (name == "h1") {
            first_level.push_back(node);
        }
    }
    if (headlines_.empty()) {
        headlines_.insert(first_level.begin(), first_level.end());
    }
    for (const xmlNode* node : headlines_) {
        while (node != nullptr && is_element(node) && around_headline_.insert(node).second) {
            node = node->parent;
        }
    }
}

const xmlNode* PageTree::first_headline() const {
    const xmlNode* node = headlines_.empty() ? nullptr : body_;
    while (node != nullptr && !is_headline(node)) {
        node = next_node(node, body_);
    }
    return node;
}

}  // namespace linimasa::readers::html
