#include "base/utf8.hpp"
#include "linimasa/core/reader.hpp"
#include "linimasa/core/text.hpp"
#include "readers/format.hpp"
#include "readers/language.hpp"
#include "readers/lexicon.hpp"
#include "readers/lines.hpp"
#include "readers/mojibake.hpp"
#include "readers/outlet.hpp"
#include "readers/stamp.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace linimasa {
namespace {

constexpr std::uint64_t fnv_offset = 0xCBF29CE484222325U;
constexpr std::uint64_t fnv_prime = 0x100000001B3U;

std::uint64_t hash(std::string_view text, std::uint64_t state) {
    for (const char c : text) {
        state = (state ^ static_cast<unsigned char>(c)) * fnv_prime;
    }
    return state;
}

}  // namespace

std::string article_id(const Article& article) {
    const std::uint64_t title = hash(article.title.value_or(""), fnv_offset);
    return fmt::format("art-{:016x}", hash(article.text, hash("\n", title)));
}

namespace readers {
namespace {

/// "de-DE" -> "de"; "" for what is no language tag.
std::string language_of_tag(std::string_view tag) {
    const std::string code = fold(tag.substr(0, tag.find_first_of("-_")));
    if (code == "in") {
        return "id";  // as it was written before 1989, and still is by old programs
    }
    return code.size() == 2 || code.size() == 3 ? code : std::string();
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// Parsers that mend what is broken hand on bytes that are no text.
void repair(Record& record) {
    for (std::string* const field :
         {&record.id, &record.url, &record.title, &record.date, &record.text, &record.author,
          &record.outlet, &record.language, &record.declared_language}) {
        if (utf8::first_invalid(*field) != std::string::npos) {
            *field = utf8::repaired(*field);
        }
        std::replace(field->begin(), field->end(), '\0', ' ');  // ends a text for many programs
    }
}

}  // namespace

void set_language(Article& article, const std::string& named, const std::string& declared,
                  const ReadOptions& options) {
    article.language = language_of_tag(named);
    if (article.language.empty() && options.tell_language) {
        article.language = tell_language(article, Lexicon::builtin());
        if (article.language.empty()) {
            article.language = language_of_tag(declared);
        }
    }
    if (article.language.empty()) {
        article.language = options.language;
    }
}

Result<Article> make_article(Record record, std::string where, const ReadOptions& options) {
    repair(record);
    if (is_blank(record.text) && is_blank(record.title)) {
        return tl::unexpected(Error{ErrorCode::invalid_input, "there is no text of an article",
                                    std::move(where),
                                    "A record needs a member \"text\" (or --field text=NAME), a "
                                    "page paragraphs"});
    }
    Article article;
    if (!record.note.empty()) {
        article.notes.push_back(std::move(record.note));
    }
    const bool title_repaired = undo_double_encoding(record.title);
    if (undo_double_encoding(record.text) || title_repaired) {
        article.notes.emplace_back(encoded_twice);
    }
    article.record_id = std::move(record.id);
    article.source = record.url.empty() ? where : record.url;
    if (record.published) {
        article.published = *std::move(record.published);
    } else if (auto published = parse_stamp(record.date)) {
        article.published = *std::move(published);
    } else if (auto counted = parse_epoch(trimmed(record.date))) {
        article.published = *std::move(counted);
    } else if (!is_blank(record.date)) {
        article.notes.push_back(
            fmt::format("the date \"{}\" was not understood; write it as in 2018-04-27",
                        record.date.substr(0, utf8::boundary_before(record.date, 40))));
    }
    if (is_blank(record.title)) {
        article.text = std::move(record.text);
    } else {
        article.title = record.title;
        // What `read` wrote has its title at the head of the text already.
        article.text = record.text.starts_with(record.title + "\n") ? std::move(record.text)
                       : is_blank(record.text)                      ? record.title
                                               : record.title + "\n\n" + record.text;
    }
    if (article.text.size() > options.limits.article_bytes) {
        return tl::unexpected(
            Error{ErrorCode::limit_exceeded,
                  fmt::format("the article is larger than {} bytes", options.limits.article_bytes),
                  std::move(where), "Split it, or raise --article-limit"});
    }
    if (!record.author.empty()) {
        article.author = std::move(record.author);
    }
    if (!record.outlet.empty()) {
        article.outlet = std::move(record.outlet);
    } else if (!record.url.empty()) {
        article.outlet = outlet_of_url(record.url);
    }
    find_blocks(article);
    set_language(article, record.language, record.declared_language, options);
    article.id = article_id(article);
    return article;
}

}  // namespace readers
}  // namespace linimasa
