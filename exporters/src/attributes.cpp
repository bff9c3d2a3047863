#include "attributes.hpp"

#include "linimasa/core/enum_names.hpp"

#include <algorithm>

namespace linimasa {
namespace {

enum Column : std::size_t {
    status,
    plover,
    series,
    country,
    latitude,
    longitude,
    outlet,
    origin,
    other_names,
    passage_count,
    confidence,
    evidence_text,
    degree,
    weighted_degree,
    betweenness,
    pagerank,
    component,
    community,
};
static_assert(community + 1 == node_attributes.size());
constexpr std::size_t first_measure = degree;

void fill_event(const GraphEvent& event, AttributeValues& values) {
    values[status].text = to_string(event.status);
    if (event.plover) {
        values[plover].text = to_string(*event.plover);
    }
    if (event.series) {
        values[series].text = event.series->name;
    }
    values[other_names].list = &event.other_labels;
    values[confidence].number = event.confidence;
    if (!event.evidence.empty()) {
        values[evidence_text].text = event.evidence.front().text;
    }
}

void fill_actor(const GraphActor& actor, AttributeValues& values) {
    values[country].text = actor.country;
    values[other_names].list = &actor.aliases;
    if (actor.confidence > 0.0) {
        values[confidence].number = actor.confidence;
    }
    if (const auto& figures = actor.measures) {
        values[degree].number = figures->degree;
        values[weighted_degree].number = figures->weighted_degree;
        values[betweenness].number = figures->betweenness;
        values[pagerank].number = figures->pagerank;
        values[component].number = figures->component;
        values[community].number = figures->community;
    }
}

}  // namespace

std::span<const Attribute> attributes_of(const EventGraph& graph) {
    const bool measured = std::any_of(graph.actors().begin(), graph.actors().end(),
                                      [](const GraphActor& actor) { return bool{actor.measures}; });
    return std::span(node_attributes).first(measured ? node_attributes.size() : first_measure);
}

void fill_attributes(const EventGraph& graph, EntityRef entity, AttributeValues& values) {
    values.fill({});
    switch (entity.kind) {
        case EntityKind::article: {
            const GraphArticle& article = graph.articles()[entity.index];
            values[origin].text = article.source;
            if (article.outlet) {
                values[outlet].text = *article.outlet;
            }
            return;
        }
        case EntityKind::event:
            fill_event(graph.events()[entity.index], values);
            break;
        case EntityKind::actor:
            fill_actor(graph.actors()[entity.index], values);
            break;
        case EntityKind::place: {
            const GraphPlace& place = graph.places()[entity.index];
            values[country].text = place.country;
            values[latitude].number = place.latitude;
            values[longitude].number = place.longitude;
            break;
        }
        case EntityKind::document:
            break;
        case EntityKind::topic:
            return;
    }
    values[passage_count].number = static_cast<double>(passages(graph, entity).size());
}

}  // namespace linimasa
