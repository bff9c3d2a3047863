#include "linimasa/graph/query.hpp"

#include "linimasa/core/text.hpp"
#include "merged_date.hpp"

#include <algorithm>
#include <map>

namespace linimasa {
namespace {

template <class Value>
bool listed(const std::vector<Value>& list, const Value& value) {
    return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

bool in_span(const DateRange& date, const EventFilter& filter) {
    if (!filter.from && !filter.until) {
        return true;
    }
    const auto days = days_of(date);
    return days && (!filter.from || filter.from->first_day() <= days->last) &&
           (!filter.until || days->first <= filter.until->last_day());
}

std::size_t voices(const EventGraph& graph, const GraphEvent& event) {
    std::vector<std::uint32_t> articles;
    articles.reserve(event.evidence.size());
    for (const Quotation& quotation : event.evidence) {
        articles.push_back(graph.articles()[quotation.article].copy_of.value_or(quotation.article));
    }
    std::sort(articles.begin(), articles.end());
    const auto end = std::unique(articles.begin(), articles.end());
    return static_cast<std::size_t>(end - articles.begin());
}

bool passes(const EventGraph& graph, const GraphEvent& event, const EventFilter& filter) {
    const auto has_actor = [&] {
        return filter.actors.empty() ||
               std::any_of(event.participants.begin(), event.participants.end(),
                           [&](const auto& one) { return listed(filter.actors, one.actor); });
    };
    const auto has_topic = [&] {
        return filter.topics.empty() ||
               std::any_of(event.topics.begin(), event.topics.end(),
                           [&](std::uint32_t topic) { return listed(filter.topics, topic); });
    };
    return listed(filter.kinds, event.kind) && listed(filter.statuses, event.status) &&
           (filter.places.empty() || (event.place && listed(filter.places, *event.place))) &&
           in_span(event.date, filter) && has_actor() && has_topic() &&
           (filter.voices <= 1 || voices(graph, event) >= filter.voices);
}

/// Names of a node, folded; the first is its own.
std::vector<std::string> names_of(const EventGraph& graph, EntityRef ref) {
    std::vector<std::string> names{fold(graph.label(graph.vertex(ref)))};
    if (ref.kind == EntityKind::actor) {
        for (const std::string& alias : graph.actors()[ref.index].aliases) {
            names.push_back(fold(alias));
        }
    } else if (ref.kind == EntityKind::event) {
        for (const std::string& label : graph.events()[ref.index].other_labels) {
            names.push_back(fold(label));
        }
    } else if (ref.kind == EntityKind::topic) {
        // "top-cyber-security-f3c3677f": the key of its vocabulary is a name of it too.
        const std::string& id = graph.topics()[ref.index].id;
        const std::size_t first = id.find('-') + 1;
        const std::size_t last = id.rfind('-');
        if (last != std::string::npos && first < last) {
            names.push_back(id.substr(first, last - first));
        }
    }
    return names;
}

}  // namespace

std::vector<EntityRef> find_named(const EventGraph& graph, EntityKind kind,
                                  std::string_view words) {
    if (const auto by_id = graph.find(words); by_id && by_id->kind == kind) {
        return {*by_id};
    }
    const std::string wanted = fold(words);
    std::vector<EntityRef> exact;
    std::vector<EntityRef> containing;
    for (VertexIndex vertex = 0; vertex < graph.vertex_count(); ++vertex) {
        const EntityRef ref = graph.entity(vertex);
        if (ref.kind != kind) {
            continue;
        }
        bool is_exact = false;
        bool contains = false;
        for (const std::string& name : names_of(graph, ref)) {
            is_exact |= name == wanted;
            contains |= name.find(wanted) != std::string::npos;
        }
        if (is_exact) {
            exact.push_back(ref);
        } else if (contains) {
            containing.push_back(ref);
        }
    }
    return exact.empty() ? containing : exact;
}

std::vector<std::uint32_t> matching_events(const EventGraph& graph, const EventFilter& filter) {
    std::vector<std::uint32_t> result;
    for (std::uint32_t i = 0; i < graph.events().size(); ++i) {
        if (passes(graph, graph.events()[i], filter)) {
            result.push_back(i);
        }
    }
    return result;
}

EventGraph select(const EventGraph& graph, const EventFilter& filter) {
    std::vector<bool> keep(graph.vertex_count(), false);
    for (const std::uint32_t index : matching_events(graph, filter)) {
        const VertexIndex event = graph.vertex({EntityKind::event, index});
        keep[event] = true;
        for (const std::uint32_t edge : graph.edges_to(event)) {
            const EntityKind kind = graph.entity(graph.edges()[edge].source).kind;
            if (kind == EntityKind::actor || kind == EntityKind::article) {
                keep[graph.edges()[edge].source] = true;
            }
        }
        for (const std::uint32_t edge : graph.edges_from(event)) {
            const GraphEdge& out = graph.edges()[edge];
            if (graph.entity(out.target).kind != EntityKind::event || out.relation == "part_of") {
                keep[out.target] = true;
            }
        }
    }
    return subgraph(graph, std::move(keep));
}

EventGraph neighbourhood(const EventGraph& graph, EntityRef center, unsigned hops) {
    std::vector<bool> keep(graph.vertex_count(), false);
    std::vector<VertexIndex> border{graph.vertex(center)};
    keep[border.front()] = true;
    for (unsigned step = 0; step < hops; ++step) {
        std::vector<VertexIndex> next;
        const auto reach = [&](VertexIndex vertex) {
            if (!keep[vertex]) {
                keep[vertex] = true;
                next.push_back(vertex);
            }
        };
        for (const VertexIndex vertex : border) {
            for (const std::uint32_t edge : graph.edges_from(vertex)) {
                reach(graph.edges()[edge].target);
            }
            for (const std::uint32_t edge : graph.edges_to(vertex)) {
                reach(graph.edges()[edge].source);
            }
        }
        border = std::move(next);
    }
    return subgraph(graph, std::move(keep));
}

std::vector<Tie> co_participation(const EventGraph& graph, const EventFilter& within) {
    /// Lists longer than this are memberships, not meetings.
    constexpr std::size_t most_participants = 100;
    std::map<std::pair<std::uint32_t, std::uint32_t>, Tie> ties;
    for (const std::uint32_t index : matching_events(graph, within)) {
        std::vector<std::uint32_t> actors;
        for (const GraphParticipant& participant : graph.events()[index].participants) {
            if (participant.role == ParticipantRole::topic ||
                participant.role == ParticipantRole::source) {
                continue;  // who is spoken of need not be there, nor who passes it on
            }
            actors.push_back(participant.actor);
        }
        std::sort(actors.begin(), actors.end());
        actors.erase(std::unique(actors.begin(), actors.end()), actors.end());
        if (actors.size() > most_participants) {
            continue;
        }
        for (std::size_t a = 0; a < actors.size(); ++a) {
            for (std::size_t b = a + 1; b < actors.size(); ++b) {
                Tie& tie = ties[{actors[a], actors[b]}];
                tie.a = actors[a];
                tie.b = actors[b];
                tie.weight += 1.0 / static_cast<double>(actors.size() - 1);
                tie.events.push_back(index);
            }
        }
    }
    std::vector<Tie> result;
    result.reserve(ties.size());
    for (auto& [ends, tie] : ties) {
        result.push_back(std::move(tie));
    }
    return result;
}

}  // namespace linimasa
