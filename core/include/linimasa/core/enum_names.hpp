#pragma once

#include "linimasa/core/actor.hpp"
#include "linimasa/core/article.hpp"
#include "linimasa/core/event.hpp"
#include "linimasa/core/time_expression.hpp"

#include <optional>
#include <string_view>

/// The words for enumeration values, exactly as the JSON contract has them, and back.
namespace linimasa {

[[nodiscard]] std::string_view to_string(BlockKind);
[[nodiscard]] std::string_view to_string(PublishedBasis);
[[nodiscard]] std::string_view to_string(TimeType);      ///< "DATE", "TIME", "DURATION", "SET"
[[nodiscard]] std::string_view to_string(TimeModifier);  ///< "" for none
[[nodiscard]] std::string_view to_string(ActorKind);
[[nodiscard]] std::string_view to_string(ReferenceForm);
[[nodiscard]] std::string_view to_string(PlaceKind);
[[nodiscard]] std::string_view to_string(DocumentKind);
[[nodiscard]] std::string_view to_string(EventKind);
[[nodiscard]] std::string_view to_string(Plover);  ///< "AGREE", …
[[nodiscard]] std::string_view to_string(EventStatus);
[[nodiscard]] std::string_view to_string(ParticipantRole);
[[nodiscard]] std::string_view to_string(RelationType);
[[nodiscard]] std::string_view to_string(EntityKind);

/// Nothing where the word is not one of the enumeration's.
template <class Enum>
[[nodiscard]] std::optional<Enum> parse_enum(std::string_view word);

}  // namespace linimasa
