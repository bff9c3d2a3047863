#include "linimasa/graph/event_graph.hpp"

#include "edges.hpp"
#include "linimasa/core/enum_names.hpp"

#include <absl/container/flat_hash_map.h>

#include <algorithm>
#include <deque>
#include <numeric>
#include <tuple>
#include <utility>

namespace linimasa {

std::string_view precision_word(const DateRange& date) {
    if (!date.start) {
        return "unknown";
    }
    if (date.until && *date.until != *date.start) {
        return "span";
    }
    switch (date.start->precision()) {
        case DatePrecision::year:
            return "year";
        case DatePrecision::month:
            return "month";
        case DatePrecision::day:
            return "day";
        case DatePrecision::minute:
            return "minute";
    }
    return "unknown";
}

struct EventGraph::State {
    Parts parts;
    /// Where the vertices of each kind begin, by EntityKind; the last entry is the vertex count.
    std::array<VertexIndex, 7> first{};
    absl::flat_hash_map<std::string_view, VertexIndex> by_id;
    EdgeList edges;
    std::vector<std::uint32_t> out_edges;  // 0, 1, 2, …: edges are sorted by source
    std::vector<std::uint32_t> out_begin;  // by vertex
    std::vector<std::uint32_t> in_edges;
    std::vector<std::uint32_t> in_begin;

    void number_vertices();
    void index_edges();
};

void EventGraph::State::number_vertices() {
    const std::array<std::size_t, 6> sizes{parts.articles.size(),  parts.events.size(),
                                           parts.actors.size(),    parts.places.size(),
                                           parts.documents.size(), parts.topics.size()};
    for (std::size_t kind = 0; kind < sizes.size(); ++kind) {
        first[kind + 1] = first[kind] + static_cast<VertexIndex>(sizes[kind]);
    }
    by_id.reserve(first.back());
    VertexIndex vertex = 0;
    const auto number = [&](const auto& list) {
        for (const auto& node : list) {
            by_id.emplace(node.id, vertex++);
        }
    };
    number(parts.articles);
    number(parts.events);
    number(parts.actors);
    number(parts.places);
    number(parts.documents);
    number(parts.topics);
}

void EventGraph::State::index_edges() {
    const std::size_t vertices = first.back();
    const auto& list = edges.edges;
    out_edges.resize(list.size());
    std::iota(out_edges.begin(), out_edges.end(), 0U);
    out_begin.assign(vertices + 1, 0);
    in_begin.assign(vertices + 1, 0);
    for (const GraphEdge& edge : list) {
        ++out_begin[edge.source + 1];
        ++in_begin[edge.target + 1];
    }
    std::partial_sum(out_begin.begin(), out_begin.end(), out_begin.begin());
    std::partial_sum(in_begin.begin(), in_begin.end(), in_begin.begin());
    in_edges.resize(list.size());
    std::vector<std::uint32_t> next(in_begin.begin(), in_begin.end() - 1);
    for (std::uint32_t i = 0; i < list.size(); ++i) {
        in_edges[next[list[i].target]++] = i;
    }
}

EventGraph::EventGraph() : EventGraph(Parts{}) {}

EventGraph::EventGraph(Parts parts) : state_(std::make_unique<State>()) {
    state_->parts = std::move(parts);
    state_->number_vertices();
    state_->edges = flat_edges(state_->parts, state_->first);
    state_->index_edges();
}

EventGraph::~EventGraph() = default;
EventGraph::EventGraph(EventGraph&&) noexcept = default;
EventGraph& EventGraph::operator=(EventGraph&&) noexcept = default;

const std::vector<GraphArticle>& EventGraph::articles() const {
    return state_->parts.articles;
}
const std::vector<GraphEvent>& EventGraph::events() const {
    return state_->parts.events;
}
const std::vector<GraphActor>& EventGraph::actors() const {
    return state_->parts.actors;
}
const std::vector<GraphPlace>& EventGraph::places() const {
    return state_->parts.places;
}
const std::vector<GraphDocument>& EventGraph::documents() const {
    return state_->parts.documents;
}
const std::vector<GraphTopic>& EventGraph::topics() const {
    return state_->parts.topics;
}
const std::vector<GraphRelation>& EventGraph::relations() const {
    return state_->parts.relations;
}
const EventGraph::Parts& EventGraph::parts() const {
    return state_->parts;
}

std::size_t EventGraph::vertex_count() const {
    return state_->first.back();
}

VertexIndex EventGraph::vertex(EntityRef entity) const {
    return state_->first[static_cast<std::size_t>(entity.kind)] +
           static_cast<VertexIndex>(entity.index);
}

EntityRef EventGraph::entity(VertexIndex vertex) const {
    // Kinds without nodes begin where the next one does: the last that begins here or before is it.
    std::size_t kind = 5;
    while (state_->first[kind] > vertex) {
        --kind;
    }
    return {static_cast<EntityKind>(kind), vertex - state_->first[kind]};
}

std::string_view EventGraph::id(VertexIndex vertex) const {
    const EntityRef ref = entity(vertex);
    switch (ref.kind) {
        case EntityKind::article:
            return articles()[ref.index].id;
        case EntityKind::event:
            return events()[ref.index].id;
        case EntityKind::actor:
            return actors()[ref.index].id;
        case EntityKind::place:
            return places()[ref.index].id;
        case EntityKind::document:
            return documents()[ref.index].id;
        case EntityKind::topic:
            return topics()[ref.index].id;
    }
    return {};
}

std::string_view EventGraph::label(VertexIndex vertex) const {
    const EntityRef ref = entity(vertex);
    switch (ref.kind) {
        case EntityKind::article: {
            const GraphArticle& article = articles()[ref.index];
            return article.title && !article.title->empty() ? *article.title : article.source;
        }
        case EntityKind::event:
            return events()[ref.index].label;
        case EntityKind::actor:
            return actors()[ref.index].name;
        case EntityKind::place:
            return places()[ref.index].name;
        case EntityKind::document:
            return documents()[ref.index].name;
        case EntityKind::topic:
            return topics()[ref.index].name;
    }
    return {};
}

std::string_view EventGraph::category(VertexIndex vertex) const {
    const EntityRef ref = entity(vertex);
    switch (ref.kind) {
        case EntityKind::event:
            return to_string(events()[ref.index].kind);
        case EntityKind::actor:
            return to_string(actors()[ref.index].kind);
        case EntityKind::place:
            return to_string(places()[ref.index].kind);
        case EntityKind::document:
            return to_string(documents()[ref.index].kind);
        case EntityKind::article:
        case EntityKind::topic:
            break;
    }
    return {};
}

DateRange EventGraph::date(VertexIndex vertex) const {
    const EntityRef ref = entity(vertex);
    if (ref.kind == EntityKind::event) {
        return events()[ref.index].date;
    }
    if (ref.kind == EntityKind::article) {
        const auto& day = articles()[ref.index].published.date;
        return {day, day};
    }
    return {};
}

std::optional<EntityRef> EventGraph::find(std::string_view id) const {
    const auto found = state_->by_id.find(id);
    if (found == state_->by_id.end()) {
        return std::nullopt;
    }
    return entity(found->second);
}

std::span<const GraphEdge> EventGraph::edges() const {
    return state_->edges.edges;
}

std::span<const std::uint32_t> EventGraph::edges_from(VertexIndex vertex) const {
    const auto begin = state_->out_begin[vertex];
    return std::span(state_->out_edges).subspan(begin, state_->out_begin[vertex + 1] - begin);
}

std::span<const std::uint32_t> EventGraph::edges_to(VertexIndex vertex) const {
    const auto begin = state_->in_begin[vertex];
    return std::span(state_->in_edges).subspan(begin, state_->in_begin[vertex + 1] - begin);
}

}  // namespace linimasa
