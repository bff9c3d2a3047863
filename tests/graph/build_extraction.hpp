#pragma once

#include "linimasa/graph/linker.hpp"

#include <string>
#include <utility>

namespace linimasa::test {

/// Builds the extraction of an article from its parts, writing the words that they quote into the
/// text as it goes.
class Told {
public:
    Told(std::string source, const char* published) {
        data_.article.id = "art-" + source;
        data_.article.source = std::move(source);
        data_.article.language = "id";
        if (published != nullptr) {
            data_.article.published.date = Date::parse(published);
            data_.article.published.moment = published;
            data_.article.published.basis = PublishedBasis::stated;
            data_.article.published.confidence = 1.0;
        }
    }

    std::size_t actor(const std::string& name, ActorKind kind, const std::string& role = {},
                      const std::string& country = {},
                      const std::vector<std::string>& aliases = {}) {
        Actor actor;
        actor.name = name;
        actor.kind = kind;
        actor.country = country;
        actor.aliases = aliases;
        actor.confidence = 0.9;
        actor.references.push_back({write(name).span, ReferenceForm::name});
        if (!role.empty()) {
            actor.roles.push_back({.title = role,
                                   .organization = {},
                                   .country = {},
                                   .term = {},
                                   .former = false,
                                   .where = write(role)});
        }
        data_.actors.push_back(std::move(actor));
        return data_.actors.size() - 1;
    }
    std::size_t person(const std::string& name, const std::string& role = {},
                       const std::vector<std::string>& aliases = {}) {
        return actor(name, ActorKind::person, role, {}, aliases);
    }
    std::size_t body(const std::string& name, const std::vector<std::string>& aliases = {},
                     const std::string& country = {}) {
        return actor(name, ActorKind::organization, {}, country, aliases);
    }
    std::size_t place(const std::string& name, PlaceKind kind = PlaceKind::other,
                      const std::string& entry = {}) {
        Place place;
        place.name = name;
        place.kind = kind;
        place.gazetteer_id = entry;
        place.mentions.push_back(write(name).span);
        data_.places.push_back(std::move(place));
        return data_.places.size() - 1;
    }
    Event& event(const std::string& label, EventKind kind, const char* start = nullptr,
                 const char* until = nullptr) {
        Event event;
        event.label = label;
        event.kind = kind;
        event.confidence = 0.8;
        const Evidence where = write(label);
        event.trigger = where.span;
        event.evidence.push_back(where);
        if (start != nullptr) {
            event.date.start = Date::parse(start);
            event.date.until = Date::parse(until != nullptr ? until : start);
        }
        data_.events.push_back(std::move(event));
        return data_.events.back();
    }
    void takes_part(Event& event, std::size_t actor, ParticipantRole role) {
        event.participants.push_back({actor, role, write(data_.actors[actor].name), 0.9});
    }
    /// Appends a sentence and gives where it stands.
    Evidence write(const std::string& words) {
        std::string& text = data_.article.text;
        const std::size_t begin = text.size();
        text += words;
        text += ". ";
        return {{begin, begin + words.size()}, words};
    }
    [[nodiscard]] Extraction take() {
        data_.article.blocks = {{BlockKind::body, {0, data_.article.text.size()}, false}};
        return data_;
    }
    Extraction& data() { return data_; }

private:
    Extraction data_;
};

inline EventGraph link(std::vector<Extraction> extractions) {
    Linker linker;
    for (Extraction& extraction : extractions) {
        linker.add(std::move(extraction));
    }
    return std::move(linker).link();
}

}  // namespace linimasa::test
