#pragma once

#include "linimasa/core/actors.hpp"
#include "linimasa/core/enum_names.hpp"
#include "linimasa/core/events.hpp"
#include "linimasa/core/language_pack.hpp"
#include "linimasa/core/text.hpp"
#include "linimasa/core/times.hpp"
#include "linimasa/core/vocabulary.hpp"
#include "support/shared.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace linimasa::test {

/// The stages that an event stands on, created once.
struct Stages {
    LanguagePack pack = *LanguagePack::load("id");
    std::unique_ptr<Vocabulary> vocabulary = std::make_unique<Vocabulary>();
    TextAnalyzer text = *TextAnalyzer::create(pack, *vocabulary);
    TimeFinder times = *TimeFinder::create(pack, *vocabulary);
    EventFinder events = *EventFinder::create(pack, *vocabulary);

    static const Stages& get() {
        static const Stages stages;
        return stages;
    }
};

/// An article of one body, with the actors and places that the test names: wherever their words
/// stand, they are meant.
struct Told {
    Article article;
    Cast cast;
    std::vector<TimeExpression> times;
    Happenings found;

    [[nodiscard]] const Event* of_kind(EventKind kind) const {
        const auto it = std::find_if(found.events.begin(), found.events.end(),
                                     [kind](const Event& event) { return event.kind == kind; });
        return it == found.events.end() ? nullptr : &*it;
    }
    [[nodiscard]] std::size_t count(EventKind kind) const {
        return static_cast<std::size_t>(
            std::count_if(found.events.begin(), found.events.end(),
                          [kind](const Event& event) { return event.kind == kind; }));
    }
    /// "Budi:speaker, Kemlu:host", by name.
    [[nodiscard]] std::string people(const Event* event) const {
        if (event == nullptr) {
            return "no event";
        }
        std::vector<std::string> all;
        for (const Participant& participant : event->participants) {
            all.push_back(cast.actors[participant.actor].name + ":" +
                          std::string(to_string(participant.role)));
        }
        std::sort(all.begin(), all.end());
        std::string out;
        for (const std::string& one : all) {
            out += out.empty() ? one : ", " + one;
        }
        return out;
    }
    [[nodiscard]] std::string start(const Event* event) const {
        return event != nullptr && event->date.start ? event->date.start->to_string() : "";
    }
    [[nodiscard]] std::string place(const Event* event) const {
        return event != nullptr && event->place ? cast.places[*event->place].name : "";
    }
};

inline std::vector<ByteSpan> all_of(std::string_view text, std::string_view words) {
    std::vector<ByteSpan> spans;
    for (std::size_t at = text.find(words); at != std::string_view::npos;
         at = text.find(words, at + words.size())) {
        spans.push_back({at, at + words.size()});
    }
    return spans;
}

/// `actors`: "p:Budi Hartono|Budi" is a person with an alias, "o:" a body, "n:" a paper, "c:" a
/// state, "g:" a group; "~" is before a pronoun that means the actor. The publication day is
/// 2024-07-12, a Friday. The first `headline` bytes are the title.
inline std::unique_ptr<Told> tell(std::string text, std::vector<std::string> actors,
                                  std::vector<std::string> places = {}, std::size_t headline = 0) {
    auto told = std::make_unique<Told>();
    told->article.text = std::move(text);
    told->article.blocks = {{BlockKind::body, {headline, told->article.text.size()}, false}};
    if (headline > 0) {
        told->article.blocks.insert(told->article.blocks.begin(),
                                    {BlockKind::title, {0, headline}, false});
    }
    told->article.published.date = Date::from_day(2024, 7, 12);
    for (const std::string& entry : actors) {
        Actor actor;
        actor.kind = entry[0] == 'p'                      ? ActorKind::person
                     : entry[0] == 'o' || entry[0] == 'n' ? ActorKind::organization
                     : entry[0] == 'c'                    ? ActorKind::country
                                                          : ActorKind::group;
        std::string_view rest = std::string_view(entry).substr(2);
        while (!rest.empty()) {
            std::string_view form = rest.substr(0, rest.find('|'));
            const std::size_t length = form.size();
            const bool pronoun = form.starts_with('~');
            form.remove_prefix(pronoun ? 1 : 0);
            if (!pronoun) {
                (actor.name.empty() ? actor.name : actor.aliases.emplace_back()) = form;
            }
            for (const ByteSpan span : all_of(told->article.text, form)) {
                const bool inside =
                    std::any_of(actor.references.begin(), actor.references.end(),
                                [&](const Reference& known) { return known.span.overlaps(span); });
                if (!inside) {
                    actor.references.push_back(
                        {span, pronoun ? ReferenceForm::pronoun : ReferenceForm::name});
                }
            }
            rest.remove_prefix(std::min(length + 1, rest.size()));
        }
        std::sort(actor.references.begin(), actor.references.end(),
                  [](const Reference& a, const Reference& b) { return a.span < b.span; });
        if (entry[0] == 'n') {
            told->cast.outlets.push_back(told->cast.actors.size());
        }
        told->cast.actors.push_back(std::move(actor));
    }
    for (const std::string& name : places) {
        Place place;
        place.name = name;
        place.mentions = all_of(told->article.text, name);
        told->cast.places.push_back(std::move(place));
    }
    const Stages& stages = Stages::get();
    const AnalyzedText analyzed = stages.text.analyze(told->article);
    told->times = stages.times.find(analyzed, told->article.published.date);
    told->found = stages.events.find(analyzed, told->times, told->cast, told->article.published);
    return told;
}

/// The same under a headline.
inline std::unique_ptr<Told> tell_under(const std::string& headline, const std::string& body,
                                        std::vector<std::string> actors,
                                        std::vector<std::string> places = {}) {
    return tell(headline + "\n\n" + body, std::move(actors), std::move(places), headline.size());
}

}  // namespace linimasa::test
