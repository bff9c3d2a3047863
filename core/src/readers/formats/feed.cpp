#include "linimasa/core/text.hpp"
#include "readers/encoding.hpp"
#include "readers/format.hpp"
#include "readers/html/content.hpp"
#include "readers/html/document.hpp"
#include "readers/lines.hpp"
#include "readers/outlet.hpp"

#include <fmt/format.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <optional>

namespace linimasa::readers {
namespace {

using html::name_of;
using html::text_of;

struct FreeContext {
    void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
};
struct FreeBuffer {
    void operator()(xmlBuffer* buffer) const { xmlBufferFree(buffer); }
};

/// Whether an "&" begins a letter that every XML knows.
bool is_reference(std::string_view ahead) {
    for (const std::string_view known : {"&amp;", "&lt;", "&gt;", "&quot;", "&apos;"}) {
        if (ahead.starts_with(known)) {
            return true;
        }
    }
    if (!ahead.starts_with("&#")) {
        return false;
    }
    const bool hexadecimal = ahead.size() > 2 && ahead[2] == 'x';
    const std::string_view figures = hexadecimal ? "0123456789abcdefABCDEF" : "0123456789";
    const std::size_t begin = hexadecimal ? 3 : 2;
    const std::size_t end = ahead.substr(0, 12).find_first_not_of(figures, begin);
    return end != std::string_view::npos && end > begin && ahead[end] == ';';
}

/// The parser ends at what no XML may hold, and leaves out all references after a first one that it
/// does not know. A NUL and its like mean nothing; an "&" of its own is one, "&nbsp;" is HTML's.
std::string sound_xml(std::string_view text) {
    constexpr std::string_view cdata = "<![CDATA[";
    constexpr std::string_view comment = "<!--";
    std::string out;
    out.reserve(text.size() + text.size() / 16);
    bool in_cdata = false;
    bool in_comment = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const std::string_view ahead = text.substr(at);
        if (c == '<' && !in_comment && ahead.starts_with(cdata)) {
            in_cdata = true;
        } else if (c == ']' && ahead.starts_with("]]>")) {
            in_cdata = false;
        } else if (c == '<' && !in_cdata && ahead.starts_with(comment)) {
            in_comment = true;
        } else if (c == '-' && ahead.starts_with("-->")) {
            in_comment = false;
        }
        if (static_cast<unsigned char>(c) < 0x20U && c != '\t' && c != '\n' && c != '\r') {
            continue;
        }
        out.push_back(c);
        if (c == '&' && !in_cdata && !in_comment && !is_reference(ahead)) {
            out += "amp;";
        }
    }
    return out;
}

/// What an element holds as markup: text, escaped or in CDATA, as most feeds have it, or elements.
std::string markup_of(const xmlNode* field) {
    std::string text;
    for (xmlNode* node = field->children; node != nullptr; node = node->next) {
        if (html::is_text(node)) {
            text += html::view(node->content);
        } else if (html::is_element(node)) {
            const std::unique_ptr<xmlBuffer, FreeBuffer> buffer(xmlBufferCreate());
            xmlNodeDump(buffer.get(), node->doc, node, 0, 0);
            text += html::view(xmlBufferContent(buffer.get()));
        }
    }
    return text;
}

/// Elements that describe a picture or a sound beside the item are called like those of the item.
bool is_of_item(const xmlNode* field) {
    const std::string_view prefix =
        field->ns == nullptr ? std::string_view{} : html::view(field->ns->prefix);
    return prefix != "media" && prefix != "itunes";
}

/// An <item> of RSS or an <entry> of Atom.
Record record_of(const xmlNode* item) {
    Record record;
    std::string summary;
    std::string content;
    for (const xmlNode* field = item->children; field != nullptr; field = field->next) {
        const std::string_view name = is_of_item(field) ? name_of(field) : std::string_view{};
        if (name == "title") {
            record.title = html::folded_space(html::story_text(markup_of(field)));
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
        } else if (name == "source" && html::find_element(field, "title") == nullptr) {
            record.outlet = text_of(field);  // of a feed that gathers those of others
        } else if (name == "encoded" || name == "content") {
            content = markup_of(field);
        } else if (name == "description" || name == "summary") {
            summary = markup_of(field);
        }
    }
    record.text = trimmed(html::story_text(content.size() > summary.size() ? content : summary));
    return record;
}

/// What a feed says of itself, and so of its items where they do not.
struct Channel {
    std::string title;
    std::string language;
};

/// Reads what stands beside the items.
void read_channel(const xmlNode* field, Channel& channel) {
    const std::string_view name = name_of(field);
    if (name == "feed" && channel.language.empty()) {
        channel.language = html::attribute(field, "lang");
    } else if (!is_of_item(field) || field->parent == nullptr ||
               (name_of(field->parent) != "channel" && name_of(field->parent) != "feed")) {
        return;
    } else if (name == "title" && channel.title.empty()) {
        channel.title = text_of(field);
    } else if (name == "language" && channel.language.empty()) {
        channel.language = text_of(field);
    }
}

Record with_channel(Record record, const Channel& channel) {
    if (record.outlet.empty() && !outlet_of_url(record.url)) {
        record.outlet = channel.title;
    }
    record.declared_language = channel.language;
    return record;
}

class FeedReader {
public:
    FeedReader(const std::string& name, Emitter& out) : name_(name), out_(out) {}

    void read(const std::string& text) {
        if (text.size() > longest_text) {
            out_.fail({ErrorCode::limit_exceeded, "the feed is larger than 2 GB", name_,
                       "Split it into several"});
            return;
        }
        // Entities of the document's own making are not expanded, and nothing is fetched.
        constexpr int options = XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR |
                                XML_PARSE_NOWARNING | XML_PARSE_NOCDATA | XML_PARSE_IGNORE_ENC;
        const std::unique_ptr<xmlParserCtxt, FreeContext> context(xmlNewParserCtxt());
        const html::Document document(xmlCtxtReadMemory(
            context.get(), text.data(), static_cast<int>(text.size()), nullptr, "UTF-8", options));
        const xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
        // What a feed says of itself may stand below its items.
        Channel channel;
        for (const xmlNode* node = root; node != nullptr;) {
            const bool item = is_an_item(node);
            if (!item) {
                read_channel(node, channel);
            }
            node = html::next_node(node, root, item);
        }
        std::size_t items = 0;
        for (const xmlNode* node = root; node != nullptr && !out_.stopped();) {
            const bool item = is_an_item(node);
            if (item) {
                ++items;
                out_.emit(make_article(with_channel(record_of(node), channel),
                                       fmt::format("{}:item {}", name_, items), out_.options()));
            }
            node = html::next_node(node, root, item);
        }
        if (out_.stopped()) {
            return;
        }
        if (items == 0) {
            out_.fail({ErrorCode::invalid_input, "there is no item in the feed", name_,
                       "Give a feed in RSS or Atom with its items"});
        } else if (const auto line = end_of_reading(*context, text)) {
            out_.fail({ErrorCode::invalid_input, "the feed is damaged or cut off",
                       fmt::format("{}:{}", name_, *line),
                       "Fetch it again; what stands before that was read"});
        }
    }

private:
    /// The parser counts with an int.
    static constexpr std::size_t longest_text = std::numeric_limits<int>::max();

    static bool is_an_item(const xmlNode* node) {
        return name_of(node) == "item" || name_of(node) == "entry";
    }

    /// A text without the comments, instructions and blanks at its end.
    static std::string_view without_misc_at_end(std::string_view text) {
        std::string_view end = trimmed(text);
        while (end.ends_with("-->") || end.ends_with("?>")) {
            const std::size_t begin = end.rfind(end.ends_with("-->") ? "<!--" : "<?");
            if (begin == std::string_view::npos) {
                return end;
            }
            end = trimmed(end.substr(0, begin));
        }
        return end;
    }

    /// The line where reading ended before its time. Small faults on the way cost nothing.
    static std::optional<int> end_of_reading(const xmlParserCtxt& context,
                                             const std::string& text) {
        const xmlError* error = &context.lastError;
        if (context.wellFormed != 0 || error->level < XML_ERR_ERROR) {
            return std::nullopt;
        }
        const std::string_view end = without_misc_at_end(text);
        const bool closed =
            end.ends_with("</rss>") || end.ends_with("</feed>") || end.ends_with("RDF>");
        const bool stopped = context.input != nullptr && context.input->cur < context.input->end;
        return closed && !stopped ? std::nullopt : std::optional(error->line);
    }

    const std::string& name_;
    Emitter& out_;
};

void read_feed(Input& input, Emitter& out) {
    auto bytes = input.read_all(out.options().limits.record_bytes);
    if (!bytes) {
        if (!input.failure()) {
            out.fail(bytes.error());
        }
        return;
    }
    FeedReader(input.name(), out).read(sound_xml(to_utf8(*bytes, declared_encoding(*bytes))));
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
