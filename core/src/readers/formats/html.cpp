#include "linimasa/core/text.hpp"
#include "readers/encoding.hpp"
#include "readers/format.hpp"
#include "readers/html/content.hpp"
#include "readers/html/document.hpp"
#include "readers/html/metadata.hpp"
#include "readers/lines.hpp"
#include "readers/page.hpp"
#include "readers/stamp.hpp"

#include <fmt/format.h>

namespace linimasa::readers {

Result<Article> read_page(std::string_view bytes, const PageSource& source,
                          const ReadOptions& options) {
    Decoded decoded = decode(bytes, source.encoding.empty() ? declared_encoding(bytes)
                                                            : std::string_view(source.encoding));
    const html::Document document = html::parse(decoded.text);
    if (!document) {
        return tl::unexpected(Error{ErrorCode::invalid_input, "there is no HTML in it",
                                    source.where, "Give a saved page of one article"});
    }
    html::Metadata metadata = html::find_metadata(document.get(), source.url);
    std::string text;
    for (const html::Passage& passage : html::find_content(document.get(), metadata.title)) {
        if (text.empty() && fold(passage.text) == fold(metadata.title)) {
            continue;  // the title is set in front in any case
        }
        if (passage.kind == BlockKind::dateline) {
            if (!metadata.published) {
                metadata.published = parse_stamp(passage.text);
            }
            continue;  // a date alone is no part of the story
        }
        text += passage.text;
        text += "\n\n";
    }
    if (metadata.body.size() > 2 * text.size()) {
        text = metadata.body;
    }
    if (trimmed(text).empty() && trimmed(metadata.title).empty()) {
        return tl::unexpected(Error{ErrorCode::invalid_input, "the page has no story", source.where,
                                    "Save the page as it is shown; what a script would fetch, or "
                                    "lies more than 256 elements deep, is not there"});
    }
    Record record;
    record.note = std::move(decoded.note);
    record.url = source.url;
    record.title = metadata.title;
    record.text = std::string(trimmed(text));
    record.author = metadata.author;
    record.outlet = metadata.site;
    record.published = metadata.published;
    record.declared_language = metadata.language;
    return make_article(std::move(record), source.where, options);
}

namespace {

/// Markup that only HTML has, near the beginning.
int recognize_html(std::string_view head, std::string_view name, const ReadOptions& /*options*/) {
    const std::string folded = fold(head.substr(0, 4096));
    const std::size_t first = folded.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first == std::string::npos || folded[first] != '<') {
        return 0;
    }
    for (const std::string_view mark : {"<!doctype html", "<html", "<head", "<body", "<article"}) {
        if (folded.find(mark) != std::string::npos) {
            return 80;
        }
    }
    const bool named =
        name.ends_with(".html") || name.ends_with(".htm") || name.ends_with(".xhtml");
    return named || folded.find("<div") != std::string::npos ||
                   folded.find("<p>") != std::string::npos
               ? 40
               : 0;
}

void read_html(Input& input, Emitter& out) {
    const auto bytes = input.read_all(out.options().limits.record_bytes);
    if (!bytes) {
        if (!input.failure()) {
            out.fail(bytes.error());
        }
        return;
    }
    out.emit(read_page(*bytes, {input.name(), {}, {}}, out.options()));
}

}  // namespace

extern const Format html_format;
const Format html_format{"html", "a saved web page, one article", recognize_html, read_html};

}  // namespace linimasa::readers
