#include "readers/encoding.hpp"
#include "readers/format.hpp"
#include "readers/mojibake.hpp"

namespace linimasa::readers {
namespace {

int recognize_plain(std::string_view /*head*/, std::string_view /*name*/,
                    const ReadOptions& /*options*/) {
    return 1;
}

void read_plain(Input& input, Emitter& out) {
    auto bytes = input.read_all(out.options().limits.article_bytes);
    if (!bytes) {
        if (!input.failure()) {
            out.fail(bytes.error());
        }
        return;
    }
    out.emit(read_plain_text(*bytes, input.name(), out.options()));
}

}  // namespace

extern const Format plain_format;
const Format plain_format{"plain", "plain text, one article a file", recognize_plain, read_plain};

}  // namespace linimasa::readers

namespace linimasa {
namespace {

/// Control characters that no text has; a few in a thousand make it binary.
bool is_binary(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, 64U << 10U);
    std::size_t strange = 0;
    for (const char c : head) {
        const auto byte = static_cast<unsigned char>(c);
        strange += (byte < 0x20U && (byte < '\t' || byte > '\r') && byte != 0x1BU) ? 1 : 0;
    }
    return strange * 200 > head.size();
}

}  // namespace

Result<Article> read_plain_text(std::string_view bytes, std::string source,
                                const ReadOptions& options) {
    if (bytes.size() > options.limits.article_bytes) {
        return tl::unexpected(
            Error{ErrorCode::limit_exceeded, "the article is too large", std::move(source),
                  "Split the file into one article each, or raise --article-limit"});
    }
    auto [text, note] = readers::decode(bytes);
    if (is_binary(text)) {
        return tl::unexpected(Error{ErrorCode::unsupported, "this is not text but binary data",
                                    std::move(source), "Give articles as text or NDJSON"});
    }
    if (text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos) {
        return tl::unexpected(Error{ErrorCode::invalid_input, "there is nothing in it but blanks",
                                    std::move(source), "Give a file with an article in it"});
    }
    Article article;
    if (!note.empty()) {
        article.notes.push_back(std::move(note));
    }
    if (readers::undo_double_encoding(text)) {
        article.notes.emplace_back(readers::encoded_twice);
    }
    article.text = std::move(text);
    article.source = std::move(source);
    find_blocks(article);
    readers::set_language(article, {}, {}, options);
    article.id = article_id(article);
    return article;
}

}  // namespace linimasa
