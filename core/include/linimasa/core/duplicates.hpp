#pragma once

#include "linimasa/core/article.hpp"

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace linimasa {

/// What is compared of an article to tell whether it is there twice. The same article gives the
/// same print on every machine.
struct ArticlePrint {
    static constexpr std::size_t sketch_size = 64;
    static constexpr std::uint8_t nothing = 0xFF;
    using Sketch = std::array<std::uint8_t, sketch_size>;

    std::uint64_t url = 0;      ///< hash of the address without what only tracks readers; 0: none
    std::uint64_t title = 0;    ///< hash of its letters and digits; 0: none
    std::uint64_t text = 0;     ///< the same of the story's body; 0: too short to tell anything
    std::uint64_t numbers = 0;  ///< hash of the figures in the body, in order
    /// The smallest hash of four words in a row in each of 64 classes (MinHash by one permutation);
    /// `nothing` where a class has none. A byte of it is enough: two that differ look the same once
    /// in 255 times.
    Sketch sketch{};

    friend auto operator<=>(const ArticlePrint&, const ArticlePrint&) = default;
};

/// Linear in the text; the blocks of the article must have been found.
[[nodiscard]] ArticlePrint article_print(const Article& article);

/// Share of four words in a row that two stories have in common, as the sketches estimate it: 0 to
/// 1 in steps of 1/64; 0 where either is too short.
[[nodiscard]] double resemblance(const ArticlePrint& a, const ArticlePrint& b);

/// Puts copies of one article together. Two articles are copies where
///   - their address is the same, and half of their text is, or a tenth and the title, or
///   - the letters and digits of their bodies are the same (at least 200 bytes), or
///   - 94 % of their text is the same and all of its figures are.
/// What is a copy of the same article is in one group. Prints with a band of the sketch and the
/// figures in common are compared (locality-sensitive hashing), so that the time is near to linear.
/// An article takes about 120 bytes.
class DuplicateIndex {
public:
    DuplicateIndex();
    ~DuplicateIndex();
    DuplicateIndex(const DuplicateIndex&) = delete;
    DuplicateIndex& operator=(const DuplicateIndex&) = delete;
    DuplicateIndex(DuplicateIndex&&) noexcept;
    DuplicateIndex& operator=(DuplicateIndex&&) noexcept;

    /// @return the number of the article, counted from 0
    std::uint32_t add(const ArticlePrint& print);
    /// For copies that are known to be some.
    void join(std::uint32_t one, std::uint32_t other);
    /// The first article of the group; the number itself where there is no copy of it.
    [[nodiscard]] std::uint32_t group_of(std::uint32_t number);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace linimasa
