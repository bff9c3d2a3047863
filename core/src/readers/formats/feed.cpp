#include "linimasa/core/text.hpp"
#include "readers/format.hpp"
#include "readers/html/content.hpp"
#include "readers/html/document.hpp"

#include <fmt/format.h>
#include <libxml/parser.h>

namespace linimasa::readers {
namespace {

using html::name_of;
using html::text_of;

/// An <item> of RSS or an <entry> of Atom.
Record record_of(const xmlNode* item) {
    Record record;
    std::string summary;
    std::string content;
    for (const xmlNode* field = item->children; field != nullptr; field = field->next) {
        const std::string_view name = name_of(field);
        if (name == "title") {
            record.title = html::story_text(text_of(field));
        } else if (name == "link") {
            const std::string_view target = html::attribute(field, "href");
            const std::string_view relation = html::attribute(field, "rel");
            if (record.url.empty() && (relation.empty() || relation == "alternate")) {
                record.url = target.empty() ? text_of(field) : std::string(target);
            }
        } else if (name == "guid" || name == "id") {
            record.id = text_of(field);
        } else if (name == "pubDate" || name == "published" || name == "date" ||
                   (name == "updated" && record.date.empty())) {
            record.date = text_of(field);
        } else if (name == "author" || name == "creator") {
            record.author = text_of(field);
        } else if (name == "encoded" || name == "content") {
            content = text_of(field);
        } else if (name == "description" || name == "summary") {
            summary = text_of(field);
        }
    }
    record.text = html::story_text(content.size() > summary.size() ? content : summary);
    return record;
}

void read_feed(Input& input, Emitter& out) {
    auto bytes = input.read_all(out.options().limits.record_bytes);
    if (!bytes) {
        if (!input.failure()) {
            out.fail(bytes.error());
        }
        return;
    }
    // Entities of the document's own making are not expanded, and nothing is fetched.
    constexpr int options = XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR |
                            XML_PARSE_NOWARNING | XML_PARSE_NOCDATA;
    const html::Document document(
        xmlReadMemory(bytes->data(), static_cast<int>(bytes->size()), nullptr, nullptr, options));
    const xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
    std::size_t number = 0;
    for (const xmlNode* node = root; node != nullptr && !out.stopped();
         node = html::next_node(node, root)) {
        if (name_of(node) == "item" || name_of(node) == "entry") {
            ++number;
            out.emit(make_article(record_of(node), fmt::format("{}:item {}", input.name(), number),
                                  out.options()));
        }
    }
    if (number == 0) {
        out.fail({ErrorCode::invalid_input, "there is no item in the feed", input.name(),
                  "Give a feed in RSS or Atom with its items"});
    }
}

int recognize_feed(std::string_view head, std::string_view /*name*/,
                   const ReadOptions& /*options*/) {
    const std::string_view beginning = head.substr(0, 2048);
    if (beginning.find('<') == std::string_view::npos) {
        return 0;
    }
    for (const std::string_view mark : {"<rss", "<rdf:RDF", "http://www.w3.org/2005/Atom"}) {
        if (beginning.find(mark) != std::string_view::npos) {
            return beginning.find("<html") == std::string_view::npos ? 95 : 0;
        }
    }
    return 0;
}

}  // namespace

extern const Format feed_format;
const Format feed_format{"feed", "RSS or Atom, one article an item", recognize_feed, read_feed};

}  // namespace linimasa::readers
