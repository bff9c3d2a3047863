#pragma once

#include "events/lexicon.hpp"
#include "linimasa/core/actors.hpp"
#include "linimasa/core/date.hpp"
#include "linimasa/core/text.hpp"
#include "linimasa/core/time_expression.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace linimasa::events {

inline constexpr std::int32_t nothing = -1;

/// One step of a sentence: a name, an expression of time, or a single token.
struct Unit {
    std::uint32_t first = 0;  ///< tokens, `last` not included
    std::uint32_t last = 0;
    std::int32_t actor = nothing;
    std::int32_t place = nothing;
    std::int32_t time = nothing;
    std::int32_t owner = nothing;  ///< the actor that "-nya" at the end of the word means
    std::uint32_t sentence = 0;
    std::uint32_t clause = 0;
    WordInfo word;
    char mark = 0;        ///< punctuation
    bool quoted = false;  ///< inside words said by somebody
    bool verb = false;
    bool capital = false;  ///< begins with a capital, and not because it opens a sentence
    bool plain = false;    ///< an ordinary word: no name, mark, preposition or clause word
    bool pronoun = false;  ///< the actor is meant by "dia", "-nya", …
    bool office = false;   ///< the actor is named together with an office

    [[nodiscard]] bool is_word() const { return mark == 0 && time == nothing; }
};

/// Words around one verb.
struct Clause {
    Link link = Link::none;         ///< how it hangs on the main clause
    std::int32_t parent = nothing;  ///< clause
    std::uint32_t begin = 0;        ///< first unit; the clause word, where there is one
    std::uint32_t end = 0;          ///< after its last unit
    std::int32_t head = nothing;    ///< relative: the unit before it
    std::int32_t verb = nothing;    ///< its first verb
    bool quoted = false;
};

struct SentenceUnits {
    std::uint32_t begin = 0;  ///< units, end not included
    std::uint32_t end = 0;
    BlockKind kind = BlockKind::body;
    std::uint32_t paragraph = 0;
    bool title = false;
};

/// An article cut into units and clauses, with the names and times found by the earlier stages.
class Scene {
public:
    Scene(const AnalyzedText& analyzed, std::span<const TimeExpression> expressions,
          const Cast& found, const Lexicon& words, std::optional<Date> published_on);

    const AnalyzedText& text;
    std::span<const TimeExpression> times;
    const Cast& cast;
    const Lexicon& lexicon;
    std::optional<Date> published;

    std::vector<names::Key> keys;  ///< by token
    std::vector<Unit> units;
    std::vector<Clause> clauses;
    std::vector<SentenceUnits> sentences;

    /// Keys of the tokens from this unit to the end of its sentence.
    [[nodiscard]] Lexicon::Keys keys_from(std::uint32_t unit) const;
    [[nodiscard]] ByteSpan span(std::uint32_t first, std::uint32_t last) const;
    [[nodiscard]] ByteSpan span_of(const Unit& unit) const {
        return {text.tokens[unit.first].begin, text.tokens[unit.last - 1].end};
    }
    /// The unit after the one that ends with this token.
    [[nodiscard]] std::uint32_t after_tokens(std::uint32_t unit, std::uint32_t tokens) const;
    /// Where the sentence of a unit begins and ends as far as anything in it can have to do with
    /// the unit: a "sentence" of ten thousand words is a list or a table.
    [[nodiscard]] std::uint32_t begin_near(std::uint32_t unit) const {
        return std::max(sentence_of(unit).begin, unit - std::min(unit, longest_reach));
    }
    [[nodiscard]] std::uint32_t end_near(std::uint32_t unit) const {
        return std::min(sentence_of(unit).end, unit + longest_reach);
    }
    [[nodiscard]] const SentenceUnits& sentence_of(std::uint32_t unit) const {
        return sentences[units[unit].sentence];
    }
    /// It begins after the day of publication: nothing that was said or done was of that day.
    [[nodiscard]] bool is_ahead(std::int32_t time) const;
    [[nodiscard]] bool is_list_mark(std::uint32_t unit) const;

private:
    static constexpr std::uint32_t longest_reach = 400;

    void make_units();
    /// "A, B, hingga C": joins names as "dan" does.
    void join_lists();
    void mark_quotes();
    void find_verbs(SentenceUnits& sentence);
    [[nodiscard]] bool completes(const Unit& before, const Token& token) const;
};

/// Cuts a sentence into clauses (clauses.cpp).
void find_clauses(Scene& scene, const SentenceUnits& sentence);

}  // namespace linimasa::events
