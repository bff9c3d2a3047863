#pragma once

#include "linimasa/core/extraction.hpp"
#include "linimasa/core/result.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace linimasa {

/// What tells one stored article from another: where it comes from, and what the reader gave of it.
struct StoreKey {
    std::string source;
    std::string article;  ///< the id, and a hash of title, date, author, outlet and language
};
/// @param as_read  the article as the reader gives it, before anything is extracted from it
[[nodiscard]] StoreKey store_key(const Article& as_read);

/// Extractions kept in one SQLite file, so that a later run reads new articles only. A row is one
/// article of one source, as compressed native JSON. What was committed survives a killed process.
///
/// Two processes may open one file; the second to write waits for the first.
class ExtractionStore {
public:
    /// Opens the file or makes it.
    /// @param extractor  names what extractions are made with: version and language pack. Rows made
    ///                   with something else do not count as stored and are made again.
    [[nodiscard]] static Result<ExtractionStore> open(const std::filesystem::path& path,
                                                      std::string_view extractor);
    ~ExtractionStore();
    ExtractionStore(ExtractionStore&&) noexcept;
    ExtractionStore& operator=(ExtractionStore&&) noexcept;
    ExtractionStore(const ExtractionStore&) = delete;
    ExtractionStore& operator=(const ExtractionStore&) = delete;

    /// Whether this article of this source was there when the store was opened. Any number of
    /// threads may ask at once, also while one puts.
    [[nodiscard]] bool contains(const StoreKey& key) const;

    /// Puts an extraction in. Every few hundred are committed together; what is committed stays,
    /// even if the process is killed.
    [[nodiscard]] Result<void> put(const StoreKey& key, const Extraction& extraction);
    /// Notes that the input still holds an article that is stored already.
    [[nodiscard]] Result<void> keep(const StoreKey& key);
    /// To be called when all input has been read: commits, and takes out what a source said in an
    /// earlier run and no longer says in this one (a file that was edited).
    [[nodiscard]] Result<void> finish();

    /// Takes every article of a source out; `source` is a file name or URL as it was given.
    /// @return how many there were
    [[nodiscard]] Result<std::size_t> remove(std::string_view source);

    /// All extractions, by source and article id, one after the other; memory is that of one.
    /// A row that cannot be read is handed over as an Error and the rest is read all the same.
    [[nodiscard]] Result<void> for_each(const std::function<void(Result<Extraction>)>& sink) const;

    /// Articles of rows that another extractor made, as the reader gave them: they are to be
    /// extracted again. The sink may put.
    [[nodiscard]] Result<void> for_each_outdated(
        const std::function<void(const StoreKey&, Article)>& sink) const;

private:
    struct State;
    explicit ExtractionStore(std::unique_ptr<State> state);

    std::unique_ptr<State> state_;
};

}  // namespace linimasa
