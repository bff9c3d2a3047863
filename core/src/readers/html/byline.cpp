#include "readers/html/byline.hpp"

#include "base/characters.hpp"
#include "linimasa/core/text.hpp"
#include "readers/html/names.hpp"
#include "readers/lexicon.hpp"
#include "readers/lines.hpp"

#include <algorithm>
#include <array>

namespace linimasa::readers::html {
namespace {

using View = std::string_view;

bool is_label(View folded, PageWord use) {
    const auto& labels = Lexicon::builtin().page_words(use);
    return std::find(labels.begin(), labels.end(), folded) != labels.end();
}

bool is_name(View text) {
    constexpr std::size_t longest = 60;
    const std::string folded = fold(text);
    return !text.empty() && text.size() <= longest && character_at(text, 0).is_upper() &&
           text.find_first_of("0123456789:@/") == View::npos &&
           !is_label(folded, PageWord::author) && !is_label(folded, PageWord::credit) &&
           !is_label(folded, PageWord::byline);
}

/// The part of the page that a text stands in.
const xmlNode* part_of(const xmlNode* node, const xmlNode* root) {
    const xmlNode* part = node->parent;
    while (part != root && is_inline(name_of(part))) {
        part = part->parent;
    }
    return part;
}

/// What the part is called says that it names who made the page.
bool is_called_byline(const xmlNode* part) {
    constexpr std::array<View, 6> words = {"author",   "byline",  "penulis",
                                           "reporter", "redaksi", "credit"};
    constexpr int highest = 3;
    for (int level = 0; level < highest && part != nullptr && is_element(part); ++level) {
        const std::string names = fold(attribute(part, "class"));
        if (std::any_of(words.begin(), words.end(),
                        [&names](View word) { return names.find(word) != std::string::npos; })) {
            return true;
        }
        part = part->parent;
    }
    return false;
}

}  // namespace

std::string author_in_text(const xmlNode* node, const xmlNode* root) {
    constexpr std::size_t longest_label = 20;
    const View text = trimmed(view(node->content));
    const std::size_t colon = text.find(':');
    const bool alone = colon == View::npos;
    const View label = trimmed(text.substr(0, colon));
    if (label.empty() || label.size() > longest_label || !is_label(fold(label), PageWord::author)) {
        return {};
    }
    const xmlNode* part = part_of(node, root);
    const bool running = name_of(part) == "p" || name_of(part) == "td";
    // A label in a part of its own heads the next one; else it has a colon.
    const bool heads = alone && fold(text_of(part, longest_label + 1)) == fold(label);
    if (alone ? !heads : running && !is_called_byline(part)) {
        return {};
    }
    View name = alone ? View{} : trimmed(text.substr(colon + 1));
    for (const xmlNode* next = next_node(node, root); name.empty() && next != nullptr;
         next = next_node(next, root)) {
        name = is_text(next) ? trimmed(view(next->content)) : View{};
    }
    name = trimmed(name.substr(0, name.find_first_of("/|")));
    return is_name(name) ? folded_space(name) : std::string();
}

}  // namespace linimasa::readers::html
