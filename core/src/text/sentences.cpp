#include "text/sentences.hpp"

#include <fmt/format.h>

#include <optional>

namespace linimasa {
namespace {

constexpr std::size_t longest_bracket = 60;  ///< tokens; a longer one has lost its end

std::optional<SentenceWord> parse_kind(std::string_view word) {
    if (word == "title") {
        return SentenceWord::title;
    }
    if (word == "before") {
        return SentenceWord::before;
    }
    if (word == "number") {
        return SentenceWord::number;
    }
    if (word == "last") {
        return SentenceWord::last;
    }
    if (word == "opener") {
        return SentenceWord::opener;
    }
    if (word == "speech") {
        return SentenceWord::speech;
    }
    return std::nullopt;
}

bool is_word(const Token& token) {
    return token.kind == TokenKind::word || token.kind == TokenKind::mixed;
}

std::size_t length(const Token& token) {
    return token.end - token.begin;
}

}  // namespace

Result<SentenceSplitter> SentenceSplitter::create(const LanguagePack& pack,
                                                  Vocabulary& vocabulary) {
    SentenceSplitter made;
    for (const std::string_view file : {"abbreviations.tsv", "sentence_words.tsv"}) {
        for (const auto& row : pack.table(file)) {
            const auto kind = parse_kind(row.cell(1));
            if (row.cell(0).empty() || !kind) {
                return tl::unexpected(
                    Error{ErrorCode::invalid_data, fmt::format("\"{}\" is no kind", row.cell(1)),
                          pack.place_of(file, row.line),
                          "Write a word, a tab and one of title, before, number, last, opener, "
                          "speech"});
            }
            const WordId id = vocabulary.add(fold(row.cell(0)));
            if (made.words_.size() <= id) {
                made.words_.resize(id + 1, SentenceWord::none);
            }
            made.words_[id] = *kind;
        }
    }
    return made;
}

/// The decisions for one paragraph.
class ParagraphSplitter {
public:
    ParagraphSplitter(const SentenceSplitter& words, std::string_view text,
                      std::span<const Token> tokens, bool lowercase, std::span<const Token> article)
        : words_(words), text_(text), tokens_(tokens), article_(article), lowercase_(lowercase) {}

    void run(std::vector<std::uint32_t>& ends) {
        find_brackets();
        std::size_t i = 0;
        while (i < tokens_.size()) {
            const std::size_t end = boundary(i);
            if (end == 0) {
                ++i;
                continue;
            }
            ends.push_back(static_cast<std::uint32_t>(end - 1));
            first_ = end;
            i = end;
        }
        if (!tokens_.empty() && first_ < tokens_.size()) {
            ends.push_back(static_cast<std::uint32_t>(tokens_.size() - 1));
        }
    }

private:
    /// One past the last token of the sentence that token i ends, or 0.
    [[nodiscard]] std::size_t boundary(std::size_t i) const {
        const Token& token = tokens_[i];
        if (i < bracket_end_.size() && bracket_end_[i]) {
            return 0;
        }
        const bool stop = token.kind == TokenKind::punctuation &&
                          (token.mark == '.' || token.mark == '!' || token.mark == '?');
        if (!stop) {
            return glued(i) ? i + 1 : 0;
        }
        std::size_t end = i + 1;
        bool quoted = false;
        while (end < tokens_.size() && closes(tokens_[end])) {
            quoted = quoted || tokens_[end].closes_quote;
            ++end;
        }
        if (end == tokens_.size()) {
            return end;
        }
        const Token& next = tokens_[end];
        if (next.mark == ',' || next.mark == '.' || next.mark == ';' || next.mark == '?' ||
            next.mark == '!' || next.mark == '-') {
            return 0;
        }
        if (quoted && words_.word(next.word) == SentenceWord::speech && !next.capitalized) {
            return 0;
        }
        if (token.mark == '.' && length(token) == 1 && !quoted && i > first_ &&
            keeps_going(i, next)) {
            return 0;
        }
        return begins_sentence(i, next, quoted) ? end : 0;
    }

    [[nodiscard]] static bool closes(const Token& token) {
        return token.closes_quote || token.mark == ')' || token.mark == ']';
    }

    /// The stop at i belongs to an abbreviation, an initial or a number of a list.
    [[nodiscard]] bool keeps_going(std::size_t i, const Token& next) const {
        const Token& before = tokens_[i - 1];
        if (before.end != tokens_[i].begin) {
            return false;
        }
        if (before.kind == TokenKind::number) {
            return i - 1 == first_ && length(before) <= 2 && next.space_before;
        }
        if (!is_word(before)) {
            return false;
        }
        switch (words_.word(before.word)) {
            case SentenceWord::title:
            case SentenceWord::before:
                return true;
            case SentenceWord::number:
                return next.kind == TokenKind::number || next.kind == TokenKind::mixed;
            case SentenceWord::last:
                if (next.mark == '(') {
                    return true;  // "Cakra Energi Pte. Ltd. (CEL)": its short form
                }
                break;
            default:
                break;
        }
        const bool opener = words_.word(next.word) == SentenceWord::opener && next.capitalized;
        if (length(before) == 1) {
            return !opener || !next.space_before;
        }
        if (before.capitalized && length(before) <= 3 && next.capitalized && !next.space_before &&
            length(next) <= 4) {
            return true;  // degrees: "S.Sos", "Ph.D"
        }
        return before.all_caps && length(before) == 2 && next.capitalized && !opener &&
               (i - 1 == first_ || always_with_stop(before));
    }

    /// Two capitals that this article writes with a stop each time are somebody's initials.
    [[nodiscard]] bool always_with_stop(const Token& initials) const {
        const std::string_view name = text_.substr(initials.begin, 2);
        std::size_t count = 0;
        for (std::size_t i = 0; i < article_.size(); ++i) {
            const Token& token = article_[i];
            if (!token.all_caps || length(token) != 2 || text_.substr(token.begin, 2) != name) {
                continue;
            }
            const bool stop = i + 1 < article_.size() && article_[i + 1].mark == '.' &&
                              article_[i + 1].begin == token.end;
            if (!stop) {
                return false;
            }
            ++count;
        }
        return count >= 2;
    }

    [[nodiscard]] bool begins_sentence(std::size_t i, const Token& next, bool quoted) const {
        if (next.capitalized || next.opens_quote || next.mark == '(' || next.mark == '[' ||
            next.mark == '*') {
            return true;
        }
        if (next.kind == TokenKind::number || next.kind == TokenKind::mixed) {
            return true;
        }
        if (next.kind != TokenKind::word) {
            return next.kind == TokenKind::symbol;
        }
        if (lowercase_) {
            // "… di jakarta.ia mengatakan": glued by scraping; a web address is one token.
            const bool glued_words = i > first_ && tokens_[i - 1].kind == TokenKind::word &&
                                     length(tokens_[i - 1]) >= 3 && length(next) >= 2;
            return next.space_before || quoted || glued_words;
        }
        // A sentence that the writer forgot to begin with a capital.
        return tokens_[i].mark == '.' && length(tokens_[i]) == 1 && !quoted && next.space_before &&
               i > first_ && tokens_[i - 1].kind == TokenKind::word && length(tokens_[i - 1]) >= 3;
    }

    /// Two sentences that scraping glued together without any stop.
    [[nodiscard]] bool glued(std::size_t i) const {
        if (i + 1 >= tokens_.size()) {
            return false;
        }
        const Token& token = tokens_[i];
        const Token& next = tokens_[i + 1];
        if (next.space_before || !next.capitalized || next.kind != TokenKind::word ||
            next.begin != token.end) {
            return false;
        }
        return token.kind == TokenKind::word || token.kind == TokenKind::number ||
               (token.closes_quote && token.mark == '"') || token.mark == ')';
    }

    /// Marks the tokens inside brackets that are closed soon: a stop in there ends nothing.
    void find_brackets() {
        std::size_t open = tokens_.size();
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            if (tokens_[i].mark == '(' && open == tokens_.size()) {
                open = i;
            } else if (tokens_[i].mark == ')' && open != tokens_.size()) {
                if (i - open <= longest_bracket) {
                    bracket_end_.resize(tokens_.size(), false);
                    std::fill(bracket_end_.begin() + static_cast<std::ptrdiff_t>(open),
                              bracket_end_.begin() + static_cast<std::ptrdiff_t>(i), true);
                }
                open = tokens_.size();
            }
        }
    }

    const SentenceSplitter& words_;
    std::string_view text_;
    std::span<const Token> tokens_;
    std::span<const Token> article_;
    std::vector<bool> bracket_end_;
    std::size_t first_ = 0;
    bool lowercase_;
};

void SentenceSplitter::split(std::string_view text, std::span<const Token> tokens, bool lowercase,
                             std::span<const Token> article,
                             std::vector<std::uint32_t>& ends) const {
    ends.clear();
    ParagraphSplitter(*this, text, tokens, lowercase, article).run(ends);
}

}  // namespace linimasa
