#pragma once

#include "linimasa/core/extraction.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace linimasa {

/// A passage of one of the graph's articles.
struct Quotation {
    std::uint32_t article = 0;  ///< index into EventGraph::articles
    ByteSpan span;
    std::string text;  ///< exactly the bytes of the span

    friend auto operator<=>(const Quotation&, const Quotation&) = default;
};

/// A time expression with the words it stands in; the text of an article is not kept in the graph.
struct QuotedTime {
    TimeExpression time;
    std::string text;
};

/// A date that was weighed for an article or event, with its probability.
struct DateAlternative {
    Date date;
    double confidence = 0.0;
    std::string because;
};

struct GraphArticle {
    std::string id;
    std::string record_id;
    std::string source;
    std::optional<std::string> title;
    std::optional<std::string> outlet;
    std::string language;
    Publication published;
    std::vector<DateAlternative> date_alternatives;
    std::vector<QuotedTime> times;
    std::vector<std::string> also_from;
    /// The article whose text this one repeats, as outlets do with an agency's; the two count as
    /// one voice in every weight. Never one that is itself a copy.
    std::optional<std::uint32_t> copy_of;
    std::vector<Reason> reasons;  ///< how the date was worked out
};

struct GraphRole {
    std::string title;
    std::optional<std::uint32_t> organization;  ///< index into EventGraph::actors
    std::string country;
    DateRange term;
    bool former = false;
    std::vector<Quotation> evidence;
};

/// How central an actor is among those that take part in events together (measures.hpp).
struct ActorMeasures {
    std::uint32_t degree = 0;      ///< actors that it takes part in events with
    double weighted_degree = 0.0;  ///< sum over Tie::weight
    double betweenness = 0.0;      ///< share of the shortest ways that lead over it, 0 to 1
    double pagerank = 0.0;         ///< sums up to 1 over all actors
    std::uint32_t component = 0;   ///< the same number for actors that are connected
    std::uint32_t community = 0;   ///< the same number for actors that meet each other most
};

struct GraphActor {
    std::string id;
    std::string name;
    ActorKind kind = ActorKind::person;
    std::vector<std::string> aliases;
    std::vector<GraphRole> roles;
    std::string country;
    std::vector<Quotation> mentions;
    std::string known_as;
    double confidence = 0.0;
    std::vector<Reason> reasons;
    std::optional<ActorMeasures> measures;  ///< only where somebody asked for them
};

struct GraphPlace {
    std::string id;
    std::string name;
    PlaceKind kind = PlaceKind::other;
    std::string country;
    std::optional<double> latitude;
    std::optional<double> longitude;
    std::vector<Quotation> mentions;
};

struct GraphDocument {
    std::string id;
    std::string name;
    DocumentKind kind = DocumentKind::other;
    std::vector<Quotation> mentions;
};

struct GraphTopic {
    std::string id;
    std::string name;
};

struct GraphParticipant {
    std::uint32_t actor = 0;  ///< index into EventGraph::actors
    ParticipantRole role = ParticipantRole::agent;
    std::vector<Quotation> evidence;
    double confidence = 0.0;
};

struct GraphEvent {
    std::string id;
    std::string label;
    std::vector<std::string> other_labels;  ///< what other articles call it
    EventKind kind = EventKind::meeting;
    std::optional<Plover> plover;
    DateRange date;
    std::vector<DateAlternative> date_alternatives;
    EventStatus status = EventStatus::occurred;
    std::optional<std::uint32_t> place;  ///< index into EventGraph::places
    /// Where other articles have it that cannot mean the same; ascending.
    std::vector<std::uint32_t> other_places;
    std::vector<GraphParticipant> participants;
    std::vector<std::uint32_t> documents;
    std::vector<std::uint32_t> topics;
    std::optional<std::uint32_t> part_of;  ///< index into EventGraph::events
    std::optional<Series> series;
    std::vector<Quotation> evidence;
    double confidence = 0.0;
    std::vector<Reason> reasons;
};

struct GraphRelation {
    EntityRef source;
    EntityRef target;
    RelationType type = RelationType::about;
    DateRange date;
    std::vector<Quotation> evidence;
    double confidence = 0.0;
    /// Where it is not the number of independent articles that tell it.
    std::optional<double> weight = std::nullopt;
};

/// The words of the contract for how closely a date is known: "minute", "day", "month", "year",
/// "span", "unknown".
[[nodiscard]] std::string_view precision_word(const DateRange& date);

/// Index of a node over all kinds: articles first, then events, actors, places, documents, topics.
using VertexIndex = std::uint32_t;

/// One edge of the flat view. `relation` is a participant's role, "reports", "located_in",
/// "has_document", "has_topic", "part_of" or the type of a relation.
struct GraphEdge {
    VertexIndex source = 0;
    VertexIndex target = 0;
    std::string_view relation;  ///< static storage
    /// Independent articles that tell it, at least 1; or GraphRelation::weight.
    double weight = 1.0;
    double confidence = 0.0;
    std::span<const Quotation> evidence;  ///< into the graph; may be empty
};

/// Everything found in all articles, linked: value lists, and edges over them in one fixed order.
/// Made by Linker or read from a file; immutable afterwards. The Boost.Graph view is in boost.hpp.
class EventGraph {
public:
    /// The lists that make up a graph. Order is part of the value: a Linker sorts them by id
    /// (articles by source).
    struct Parts {
        std::vector<GraphArticle> articles;
        std::vector<GraphEvent> events;
        std::vector<GraphActor> actors;
        std::vector<GraphPlace> places;
        std::vector<GraphDocument> documents;
        std::vector<GraphTopic> topics;
        std::vector<GraphRelation> relations;
    };

    EventGraph();
    /// All indices in `parts` must be in range.
    explicit EventGraph(Parts parts);
    ~EventGraph();
    EventGraph(EventGraph&&) noexcept;
    EventGraph& operator=(EventGraph&&) noexcept;
    EventGraph(const EventGraph&) = delete;
    EventGraph& operator=(const EventGraph&) = delete;

    [[nodiscard]] const std::vector<GraphArticle>& articles() const;
    [[nodiscard]] const std::vector<GraphEvent>& events() const;
    [[nodiscard]] const std::vector<GraphActor>& actors() const;
    [[nodiscard]] const std::vector<GraphPlace>& places() const;
    [[nodiscard]] const std::vector<GraphDocument>& documents() const;
    [[nodiscard]] const std::vector<GraphTopic>& topics() const;
    [[nodiscard]] const std::vector<GraphRelation>& relations() const;
    [[nodiscard]] const Parts& parts() const;

    [[nodiscard]] std::size_t vertex_count() const;
    [[nodiscard]] VertexIndex vertex(EntityRef entity) const;
    [[nodiscard]] EntityRef entity(VertexIndex vertex) const;
    [[nodiscard]] std::string_view id(VertexIndex vertex) const;
    /// Title, label or name; never empty.
    [[nodiscard]] std::string_view label(VertexIndex vertex) const;
    /// Kind of the event, actor, place or document ("meeting", "person"); "" for the others.
    [[nodiscard]] std::string_view category(VertexIndex vertex) const;
    [[nodiscard]] DateRange date(VertexIndex vertex) const;
    [[nodiscard]] std::optional<EntityRef> find(std::string_view id) const;

    /// All edges, each (source, relation, target) once, sorted by these.
    [[nodiscard]] std::span<const GraphEdge> edges() const;
    /// Indices into edges(): those that leave a vertex, those that arrive at it; ascending.
    [[nodiscard]] std::span<const std::uint32_t> edges_from(VertexIndex vertex) const;
    [[nodiscard]] std::span<const std::uint32_t> edges_to(VertexIndex vertex) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace linimasa
