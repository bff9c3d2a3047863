#pragma once

#include "actors/countries.hpp"
#include "actors/draft.hpp"
#include "actors/person_names.hpp"

#include <vector>

/// The steps that join mentions to drafts of actors. Each adds to Draw::drafts.
namespace linimasa::actors {

/// Full and short forms, nicknames, typing errors of one person; namesakes stay apart.
void join_persons(Draw& draw, const std::vector<PersonName>& names);

/// Full names, acronyms and short forms of one body.
void join_bodies(Draw& draw);

/// States under their names, and "pemerintah", which is the pack's own state.
void join_states(Draw& draw, const CountryTable& countries);

/// Groups with the same head words.
void join_groups(Draw& draw);

/// Offices without a name: of a person who holds it in this article ("Kepala Negara", "Menlu"), or
/// an actor that is known by the office alone ("Gubernur Kepri").
void join_descriptions(Draw& draw);

/// "dia", "katanya": of the person who was last spoken of as acting or speaking.
void join_pronouns(Draw& draw);

}  // namespace linimasa::actors
