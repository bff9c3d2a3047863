#pragma once

#include "linking_words.hpp"
#include "told.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace linimasa {

/// What the name of an election says of it: "Pilgub Jawa Barat 2018" elects the head of a region,
/// in Jawa Barat. Where an article mentions "Pilkada 2018" says nothing of the election.
struct ElectionName {
    std::set<std::string> ballots;     ///< what is voted on; empty where the name does not say
    std::vector<std::size_t> regions;  ///< places of the article that the name holds
};

/// Nothing where the event is no election.
[[nodiscard]] std::optional<ElectionName> election_name(const Told& told, const Event& event,
                                                        const LinkingWords& language);

/// Where the event is: of an election, the region that its name holds.
[[nodiscard]] std::optional<std::size_t> place_of(const Event& event,
                                                  const std::optional<ElectionName>& election);
[[nodiscard]] std::optional<std::size_t> place_of(const Told& told, const Event& event);

/// For each cluster of events, the one that it is a part of as an election: of a region's, the
/// elections of all regions in that year; of the president's, the general election of that year.
[[nodiscard]] std::vector<std::optional<std::uint32_t>> whole_elections(const Corpus& corpus,
                                                                        const Clusters& events,
                                                                        const Clusters& places);

}  // namespace linimasa
