#pragma once

#include "linimasa/core/event.hpp"
#include "linimasa/core/vocabulary.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linimasa::events {

/// What is true of a frame beside its roles: options of triggers/frames.tsv, which says more.
enum class Trait : std::uint8_t {
    object,        ///< the object may be anything
    distinct,      ///< its words tell of different things
    strict,        ///< its words mean it only with what it needs
    to,            ///< "ke" brings the place as well
    from,          ///< "dari" brings the place as well
    agent_person,  ///< no body, country or system can be it
    patient_person,
    held,        ///< a light verb may hold it
    hits,        ///< a body after "pada" or "di" is what it is done to
    tried,       ///< a person after the noun is the one tried
    rules,       ///< a court decides
    court,       ///< there are speakers in it, and a body in whose house it is
    states,      ///< states can be it too
    death,       ///< who dies is told with what kills
    toll,        ///< what an incident named beside it does to people
    strikes,     ///< who flees or suffers does so from the last one
    bloodless,   ///< nobody dies of it
    comes,       ///< somebody comes into an office
    stands,      ///< somebody stands for election
    goes,        ///< somebody leaves an office to who comes
    encounter,   ///< people meet
    stay,        ///< a visit
    arrival,     ///< the beginning of a visit
    reception,   ///< who comes is received
    somewhere,   ///< a place must be named
    there,       ///< a place that it is done to is where it happens
    result,      ///< a noun without people that tells what its family told last
    dated_verb,  ///< a date makes up for it that nobody does it
    dated_noun,  ///< a day makes up for it that nobody is named
    paper,       ///< a document comes about; its name tells the event
};

/// A row of triggers/frames.tsv.
struct Frame {
    enum class Need : std::uint8_t { none, any, agent, patient, both };

    std::string name;
    EventKind kind = EventKind::meeting;
    std::optional<Plover> plover;
    std::optional<ParticipantRole> agent, patient, partner, recipient;
    bool noun_of_agent = false;  ///< the words after the noun are the agent
    Need need = Need::any;
    float weight = 0.5F;
    std::vector<WordId> companions;  ///< one must follow ("menetapkan … tersangka")
    /// Words that must not follow at once ("memutuskan untuk", "menahan tangis").
    std::vector<WordId> excluded;
    bool excludes_verbs = false;
    std::string otherwise;           ///< the frame of its words where no companion follows
    std::string family;              ///< frames of one family tell one happening in other words
    std::vector<std::string> tells;  ///< frames that may be a result of what this one tells
    std::uint32_t traits = 0;

    [[nodiscard]] bool is(Trait trait) const {
        return ((traits >> static_cast<std::uint32_t>(trait)) & 1U) != 0;
    }
    void set(Trait trait) { traits |= 1U << static_cast<std::uint32_t>(trait); }
};

/// "a=signatory", "of=p" into the frame; false where it is neither.
[[nodiscard]] bool set_role(Frame& frame, std::string_view item);
/// "need=p", "strict", … into the frame; false where it is no option.
[[nodiscard]] bool set_option(Frame& frame, std::string_view item, Vocabulary& vocabulary);

}  // namespace linimasa::events
