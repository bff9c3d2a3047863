#include "events/draft.hpp"
#include "events/finish.hpp"
#include "events/lexicon.hpp"
#include "events/quotations.hpp"
#include "events/relations.hpp"
#include "events/scene.hpp"
#include "linimasa/core/events.hpp"

namespace linimasa {

struct EventFinder::State {
    events::Lexicon lexicon;
};

Result<EventFinder> EventFinder::create(const LanguagePack& pack, Vocabulary& vocabulary) {
    return events::Lexicon::read(pack, vocabulary).map([](events::Lexicon&& lexicon) {
        EventFinder made;
        made.state_ = std::make_shared<const State>(State{std::move(lexicon)});
        return made;
    });
}

Happenings EventFinder::find(const AnalyzedText& text, std::span<const TimeExpression> times,
                             const Cast& cast, const Publication& published) const {
    if (text.tokens.empty()) {
        return {};
    }
    const events::Scene scene(text, times, cast, state_->lexicon, published.date);
    const auto utterances = events::find_utterances(scene);
    auto drafts = events::find_triggers(scene);
    events::split_posts(scene, drafts);
    events::read_light_verbs(scene, drafts);
    events::join_replacements(scene, drafts);
    events::join_victims(scene, drafts);
    events::name_accused(scene, drafts);
    events::name_bench(scene, drafts);
    events::read_circumstances(scene, utterances, drafts);
    drafts = events::merge(scene, std::move(drafts));
    auto statements = events::make_statements(scene, utterances);
    drafts.insert(drafts.end(), std::make_move_iterator(statements.begin()),
                  std::make_move_iterator(statements.end()));
    events::read_narrative(scene, utterances, drafts);
    events::read_words_of_judges(scene, drafts);
    auto [found, mentions] = events::finish(scene, utterances, drafts, published);
    Happenings happenings;
    happenings.relations = events::find_relations(scene, found, mentions);
    happenings.events = std::move(found);
    return happenings;
}

}  // namespace linimasa
