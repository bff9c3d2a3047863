#pragma once

#include "actors/name_keys.hpp"
#include "actors/offices.hpp"
#include "actors/scene.hpp"
#include "linimasa/core/actor.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace linimasa::actors {

/// An office that the article gives to somebody.
struct DraftRole {
    Office office;
    std::string title;
    std::vector<std::string> words;     ///< office_words(title)
    std::vector<std::string> core;      ///< the same without the words of bodies inside
    std::vector<std::string> brief;     ///< "Kapuspen TNI": by the short form that a bracket gives
    std::vector<std::uint32_t> bodies;  ///< drafts of these bodies
};

/// Another form of an actor's name, as the article has it.
struct Form {
    std::string text;
    ReferenceForm form = ReferenceForm::name;
};

/// An actor while its mentions are being collected.
struct Draft {
    ActorKind kind = ActorKind::person;
    std::string name;
    NameWords words;          ///< of the fullest form
    std::vector<Form> forms;  ///< every form found, in order of appearance
    std::vector<Reference> references;
    std::vector<DraftRole> roles;
    std::string country;
    std::string entry;             ///< key of a gazetteer entry
    std::uint16_t uses = 0;        ///< all uses of its mentions
    std::uint32_t free = 0;        ///< mentions that stand by themselves
    std::uint32_t acting = 0;      ///< of those, how many act or are acted upon
    std::uint32_t setting = 0;     ///< of the free ones, how many are only where something happens
    std::uint32_t in_passing = 0;  ///< of the free ones, in a headline or inside a quotation
    std::uint32_t quoted_as_source = 0;
    bool outlet = false;  ///< a paper or site
    bool ministry = false;
    bool people = false;    ///< "rakyat X": a group only where it does something
    bool specific = false;  ///< of an office: it says where it is held
    bool unnamed = false;   ///< only an office is known
    float confidence = 0;
    std::vector<Reason> reasons;
};

/// Everything that the steps of ActorFinder share while one article is read.
struct Draw {
    Scene& scene;
    const WordTable& words;
    std::vector<Draft> drafts;
};

/// Adds a place in the text where the actor is meant.
void add_reference(Draw& draw, std::uint32_t draft, ByteSpan span, ReferenceForm form);
/// The same for an item, which is thereby taken; counts how it is used.
void add_item(Draw& draw, std::uint32_t draft, std::uint32_t index, ReferenceForm form);
void add_form(Draft& draft, std::string_view text, ReferenceForm form);

}  // namespace linimasa::actors
