#include "extractor/readable_names.hpp"

#include "base/characters.hpp"
#include "linimasa/core/display.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace linimasa {
namespace {

bool is_single_spaced(std::string_view text) {
    bool after_space = true;
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        if ((character.is_space() && (after_space || text[at] != ' ')) ||
            steers_display(text, at)) {
            return false;
        }
        after_space = character.is_space();
        at += character.size;
    }
    return text.empty() || !after_space;
}

void set_single_spaces(std::string& text) {
    if (is_single_spaced(text)) {
        return;
    }
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        if (!character.is_space() && !steers_display(text, at)) {
            out.append(text, at, character.size);
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
        at += character.size;
    }
    if (!out.empty() && out.back() == ' ') {
        out.pop_back();
    }
    text = std::move(out);
}

}  // namespace

void make_names_readable(Extraction& extraction) {
    Article& article = extraction.article;
    for (auto* const line : {&article.title, &article.author, &article.outlet}) {
        if (*line) {
            set_single_spaces(**line);
        }
    }
    for (Actor& actor : extraction.actors) {
        set_single_spaces(actor.name);
        for (std::string& alias : actor.aliases) {
            set_single_spaces(alias);
        }
        std::sort(actor.aliases.begin(), actor.aliases.end());
        actor.aliases.erase(std::unique(actor.aliases.begin(), actor.aliases.end()),
                            actor.aliases.end());
        std::erase(actor.aliases, actor.name);
        for (Role& role : actor.roles) {
            set_single_spaces(role.title);
        }
    }
    for (Place& place : extraction.places) {
        set_single_spaces(place.name);
    }
    for (Document& document : extraction.documents) {
        set_single_spaces(document.name);
    }
    for (Event& event : extraction.events) {
        set_single_spaces(event.label);
        if (event.series) {
            set_single_spaces(event.series->name);
        }
    }
}

}  // namespace linimasa
