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
    bool emit(Result<Article> article) {
        stopped_ = stopped_ || !sink_(std::move(article));
        return !stopped_;
    }
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
    int (*recognize)(std::string_view head, std::string_view name);
    /// Emits every article of the input, and an Error for each broken piece.
    void (*read)(Input& input, Emitter& out);
};

/// All formats, in the order of readers.def.
[[nodiscard]] std::span<const Format* const> formats();
/// The format that the input looks most like; plain text where nothing else fits. Never null.
[[nodiscard]] const Format& recognize(Input& input);
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
    std::string language;
    std::optional<Publication> published;  ///< where the reader knows more than `date` says
};

/// Makes an article of a record: text with the title in front, date, outlet, blocks, id.
/// @param where  "file:line", used as the source where the record has no URL
[[nodiscard]] Result<Article> make_article(Record record, std::string where,
                                           const ReadOptions& options);

}  // namespace linimasa::readers
