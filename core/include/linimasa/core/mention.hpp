#pragma once

#include "linimasa/core/span.hpp"

#include <cstdint>
#include <string>

namespace linimasa {

enum class MentionKind : std::uint8_t {
    person,
    organization,
    country,
    group,
    place,
    document,
    role,  ///< an office without a name ("Presiden", "Menteri Luar Negeri")
};

/// A span that names something, before it is known who or what that is.
struct Mention {
    ByteSpan span;
    MentionKind kind = MentionKind::person;
    float confidence = 0.0F;
    /// What found it: "tagger", "title-before-name", "gazetteer:place", … for `explain`.
    std::string rule;
    /// Key of the gazetteer or pack entry it was found by; empty where found by form alone.
    std::string entry;
};

}  // namespace linimasa
