#pragma once

#include "linimasa/core/article.hpp"
#include "linimasa/core/result.hpp"

#include <filesystem>
#include <functional>
#include <istream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace linimasa {

/// Bounds on untrusted input; more than that is an Error with ErrorCode::limit_exceeded.
struct ReadLimits {
    std::size_t article_bytes = 16U << 20U;  ///< of one article's text
    std::size_t record_bytes = 64U << 20U;   ///< of one record, page or feed before it is decoded
    int nesting = 64;                        ///< of JSON
};

struct ReadOptions {
    ReadLimits limits;
    std::string language = "id";  ///< for articles whose language is not told by the input
};

/// What a reader hands over: an article, or why there is none. Return false to stop.
using ArticleSink = std::function<bool(Result<Article>)>;

/// Reads all articles of the inputs, in a stable order, one after the other.
/// @param inputs  files, folders (walked by name), "-" for standard input. What is inside is told
/// by
///                content: plain text, HTML, RSS and Atom, JSON (a list or one object a line), CSV,
///                crawls (WARC), and any of these packed (zip, tar, 7z, gz, zst, bz2, xz).
/// A broken or unreadable input is handed to the sink as an Error with file and line; the rest is
/// read all the same. Memory is bounded by the limits, not by the size of the input.
void read_articles(std::span<const std::string> inputs, const ReadOptions& options,
                   const ArticleSink& sink);

/// One article from the contents of one plain text file. Title, dateline and blocks are found.
/// @param source  how the article is called in results and messages
[[nodiscard]] Result<Article> read_plain_text(std::string_view bytes, std::string source,
                                              const ReadOptions& options);

/// Divides `article.text` into blocks (see BlockKind) where the reader has not done so, and sets
/// title, outlet and author where they are missing and the text names them.
void find_blocks(Article& article);

/// "art-" and a hash of text and title: the same article gets the same id wherever it was read.
[[nodiscard]] std::string article_id(const Article& article);

}  // namespace linimasa
