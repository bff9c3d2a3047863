#pragma once

#include "events/draft.hpp"

#include <cstdint>
#include <vector>

namespace linimasa::events {

/// Adds the event that a head of named_events.tsv at this unit names, where its words are enough of
/// a name ("KTT ASEAN ke-32", "rapat koordinasi", not "forum"). Returns the unit to go on with.
std::uint32_t read_named_event(const Scene& scene, const SentenceUnits& sentence,
                               std::uint32_t unit, const Hit& hit, std::vector<Draft>& drafts);

/// "X menerbitkan Peraturan Y Nomor 8 Tahun 2024": adds the rule, which has a name, instead of the
/// verb, which says by whom. False where no such name stands behind the verb.
bool read_decree(const Scene& scene, const SentenceUnits& sentence, const Draft& verb,
                 std::vector<Draft>& drafts);

}  // namespace linimasa::events
