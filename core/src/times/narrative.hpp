#pragma once

#include "linimasa/core/text.hpp"
#include "times/matcher.hpp"

#include <span>
#include <vector>

namespace linimasa::times {

/// Which dates of the text its expressions count from.
class Narrative {
public:
    Narrative(const AnalyzedText& text, std::span<const Atom> atoms, std::span<const Match> matches,
              const Lexicon& lexicon)
        : text_(text),
          atoms_(atoms),
          matches_(matches),
          speech_(lexicon.mask("speech")),
          to_(lexicon.mask("to")) {}

    /// The saying of the next match, and those that it counts from, one behind the other. To be
    /// called once for each match, in order.
    [[nodiscard]] std::vector<Saying> chain_of(std::size_t match);

private:
    [[nodiscard]] std::uint32_t sentence_of(std::size_t match) const;
    [[nodiscard]] const Saying* day_behind(std::size_t match) const;
    [[nodiscard]] const Saying* day_of_speech(std::size_t match) const;
    [[nodiscard]] bool is_attribution(std::size_t match) const;
    [[nodiscard]] bool is_end_of_a_span(std::size_t match) const;
    [[nodiscard]] bool goes_on_from_last_day(std::uint32_t sentence) const;

    const AnalyzedText& text_;
    std::span<const Atom> atoms_;
    std::span<const Match> matches_;
    ClassMask speech_;
    ClassMask to_;
    std::uint32_t sentence_ = 0;
    std::vector<Saying> near_;      ///< the last date in this sentence, and what it counts from
    std::vector<Saying> last_day_;  ///< the last day, in this sentence or before
    std::uint32_t last_day_sentence_ = 0;
};

}  // namespace linimasa::times
