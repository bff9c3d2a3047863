#pragma once

#include "linimasa/core/event.hpp"
#include "linimasa/core/language_pack.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace linimasa::events {

/// What is true of a noun that heads the name of an event, or of all nouns of its group:
/// named_events.tsv says more.
enum class HeadTrait : std::uint8_t {
    inner,    ///< other names have it inside: with a capital before it, it heads nothing
    shell,    ///< another head behind it tells the event
    vote,     ///< the place in its name is where; a day beside it is seldom its own
    topical,  ///< the year in its name is that of what it is about
    lasting,  ///< it goes on while things are told about it
    session,  ///< it may be part of a `whole` that its name tells
    whole,
    paper,    ///< a document, and no event, where a verb beside it makes one
    leaders,  ///< meetings in the days around it are part of it
    placed,   ///< only before the name of the place where it happened
    decree,   ///< a rule with a number, made in the year behind it
};

/// A row of named_events.tsv.
struct NamedHead {
    std::string words;
    EventKind kind = EventKind::meeting;
    std::string group;
    enum class Option : std::uint8_t {
        name,
        noun,
        bare,
        number,
        last,
        ahead
    } option = Option::noun;
    std::uint32_t traits = 0;  ///< of the group, and its own

    [[nodiscard]] bool is(HeadTrait trait) const {
        return ((traits >> static_cast<std::uint32_t>(trait)) & 1U) != 0;
    }
};

/// All heads of the pack, in the order of the file; a trait that is none is an error, and so are
/// traits of a group without a head.
[[nodiscard]] Result<std::vector<NamedHead>> read_named_heads(const LanguagePack& pack);

}  // namespace linimasa::events
