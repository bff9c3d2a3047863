#pragma once

#include "events/quotations.hpp"
#include "events/surroundings.hpp"

namespace linimasa::events {

/// Reads when, where and beside whom somebody speaks from the words around the verb of saying.
class UtteranceSettings {
public:
    explicit UtteranceSettings(const Scene& scene)
        : scene_(scene), arguments_(scene), near_(scene) {}

    /// `said` has its speaker and its tail.
    void read(Utterance& said) const;

private:
    void time_and_place(Utterance& said) const;
    void day_at_end(Utterance& said) const;
    void company(Utterance& said) const;
    void told_to(Utterance& said) const;
    [[nodiscard]] bool addressed(std::uint32_t outlet) const;
    [[nodiscard]] bool in_description(std::uint32_t unit, const Utterance& said) const;
    [[nodiscard]] bool usable(std::int32_t time) const;
    [[nodiscard]] bool is_fresh(std::int32_t time) const;

    const Scene& scene_;
    Arguments arguments_;
    Surroundings near_;
};

}  // namespace linimasa::events
