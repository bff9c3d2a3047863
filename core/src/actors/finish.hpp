#pragma once

#include "actors/countries.hpp"
#include "actors/draft.hpp"
#include "actors/person_names.hpp"

#include <vector>

namespace linimasa::actors {

/// Marks the mentions that stand inside an office that a person's name came with.
void mark_offices(Scene& scene, const std::vector<PersonName>& names);

/// The drafts that are actors of the story, as the public type, by first reference.
[[nodiscard]] std::vector<Actor> finished_actors(Draw& draw, const CountryTable& countries);

[[nodiscard]] std::vector<Document> find_documents(const Scene& scene);

}  // namespace linimasa::actors
