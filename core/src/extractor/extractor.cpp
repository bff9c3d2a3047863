#include "linimasa/core/extractor.hpp"

#include "extractor/event_topics.hpp"
#include "extractor/idle_actors.hpp"
#include "extractor/readable_names.hpp"
#include "linimasa/core/actors.hpp"
#include "linimasa/core/events.hpp"
#include "linimasa/core/knowledge.hpp"
#include "linimasa/core/language_pack.hpp"
#include "linimasa/core/mentions.hpp"
#include "linimasa/core/reader.hpp"
#include "linimasa/core/text.hpp"
#include "linimasa/core/times.hpp"

namespace linimasa {

struct Extractor::State {
    LanguagePack pack;
    std::unique_ptr<Vocabulary> vocabulary;  // stages point at it: it must not move
    TextAnalyzer text;
    TimeFinder times;
    NameFinder names;
    ActorFinder actors;
    EventFinder events;
    Knowledge knowledge;
};

Result<Extractor> Extractor::create(const ExtractorOptions& options) {
    auto pack = LanguagePack::load(options.language, options.language_dir);
    if (!pack) {
        return tl::unexpected(pack.error());
    }
    auto vocabulary = std::make_unique<Vocabulary>();
    auto text = TextAnalyzer::create(*pack, *vocabulary);
    if (!text) {
        return tl::unexpected(text.error());
    }
    auto times = TimeFinder::create(*pack, *vocabulary);
    if (!times) {
        return tl::unexpected(times.error());
    }
    auto names = NameFinder::create(*pack, *vocabulary);
    if (!names) {
        return tl::unexpected(names.error());
    }
    auto actors = ActorFinder::create(*pack, *vocabulary);
    if (!actors) {
        return tl::unexpected(actors.error());
    }
    auto events = EventFinder::create(*pack, *vocabulary);
    if (!events) {
        return tl::unexpected(events.error());
    }
    auto knowledge = Knowledge::load(options.knowledge);
    if (!knowledge) {
        return tl::unexpected(knowledge.error());
    }
    Extractor extractor;
    extractor.state_ = std::make_shared<const State>(
        State{*std::move(pack), std::move(vocabulary), *std::move(text), *std::move(times),
              *std::move(names), *std::move(actors), *std::move(events), *std::move(knowledge)});
    return extractor;
}

Extraction Extractor::extract(Article article) const {
    Extraction result;
    const AnalyzedText text = read(std::move(article), result);
    Cast cast = state_->actors.find(text, state_->names.find(text));
    state_->knowledge.recognize(cast.actors, result.article.published.date);
    Happenings happenings = state_->events.find(text, result.times, cast, result.article.published);
    state_->knowledge.recognize(happenings.events);
    result.actors = std::move(cast.actors);
    result.places = std::move(cast.places);
    result.documents = std::move(cast.documents);
    result.topics = std::move(cast.topics);
    result.events = std::move(happenings.events);
    result.relations = std::move(happenings.relations);
    drop_idle_actors(result, cast.doubtful);
    find_event_topics(result);
    make_names_readable(result);
    return result;
}

Extraction Extractor::extract_times(Article article) const {
    Extraction result;
    static_cast<void>(read(std::move(article), result));
    return result;
}

Article Extractor::complete(Article article) const {
    if (article.blocks.empty()) {
        find_blocks(article);
    }
    if (!article.published.date) {
        article.published = state_->times.find_publication(state_->text.analyze(article));
    }
    return article;
}

AnalyzedText Extractor::read(Article article, Extraction& result) const {
    result.article = std::move(article);
    if (result.article.blocks.empty()) {
        find_blocks(result.article);
    }
    AnalyzedText text = state_->text.analyze(result.article);
    if (!result.article.published.date) {
        result.article.published = state_->times.find_publication(text);
    }
    result.times = state_->times.find(text, result.article.published.date);
    return text;
}

}  // namespace linimasa
