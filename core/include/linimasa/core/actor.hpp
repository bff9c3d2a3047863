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

enum class ActorKind : std::uint8_t { person, organization, country, group };

/// An office that the article gives to an actor.
struct Role {
    std::string title;                        ///< without the holder's name
    std::optional<std::size_t> organization;  ///< index of the actor where it is held
    std::string country;                      ///< ISO 3166-1 alpha-2 or empty
    DateRange term;                           ///< where the article says so
    bool former = false;                      ///< "mantan", "eks"
    Evidence where;
};

/// A term of office that a knowledge file gives.
struct OfficeTerm {
    std::string title;
    std::string country;  ///< ISO 3166-1 alpha-2 or empty
    DateRange term;       ///< without an end: still held when the file was written
    std::string source;   ///< address of the page that says so

    friend bool operator==(const OfficeTerm&, const OfficeTerm&) = default;
};

enum class ReferenceForm : std::uint8_t { name, alias, acronym, description, pronoun };

/// One place in the text where the actor is meant.
struct Reference {
    ByteSpan span;
    ReferenceForm form = ReferenceForm::name;
};

/// Who acts or is acted upon, inside one article.
struct Actor {
    std::string name;  ///< fullest form in the article, without titles
    ActorKind kind = ActorKind::person;
    std::vector<std::string> aliases;  ///< other forms in the article, pronouns left out; sorted
    std::vector<Role> roles;
    std::string country;                ///< ISO 3166-1 alpha-2 or empty
    std::vector<Reference> references;  ///< by begin; pronouns too
    std::string known_as;               ///< id in a knowledge file; empty where unknown
    /// Offices of `known_as`, whatever the article says of them; in the order of the file.
    std::vector<OfficeTerm> known_offices;
    double confidence = 0.0;
    std::vector<Reason> reasons;
};

enum class PlaceKind : std::uint8_t { city, region, country, venue, sea, other };

struct Place {
    std::string name;
    PlaceKind kind = PlaceKind::other;
    std::string country;
    std::optional<double> latitude;     ///< degrees north, WGS 84
    std::optional<double> longitude;    ///< degrees east, WGS 84
    std::vector<ByteSpan> mentions;     ///< by begin
    std::string gazetteer_id;           ///< empty where it is not in a list
    std::optional<std::size_t> within;  ///< index of the place that contains it ("Ubud, Bali")
};

enum class DocumentKind : std::uint8_t { statement, agreement, law, programme, report, other };

struct Document {
    std::string name;
    DocumentKind kind = DocumentKind::other;
    std::vector<ByteSpan> mentions;
};

struct Topic {
    std::string key;   ///< key in the pack's vocabulary, such as "cyber-security"
    std::string name;  ///< in the language of the pack: "keamanan siber"
    std::vector<ByteSpan> mentions;
};

}  // namespace linimasa
