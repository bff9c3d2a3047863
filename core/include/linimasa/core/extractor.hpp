#pragma once

#include "linimasa/core/article.hpp"
#include "linimasa/core/extraction.hpp"
#include "linimasa/core/result.hpp"
#include "linimasa/core/text.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace linimasa {

struct ExtractorOptions {
    std::string language = "id";         ///< code of the language pack
    std::filesystem::path language_dir;  ///< files that replace built-in ones; may be empty
    std::vector<std::filesystem::path> knowledge;  ///< knowledge files, see knowledge.hpp
};

/// The facade of core: articles in, extractions out. Everything that is loaded is loaded once, by
/// `create`; afterwards the object is immutable and shared by threads.
///
///     auto extractor = linimasa::Extractor::create({});
///     auto extraction = extractor->extract(article);
class Extractor {
public:
    [[nodiscard]] static Result<Extractor> create(const ExtractorOptions& options);

    /// Never fails: an article without anything to find gives an extraction with empty lists.
    /// Fills in what is missing of `article`: blocks, title, outlet, publication.
    [[nodiscard]] Extraction extract(Article article) const;

    /// Only the expressions of time, anchored on the article's date where it has one.
    [[nodiscard]] Extraction extract_times(Article article) const;

    /// Fills in what is missing of an article and finds nothing in it: its blocks and, where no
    /// metadata tell it, the day of publication. The text of one that is dated is not analysed.
    [[nodiscard]] Article complete(Article article) const;

private:
    /// Fills in the article, its day and its times; the text refers to `result.article`.
    [[nodiscard]] AnalyzedText read(Article article, Extraction& result) const;

    struct State;
    std::shared_ptr<const State> state_;
};

}  // namespace linimasa
