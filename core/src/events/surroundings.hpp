#pragma once

#include "events/scene.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace linimasa::events {

/// What stands near a verb of saying. Positions are units.
class Surroundings {
public:
    explicit Surroundings(const Scene& scene) : scene_(scene) {}

    /// After a comma: a place, time or occasion, not the rest of what is said.
    [[nodiscard]] bool tail_is_circumstance(std::uint32_t i) const;
    [[nodiscard]] bool follows_quote(std::uint32_t i) const;
    /// Quoted words at most two units away.
    [[nodiscard]] bool quote_near(std::uint32_t i) const;
    /// The first named actor after this unit, with only ordinary words before it.
    [[nodiscard]] std::optional<std::uint32_t> named_after(std::uint32_t i,
                                                           std::uint32_t most) const;
    /// "Ketua Badan X [Budi]", "pengamat dari Universitas X, [Budi]": the person right behind the
    /// body of an office or a description; else the unit itself.
    [[nodiscard]] std::uint32_t holder_behind(std::uint32_t i) const;
    /// "Kantor itu, kata [A], B dan C akan …": of the names behind a verb of saying that is
    /// inserted between commas, those before the next comma; all where the sentence ends there.
    [[nodiscard]] std::vector<std::uint32_t> inserted(
        std::uint32_t verb, const std::vector<std::uint32_t>& speakers) const;
    /// The actor was last named in words that somebody is quoted with: "ujarnya" behind them does
    /// not mean whom they speak of.
    [[nodiscard]] bool named_in_quotation(std::int32_t actor, std::uint32_t unit) const;
    /// "kata pengasuh pesantren itu,": words without a name that mean a person told before.
    [[nodiscard]] bool epithet_after(std::uint32_t i) const;
    [[nodiscard]] bool pronoun_after(std::uint32_t i) const;
    /// From the attribution on to where somebody's words begin again.
    [[nodiscard]] std::uint32_t tail_end(std::uint32_t i) const;
    /// "hal itu": all that follows is circumstance.
    [[nodiscard]] bool is_hal(std::uint32_t i) const;
    /// A mood word among the few before the verb.
    [[nodiscard]] bool moved(std::uint32_t verb, Mood mood) const;
    [[nodiscard]] bool moved_before(std::uint32_t noun, Mood mood) const;
    [[nodiscard]] bool passed_preposition(std::uint32_t from, std::uint32_t to) const;
    /// "disebutkan perlunya X": the word before the name has an owner, and is not the name's.
    [[nodiscard]] bool owned_before(std::uint32_t from, std::uint32_t to) const;
    [[nodiscard]] bool is_possessive(std::uint32_t i) const;
    /// "menurutnya": says who by a pronoun.
    [[nodiscard]] bool is_according(std::uint32_t i) const;
    [[nodiscard]] std::int32_t place_after(std::uint32_t i) const;
    /// The circumstances right behind "X mengatakan": place, occasion, day.
    [[nodiscard]] std::uint32_t report_tail_end(const SentenceUnits& sentence,
                                                std::uint32_t after) const;
    /// "Dalam pertemuan itu, X menyampaikan …": said to those who met, not to the public, as what
    /// is said in a seminar or a discussion is.
    [[nodiscard]] bool in_meeting(const SentenceUnits& sentence, std::uint32_t verb) const;
    /// "politikus PDI-P itu", "mantan Gubernur Jawa Barat itu": a body behind an ordinary word, or
    /// an office without a name, and "itu" behind it, mean a person told before.
    [[nodiscard]] bool is_epithet(std::uint32_t unit) const;

private:
    [[nodiscard]] bool meant_again(const SentenceUnits& sentence, std::uint32_t at) const;

    const Scene& scene_;
};

}  // namespace linimasa::events
