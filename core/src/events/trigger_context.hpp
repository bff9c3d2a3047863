#pragma once

#include "events/draft.hpp"

#include <cstdint>

namespace linimasa::events {

/// What stands around a word that may tell an event, and what that makes of the word. Positions are
/// units.
class TriggerContext {
public:
    explicit TriggerContext(const Scene& scene);

    /// "X melanjutkan, …", "X melaporkan bahwa …": a verb that may tell an event, but here says.
    [[nodiscard]] bool only_says(const SentenceUnits& sentence, const Draft& draft) const;
    /// "membuka kongres": a light verb, where the noun behind it names a meeting.
    [[nodiscard]] bool only_holds(const SentenceUnits& sentence, const Draft& draft) const;
    /// "presiden terpilih Budi", "ketua terpilih periode 2024-2029": a word in ter- between an
    /// office and its holder or its years tells nothing.
    [[nodiscard]] bool only_describes(const SentenceUnits& sentence, const Draft& draft) const;
    /// What follows at once gives the verb another sense (option `not` of its frame).
    [[nodiscard]] bool excludes(const SentenceUnits& sentence, const Draft& draft,
                                const Frame& frame) const;
    /// "mengeluarkan rekomendasi", "diawali oleh pertemuan": what happens is told by the noun.
    [[nodiscard]] bool deals_with_event(const SentenceUnits& sentence, std::uint32_t after) const;
    /// The main verb of the first sentence of the story: what the article is about.
    [[nodiscard]] bool leads_story(const SentenceUnits& sentence, std::uint32_t verb) const;
    /// A verb, but nothing that anybody does ("memiliki").
    [[nodiscard]] bool unit_is_state(std::uint32_t i) const;
    /// "akan", "bakal", "sedang", "tengah" among the adverbs right before the verb.
    [[nodiscard]] bool put_ahead(const SentenceUnits& sentence, std::uint32_t verb) const;
    /// One of the words stands among the next dozen units ("menetapkan X sebagai tersangka").
    [[nodiscard]] bool followed_by(const SentenceUnits& sentence, std::uint32_t i,
                                   const std::vector<WordId>& words) const;
    /// The frame that a verb has here: its own, the one it has where no companion follows
    /// ("menetapkan X sebagai ketua"), or none.
    [[nodiscard]] const Frame* sense(const SentenceUnits& sentence, std::uint32_t i,
                                     const Frame& first) const;
    /// "Penangkapan dilakukan …", "Kunjungan akan …": a bare noun that begins a sentence and is
    /// gone on with was told before; "Banjir melanda …" was not.
    [[nodiscard]] bool taken_up(std::uint32_t next) const;

    /// "ancaman serangan", "kewaspadaan terhadap serangan": no serangan that has happened.
    [[nodiscard]] bool spoken_of_in_general(const SentenceUnits& sentence,
                                            std::uint32_t noun) const;

private:
    [[nodiscard]] static bool can_be_held(const Frame& frame);

    const Scene& scene_;
    std::uint32_t story_ = 0;  ///< first unit of the first sentence of the body
};

}  // namespace linimasa::events
