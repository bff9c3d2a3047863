#include "actors/countries.hpp"
#include "actors/finish.hpp"
#include "actors/gazetteer.hpp"
#include "actors/join.hpp"
#include "actors/select.hpp"
#include "actors/settle.hpp"
#include "actors/topics.hpp"
#include "linimasa/core/actors.hpp"

#include <algorithm>

namespace linimasa {

struct ActorFinder::State {
    actors::WordTable words;
    actors::CountryTable countries;
    actors::PlaceTable places;
    actors::TopicTable topics;
};

Result<ActorFinder> ActorFinder::create(const LanguagePack& pack, Vocabulary& vocabulary) {
    auto words = actors::WordTable::load(pack, vocabulary);
    if (!words) {
        return tl::unexpected(words.error());
    }
    auto countries = actors::CountryTable::load(pack);
    if (!countries) {
        return tl::unexpected(countries.error());
    }
    auto places = actors::PlaceTable::load(pack);
    if (!places) {
        return tl::unexpected(places.error());
    }
    auto topics = actors::TopicTable::load(pack, vocabulary);
    if (!topics) {
        return tl::unexpected(topics.error());
    }
    ActorFinder made;
    made.state_ = std::make_shared<const State>(
        State{*std::move(words), *std::move(countries), *std::move(places), *std::move(topics)});
    return made;
}

Cast ActorFinder::find(const AnalyzedText& text, std::span<const Mention> mentions) const {
    actors::Scene scene = actors::make_scene(text, mentions, state_->words);
    actors::repair_spans(scene);
    actors::settle_kinds(scene);
    actors::add_recurring_names(scene);
    actors::add_counted_groups(scene);
    actors::Draw draw{scene, state_->words, {}};
    auto names = actors::read_person_names(scene, state_->places);
    actors::mark_offices(scene, names);
    actors::leave_out_relatives(scene, names);
    actors::mark_uses(scene);
    actors::join_persons(draw, names);
    actors::join_bodies(draw);
    actors::join_states(draw, state_->countries);
    actors::join_groups(draw);
    actors::join_descriptions(draw);
    actors::join_pronouns(draw);

    Cast cast;
    cast.actors = actors::finished_actors(draw, state_->countries);
    cast.places = actors::find_places(scene, state_->places, state_->countries);
    cast.documents = actors::find_documents(scene);
    cast.topics = state_->topics.find(text);
    cast.outlets = actors::outlets_among(cast.actors, state_->words);
    cast.doubtful = actors::doubtful_actors(cast.actors);
    return cast;
}

}  // namespace linimasa
