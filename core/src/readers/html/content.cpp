#include "readers/html/content.hpp"

#include "readers/html/lead.hpp"
#include "readers/html/page_tree.hpp"
#include "readers/html/prune.hpp"
#include "readers/html/story_part.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace linimasa::readers::html {
namespace {

std::size_t size_of(const std::vector<Passage>& passages) {
    std::size_t size = 0;
    for (const Passage& passage : passages) {
        size += passage.text.size();
    }
    return size;
}

/// Whether a text holds "&amp;", "&#8220;" and the like.
bool has_entity(std::string_view text) {
    constexpr std::size_t longest = 12;
    for (std::size_t at = text.find('&'); at != std::string_view::npos;
         at = text.find('&', at + 1)) {
        const std::size_t end = text.find_first_not_of(
            "#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", at + 1);
        if (end != std::string_view::npos && text[end] == ';' && end > at + 2 &&
            end <= at + longest) {
            return true;
        }
    }
    return false;
}

/// A text without markup whose letters are written as in HTML, line by line.
std::string without_entities(std::string_view text) {
    std::string out;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = text.substr(begin, end - begin);
        const Document page = has_entity(line) ? parse("<p>" + std::string(line)) : nullptr;
        out += page ? text_of(xmlDocGetRootElement(page.get())) : std::string(line);
        out += end < text.size() ? "\n" : "";
        begin = end + 1;
    }
    return out;
}

}  // namespace

std::vector<Passage> find_content(const xmlDoc* document, std::string_view title) {
    constexpr std::size_t short_story = 250;
    constexpr std::size_t hardly_a_story = 100;
    constexpr std::size_t worth_reading = 300;
    const xmlNode* root = xmlDocGetRootElement(document);
    if (root == nullptr) {
        return {};
    }
    const xmlNode* body = find_element(root, "body");
    PageTree tree(body == nullptr ? root : body, title);
    prune(tree);
    const xmlNode* top = find_story_part(tree);
    std::vector<Passage> passages = collect_passages(tree, top);
    add_lead(tree, top, passages);
    add_date(tree, passages);
    if (size_of(passages) < short_story) {
        // Two pictures with texts below them that say more than the story: a page of pictures.
        std::vector<Passage> captions = collect_captions(tree);
        if (captions.size() >= 2 && size_of(captions) > size_of(passages)) {
            passages.insert(passages.end(), std::make_move_iterator(captions.begin()),
                            std::make_move_iterator(captions.end()));
            return passages;
        }
    }
    if (size_of(passages) < short_story && top != tree.body()) {
        std::vector<Passage> all = collect_passages(tree, tree.body());
        if (size_of(all) > 2 * size_of(passages)) {
            return all;
        }
    }
    if (size_of(passages) < hardly_a_story && tree.running() > worth_reading) {
        // A page of comments and nothing else is a discussion: they are what it tells.
        prune_elements_only(tree);
        return collect_passages(tree, tree.body());
    }
    return passages;
}

std::string story_text(const std::string& markup) {
    if (markup.find('<') == std::string::npos) {
        return has_entity(markup) ? without_entities(markup) : markup;
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
