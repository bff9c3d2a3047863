#pragma once

#include "events/arguments.hpp"
#include "events/scene.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace linimasa::events {

/// One place where the article says that somebody said something.
struct Utterance {
    std::int32_t speaker = nothing;  ///< actor
    std::uint32_t unit = 0;          ///< the verb, "menurut", or the noun for the occasion
    std::uint32_t speaker_unit = 0;  ///< where the speaker is named
    std::uint32_t sentence = 0;
    std::uint32_t tail_begin = 0;  ///< the words around it that say who, where and when
    std::uint32_t tail_end = 0;
    SpeechClass type = SpeechClass::report;
    std::optional<Plover> plover;
    Medium medium = Medium::none;
    std::int32_t occasion = nothing;  ///< unit of the noun for the occasion
    bool quoted = false;              ///< words in quotation marks belong to it
    bool nested = false;              ///< inside what somebody else says
    bool planned = false;
    std::int32_t time = nothing;  ///< index of the expression
    std::int32_t place = nothing;
    std::int32_t source = nothing;  ///< actor whose account it is
    Group addressed;                ///< who is asked or addressed
    Group others;                   ///< who speaks as well: "X dan Y mengatakan"
    Group company;                  ///< who stands beside the speaker: "kata X bersama Y"
};

/// Every utterance in the order of the text: "kata X", "X mengatakan", "menurut X", "katanya",
/// "disampaikan X", "siaran pers X", and the headline's "X: …".
[[nodiscard]] std::vector<Utterance> find_utterances(const Scene& scene);

}  // namespace linimasa::events
