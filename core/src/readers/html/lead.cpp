#include "readers/html/lead.hpp"

#include "linimasa/core/text.hpp"
#include "readers/html/names.hpp"
#include "readers/lines.hpp"
#include "readers/stamp.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace linimasa::readers::html {
namespace {

using View = std::string_view;

/// Of the next `most` texts below `root`, from `begin` on, the first that is a date.
std::string first_date(const xmlNode* begin, const xmlNode* root, std::size_t most) {
    for (const xmlNode* node = begin; node != nullptr && most > 0;
         node = next_node(node, root,
                          is_element(node) &&
                              (is_foreign_element(name_of(node)) || name_of(node) == "blockquote" ||
                               (node != begin && is_profile_name(node))))) {
        const View text = is_text(node) ? trimmed(view(node->content)) : View{};
        if (text.empty()) {
            continue;
        }
        if (is_bare_date(text)) {
            return std::string(text);
        }
        --most;
    }
    return {};
}

/// "27.1.2022 - At the meeting …": the date that the first paragraphs begin with.
void add_leading_date(std::vector<Passage>& passages) {
    constexpr std::size_t nearby = 6;
    constexpr std::size_t longest = 40;
    for (std::size_t i = 0; i < std::min(passages.size(), nearby); ++i) {
        View text = passages[i].text;
        text.remove_prefix(text.front() == '(' || text.front() == '[' ? 1 : 0);
        for (const View end :
             {" - ", " – ", " — ", ")", "]", ": ", " | ", " „", " «", " “", " \""}) {
            const std::size_t at = text.find(end);
            if (at <= longest && text.front() >= '0' && text.front() <= '9' &&
                is_bare_date(text.substr(0, at))) {
                passages.insert(passages.begin(),
                                {std::string(text.substr(0, at)), BlockKind::dateline});
                return;
            }
        }
    }
}

/// Bytes that stand in the blocks right below an element.
std::size_t text_of_blocks(const PageTree& tree, const xmlNode* node) {
    std::size_t text = 0;
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
        if (is_block(name_of(child))) {
            text += tree.of(child).text;
        }
    }
    return text;
}

/// A caption; what is larger is the page, whose class may tell of anything that the story has.
bool is_caption(const PageTree& tree, const xmlNode* node) {
    constexpr std::size_t largest = 500;
    return is_element(node) && (name_of(node) == "figcaption" || is_caption_name(node)) &&
           tree.of(node).text < largest;
}

}  // namespace

bool is_bare_date(View text) {
    constexpr std::size_t longest = 60;
    constexpr int first_pages = 1990;
    if (text.size() > longest || std::count(text.begin(), text.end(), ' ') > 5 ||
        text.find_first_of("0123456789") == View::npos) {
        return false;
    }
    const auto found = parse_stamp(text);
    return found && found->date->year() >= first_pages;
}

void add_lead(const PageTree& tree, const xmlNode* top, std::vector<Passage>& passages) {
    std::vector<Passage> lead;
    bool after_headline = false;
    bool left_out = false;
    for (const xmlNode* node = tree.body(); node != nullptr && node != top;
         node = next_node(node, tree.body(), left_out)) {
        const View name = name_of(node);
        left_out = tree.is_cut(node) || is_caption(tree, node);
        if (tree.is_headline(node)) {
            after_headline = true;
            lead.clear();
        } else if (after_headline && !left_out &&
                   (is_paragraph(name) || name == "h2" || name == "div" || name == "h3")) {
            const Measure m = tree.of(node);
            const bool leaf = name != "div" || text_of_blocks(tree, node) < 60;
            if (leaf && m.text >= 60 && m.linked * 4 < m.text) {
                lead.push_back({text_of(node), BlockKind::body});
            }
        }
    }
    constexpr std::size_t most = 5;
    if (after_headline && lead.size() <= most) {
        passages.insert(passages.begin(), lead.begin(), lead.end());
    }
}

void add_date(const PageTree& tree, std::vector<Passage>& passages) {
    constexpr int nearby = 25;
    constexpr std::size_t largest_box = 400;
    std::string date;
    const xmlNode* headline = tree.first_headline();
    if (headline != nullptr) {
        const xmlNode* box = headline->parent;
        for (int level = 0; level < 2 && date.empty() && is_element(box) && box != tree.body() &&
                            tree.of(box).text < largest_box;
             ++level, box = box->parent) {
            date = first_date(box, box, largest_box);
        }
        date = date.empty() ? first_date(headline, tree.body(), nearby) : date;
    }
    if (date.empty()) {
        add_leading_date(passages);
    } else {
        passages.insert(passages.begin(), {std::move(date), BlockKind::dateline});
    }
}

}  // namespace linimasa::readers::html
