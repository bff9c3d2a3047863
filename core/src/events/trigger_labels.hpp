#pragma once

#include "events/arguments.hpp"
#include "events/draft.hpp"
#include "events/papers.hpp"

#include <cstdint>
#include <optional>

namespace linimasa::events {

/// How an event that a word tells is called: by the words of the article around that word.
class TriggerLabels {
public:
    explicit TriggerLabels(const Scene& scene) : scene_(scene), arguments_(scene) {}

    /// "DKPP menjatuhkan sanksi pemberhentian tetap": subject, verb and what follows it.
    void of_verb(Draft& draft, const Group& subject) const;
    /// "peresmian Jembatan X di Y": the noun and what belongs to it.
    void of_noun(Draft& draft) const;

private:
    [[nodiscard]] std::uint32_t phrase_begin(std::uint32_t actor) const;
    [[nodiscard]] bool is_plain_noun(std::uint32_t at) const;
    [[nodiscard]] std::optional<Stretch> subject_noun(std::uint32_t verb) const;
    void with(Draft& draft, Stretch thing) const;

    const Scene& scene_;
    Arguments arguments_;
};

}  // namespace linimasa::events
