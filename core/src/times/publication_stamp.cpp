#include "times/publication_stamp.hpp"

#include <algorithm>

namespace linimasa::times {
namespace {

/// Words besides the date that a line of a stamp may have: "Diterbitkan", author, zone.
constexpr std::size_t stamp_words = 6;
/// Tokens at the head of the story before which "JAKARTA, 20 April 2018 -" stands.
constexpr std::size_t dateline_tokens = 10;
/// Tokens of an agency in brackets: "(Antara News)".
constexpr std::size_t agency_tokens = 4;

const Sentence& sentence_of(const AnalyzedText& text, ByteSpan date) {
    return text.sentences[text.sentence_at(date.begin)];
}

/// One past the closing bracket of what begins at a token, or the token where none does.
std::size_t past_agency(const AnalyzedText& text, std::size_t at) {
    if (at >= text.tokens.size() || text.tokens[at].mark != '(') {
        return at;
    }
    for (std::size_t i = at + 1; i < text.tokens.size() && i <= at + agency_tokens; ++i) {
        if (text.tokens[i].mark == ')') {
            return i + 1;
        }
    }
    return at;
}

}  // namespace

bool stands_in_dateline(const AnalyzedText& text, ByteSpan date) {
    const Sentence& sentence = sentence_of(text, date);
    if (sentence.kind == BlockKind::dateline) {
        return true;
    }
    const auto body = std::find_if(text.sentences.begin(), text.sentences.end(),
                                   [](const Sentence& it) { return it.kind == BlockKind::body; });
    const std::size_t last = text.token_at(date.end);
    if (body == text.sentences.end() || &*body != &sentence ||
        last - sentence.first_token > dateline_tokens) {
        return false;
    }
    std::size_t after = last;
    while (after < text.tokens.size() && text.tokens[after].mark == ')') {
        ++after;
    }
    after = past_agency(text, after);
    return after < text.tokens.size() && text.tokens[after].mark == '-';
}

bool stands_as_stamp(const AnalyzedText& text, ByteSpan date) {
    const Sentence& sentence = sentence_of(text, date);
    if (sentence.kind == BlockKind::title || sentence.kind == BlockKind::caption) {
        return false;
    }
    const auto index = static_cast<std::size_t>(&sentence - text.sentences.data());
    const std::size_t others =
        sentence.token_count - (text.token_at(date.end) - text.token_at(date.begin));
    const auto ends_as_prose = [&] {
        return text.tokens[sentence.first_token + sentence.token_count - 1].mark == '.';
    };
    return stands_in_dateline(text, date) ||
           (index < head_sentences && others <= stamp_words && !ends_as_prose());
}

}  // namespace linimasa::times
