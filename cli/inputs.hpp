#pragma once

#include "command.hpp"
#include "linimasa/core/extraction.hpp"
#include "linimasa/core/extractor.hpp"
#include "linimasa/core/ordered_pipeline.hpp"
#include "linimasa/core/reader.hpp"
#include "linimasa/graph/event_graph.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace linimasa::cli {

/// The options of every command that reads articles.
struct ArticleInputs {
    std::vector<std::string> paths;
    ReadOptions read;
    ExtractorOptions extractor;
    unsigned threads = 0;  ///< 0: as many as there are cores
    /// Codes that the language pack reads; articles in others are named and left out, unless
    /// `all_languages` is set before add_to().
    std::vector<std::string> languages;
    bool all_languages = false;
    std::vector<std::string> fields;  ///< as given: "text=konten"

    /// Declares INPUT..., --language, --language-dir, --threads.
    void add_to(CLI::App& app);
};

struct Totals {
    std::size_t articles = 0;
    std::size_t bytes = 0;
};

/// What may be under way between reading and writing; with it the memory of a run is flat.
constexpr std::size_t max_bytes_under_way = 32U << 20U;

/// Reads articles and works on them by several threads; results come in the order of the input, so
/// that any number of threads gives the same bytes. Broken inputs are named on the console.
/// @param work  Article -> Out, on several threads at once
/// @param sink  Out -> bool, on this thread, in order; false: no more
template <class Out, class Work, class Sink>
Totals for_each_article(const ArticleInputs& inputs, Console& console, Work work, Sink sink) {
    Totals totals;
    OrderedPipeline<Result<Article>, Result<Out>> pipeline(
        inputs.threads, max_bytes_under_way,
        [&work](Result<Article> article) -> Result<Out> {
            if (!article) {
                return tl::unexpected(std::move(article.error()));
            }
            return work(*std::move(article));
        },
        [&](Result<Out> out) {
            if (!out) {
                console.skip(out.error());
                return true;
            }
            ++totals.articles;
            return bool{sink(*std::move(out))};
        });
    read_articles(inputs.paths, inputs.read, [&](Result<Article> article) {
        const std::size_t size = article ? article->text.size() : 0;
        totals.bytes += size;
        console.progress(totals.articles, totals.bytes);
        return pipeline.push(std::move(article), size);
    });
    pipeline.finish();
    console.end_progress();
    return totals;
}

/// A whole file, or standard input for "-".
[[nodiscard]] Result<std::string> read_file(const std::string& path);
/// A graph in the native JSON from a file, or from standard input for "-".
[[nodiscard]] Result<EventGraph> load_graph(const std::string& path);
/// Calls `sink` with each line that is not blank, without its line break, and with "file:line".
/// Memory is that of one line; instead of a line longer than `limit` the sink gets an Error.
[[nodiscard]] Result<void> for_each_line(
    const std::string& path, std::size_t limit,
    const std::function<void(Result<std::string_view> line, const std::string& where)>& sink);

/// Says so where the language pack has no tables for names and events.
void warn_of_times_only(const ArticleInputs& inputs, Console& console);

/// The status of a command that skips what it cannot read. Says so when there was nothing to read.
[[nodiscard]] ExitStatus status_after(std::size_t done, Console& console);

}  // namespace linimasa::cli
