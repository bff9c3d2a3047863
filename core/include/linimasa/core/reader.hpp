#pragma once

#include "linimasa/core/article.hpp"
#include "linimasa/core/result.hpp"

#include <filesystem>
#include <functional>
#include <istream>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace linimasa {

/// Bounds on untrusted input; more than that is an Error with ErrorCode::limit_exceeded.
struct ReadLimits {
    std::size_t article_bytes = 16U << 20U;  ///< of one article's text
    std::size_t record_bytes = 64U << 20U;   ///< of one record, page or feed before it is decoded
    int nesting = 64;                        ///< of JSON
    /// Memory that an xz or zst may ask for to be unpacked, which who packed it has chosen.
    std::size_t unpack_bytes = 128U << 20U;
    /// What an archive may unpack to, as so many times its size; counts from 256 MB on.
    std::size_t expansion = 1000;
};

struct ReadOptions {
    ReadLimits limits;
    std::string language = "id";  ///< of articles that do not show what language they are in
    /// Tell each article's language from its text where the input record does not name it; else
    /// every article is taken to be in `language`.
    bool tell_language = true;
    /// Languages that are wanted; an article in another one is an Error with
    /// ErrorCode::unsupported. Empty: all.
    std::vector<std::string> wanted;
    /// Which columns of tables and members of JSON records hold what, beside the usual names: pairs
    /// of id, url, title, date, text, author, outlet or language, and the name in the input.
    std::vector<std::pair<std::string, std::string>> fields;
    /// Folders that are not walked into, such as the one that results are written to, and files
    /// that are no articles where a walk meets them.
    std::vector<std::filesystem::path> left_out;
};

/// What a reader hands over: an article, or why there is none. Return false to stop.
using ArticleSink = std::function<bool(Result<Article>)>;

/// Reads all articles of the inputs, in a stable order, one after the other.
/// @param inputs  files, folders (walked by name), "-" for standard input, "@list.txt" for a file
///                that names inputs, one a line. What is inside is told by content: plain text,
///                HTML, RSS and Atom, JSON (a list or one object a line), CSV, mail (mbox, EML),
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
