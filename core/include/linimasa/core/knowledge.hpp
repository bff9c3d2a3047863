#pragma once

#include "linimasa/core/actor.hpp"
#include "linimasa/core/date.hpp"
#include "linimasa/core/event.hpp"
#include "linimasa/core/result.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace linimasa {

/// Somebody or something that a knowledge file names.
struct KnownActor {
    std::string id;  ///< as in the file: "joko-widodo"
    ActorKind kind = ActorKind::person;
    std::string country;  ///< ISO 3166-1 alpha-2 or empty
    std::string name;
    std::vector<std::string> aliases;
    std::string source;  ///< where the fact stands, for people to check
};

/// Who held an office, and when.
struct KnownOffice {
    std::size_t holder = 0;  ///< index into Knowledge::actors
    std::string title;
    std::string country;
    DateRange term;  ///< without an end: still held when the file was written
    std::string source;
};

/// An event of a numbered series whose place and dates are known.
struct KnownEvent {
    std::string id;
    Series series;
    DateRange date;
    std::string place;
    std::string source;
};

/// What a user knows beforehand, from knowledge files (docs/knowledge.md). It improves results and
/// nothing depends on it. Immutable; shared by threads.
class Knowledge {
public:
    /// Reads files one after the other; a later one may refer to actors of an earlier one.
    [[nodiscard]] static Result<Knowledge> load(std::span<const std::filesystem::path> files);
    /// Adds the facts of one file. @param name  how the file is called in messages
    [[nodiscard]] Result<void> add(std::string_view text, std::string_view name);

    [[nodiscard]] std::span<const KnownActor> actors() const { return actors_; }
    [[nodiscard]] std::span<const KnownOffice> offices() const { return offices_; }
    [[nodiscard]] std::span<const KnownEvent> events() const { return events_; }

    /// A hash of all facts, empty without any: extractions made with others are not the same.
    [[nodiscard]] std::string fingerprint() const;

    /// Sets Actor::known_as where a name or alias is that of one entry and no other, and for an
    /// office without a name where one person held it on the day of publication. Fills in the
    /// country where the article does not tell it, and the offices that the entry held. Each with a
    /// reason.
    void recognize(std::vector<Actor>& actors, const std::optional<Date>& published) const;
    /// Dates the events of a known series and number that the article leaves undated. A date that
    /// the article gives is never changed.
    void recognize(std::vector<Event>& events) const;

private:
    [[nodiscard]] std::vector<OfficeTerm> offices_of(std::size_t holder) const;

    std::vector<KnownActor> actors_;
    std::vector<KnownOffice> offices_;
    std::vector<KnownEvent> events_;
    std::uint64_t hash_ = 0;
};

}  // namespace linimasa
