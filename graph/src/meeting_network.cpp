#include "linimasa/graph/query.hpp"

#include <algorithm>

namespace linimasa {
namespace {

void add_evidence(const GraphEvent& event, const Tie& tie, std::vector<Quotation>& evidence) {
    for (const GraphParticipant& one : event.participants) {
        if (one.actor == tie.a || one.actor == tie.b) {
            evidence.insert(evidence.end(), one.evidence.begin(), one.evidence.end());
        }
    }
}

void widen(const DateRange& date, DateRange& span) {
    if (!date.start) {
        return;
    }
    const Date& last = date.until ? *date.until : *date.start;
    if (!span.start || date.start->first_day() < span.start->first_day()) {
        span.start = date.start;
    }
    if (!span.until || span.until->last_day() < last.last_day()) {
        span.until = last;
    }
}

}  // namespace

EventGraph meeting_network(const EventGraph& graph, const EventFilter& within) {
    EventGraph::Parts parts;
    parts.articles = graph.articles();
    parts.actors = graph.actors();
    std::vector<bool> meets(parts.actors.size(), false);
    for (const Tie& tie : co_participation(graph, within)) {
        GraphRelation relation{{EntityKind::actor, tie.a},
                               {EntityKind::actor, tie.b},
                               RelationType::meets,
                               {},
                               {},
                               0.0,
                               tie.weight};
        for (const std::uint32_t index : tie.events) {
            const GraphEvent& event = graph.events()[index];
            add_evidence(event, tie, relation.evidence);
            widen(event.date, relation.date);
            relation.confidence = std::max(relation.confidence, event.confidence);
        }
        auto& evidence = relation.evidence;
        std::sort(evidence.begin(), evidence.end());
        evidence.erase(std::unique(evidence.begin(), evidence.end()), evidence.end());
        meets[tie.a] = true;
        meets[tie.b] = true;
        parts.relations.push_back(std::move(relation));
    }
    const EventGraph network(std::move(parts));
    std::vector<bool> keep(network.vertex_count(), false);
    for (const GraphRelation& relation : network.relations()) {
        for (const Quotation& one : relation.evidence) {
            keep[network.vertex({EntityKind::article, one.article})] = true;
        }
    }
    for (std::size_t i = 0; i < meets.size(); ++i) {
        keep[network.vertex({EntityKind::actor, i})] = meets[i];
    }
    return subgraph(network, std::move(keep));
}

}  // namespace linimasa
