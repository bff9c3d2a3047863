#include "linimasa/graph/linker.hpp"

#include "apply_decisions.hpp"
#include "assemble.hpp"
#include "dates.hpp"
#include "linimasa/core/duplicates.hpp"
#include "same.hpp"
#include "told.hpp"

#include <absl/container/flat_hash_map.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace linimasa {
namespace {

constexpr std::uint32_t no_print = ~std::uint32_t{0};

/// Of several extractions of one article one stands for all, whichever came first: the dated one,
/// then the one whose source sorts first, then the longest.
auto standing(const Told& told) {
    const Article& article = told.article();
    return std::tuple(!article.published.date.has_value(), std::string_view(article.source),
                      std::string_view(article.record_id), ~told.sentences.size(),
                      std::string_view(article.id));
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

/// Keeps the better of two extractions in the first, which remembers the sources of both.
void keep_better(Told& known, Told other) {
    if (standing(other) < standing(known)) {
        std::swap(known, other);
    }
    join_sources(known.data.article, other.article());
}

}  // namespace

struct Linker::State {
    LinkOptions options;
    Corpus corpus;
    absl::flat_hash_map<std::string, std::uint32_t> by_id;
    std::vector<std::pair<ArticlePrint, std::uint32_t>> prints;  ///< with the article's number

    /// An article that is printed in many hundred versions is compared with its nearest only, so
    /// which ones are compared must not depend on which came first.
    [[nodiscard]] std::vector<std::uint32_t> groups_of_copies() {
        std::sort(prints.begin(), prints.end());
        DuplicateIndex copies;
        std::vector<std::uint32_t> first(corpus.size(), no_print);
        for (const auto& [print, article] : prints) {
            const std::uint32_t number = copies.add(print);
            if (first[article] == no_print) {
                first[article] = number;
            } else {
                copies.join(first[article], number);  // one id
            }
        }
        prints.clear();
        for (std::uint32_t& print : first) {
            print = copies.group_of(print);
        }
        return first;
    }

    /// Leaves one article of each group of copies.
    [[nodiscard]] Corpus without_copies() {
        const std::vector<std::uint32_t> groups = groups_of_copies();
        absl::flat_hash_map<std::uint32_t, std::uint32_t> kept;  // by group
        Corpus result;
        for (std::uint32_t i = 0; i < corpus.size(); ++i) {
            const auto [found, is_new] =
                kept.try_emplace(groups[i], static_cast<std::uint32_t>(result.size()));
            if (is_new) {
                result.push_back(std::move(corpus[i]));
            } else {
                keep_better(result[found->second], std::move(corpus[i]));
            }
        }
        return result;
    }
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
    state_->prints.emplace_back(article_print(extraction.article), found->second);
    if (is_new) {
        corpus.push_back(tell(std::move(extraction)));
    } else {
        keep_better(corpus[found->second], tell(std::move(extraction)));
    }
}

EventGraph Linker::link() && {
    std::vector<std::string> unmet;
    return std::move(*this).link(unmet);
}

EventGraph Linker::link(std::vector<std::string>& unmet) && {
    Corpus corpus = state_->without_copies();
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
