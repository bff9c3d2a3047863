#pragma once

#include "ids.hpp"
#include "linimasa/graph/event_graph.hpp"
#include "same.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace linimasa {

/// What was decided about a corpus: which things are one.
struct Decisions {
    Clusters actors;
    Clusters events;
    Clusters places;
    Clusters documents;
    Clusters topics;
    std::vector<std::uint32_t> texts;  ///< see same_texts
    // What a user has decided, by cluster.
    std::set<std::uint32_t> dropped_actors;
    std::set<std::uint32_t> dropped_events;
    std::map<std::uint32_t, DateRange> dates;  ///< of events
};

/// Where each cluster ended up in the lists of the graph, which are sorted by id; absent where the
/// cluster yields nothing that could be quoted.
struct Positions {
    std::vector<std::optional<std::uint32_t>> actors;
    std::vector<std::optional<std::uint32_t>> places;
    std::vector<std::optional<std::uint32_t>> documents;
    std::vector<std::optional<std::uint32_t>> topics;
    std::vector<std::optional<std::uint32_t>> events;
};

/// The stages of assembly, in this order: each fills its list in `parts` and its positions.
void assemble_articles(const Corpus& corpus, const Decisions& decisions, EventGraph::Parts& parts);
void assemble_actors(const Corpus& corpus, const Decisions& decisions, EventGraph::Parts& parts,
                     Positions& positions);
void assemble_things(const Corpus& corpus, const Decisions& decisions, EventGraph::Parts& parts,
                     Positions& positions);
void assemble_events(const Corpus& corpus, const Decisions& decisions, EventGraph::Parts& parts,
                     Positions& positions);
void assemble_relations(const Corpus& corpus, const Decisions& decisions,
                        const Positions& positions, EventGraph::Parts& parts);

/// What the articles do not say of events but follows: parts by name, editions of one series.
void link_events(const Corpus& corpus, EventGraph::Parts& parts);

/// Adds an article's passages as quotations; sort_quotations brings them in order, each once.
void quote(std::uint32_t article, const std::vector<Evidence>& passages,
           std::vector<Quotation>& out);
void quote(std::uint32_t article, const Evidence& passage, std::vector<Quotation>& out);
void sort_quotations(std::vector<Quotation>& quotations);

/// Sorts nodes by id, makes the ids unique, and tells where each cluster's node went.
/// `made[i]` is the node of cluster i, or nothing.
template <class Node>
std::vector<std::optional<std::uint32_t>> place_by_id(std::vector<std::optional<Node>> made,
                                                      std::vector<Node>& out) {
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < made.size(); ++i) {
        if (made[i]) {
            order.push_back(i);
        }
    }
    const auto by_id = [&](std::uint32_t a, std::uint32_t b) { return made[a]->id < made[b]->id; };
    std::stable_sort(order.begin(), order.end(), by_id);
    std::vector<std::string*> ids;
    ids.reserve(order.size());
    for (const std::uint32_t i : order) {
        ids.push_back(&made[i]->id);
    }
    make_unique(ids);
    std::sort(order.begin(), order.end(), by_id);
    std::vector<std::optional<std::uint32_t>> position(made.size());
    out.reserve(order.size());
    for (const std::uint32_t i : order) {
        position[i] = static_cast<std::uint32_t>(out.size());
        out.push_back(*std::move(made[i]));
    }
    return position;
}

}  // namespace linimasa
