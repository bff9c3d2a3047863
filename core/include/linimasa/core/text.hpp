#pragma once

#include "linimasa/core/article.hpp"
#include "linimasa/core/language_pack.hpp"
#include "linimasa/core/result.hpp"
#include "linimasa/core/span.hpp"
#include "linimasa/core/vocabulary.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace linimasa {

enum class TokenKind : std::uint8_t {
    word,    ///< letters, with inner hyphens and apostrophes: "Ma'ruf", "negara-negara"
    number,  ///< digits with inner . , / or : ("27", "1.000", "20/4", "07:30"); a hyphen between
             ///< numbers is a token of its own ("27", "-", "28"), and so is "Rp" before one
    mixed,   ///< letters and digits: "G20", "ke-32", "1990-an"; web addresses: "Kompas.com"
    punctuation,  ///< one mark; runs of dots and of dashes are one token
    symbol,       ///< everything else, one code point
};

/// One token. 24 bytes: articles are read by the million.
struct Token {
    std::uint32_t begin = 0;  ///< bytes in Article::text
    std::uint32_t end = 0;
    WordId word = unknown_word;  ///< number of the lower-cased form
    TokenKind kind = TokenKind::word;
    bool capitalized : 1 = false;   ///< the first letter is upper case
    bool all_caps : 1 = false;      ///< two letters or more, all upper case
    bool space_before : 1 = false;  ///< white space (or the start of a block) stands before it
    bool opens_quote : 1 = false;   ///< a quotation mark that opens
    bool closes_quote : 1 = false;  ///< a quotation mark that closes
    char mark = 0;  ///< punctuation in ASCII: curly quotes as '"' and '\'', dashes as '-', … as '.'

    [[nodiscard]] ByteSpan span() const { return {begin, end}; }
};

/// A sentence: a run of tokens.
struct Sentence {
    ByteSpan span;
    std::uint32_t first_token = 0;
    std::uint32_t token_count = 0;
    std::uint32_t block = 0;      ///< index into Article::blocks of its first token
    std::uint32_t paragraph = 0;  ///< running number of the paragraph, over the article
    BlockKind kind = BlockKind::body;
};

/// The story of an article as tokens and sentences. Tokens of blocks outside the story are not
/// there at all, so nothing later can find anything in them; a sentence that is broken by an
/// advertisement is one sentence. Holds views into the article: it must outlive this.
struct AnalyzedText {
    const Article* article = nullptr;
    std::vector<Token> tokens;
    std::vector<Sentence> sentences;

    [[nodiscard]] std::string_view source() const { return article->text; }
    [[nodiscard]] std::string_view text(const Token& token) const {
        return slice(article->text, token.span());
    }
    [[nodiscard]] std::string_view text(ByteSpan span) const { return slice(article->text, span); }
    [[nodiscard]] std::span<const Token> tokens_of(const Sentence& sentence) const {
        return std::span(tokens).subspan(sentence.first_token, sentence.token_count);
    }
    /// Index of the first token that begins at or after this byte.
    [[nodiscard]] std::size_t token_at(std::size_t byte) const;
    /// Index of the sentence that holds this byte, or of the next one.
    [[nodiscard]] std::size_t sentence_at(std::size_t byte) const;
};

/// Lower case, for Vocabulary: ASCII and Latin letters, curly apostrophes straightened. Appends to
/// `out`.
void fold(std::string_view text, std::string& out);
[[nodiscard]] std::string fold(std::string_view text);

/// Splits a text into tokens and sentences. Immutable; shared by threads. Linear.
class TextAnalyzer {
public:
    /// Reads abbreviations.tsv of the pack. `vocabulary` is complete only after all stages have
    /// been created and must outlive the analyzer.
    [[nodiscard]] static Result<TextAnalyzer> create(const LanguagePack& pack,
                                                     Vocabulary& vocabulary);
    /// `article.blocks` must be set (see reader.hpp); the article must outlive the result.
    [[nodiscard]] AnalyzedText analyze(const Article& article) const;

private:
    struct State;
    std::shared_ptr<const State> state_;
};

}  // namespace linimasa
