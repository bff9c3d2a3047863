#pragma once

#include "linimasa/core/reader.hpp"
#include "readers/input.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace linimasa::readers {

/// Hands articles over until the receiver has enough.
class Emitter {
public:
    Emitter(const ReadOptions& options, const ArticleSink& sink) : options_(options), sink_(sink) {}

    [[nodiscard]] const ReadOptions& options() const { return options_; }
    [[nodiscard]] bool stopped() const { return stopped_; }
    /// False when the receiver wants no more.
    bool emit(Result<Article> article);
    bool fail(Error error) { return emit(tl::unexpected(std::move(error))); }

private:
    const ReadOptions& options_;
    const ArticleSink& sink_;
    bool stopped_ = false;
};

/// A form that articles come in.
struct Format {
    std::string_view name;
    std::string_view description;
    /// How sure the beginning of the input is this format: 0 (not at all) to 100. `name` is the
    /// name of the file, which only decides between formats that look alike.
    int (*recognize)(std::string_view head, std::string_view name, const ReadOptions& options);
    /// Emits every article of the input, and an Error for each broken piece.
    void (*read)(Input& input, Emitter& out);
};

/// All formats, in the order of readers.def.
[[nodiscard]] std::span<const Format* const> formats();
/// The format that the input looks most like; plain text where nothing else fits. Never null.
[[nodiscard]] const Format& recognize(Input& input, const ReadOptions& options);
/// Tells the format and reads.
void read_input(Input& input, Emitter& out);

/// What a format knows of an article besides its text; all in UTF-8, empty where unknown.
struct Record {
    std::string id;
    std::string url;
    std::string title;
    std::string date;
    std::string text;
    std::string author;
    std::string outlet;
    std::string language;                  ///< as someone noted it for this article
    std::string declared_language;         ///< as a page declares it, which is often its template's
    std::optional<Publication> published;  ///< where the reader knows more than `date` says
    std::string note;                      ///< see Article::notes
};

/// Makes an article of a record: text with the title in front, date, outlet, blocks, id.
/// @param where  "file:line", used as the source where the record has no URL
[[nodiscard]] Result<Article> make_article(Record record, std::string where,
                                           const ReadOptions& options);

/// Sets the language: that of the record, that of the text, the declared one, the default.
void set_language(Article& article, const std::string& named, const std::string& declared,
                  const ReadOptions& options);

}  // namespace linimasa::readers
