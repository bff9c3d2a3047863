#pragma once

#include <compare>
#include <cstddef>
#include <string>
#include <string_view>

namespace linimasa {

/// A stretch of an article: offsets in bytes of `Article::text`, end not included.
struct ByteSpan {
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] constexpr std::size_t size() const { return end - begin; }
    [[nodiscard]] constexpr bool empty() const { return begin == end; }
    [[nodiscard]] constexpr bool contains(ByteSpan other) const {
        return begin <= other.begin && other.end <= end;
    }
    [[nodiscard]] constexpr bool overlaps(ByteSpan other) const {
        return begin < other.end && other.begin < end;
    }
    friend constexpr auto operator<=>(const ByteSpan&, const ByteSpan&) = default;
};

/// The words that a span covers. The view lives as long as `text`.
[[nodiscard]] constexpr std::string_view slice(std::string_view text, ByteSpan span) {
    return text.substr(span.begin, span.size());
}

/// The passage that a fact rests on. `text` is always exactly the bytes of the span.
struct Evidence {
    ByteSpan span;
    std::string text;

    friend auto operator<=>(const Evidence&, const Evidence&) = default;
};

[[nodiscard]] inline Evidence evidence(std::string_view text, ByteSpan span) {
    return {span, std::string(slice(text, span))};
}

}  // namespace linimasa
