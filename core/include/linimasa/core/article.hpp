#pragma once

#include "linimasa/core/date.hpp"
#include "linimasa/core/span.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace linimasa {

/// What a part of an article is. Only `title`, `subtitle`, `dateline`, `heading`, `caption` and
/// `body` belong to the story; the rest is kept for its offsets and left out of extraction.
enum class BlockKind : std::uint8_t {
    title,
    subtitle,
    dateline,  ///< stamp, or place and outlet at the head of the story
    heading,   ///< subheading inside the body
    body,
    caption,        ///< of the article's own pictures: its times count, its names as well
    byline,         ///< author, editor, photo credit
    teaser,         ///< another story's headline or lead ("Baca juga: …", lists of links)
    form,           ///< comment form, newsletter sign-up
    advertisement,  ///< also a phrase injected into the middle of a sentence
    boilerplate,    ///< navigation, share buttons, copyright lines
};

[[nodiscard]] constexpr bool is_story(BlockKind kind) {
    return kind <= BlockKind::caption;
}

struct Block {
    BlockKind kind = BlockKind::body;
    ByteSpan span;
    /// The text goes on in the sentence that the last story block broke off, as after an
    /// advertisement in its middle.
    bool continues = false;
};

/// Where the publication date comes from; written as in the JSON contract.
enum class PublishedBasis : std::uint8_t { stated, metadata, inferred, unknown };

/// When an article appeared, local time.
struct Publication {
    std::optional<Date> date;
    /// ISO 8601 with seconds and offset where they are known ("2018-04-20T17:51:00+07:00"); else
    /// the same as `date`.
    std::string moment;
    PublishedBasis basis = PublishedBasis::unknown;
    std::optional<ByteSpan> span;  ///< where the text says it
    double confidence = 0.0;
};

/// One news text with what is known of it. `text` is valid UTF-8 in which all offsets count.
struct Article {
    std::string id;         ///< "art-" and a hash of url and text: the same article has the same id
    std::string record_id;  ///< as given in the input record; may be empty
    std::string source;     ///< file name or URL, as it was given; never empty
    std::string text;
    std::optional<std::string> title;
    std::optional<std::string> outlet;
    std::optional<std::string> author;
    std::string language;  ///< BCP 47 ("id", "ms", "en"); empty: not told apart yet
    Publication published;
    std::vector<Block> blocks;           ///< by begin, none overlapping
    std::vector<std::string> also_from;  ///< other sources of the same text, sorted
    /// What reading had to guess or repair, for people: broken bytes, text that was encoded twice.
    std::vector<std::string> notes;
};

}  // namespace linimasa
