#pragma once

#include "person_nodes.hpp"

#include <vector>

namespace linimasa {

/// Persons that an article calls by one word only ("Jokowi", "Chandra"): each to the one full name
/// that fits, if one fits clearly better than all others; else to those of the same word and
/// office. New persons are added to `people`, with their labels.
void attach_short_names(const Corpus& corpus, double threshold, std::vector<PersonNode>& people,
                        std::vector<std::uint32_t>& label_of, std::vector<PersonNode> short_names,
                        ActorLabels& labels);

/// Persons that an article calls by an office only ("Gubernur Kepri"): each to the one person who
/// holds it at that time; else to those of the same office at about the same time.
void attach_offices(const Corpus& corpus, const std::vector<PersonNode>& people,
                    const std::vector<std::uint32_t>& label_of,
                    const std::vector<PersonNode>& offices, ActorLabels& labels);

}  // namespace linimasa
