#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

namespace linimasa {

/// A number for each word that any data of the language pack mentions; 0 for all others. The text
/// is looked up once, word by word; every later stage compares numbers.
using WordId = std::uint32_t;
inline constexpr WordId unknown_word = 0;

/// Words by number. Filled while the stages are created, read-only (and so shared by threads)
/// afterwards.
class Vocabulary {
public:
    Vocabulary();
    ~Vocabulary();
    Vocabulary(Vocabulary&&) noexcept;
    Vocabulary& operator=(Vocabulary&&) noexcept;
    Vocabulary(const Vocabulary&) = delete;
    Vocabulary& operator=(const Vocabulary&) = delete;

    /// The number of a word, a new one where it has none yet. `lower` is in lower case
    /// (text::fold).
    WordId add(std::string_view lower);
    /// The number of a word, or `unknown_word`. `lower` as for add.
    [[nodiscard]] WordId find(std::string_view lower) const noexcept;
    /// The word of a number; valid as long as the vocabulary.
    [[nodiscard]] std::string_view word(WordId id) const;
    /// One more than the largest number given out: the size for an array by WordId.
    [[nodiscard]] std::size_t size() const noexcept;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace linimasa
