#pragma once

#include "linimasa/core/date.hpp"
#include "linimasa/core/reason.hpp"
#include "linimasa/core/span.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace linimasa {

/// The eight kinds of event; names as in the JSON contract.
enum class EventKind : std::uint8_t {
    meeting,
    statement,
    agreement,
    incident,
    visit,
    appointment,
    legal,
    initiative,
};

/// Event types of the PLOVER codebook (openeventdata/PLOVER, draft 2.0).
enum class Plover : std::uint8_t {
    agree,
    consult,
    support,
    concede,
    cooperate,
    aid,
    retreat,
    request,
    accuse,
    reject,
    threaten,
    protest,
    sanction,
    mobilize,
    coerce,
    assault,
};

enum class EventStatus : std::uint8_t { occurred, planned, ongoing, uncertain };

enum class ParticipantRole : std::uint8_t {
    host,
    organizer,
    attendee,
    companion,
    speaker,
    signatory,
    agent,
    target,
    victim,
    source,
    appointee,
    topic,
};

struct Participant {
    std::size_t actor = 0;  ///< index into Extraction::actors
    ParticipantRole role = ParticipantRole::agent;
    Evidence where;  ///< the words that name the actor beside the event
    double confidence = 0.0;
};

/// A recurring event and the number of this edition: {"KTT ASEAN", 32}.
struct Series {
    std::string name;
    std::optional<int> edition;

    friend bool operator==(const Series&, const Series&) = default;
};

/// What happened or is set to happen, as one article tells it.
struct Event {
    std::string label;
    EventKind kind = EventKind::meeting;
    std::optional<Plover> plover;
    DateRange date;
    std::optional<std::size_t> time;  ///< index into Extraction::times that the date rests on
    EventStatus status = EventStatus::occurred;
    std::optional<std::size_t> place;  ///< index into Extraction::places
    std::vector<Participant> participants;
    std::vector<std::size_t> documents;  ///< indices into Extraction::documents
    std::vector<std::size_t> topics;     ///< indices into Extraction::topics
    std::optional<std::size_t> part_of;  ///< index into Extraction::events
    std::optional<Series> series;
    ByteSpan trigger;                ///< the words that name or trigger it
    std::string frame;               ///< the pack's frame that matched
    std::vector<Evidence> evidence;  ///< sentences, by begin; never empty
    double confidence = 0.0;         ///< 0 to 1; what it means stands in docs/confidence.md
    std::vector<Reason> reasons;
};

enum class RelationType : std::uint8_t {
    part_of,
    precedes,
    causes,
    follows_up,
    about,
    holds_office,
    member_of,
    located_in,
    same_series,
    said,
    meets,  ///< two actors take part in the same events; worked out, in no extraction
};

/// What an end of a relation is.
enum class EntityKind : std::uint8_t { article, event, actor, place, document, topic };

struct EntityRef {
    EntityKind kind = EntityKind::event;
    std::size_t index = 0;  ///< into the list of that kind

    friend auto operator<=>(const EntityRef&, const EntityRef&) = default;
};

struct Relation {
    EntityRef source;
    EntityRef target;
    RelationType type = RelationType::about;
    DateRange date;
    std::vector<Evidence> evidence;
    double confidence = 0.0;
};

}  // namespace linimasa
