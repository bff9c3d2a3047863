#pragma once

#include "linimasa/core/mention.hpp"
#include "linimasa/core/mentions.hpp"
#include "linimasa/core/text.hpp"
#include "names/lexicon.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace linimasa::names {

/// What the tagger says of a token.
using Tag = NameTag;

[[nodiscard]] constexpr bool is_person(Tag tag) {
    return tag == Tag::begin_person || tag == Tag::in_person;
}
[[nodiscard]] constexpr bool is_org(Tag tag) {
    return tag == Tag::begin_org || tag == Tag::in_org;
}
[[nodiscard]] constexpr bool is_place(Tag tag) {
    return tag == Tag::begin_place || tag == Tag::in_place;
}
[[nodiscard]] constexpr bool begins(Tag tag) {
    return tag == Tag::begin_person || tag == Tag::begin_org || tag == Tag::begin_place;
}

/// Tokens, end not included.
struct TokenSpan {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] bool empty() const { return begin == end; }
    [[nodiscard]] std::uint32_t size() const { return end - begin; }
    [[nodiscard]] bool overlaps(TokenSpan other) const {
        return begin < other.end && other.begin < end;
    }
    [[nodiscard]] bool contains(TokenSpan other) const {
        return begin <= other.begin && other.end <= end;
    }
    friend bool operator==(TokenSpan, TokenSpan) = default;
};

/// A mention while the grammar still works on it.
struct Found {
    TokenSpan span;
    MentionKind kind = MentionKind::person;
    float confidence = 0.0F;
    const char* rule = "";
    std::uint32_t entry = PhraseTable::none;  ///< index into the gazetteer
    std::uint32_t next = PhraseTable::none;   ///< found before, beginning at the same token
    bool dropped = false;                     ///< part of what was found later
};

/// How a sentence is written.
enum class Case : std::uint8_t {
    normal,    ///< capitals mark names
    none,      ///< no capitals at all
    headline,  ///< every word has a capital, or nothing but capitals: they tell nothing
};

/// One article on the grammar's table: its tokens with their classes and tags.
struct Scan {
    const AnalyzedText& text;
    const Lexicon& lexicon;
    std::vector<Key> keys;               ///< by token
    std::vector<std::uint32_t> classes;  ///< by token: word::Class
    std::vector<Tag> tags;               ///< by token
    std::vector<std::uint32_t> hashes;   ///< by token: of the lower-cased form; 0 where not asked
    std::vector<Case> cases;             ///< by sentence
    std::vector<Found> found;            ///< by sentence, in the order of the rules

    [[nodiscard]] const Token& token(std::uint32_t i) const { return text.tokens[i]; }
    [[nodiscard]] std::string_view word(std::uint32_t i) const { return text.text(text.tokens[i]); }
    [[nodiscard]] bool has(std::uint32_t i, std::uint32_t any) const {
        return (classes[i] & any) != 0;
    }
    [[nodiscard]] bool is_mark(std::uint32_t i, char mark) const {
        return text.tokens[i].mark == mark;
    }
    [[nodiscard]] bool is_wordlike(std::uint32_t i) const {
        const TokenKind kind = text.tokens[i].kind;
        return kind == TokenKind::word || kind == TokenKind::mixed;
    }
    [[nodiscard]] bool capital(std::uint32_t i) const { return text.tokens[i].capitalized; }
};

/// Fills keys, classes and cases.
[[nodiscard]] Scan make_scan(const AnalyzedText& text, const Lexicon& lexicon);

}  // namespace linimasa::names
