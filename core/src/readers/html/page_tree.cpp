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

namespace {

/// Makes of the sum of all below an element what is known of it.
/// @param own  visible bytes right in it
void finish_sum(View name, std::size_t own, Measure& sum) {
    sum.text += own;
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
}

}  // namespace

PageTree::PageTree(const xmlNode* body, View title) : body_(body), first_(number_of(body)) {
    find_elements();
    find_headlines(title);
    measure();
}

void PageTree::find_elements() {
    for (const xmlNode* node = body_; node != nullptr; node = next_node(node, body_)) {
        if (is_element(node)) {
            elements_.push_back(node);
            own_.push_back(0);
        } else if (is_text(node)) {
            own_[place(node->parent)] += visible_size(view(node->content));
        }
    }
    cut_.assign(elements_.size(), false);
}

void PageTree::measure() {
    std::vector<bool> gone = cut_;
    for (std::size_t i = 1; i < elements_.size(); ++i) {
        gone[i] = gone[i] || gone[place(elements_[i]->parent)];
    }
    measures_.assign(elements_.size(), {});
    // From the leaves up.
    for (std::size_t i = elements_.size(); i-- > 0;) {
        if (gone[i]) {
            continue;
        }
        Measure& sum = measures_[i];
        finish_sum(name_of(elements_[i]), own_[i], sum);
        if (i > 0) {
            Measure& above = measures_[place(elements_[i]->parent)];
            above.text += sum.text;
            above.linked += sum.linked;
            above.running += sum.running;
        }
    }
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
