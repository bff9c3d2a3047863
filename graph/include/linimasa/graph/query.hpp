#pragma once

#include "linimasa/graph/event_graph.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Questions to a graph. Answers that are graphs can be exported like any other.
namespace linimasa {

/// Nodes of a kind that are meant by `words`: by id; else those with exactly this name or another
/// name of theirs, upper and lower case alike; else those whose name contains it. By index.
[[nodiscard]] std::vector<EntityRef> find_named(const EventGraph& graph, EntityKind kind,
                                                std::string_view words);

/// What events to keep; an empty list asks for nothing. Within a list any one will do, but each
/// list that is given must be met.
struct EventFilter {
    std::vector<std::uint32_t> actors;  ///< indices of actors that take part
    std::vector<EventKind> kinds;
    std::vector<EventStatus> statuses;
    std::vector<std::uint32_t> topics;
    std::vector<std::uint32_t> places;
    /// Events that lie in these days at least partly; undated ones do not, where one is given.
    std::optional<Date> from;
    std::optional<Date> until;
    /// Independent articles that must tell it.
    std::size_t voices = 1;
};

/// Indices of the events that pass, ascending.
[[nodiscard]] std::vector<std::uint32_t> matching_events(const EventGraph& graph,
                                                         const EventFilter& filter);

/// The graph of these vertices alone, with the edges between them. Ids stay as they are. Articles
/// that what is kept rests on are kept as well; evidence in others goes. `keep` is by vertex.
[[nodiscard]] EventGraph subgraph(const EventGraph& graph, std::vector<bool> keep);

/// The events that pass, with everything that belongs to them: participants, places, documents,
/// topics, wholes, articles.
[[nodiscard]] EventGraph select(const EventGraph& graph, const EventFilter& filter);

/// What articles up to this day tell: later ones go, and with them all that rests on them alone.
/// Articles without a date stay. A name, label or date that several articles have in common stays
/// as all of them together have it; LinkOptions::as_of gives what was known then, to the word.
[[nodiscard]] EventGraph as_of(const EventGraph& graph, const Date& day);

/// Everything within so many edges of a node.
[[nodiscard]] EventGraph neighbourhood(const EventGraph& graph, EntityRef center, unsigned hops);

/// A way from one actor to another, over events in which they take part.
struct Connection {
    std::vector<VertexIndex> vertices;  ///< from the first actor to the last
    std::vector<std::uint32_t> edges;   ///< the edge of EventGraph::edges between each two
    double strength = 0.0;              ///< 0 to 1: how sure it is that all of its edges hold
};

/// With fewest steps. Nothing where there is none. States take part in too much to say anything:
/// they are passed through only where `through_states` is set.
[[nodiscard]] std::optional<Connection> shortest_connection(const EventGraph& graph,
                                                            std::uint32_t from, std::uint32_t to,
                                                            bool through_states = false);
/// With the greatest strength: edges that more independent articles tell, with greater confidence.
[[nodiscard]] std::optional<Connection> strongest_connection(const EventGraph& graph,
                                                             std::uint32_t from, std::uint32_t to,
                                                             bool through_states = false);

/// Two actors that take part in the same events.
struct Tie {
    std::uint32_t a = 0;  ///< index of an actor, the smaller
    std::uint32_t b = 0;
    /// Sum over their events of 1 / (participants - 1): a meeting of two says more than a summit.
    double weight = 0.0;
    std::vector<std::uint32_t> events;  ///< ascending
};

/// Who meets whom, by (a, b). `within` limits it to events of these days.
[[nodiscard]] std::vector<Tie> co_participation(const EventGraph& graph,
                                                const EventFilter& within = {});

/// The same as a graph of actors alone: a relation `meets` for each tie, with its weight, from the
/// first to the last day of their events, and with the passages that put the two there.
[[nodiscard]] EventGraph meeting_network(const EventGraph& graph, const EventFilter& within = {});

}  // namespace linimasa
