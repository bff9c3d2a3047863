#pragma once

#include "linimasa/core/language_pack.hpp"
#include "linimasa/core/result.hpp"
#include "linimasa/core/text.hpp"
#include "linimasa/core/vocabulary.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace linimasa {

/// What the splitter has to know of a word.
enum class SentenceWord : std::uint8_t {
    none,
    title,   ///< abbreviation that a name follows: "dr.", "h."
    before,  ///< abbreviation that something follows always: "jl.", "pt."
    number,  ///< abbreviation where a number follows, else a word: "no.", "hal."
    last,    ///< abbreviation that may end a sentence: "dll.", "tbk."
    opener,  ///< word that begins sentences: "namun", "menurut"
    speech,  ///< word after a quotation that belongs to it: "kata", "ujar"
};

/// Where sentences end. Immutable.
class SentenceSplitter {
public:
    [[nodiscard]] static Result<SentenceSplitter> create(const LanguagePack& pack,
                                                         Vocabulary& vocabulary);

    /// Sets the numbers of tokens after which a sentence ends, in order, the last one included.
    /// @param tokens     one paragraph
    /// @param lowercase  the article knows no capitals, so they tell nothing
    void split(std::string_view text, std::span<const Token> tokens, bool lowercase,
               std::span<const Token> article, std::vector<std::uint32_t>& ends) const;

private:
    friend class ParagraphSplitter;
    [[nodiscard]] SentenceWord word(WordId id) const {
        return id < words_.size() ? words_[id] : SentenceWord::none;
    }
    std::vector<SentenceWord> words_;
};

}  // namespace linimasa
