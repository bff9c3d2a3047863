#include "readers/html/content.hpp"

#include "base/characters.hpp"
#include "linimasa/core/text.hpp"
#include "readers/html/names.hpp"
#include "readers/lines.hpp"
#include "readers/stamp.hpp"

#include <absl/container/flat_hash_map.h>
#include <absl/container/flat_hash_set.h>

#include <algorithm>
#include <array>

namespace linimasa::readers::html {
namespace {

using View = std::string_view;

constexpr double too_many_links = 0.5;  ///< share of a block's text

/// What is known of an element and all below it.
struct Measure {
    std::size_t text = 0;     ///< bytes that are not white space
    std::size_t linked = 0;   ///< of these inside links
    std::size_t running = 0;  ///< of these in paragraphs of some length
    double score = 0;
    bool pruned = false;
};

std::size_t visible_size(View text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return c != ' ' && (c < '\t' || c > '\r'); }));
}

bool is_paragraph(View name) {
    return name == "p" || name == "pre" || name == "blockquote";
}

bool is_heading(View name) {
    return name.size() == 2 && name[0] == 'h' && name[1] >= '2' && name[1] <= '6';
}

bool is_block(View name) {
    constexpr std::array<View, 27> blocks = {
        "address", "article", "blockquote", "body",  "center", "dd", "div",     "dl",   "dt",
        "figure",  "footer",  "form",       "h1",    "header", "hr", "li",      "main", "nav",
        "ol",      "p",       "pre",        "table", "td",     "th", "section", "tr",   "ul"};
    return std::binary_search(blocks.begin(), blocks.begin() + 22, name) ||
           std::find(blocks.begin() + 22, blocks.end(), name) != blocks.end() || is_heading(name) ||
           name == "figcaption" || name == "details" || name == "summary" || name == "aside";
}

class Content {
public:
    Content(const xmlDoc* document, View title)
        : root_(xmlDocGetRootElement(document)), title_(fold(title)) {}

    std::vector<Passage> find() {
        if (root_ == nullptr) {
            return {};
        }
        body_ = find_element(root_, "body");
        body_ = body_ == nullptr ? root_ : body_;
        find_headlines();
        measure(body_);
        prune_overlays();
        total_ = of(body_).running;
        protect();
        prune(body_);
        measures_.clear();
        measure(body_);
        const xmlNode* top = choose();
        std::vector<Passage> passages = collect(top);
        add_lead(top, passages);
        add_date(passages);
        if (size_of(passages) < 250 && top != body_) {
            std::vector<Passage> all = collect(body_);
            if (size_of(all) > 2 * size_of(passages)) {
                return all;
            }
        }
        if (size_of(passages) < 100 && total_ > 300) {
            // A page of comments and nothing else is a discussion: they are what it tells.
            pruned_.clear();
            prune_elements();
            return collect(body_);
        }
        return passages;
    }

private:
    [[nodiscard]] Measure of(const xmlNode* node) const {
        const auto it = measures_.find(node);
        return it == measures_.end() ? Measure{} : it->second;
    }

    static std::size_t size_of(const std::vector<Passage>& passages) {
        std::size_t size = 0;
        for (const Passage& passage : passages) {
            size += passage.text.size();
        }
        return size;
    }

    /// Fills measures_ from the leaves up.
    void measure(const xmlNode* root) {
        std::vector<const xmlNode*> order;
        for (const xmlNode* node = root; node != nullptr;
             node = next_node(node, root, pruned_.contains(node))) {
            if (is_element(node) && !pruned_.contains(node)) {
                order.push_back(node);
            }
        }
        for (auto it = order.rbegin(); it != order.rend(); ++it) {
            measures_[*it] = measure_one(*it);
        }
    }

    [[nodiscard]] Measure measure_one(const xmlNode* node) const {
        Measure sum;
        std::size_t own = 0;
        for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
            if (is_text(child)) {
                const View text = view(child->content);
                own += visible_size(text);
            } else if (is_element(child) && !pruned_.contains(child)) {
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

    /// The headings that say what the title says; else those of the first level. What they lie in
    /// is neither comments nor a sidebar, whatever it is called.
    void find_headlines() {
        constexpr std::size_t longest = 300;
        std::vector<const xmlNode*> first_level;
        for (const xmlNode* node = body_; node != nullptr; node = next_node(node, body_)) {
            const View name = name_of(node);
            if (name.size() != 2 || name[0] != 'h' || name[1] < '1' || name[1] > '3') {
                continue;
            }
            if (!title_.empty() && fold(text_of(node, longest)) == title_) {
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

    /// Windows that lie over the page, such as those about cookies, are often longer than the
    /// story; they must not count when it is asked where most of the text stands.
    void prune_overlays() {
        for (const xmlNode* node = body_; node != nullptr;) {
            const bool cut = node != body_ && is_element(node) && is_overlay_name(node) &&
                             !around_headline_.contains(node) &&
                             find_element(node, "article") == nullptr;
            if (cut) {
                pruned_.insert(node);
            }
            node = next_node(node, body_, cut);
        }
        if (!pruned_.empty()) {
            measures_.clear();
            measure(body_);
        }
    }

    /// What is called the story, and all that it lies in, is never cut off by a name.
    void protect() {
        for (const xmlNode* node = body_; node != nullptr; node = next_node(node, body_)) {
            if (!is_element(node)) {
                continue;
            }
            const bool story = is_story_name(node) ||
                               attribute(node, "itemprop") == "articleBody" ||
                               name_of(node) == "article" || name_of(node) == "main";
            if (!story || of(node).running < 100 || is_discussion(node)) {
                continue;
            }
            for (const xmlNode* up = node; up != nullptr && is_element(up); up = up->parent) {
                if (!protected_.insert(up).second) {
                    break;
                }
            }
        }
    }

    /// The node lies in something small that is called comments, sidebar or the like.
    [[nodiscard]] bool is_discussion(const xmlNode* node) const {
        for (; node != nullptr && is_element(node) && of(node).running * 2 <= total_ &&
               !around_headline_.contains(node);
             node = node->parent) {
            if (is_discussion_name(node)) {
                return true;
            }
        }
        return false;
    }

    /// Cuts off what is not running text by its element or by what it is called.
    void prune(const xmlNode* root) {
        for (const xmlNode* node = root; node != nullptr;) {
            const bool cut = node != root && is_element(node) && is_foreign(node);
            if (cut) {
                pruned_.insert(node);
            }
            node = next_node(node, root, cut);
        }
    }

    /// Cuts off what is not running text by its element alone.
    void prune_elements() {
        for (const xmlNode* node = body_; node != nullptr;) {
            const View name = name_of(node);
            const bool cut = is_foreign_element(name) || (is_side_element(name) && name != "form");
            if (cut) {
                pruned_.insert(node);
            }
            node = next_node(node, body_, cut);
        }
    }

    [[nodiscard]] bool is_foreign(const xmlNode* node) const {
        const View name = name_of(node);
        if (is_foreign_element(name)) {
            return true;
        }
        const Measure all = of(node);
        const bool has_story = all.running * 2 > total_ && total_ > 400;
        if (has_story || protected_.contains(node)) {
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

    [[nodiscard]] static bool is_inline(View name) {
        constexpr std::array<View, 8> inlines = {"b",    "br",     "em",  "i",
                                                 "mark", "strong", "sub", "sup"};
        return std::find(inlines.begin(), inlines.end(), name) != inlines.end();
    }

    /// The element whose paragraphs are the story.
    [[nodiscard]] const xmlNode* choose() {
        absl::flat_hash_map<const xmlNode*, double> scores;
        std::vector<const xmlNode*> seen;
        const auto add = [&](const xmlNode* node, double score) {
            if (node != nullptr && is_element(node)) {
                if (scores.emplace(node, bonus(node, of(body_).running)).second) {
                    seen.push_back(node);
                }
                scores[node] += score;
            }
        };
        for (const xmlNode* node = body_; node != nullptr;
             node = next_node(node, body_, pruned_.contains(node))) {
            if (!is_element(node) || pruned_.contains(node)) {
                continue;
            }
            const Measure m = of(node);
            const View name = name_of(node);
            std::size_t children_running = 0;
            for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
                children_running += of(child).running;
            }
            if (m.running == 0 || children_running == m.running) {
                continue;
            }
            const double score =
                1.0 +
                std::min(
                    static_cast<double>(m.running - std::min(children_running, m.running)) / 80.0,
                    8.0);
            const bool container =
                name == "div" || name == "section" || name == "td" || name == "article";
            const xmlNode* parent = container ? node : node->parent;
            add(parent, score);
            if (parent != nullptr && parent != body_) {
                add(parent->parent, score * 0.6);
                if (parent->parent != nullptr && parent->parent != body_) {
                    add(parent->parent->parent, score * 0.25);
                }
            }
        }
        const xmlNode* best = body_;
        double best_score = 0;
        for (const xmlNode* node : seen) {
            const Measure m = of(node);
            const double density =
                m.text == 0 ? 1.0 : static_cast<double>(m.linked) / static_cast<double>(m.text);
            const double score = scores[node] * (1.0 - density);
            if (score > best_score) {
                best_score = score;
                best = node;
            }
        }
        return widened(best);
    }

    /// What an element is called counts only where a good part of all running text is in it.
    [[nodiscard]] double bonus(const xmlNode* node, std::size_t all) const {
        if (of(node).running * 5 < all) {
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

    /// A story may lie in several parts side by side: up as long as that adds running text and
    /// little else.
    [[nodiscard]] const xmlNode* widened(const xmlNode* node) const {
        while (node != body_ && node->parent != nullptr && is_element(node->parent)) {
            const Measure inner = of(node);
            const Measure outer = of(node->parent);
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
        return with_headline(node);
    }

    /// A story cut into modules: where most of the text lies outside of the best part, the part
    /// that holds the headline as well.
    [[nodiscard]] const xmlNode* with_headline(const xmlNode* best) const {
        const std::size_t inner = of(best).running;
        if (inner * 2 >= of(body_).running) {
            return best;
        }
        const xmlNode* node = best;
        while (node != body_ && !around_headline_.contains(node)) {
            node = node->parent;
        }
        const Measure outer = of(node);
        const bool worth = outer.running * 2 > inner * 3 && outer.linked * 4 < outer.text;
        return worth && node != best && node != body_ ? node : best;
    }

    /// Texts of the blocks below `top`, those full of links left out.
    [[nodiscard]] std::vector<Passage> collect(const xmlNode* top) const {
        std::vector<Passage> passages;
        std::string text;
        std::size_t linked = 0;
        bool headless = false;  // something was left out since the last passage
        const xmlNode* block = top;
        const auto flush = [&] {
            std::string folded = folded_space(text);
            const std::size_t size = visible_size(folded);
            const View name = name_of(block);
            const bool list = name == "li" || name == "td" || name == "dd";
            const double density =
                size == 0 ? 1.0 : static_cast<double>(linked) / static_cast<double>(size);
            const bool links = density > (list ? 0.7 : 0.8) ||
                               (density > too_many_links && size < 80 && !is_paragraph(name));
            const bool caption = is_caption(block, top);
            const bool stamp = passages.size() < 3 && is_stamp(folded);
            headless = headless || (size > 0 && links && !is_heading(name));
            if (stamp) {
                passages.push_back({std::move(folded), BlockKind::dateline});
            } else if (size > 0 && !links && !caption) {
                if (headless) {
                    drop_empty_heading(passages, is_heading(name));
                    headless = false;
                }
                const BlockKind kind = is_heading(name)       ? BlockKind::heading
                                       : name == "figcaption" ? BlockKind::caption
                                                              : BlockKind::body;
                passages.push_back({std::move(folded), kind});
            }
            text.clear();
            linked = 0;
        };
        std::size_t breaks = 0;
        const xmlNode* previous_block = nullptr;
        for (const xmlNode* node = top; node != nullptr;) {
            const bool cut = pruned_.contains(node);
            headless = headless || (cut && is_block(name_of(node)) && node->children != nullptr);
            if (is_text(node)) {
                const xmlNode* owner = owner_of(node, top);
                if (owner != previous_block) {
                    flush();
                    block = owner;
                    previous_block = owner;
                }
                const View content = view(node->content);
                if (visible_size(content) > 0) {
                    breaks = 0;
                }
                text += content;
                if (is_linked(node, owner)) {
                    linked += visible_size(content);
                }
            } else if (name_of(node) == "br") {
                if (++breaks >= 2) {
                    flush();
                }
                text += ' ';
            }
            node = next_node(node, top, cut);
        }
        flush();
        if (headless) {
            drop_empty_heading(passages, true);
        }
        trim_ends(passages);
        return passages;
    }

    /// A heading, or a label such as "More on this:", whose own part was left out goes with it.
    static void drop_empty_heading(std::vector<Passage>& passages, bool heading_follows) {
        constexpr std::size_t longest_label = 60;
        if (passages.empty()) {
            return;
        }
        const Passage& last = passages.back();
        const bool label = last.text.size() <= longest_label && last.text.back() == ':';
        if (label || (heading_follows && last.kind == BlockKind::heading)) {
            passages.pop_back();
        }
    }

    /// The text below a picture, at any depth.
    [[nodiscard]] static bool is_caption(const xmlNode* block, const xmlNode* top) {
        constexpr int highest = 4;
        int level = 0;
        for (const xmlNode* up = block; up != nullptr && is_element(up) && level < highest;
             up = up->parent, ++level) {
            if (name_of(up) == "figcaption" || is_caption_name(up)) {
                return true;
            }
            if (up == top) {
                break;
            }
        }
        return false;
    }

    /// Little more than a date: "Published: 2 February 2022".
    [[nodiscard]] static bool is_stamp(View text) {
        constexpr std::size_t longest = 60;
        constexpr int first_pages = 1990;
        if (text.size() > longest || std::count(text.begin(), text.end(), ' ') > 5 ||
            text.find_first_of("0123456789") == View::npos) {
            return false;
        }
        const auto found = parse_stamp(text);
        return found && found->date->year() >= first_pages;
    }

    [[nodiscard]] static const xmlNode* owner_of(const xmlNode* node, const xmlNode* top) {
        const xmlNode* owner = node->parent;
        while (owner != top && owner != nullptr && !is_block(name_of(owner))) {
            owner = owner->parent;
        }
        return owner == nullptr ? top : owner;
    }

    [[nodiscard]] static bool is_linked(const xmlNode* node, const xmlNode* owner) {
        for (const xmlNode* up = node->parent; up != nullptr && up != owner; up = up->parent) {
            if (name_of(up) == "a") {
                return true;
            }
        }
        return false;
    }

    /// Paragraphs that stand between the headline and the story.
    void add_lead(const xmlNode* top, std::vector<Passage>& passages) const {
        std::vector<Passage> lead;
        bool after_headline = false;
        for (const xmlNode* node = body_; node != nullptr && node != top;
             node = next_node(node, body_, pruned_.contains(node))) {
            const View name = name_of(node);
            if (headlines_.contains(node)) {
                after_headline = true;
                lead.clear();
            } else if (after_headline && !pruned_.contains(node) &&
                       (is_paragraph(name) || name == "h2" || name == "div" || name == "h3")) {
                const Measure m = of(node);
                const bool leaf = name != "div" || of_children(node) < 60;
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

    /// A date alone: in the box of the headline, or soon after it; or the one that the first
    /// paragraphs begin with.
    void add_date(std::vector<Passage>& passages) const {
        constexpr int nearby = 25;
        constexpr std::size_t largest_box = 400;
        std::string date;
        const xmlNode* headline = nullptr;
        for (const xmlNode* node = body_; node != nullptr; node = next_node(node, body_)) {
            if (headlines_.contains(node)) {
                headline = node;
                break;
            }
        }
        if (headline != nullptr) {
            const xmlNode* box = headline->parent;
            for (int level = 0; level < 2 && date.empty() && is_element(box) && box != body_ &&
                                of(box).text < largest_box;
                 ++level, box = box->parent) {
                date = first_date(box, box, largest_box);
            }
            date = date.empty() ? first_date(headline, body_, nearby) : date;
        }
        if (date.empty()) {
            add_leading_date(passages);
        } else {
            passages.insert(passages.begin(), {std::move(date), BlockKind::dateline});
        }
    }

    /// Of the next `most` texts below `root`, from `begin` on, the first that is a date.
    [[nodiscard]] static std::string first_date(const xmlNode* begin, const xmlNode* root,
                                                std::size_t most) {
        for (const xmlNode* node = begin; node != nullptr && most > 0;
             node = next_node(node, root, is_element(node) && is_foreign_element(name_of(node)))) {
            const View text = is_text(node) ? trimmed(view(node->content)) : View{};
            if (text.empty()) {
                continue;
            }
            if (is_stamp(text)) {
                return std::string(text);
            }
            --most;
        }
        return {};
    }

    /// "27.1.2022 - At the meeting …": the date that the first paragraphs begin with.
    static void add_leading_date(std::vector<Passage>& passages) {
        constexpr std::size_t nearby = 6;
        constexpr std::size_t longest = 40;
        for (std::size_t i = 0; i < std::min(passages.size(), nearby); ++i) {
            View text = passages[i].text;
            text.remove_prefix(text.front() == '(' || text.front() == '[' ? 1 : 0);
            for (const View end : {" - ", " – ", " — ", ")", "]", ": "}) {
                const std::size_t at = text.find(end);
                if (at <= longest && text.front() >= '0' && text.front() <= '9' &&
                    is_stamp(text.substr(0, at))) {
                    passages.insert(passages.begin(),
                                    {std::string(text.substr(0, at)), BlockKind::dateline});
                    return;
                }
            }
        }
    }

    [[nodiscard]] std::size_t of_children(const xmlNode* node) const {
        std::size_t text = 0;
        for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
            if (is_block(name_of(child))) {
                text += of(child).text;
            }
        }
        return text;
    }

    /// Headings after which nothing follows head what was cut off.
    static void trim_ends(std::vector<Passage>& passages) {
        while (!passages.empty() && passages.back().kind == BlockKind::heading) {
            passages.pop_back();
        }
    }

    const xmlNode* root_;
    std::string title_;  ///< folded
    absl::flat_hash_set<const xmlNode*> headlines_;
    absl::flat_hash_set<const xmlNode*> around_headline_;  ///< they, and all that they lie in
    const xmlNode* body_ = nullptr;
    std::size_t total_ = 0;
    absl::flat_hash_map<const xmlNode*, Measure> measures_;
    absl::flat_hash_set<const xmlNode*> pruned_;
    absl::flat_hash_set<const xmlNode*> protected_;
};

}  // namespace

std::vector<Passage> find_content(const xmlDoc* document, std::string_view title) {
    return Content(document, title).find();
}

std::string story_text(const std::string& markup) {
    if (markup.find('<') == std::string::npos) {
        return markup;
    }
    const Document page = parse(markup);
    std::string text;
    if (page) {
        for (const Passage& passage : find_content(page.get())) {
            if (passage.kind != BlockKind::dateline) {
                text += text.empty() ? "" : "\n\n";
                text += passage.text;
            }
        }
        if (text.empty()) {
            text = text_of(xmlDocGetRootElement(page.get()));
        }
    }
    return text;
}

}  // namespace linimasa::readers::html
