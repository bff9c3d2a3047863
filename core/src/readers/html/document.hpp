#pragma once

#include <libxml/HTMLparser.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace linimasa::readers::html {

struct FreeDocument {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using Document = std::unique_ptr<xmlDoc, FreeDocument>;

/// The tree of an HTML page, however broken; null where there is nothing. `utf8` must be UTF-8.
/// Nesting beyond what libxml2 follows (256) is cut off, and so is what slimmed() leaves out.
[[nodiscard]] Document parse(const std::string& utf8);

[[nodiscard]] inline std::string_view view(const xmlChar* text) {
    return text == nullptr ? std::string_view{}
                           : std::string_view{reinterpret_cast<const char*>(text)};
}
[[nodiscard]] inline bool is_element(const xmlNode* node) {
    return node->type == XML_ELEMENT_NODE;
}
[[nodiscard]] inline bool is_text(const xmlNode* node) {
    return node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
}
/// The name of an element in small letters; "" for anything else.
[[nodiscard]] inline std::string_view name_of(const xmlNode* node) {
    return is_element(node) ? view(node->name) : std::string_view{};
}
/// Elements of a document that parse() made are numbered in document order, from 1; 0 for anything
/// else. Those below an element follow it without a gap.
[[nodiscard]] inline std::size_t number_of(const xmlNode* node) {
    return reinterpret_cast<std::uintptr_t>(node->_private);
}
/// The value of an attribute, or "".
[[nodiscard]] std::string_view attribute(const xmlNode* node, std::string_view name);
/// All text below a node, white space folded to single blanks; stops soon after `limit` bytes.
[[nodiscard]] std::string text_of(const xmlNode* node, std::size_t limit = 4U << 20U);
/// Runs of white space as one blank, none at the ends.
[[nodiscard]] std::string folded_space(std::string_view text);

/// The next node in document order; that below `node` is passed over where `skip` is set. Null
/// after the last one below `root`.
[[nodiscard]] const xmlNode* next_node(const xmlNode* node, const xmlNode* root, bool skip = false);
/// The first element of this name below (or at) a node.
[[nodiscard]] const xmlNode* find_element(const xmlNode* root, std::string_view name);

}  // namespace linimasa::readers::html
