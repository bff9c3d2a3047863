#include "linimasa/core/enum_names.hpp"

#include <array>

namespace linimasa {
namespace {

template <class Enum>
struct Words;

#define LINIMASA_WORDS(Enum, ...)                                                    \
    template <>                                                                      \
    struct Words<Enum> {                                                             \
        static constexpr auto list = std::to_array<std::string_view>({__VA_ARGS__}); \
    }

LINIMASA_WORDS(BlockKind, "title", "subtitle", "dateline", "heading", "body", "caption", "byline",
               "teaser", "form", "advertisement", "boilerplate");
LINIMASA_WORDS(PublishedBasis, "stated", "metadata", "inferred", "unknown");
LINIMASA_WORDS(TimeType, "DATE", "TIME", "DURATION", "SET");
LINIMASA_WORDS(TimeModifier, "", "approx", "start", "mid", "end", "more_than", "less_than",
               "equal_or_more", "equal_or_less");
LINIMASA_WORDS(ActorKind, "person", "organization", "country", "group");
LINIMASA_WORDS(ReferenceForm, "name", "alias", "acronym", "description", "pronoun");
LINIMASA_WORDS(PlaceKind, "city", "region", "country", "venue", "sea", "other");
LINIMASA_WORDS(DocumentKind, "statement", "agreement", "law", "programme", "report", "other");
LINIMASA_WORDS(EventKind, "meeting", "statement", "agreement", "incident", "visit", "appointment",
               "legal", "initiative");
LINIMASA_WORDS(Plover, "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT",
               "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE",
               "COERCE", "ASSAULT");
LINIMASA_WORDS(EventStatus, "occurred", "planned", "ongoing", "uncertain");
LINIMASA_WORDS(ParticipantRole, "host", "organizer", "attendee", "companion", "speaker",
               "signatory", "agent", "target", "victim", "source", "appointee", "topic");
LINIMASA_WORDS(RelationType, "part_of", "precedes", "causes", "follows_up", "about", "holds_office",
               "member_of", "located_in", "same_series", "said", "meets");
LINIMASA_WORDS(EntityKind, "article", "event", "actor", "place", "document", "topic");

#undef LINIMASA_WORDS

template <class Enum>
std::string_view word_of(Enum value) {
    return Words<Enum>::list.at(static_cast<std::size_t>(value));
}

}  // namespace

template <class Enum>
std::optional<Enum> parse_enum(std::string_view word) {
    for (std::size_t i = 0; i < Words<Enum>::list.size(); ++i) {
        if (Words<Enum>::list[i] == word) {
            return static_cast<Enum>(i);
        }
    }
    return std::nullopt;
}

#define LINIMASA_ENUM(Enum)                  \
    std::string_view to_string(Enum value) { \
        return word_of(value);               \
    }                                        \
    template std::optional<Enum> parse_enum<Enum>(std::string_view)

LINIMASA_ENUM(BlockKind);
LINIMASA_ENUM(PublishedBasis);
LINIMASA_ENUM(TimeType);
LINIMASA_ENUM(TimeModifier);
LINIMASA_ENUM(ActorKind);
LINIMASA_ENUM(ReferenceForm);
LINIMASA_ENUM(PlaceKind);
LINIMASA_ENUM(DocumentKind);
LINIMASA_ENUM(EventKind);
LINIMASA_ENUM(Plover);
LINIMASA_ENUM(EventStatus);
LINIMASA_ENUM(ParticipantRole);
LINIMASA_ENUM(RelationType);
LINIMASA_ENUM(EntityKind);

#undef LINIMASA_ENUM

}  // namespace linimasa
