#pragma once

#include "actors/draft.hpp"
#include "actors/gazetteer.hpp"

#include <optional>
#include <vector>

namespace linimasa::actors {

/// A person's mention without what does not belong to the name.
struct PersonName {
    std::uint32_t item = 0;
    std::uint32_t first = 0;  ///< tokens of the name alone
    std::uint32_t past = 0;
    ByteSpan span;  ///< of the name; a pair joined by a hyphen is cut inside a token
    NameWords words;
    std::vector<Office> offices;
};

/// Person mentions with titles, honorifics and degrees cut off, and the offices that the text
/// gives to each (the items of the scene are cut as well): before the name, in apposition, after
/// "selaku" or "sebagai", by "yakni".
[[nodiscard]] std::vector<PersonName> read_person_names(Scene& scene, const PlaceTable& places);

/// Gives along what one office says of several: "yakni A dan B", "A, B, dan C sebagai anggota", and
/// from who is served to who serves: "kuasa hukum A, B, mengatakan".
void share_offices(const Scene& scene, std::vector<PersonName>& names);

/// "putra bungsu Presiden A, B, …": leaves out A, who only says whose relative B is.
void leave_out_relatives(const Scene& scene, std::vector<PersonName>& names);

}  // namespace linimasa::actors
