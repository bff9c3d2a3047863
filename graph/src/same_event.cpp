#include "actor_nodes.hpp"
#include "agglomerate.hpp"
#include "event_nodes.hpp"
#include "event_pairs.hpp"
#include "person_nodes.hpp"
#include "same.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace linimasa {
namespace {

class EventLinking {
public:
    EventLinking(const Corpus& corpus, const Clusters& actors, const Clusters& places,
                 double threshold)
        : corpus_(corpus), nodes_(event_nodes(corpus, actors, places)), threshold_(threshold) {}

    Clusters run() {
        std::vector<Link> links;
        for (const auto& [a, b] : event_pairs(nodes_)) {
            const auto& language = language_of(corpus_[nodes_[a].items.front().article]);
            const Likeness alike = likeness(nodes_[a], nodes_[b], language);
            if (alike.score >= threshold_ && !different_events(nodes_[a], nodes_[b])) {
                links.push_back({a, b, alike.score, alike.rule});
            }
        }
        // What an article tells beside the very event that it is most like is hardly another one
        // that it is less like.
        const Grouping grouping = agglomerate(
            nodes_.size(), std::move(links), threshold_,
            [this](std::uint32_t a, std::uint32_t b) {
                return different_events(nodes_[a], nodes_[b]);
            },
            [this](std::uint32_t a, std::uint32_t b) {
                return share_article(nodes_[a].items, nodes_[b].items);
            });
        return clusters(grouping);
    }

private:
    Clusters clusters(const Grouping& grouping) {
        std::vector<std::vector<std::uint32_t>> root(corpus_.size());
        for (std::size_t article = 0; article < corpus_.size(); ++article) {
            root[article].resize(corpus_[article].data.events.size());
        }
        for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
            for (const Item& item : nodes_[i].items) {
                root[item.article][item.index] = grouping.root[i];
            }
        }
        Clusters result = clusters_from(root);
        for (const Link& link : grouping.used) {
            const EventNode& a = nodes_[link.a];
            const EventNode& b = nodes_[link.b];
            const std::uint32_t cluster = result.at(a.items.front().article, a.items.front().index);
            result.reasons[cluster].push_back(
                {.step = "merge",
                 .rule = std::string(link.rule),
                 .note =
                     fmt::format("\"{}\" ({}) and \"{}\" ({}): {:.2f}", a.label,
                                 corpus_[a.items.front().article].article().source, b.label,
                                 corpus_[b.items.front().article].article().source, link.score)});
        }
        return result;
    }

    const Corpus& corpus_;
    std::vector<EventNode> nodes_;
    double threshold_;
};

}  // namespace

Clusters same_events(const Corpus& corpus, const Clusters& actors, const Clusters& places,
                     const LinkOptions& options) {
    return EventLinking(corpus, actors, places, options.event_threshold).run();
}

}  // namespace linimasa
