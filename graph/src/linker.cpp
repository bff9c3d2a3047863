#include "linimasa/graph/linker.hpp"

#include "apply_decisions.hpp"
#include "assemble.hpp"
#include "dates.hpp"
#include "same.hpp"
#include "told.hpp"

#include <absl/container/flat_hash_map.h>

#include <algorithm>
#include <tuple>

namespace linimasa {
namespace {

/// Of several extractions of one article one stands for all, whichever came first: the dated one,
/// then the one whose source sorts first.
auto standing(const Article& article) {
    return std::tuple(!article.published.date.has_value(), std::string_view(article.source),
                      std::string_view(article.record_id));
}

void join_sources(Article& article, const Article& other) {
    article.also_from.push_back(other.source);
    article.also_from.insert(article.also_from.end(), other.also_from.begin(),
                             other.also_from.end());
    std::sort(article.also_from.begin(), article.also_from.end());
    auto& all = article.also_from;
    all.erase(std::unique(all.begin(), all.end()), all.end());
    all.erase(std::remove(all.begin(), all.end(), article.source), all.end());
}

}  // namespace

struct Linker::State {
    LinkOptions options;
    Corpus corpus;
    absl::flat_hash_map<std::string, std::uint32_t> by_id;
};

Linker::Linker(LinkOptions options) : state_(std::make_unique<State>()) {
    state_->options = std::move(options);
}
Linker::~Linker() = default;
Linker::Linker(Linker&&) noexcept = default;
Linker& Linker::operator=(Linker&&) noexcept = default;

void Linker::add(Extraction extraction) {
    const auto& published = extraction.article.published.date;
    const auto& as_of = state_->options.as_of;
    if (as_of && published && published->first_day() > as_of->last_day()) {
        return;
    }
    Corpus& corpus = state_->corpus;
    const auto [found, is_new] =
        state_->by_id.try_emplace(extraction.article.id, static_cast<std::uint32_t>(corpus.size()));
    if (is_new) {
        corpus.push_back(tell(std::move(extraction)));
        return;
    }
    Told& known = corpus[found->second];
    if (standing(extraction.article) < standing(known.article())) {
        Told better = tell(std::move(extraction));
        std::swap(known, better);
        join_sources(known.data.article, better.article());
    } else {
        join_sources(known.data.article, extraction.article);
    }
}

EventGraph Linker::link() && {
    std::vector<std::string> unmet;
    return std::move(*this).link(unmet);
}

EventGraph Linker::link(std::vector<std::string>& unmet) && {
    Corpus corpus = std::move(state_->corpus);
    std::sort(corpus.begin(), corpus.end(), [](const Told& a, const Told& b) {
        return std::tie(a.article().source, a.article().id) <
               std::tie(b.article().source, b.article().id);
    });
    DecisionDesk desk(state_->options.decisions);
    desk.date_articles(corpus);
    infer_dates(corpus, state_->options);
    Decisions decisions;
    decisions.texts = same_texts(corpus);
    decisions.actors = same_actors(corpus, state_->options);
    desk.decide_actors(corpus, decisions);
    decisions.places = same_places(corpus);
    decisions.documents = same_documents(corpus);
    decisions.topics = same_topics(corpus);
    decisions.events = same_events(corpus, decisions.actors, decisions.places, state_->options);
    desk.decide_events(corpus, decisions);
    unmet = desk.unmet();

    EventGraph::Parts parts;
    Positions positions;
    assemble_articles(corpus, decisions, parts);
    assemble_actors(corpus, decisions, parts, positions);
    assemble_things(corpus, decisions, parts, positions);
    assemble_events(corpus, decisions, parts, positions);
    assemble_relations(corpus, decisions, positions, parts);
    link_events(corpus, parts);
    return EventGraph(std::move(parts));
}

}  // namespace linimasa
