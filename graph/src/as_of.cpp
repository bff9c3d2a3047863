#include "linimasa/graph/query.hpp"

#include <algorithm>

namespace linimasa {
namespace {

/// Takes what later articles say out of a graph. Later articles stay until the end, so that all
/// positions hold on the way.
class LookingBack {
public:
    LookingBack(const EventGraph& graph, const Date& day) : graph_(graph) {
        for (const GraphArticle& article : graph.articles()) {
            later_.push_back(article.published.date &&
                             article.published.date->first_day() > day.last_day());
        }
        keep_.assign(graph.vertex_count(), true);
    }

    EventGraph run() {
        EventGraph::Parts parts = graph_.parts();
        for (std::size_t i = 0; i < later_.size(); ++i) {
            set(EntityKind::article, i, !later_[i]);
        }
        take_out(EntityKind::actor, parts.actors, &GraphActor::mentions);
        take_out(EntityKind::place, parts.places, &GraphPlace::mentions);
        take_out(EntityKind::document, parts.documents, &GraphDocument::mentions);
        take_out(EntityKind::event, parts.events, &GraphEvent::evidence);
        for (GraphActor& actor : parts.actors) {
            std::erase_if(actor.roles, [&](GraphRole& role) { return untold(role.evidence); });
        }
        for (GraphEvent& event : parts.events) {
            std::erase_if(event.participants,
                          [&](GraphParticipant& one) { return untold(one.evidence); });
        }
        std::erase_if(parts.relations, [&](GraphRelation& one) { return untold(one.evidence); });
        keep_topics();
        return subgraph(EventGraph(std::move(parts)), keep_);
    }

private:
    void set(EntityKind kind, std::size_t index, bool keep) {
        keep_[graph_.vertex({kind, index})] = keep;
    }

    /// Removes later passages. True where there were some and none is left.
    bool untold(std::vector<Quotation>& passages) const {
        const bool told = !passages.empty();
        std::erase_if(passages, [&](const Quotation& one) { return later_[one.article]; });
        return told && passages.empty();
    }

    template <class Node>
    void take_out(EntityKind kind, std::vector<Node>& nodes,
                  std::vector<Quotation> Node::*passages) {
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            set(kind, i, !untold(nodes[i].*passages));
        }
    }

    /// Topics have no passages: one is new where all events that have it are. One that no event has
    /// stays, since nothing says who brought it.
    void keep_topics() {
        std::vector<bool> held(graph_.topics().size(), false);
        std::vector<bool> told(graph_.topics().size(), false);
        for (std::size_t i = 0; i < graph_.events().size(); ++i) {
            for (const std::uint32_t topic : graph_.events()[i].topics) {
                held[topic] = true;
                told[topic] = told[topic] || keep_[graph_.vertex({EntityKind::event, i})];
            }
        }
        for (std::size_t i = 0; i < told.size(); ++i) {
            set(EntityKind::topic, i, told[i] || !held[i]);
        }
    }

    const EventGraph& graph_;
    std::vector<bool> later_;  ///< by article
    std::vector<bool> keep_;   ///< by vertex
};

}  // namespace

EventGraph as_of(const EventGraph& graph, const Date& day) {
    return LookingBack(graph, day).run();
}

}  // namespace linimasa
