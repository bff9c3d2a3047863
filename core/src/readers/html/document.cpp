#include "readers/html/document.hpp"

#include "base/characters.hpp"
#include "readers/html/slim.hpp"

#include <algorithm>
#include <limits>

namespace linimasa::readers::html {
namespace {

Document parse_slim(const std::string& utf8) {
    constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                            HTML_PARSE_NONET | HTML_PARSE_COMPACT | HTML_PARSE_IGNORE_ENC;
    return Document(
        htmlReadMemory(utf8.data(), static_cast<int>(utf8.size()), nullptr, "UTF-8", options));
}

/// What is known of elements can then be looked up by a number, in place of a hash of the address.
void number_elements(xmlNode* root) {
    std::uintptr_t number = 0;
    for (xmlNode* node = root; node != nullptr;) {
        if (is_element(node)) {
            node->_private = reinterpret_cast<void*>(++number);  // NOLINT(*-int-to-ptr)
        }
        if (is_element(node) && node->children != nullptr) {
            node = node->children;
            continue;
        }
        while (node != root && node->next == nullptr) {
            node = node->parent;
        }
        node = node == root ? nullptr : node->next;
    }
}

/// The parser takes a NUL for the end of the page; a browser passes over it.
std::string unended(std::string utf8) {
    utf8.erase(std::remove(utf8.begin(), utf8.end(), '\0'), utf8.end());
    return utf8;
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
    const bool sound = utf8.find('\0') == std::string::npos;
    Document document = parse_slim(sound ? slimmed(utf8) : slimmed(unended(utf8)));
    if (document) {
        number_elements(xmlDocGetRootElement(document.get()));
    }
    return document;
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
    const auto is_plain = [text](std::size_t at) { return text[at] > ' ' && text[at] < '\x7F'; };
    std::string out;
    out.reserve(text.size());
    bool blank = false;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;  // of a run of ASCII, which needs no closer look
        while (end < text.size() && is_plain(end)) {
            ++end;
        }
        if (end > at) {
            if (blank) {
                out.push_back(' ');
                blank = false;
            }
            out.append(text.substr(at, end - at));
            at = end;
            continue;
        }
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
