#include "readers/html/passages.hpp"

#include "readers/html/lead.hpp"
#include "readers/html/names.hpp"
#include "readers/lexicon.hpp"
#include "readers/lines.hpp"

#include <absl/container/flat_hash_set.h>

#include <algorithm>
#include <utility>

namespace linimasa::readers::html {
namespace {

using View = std::string_view;

/// The text below a picture, at any depth.
bool is_caption(const xmlNode* block, const xmlNode* top) {
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

const xmlNode* owner_of(const xmlNode* node, const xmlNode* top) {
    const xmlNode* owner = node->parent;
    while (owner != top && owner != nullptr && !is_block(name_of(owner))) {
        owner = owner->parent;
    }
    return owner == nullptr ? top : owner;
}

bool is_linked(const xmlNode* node, const xmlNode* owner) {
    for (const xmlNode* up = node->parent; up != nullptr && up != owner; up = up->parent) {
        if (name_of(up) == "a") {
            return true;
        }
    }
    return false;
}

/// A sentence or more, as stories have them.
bool is_prose(const Passage& passage) {
    constexpr std::size_t shortest = 60;
    const View text = passage.text;
    return passage.kind == BlockKind::body && text.size() >= shortest;
}

/// Each is compared with all before it.
constexpr std::size_t most_captions = 200;

/// Puts the texts of a tree together to passages.
class Collector {
public:
    Collector(const PageTree& tree, const xmlNode* top) : tree_(tree), top_(top), block_(top) {}

    std::vector<Passage> collect() {
        for (const xmlNode* node = top_; node != nullptr;) {
            const bool cut = tree_.is_cut(node);
            headless_ = headless_ || (cut && is_block(name_of(node)) && node->children != nullptr);
            if (is_text(node)) {
                add_text(node);
            } else if (name_of(node) == "br") {
                add_break();
            }
            node = next_node(node, top_, cut);
        }
        finish_block();
        if (headless_) {
            drop_empty_heading(true);
        }
        drop_last_headings();
        drop_empty_sections();
        return std::move(passages_);
    }

private:
    void add_text(const xmlNode* node) {
        const xmlNode* owner = owner_of(node, top_);
        if (owner != block_) {
            finish_block();
            block_ = owner;
        }
        const View content = view(node->content);
        const std::size_t size = visible_size(content);
        breaks_ = size > 0 ? 0 : breaks_;
        text_ += content;
        linked_ += is_linked(node, owner) ? size : 0;
    }

    /// Two line breaks in a row divide paragraphs.
    void add_break() {
        if (++breaks_ >= 2) {
            finish_block();
        }
        text_ += ' ';
    }

    void finish_block() {
        constexpr std::size_t first = 3;
        std::string folded = folded_space(std::exchange(text_, {}));
        const std::size_t size = visible_size(folded);
        const bool links = is_mostly_links(size);
        const View name = name_of(block_);
        linked_ = 0;
        headless_ = headless_ || (size > 0 && links && !is_heading(name));
        if (passages_.size() < first && is_bare_date(folded)) {
            passages_.push_back({std::move(folded), BlockKind::dateline});
            parents_.push_back(nullptr);
        } else if (size > 0 && !links && !is_caption(block_, top_)) {
            if (std::exchange(headless_, false)) {
                drop_empty_heading(is_heading(name));
            }
            passages_.push_back(
                {std::move(folded), is_heading(name) ? BlockKind::heading : BlockKind::body});
            parents_.push_back(is_paragraph(name) ? block_->parent : block_);
        }
    }

    [[nodiscard]] bool is_mostly_links(std::size_t size) const {
        constexpr std::size_t short_text = 80;
        if (size == 0) {
            return true;
        }
        const View name = name_of(block_);
        const bool item = name == "li" || name == "td" || name == "dd";
        const double share = static_cast<double>(linked_) / static_cast<double>(size);
        return share > (item ? 0.7 : 0.8) ||
               (share > 0.5 && size < short_text && !is_paragraph(name));
    }

    /// A heading, or a label such as "More on this:", whose own part was left out goes with it.
    void drop_empty_heading(bool heading_follows) {
        constexpr std::size_t longest_label = 60;
        if (passages_.empty()) {
            return;
        }
        const Passage& last = passages_.back();
        const bool label = last.text.size() <= longest_label && last.text.back() == ':';
        if (label || (heading_follows && last.kind == BlockKind::heading)) {
            pop();
        }
    }

    /// Headings after which nothing follows head what was cut off.
    void drop_last_headings() {
        while (!passages_.empty() && passages_.back().kind == BlockKind::heading) {
            pop();
        }
    }

    void pop() {
        passages_.pop_back();
        parents_.pop_back();
    }

    /// A line such as "Baca juga" would make everything after it teasers. Where the story's own
    /// paragraphs go on behind it, the links that it headed were left out, and it goes with them.
    void drop_empty_sections() {
        const auto& lexicon = Lexicon::builtin();
        absl::flat_hash_set<const xmlNode*> story;
        std::size_t kept = 0;
        for (std::size_t i = 0; i < passages_.size(); ++i) {
            const bool goes_on = i + 1 < passages_.size() && is_prose(passages_[i + 1]) &&
                                 story.contains(parents_[i + 1]);
            const bool opens =
                goes_on && !is_prose(passages_[i]) &&
                lexicon.find(phrase_form(passages_[i].text), PhraseUse::section) != nullptr;
            if (opens) {
                continue;
            }
            if (is_prose(passages_[i])) {
                story.insert(parents_[i]);
            }
            if (kept != i) {
                passages_[kept] = std::move(passages_[i]);
            }
            ++kept;
        }
        passages_.resize(kept);
    }

    const PageTree& tree_;
    const xmlNode* top_;
    const xmlNode* block_;  ///< that the text at hand stands in
    std::string text_;
    std::size_t linked_ = 0;  ///< visible bytes of the text at hand that are links
    std::size_t breaks_ = 0;  ///< line breaks since the last text
    bool headless_ = false;   ///< something was left out since the last passage
    std::vector<Passage> passages_;
    std::vector<const xmlNode*> parents_;  ///< of the elements of the passages
};

}  // namespace

std::vector<Passage> collect_passages(const PageTree& tree, const xmlNode* top) {
    return Collector(tree, top).collect();
}

std::vector<Passage> collect_captions(const PageTree& tree) {
    constexpr std::size_t shortest = 40;
    std::vector<Passage> captions;
    for (const xmlNode* node = tree.body(); node != nullptr;) {
        const bool cut = tree.is_cut(node);
        const bool caption =
            !cut && is_element(node) && (name_of(node) == "figcaption" || is_caption_name(node));
        if (caption) {
            std::string text = text_of(node);
            const bool repeated =
                std::any_of(captions.begin(), captions.end(),
                            [&text](const Passage& known) { return known.text == text; });
            if (text.size() >= shortest && !repeated && captions.size() < most_captions) {
                captions.push_back({std::move(text), BlockKind::body});
            }
        }
        node = next_node(node, tree.body(), cut || caption);
    }
    return captions;
}

}  // namespace linimasa::readers::html
