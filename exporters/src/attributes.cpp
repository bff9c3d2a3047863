#include "attributes.hpp"

#include "linimasa/core/enum_names.hpp"

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
};
static_assert(evidence_text + 1 == node_attributes.size());

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
}

}  // namespace

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
