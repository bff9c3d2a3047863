#include "readers/html/document.hpp"

#include "base/characters.hpp"

#include <algorithm>
#include <limits>
#include <optional>

namespace linimasa::readers::html {
namespace {

/// libxml2 compares each attribute of an element with all before it; no page needs so many.
constexpr std::size_t most_attributes = 256;

bool is_blank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// What is between the name of a tag and its end, past all attributes or past the most allowed.
struct TagWalk {
    std::size_t end = 0;       ///< at the ">", or the end of the text
    std::size_t too_many = 0;  ///< where the first attribute too many begins; 0: there is none
};

TagWalk walk_tag(std::string_view text, std::size_t at) {
    TagWalk walk;
    std::size_t attributes = 0;
    bool before_name = false;  // the name of the tag comes first
    for (; at < text.size() && text[at] != '>'; ++at) {
        if (text[at] == '=' && at + 1 < text.size()) {
            const std::size_t value =
                std::min(text.find_first_not_of(" \t\r\n\f", at + 1), text.size() - 1);
            if (text[value] == '"' || text[value] == '\'') {
                at = std::min(text.find(text[value], value + 1), text.size() - 1);
                before_name = true;
            } else if (text[value] != '>') {
                at = value;
            }
        } else if (is_blank(text[at])) {
            before_name = true;
        } else if (before_name) {
            before_name = false;
            if (++attributes == most_attributes + 1) {
                walk.too_many = at;
            }
        }
    }
    walk.end = at;
    return walk;
}

/// In capitals or not; `name` is in small letters.
bool begins_with(std::string_view text, std::string_view name) {
    return text.size() >= name.size() &&
           std::equal(name.begin(), name.end(), text.begin(),
                      [](char small, char c) { return small == static_cast<char>(c | 0x20); });
}

/// Where the end tag of a script or style begins, whose text has no tags.
std::size_t skip_raw_text(std::string_view text, std::string_view name, std::size_t at) {
    at = text.find("</", at);
    while (at < text.size() && !begins_with(text.substr(at + 2), name)) {
        at = text.find("</", at + 2);
    }
    return std::min(at, text.size());
}

/// The page without the attributes of an element beyond the most allowed; nothing where there are
/// none such, as in all but a few pages.
std::optional<std::string> without_flood(std::string_view text) {
    std::string out;
    std::size_t copied = 0;
    for (std::size_t at = text.find('<'); at < text.size() - 1; at = text.find('<', at)) {
        ++at;
        const char first = static_cast<char>(text[at] | 0x20);
        if (first < 'a' || first > 'z') {
            continue;
        }
        const std::size_t name = at;
        const TagWalk walk = walk_tag(text, at);
        if (walk.too_many > 0) {
            out += text.substr(copied, walk.too_many - copied);
            copied = walk.end;
        }
        at = walk.end;
        for (const std::string_view raw : {"script", "style"}) {
            if (begins_with(text.substr(name), raw)) {
                at = skip_raw_text(text, raw, at);
            }
        }
    }
    return copied == 0 ? std::nullopt : std::optional(out + std::string(text.substr(copied)));
}

Document parse_bounded(std::string_view utf8) {
    constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                            HTML_PARSE_NONET | HTML_PARSE_COMPACT | HTML_PARSE_IGNORE_ENC;
    return Document(
        htmlReadMemory(utf8.data(), static_cast<int>(utf8.size()), nullptr, "UTF-8", options));
}

/// Soft hyphens and the like only tell a browser where a line may be broken.
bool is_break_hint(std::string_view character) {
    return character == "\xC2\xAD" || character == "\xE2\x80\x8B" || character == "\xEF\xBB\xBF";
}

}  // namespace

Document parse(const std::string& utf8) {
    if (utf8.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
        return nullptr;
    }
    const auto bounded = without_flood(utf8);
    return parse_bounded(bounded ? *bounded : utf8);
}

std::string_view attribute(const xmlNode* node, std::string_view name) {
    if (!is_element(node)) {
        return {};
    }
    for (const xmlAttr* it = node->properties; it != nullptr; it = it->next) {
        if (view(it->name) == name && it->children != nullptr) {
            return view(it->children->content);
        }
    }
    return {};
}

const xmlNode* next_node(const xmlNode* node, const xmlNode* root, bool skip) {
    if (!skip && is_element(node) && node->children != nullptr) {
        return node->children;
    }
    while (node != root && node->next == nullptr) {
        node = node->parent;
    }
    return node == root ? nullptr : node->next;
}

const xmlNode* find_element(const xmlNode* root, std::string_view name) {
    for (const xmlNode* node = root; node != nullptr; node = next_node(node, root)) {
        if (name_of(node) == name) {
            return node;
        }
    }
    return nullptr;
}

std::string folded_space(std::string_view text) {
    std::string out;
    bool blank = false;
    for (std::size_t at = 0; at < text.size();) {
        const Character c = character_at(text, at);
        if (c.is_space()) {
            blank = !out.empty();
        } else if (!is_break_hint(text.substr(at, c.size))) {
            if (blank) {
                out.push_back(' ');
                blank = false;
            }
            out.append(text.substr(at, c.size));
        }
        at += c.size;
    }
    return out;
}

std::string text_of(const xmlNode* node, std::size_t limit) {
    std::string raw;
    for (const xmlNode* it = node; it != nullptr && raw.size() < limit; it = next_node(it, node)) {
        if (is_text(it)) {
            raw += view(it->content);
        } else if (name_of(it) == "br") {
            raw += ' ';
        }
    }
    return folded_space(raw);
}

}  // namespace linimasa::readers::html
