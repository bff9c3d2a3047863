#include "edges.hpp"

#include "linimasa/core/enum_names.hpp"

#include <algorithm>
#include <tuple>

namespace linimasa {
namespace {

class EdgeBuilder {
public:
    EdgeBuilder(const EventGraph::Parts& parts, const std::array<VertexIndex, 7>& first)
        : parts_(parts), first_(first) {}

    EdgeList build() && {
        for (std::size_t event = 0; event < parts_.events.size(); ++event) {
            add_event(event);
        }
        for (const GraphRelation& relation : parts_.relations) {
            add(vertex(relation.source.kind, relation.source.index), to_string(relation.type),
                vertex(relation.target.kind, relation.target.index), relation.confidence,
                relation.evidence);
            list_.edges.back().weight = relation.weight.value_or(untold);
        }
        sort_and_merge();
        return std::move(list_);
    }

private:
    [[nodiscard]] VertexIndex vertex(EntityKind kind, std::size_t index) const {
        return first_[static_cast<std::size_t>(kind)] + static_cast<VertexIndex>(index);
    }

    void add(VertexIndex source, std::string_view relation, VertexIndex target, double confidence,
             std::span<const Quotation> evidence) {
        list_.edges.push_back({.source = source,
                               .target = target,
                               .relation = relation,
                               .weight = untold,
                               .confidence = confidence,
                               .evidence = evidence});
    }

    void add_event(std::size_t index) {
        const GraphEvent& event = parts_.events[index];
        const VertexIndex self = vertex(EntityKind::event, index);
        add_reports(event, self);
        for (const GraphParticipant& participant : event.participants) {
            add(vertex(EntityKind::actor, participant.actor), to_string(participant.role), self,
                participant.confidence, participant.evidence);
        }
        if (event.place) {
            add(self, "located_in", vertex(EntityKind::place, *event.place), event.confidence, {});
        }
        for (const std::uint32_t document : event.documents) {
            add(self, "has_document", vertex(EntityKind::document, document), event.confidence, {});
        }
        for (const std::uint32_t topic : event.topics) {
            add(self, "has_topic", vertex(EntityKind::topic, topic), event.confidence, {});
        }
        if (event.part_of) {
            add(self, "part_of", vertex(EntityKind::event, *event.part_of), event.confidence, {});
        }
    }

    /// One edge an article; its evidence is a stretch of the event's where that is in order.
    void add_reports(const GraphEvent& event, VertexIndex self) {
        const std::span<const Quotation> all(event.evidence);
        for (std::size_t begin = 0; begin < all.size();) {
            std::size_t end = begin + 1;
            while (end < all.size() && all[end].article == all[begin].article) {
                ++end;
            }
            add(vertex(EntityKind::article, all[begin].article), "reports", self, event.confidence,
                all.subspan(begin, end - begin));
            begin = end;
        }
    }

    static bool same(const GraphEdge& a, const GraphEdge& b) {
        return a.source == b.source && a.target == b.target && a.relation == b.relation;
    }

    void sort_and_merge() {
        auto& edges = list_.edges;
        std::stable_sort(edges.begin(), edges.end(), [](const GraphEdge& a, const GraphEdge& b) {
            return std::tie(a.source, a.relation, a.target) <
                   std::tie(b.source, b.relation, b.target);
        });
        std::size_t kept = 0;
        for (std::size_t begin = 0; begin < edges.size();) {
            std::size_t end = begin + 1;
            while (end < edges.size() && same(edges[begin], edges[end])) {
                ++end;
            }
            GraphEdge edge = edges[begin];
            if (end - begin > 1) {
                edge.evidence = merged(begin, end);
                for (std::size_t i = begin; i < end; ++i) {
                    edge.confidence = std::max(edge.confidence, edges[i].confidence);
                }
            }
            if (edge.weight == untold) {
                edge.weight = voices(edge.evidence);
            }
            edges[kept++] = edge;
            begin = end;
        }
        edges.resize(kept);
        edges.shrink_to_fit();
    }

    std::span<const Quotation> merged(std::size_t begin, std::size_t end) {
        std::vector<Quotation> all;
        for (std::size_t i = begin; i < end; ++i) {
            const auto& evidence = list_.edges[i].evidence;
            all.insert(all.end(), evidence.begin(), evidence.end());
        }
        std::sort(all.begin(), all.end());
        all.erase(std::unique(all.begin(), all.end()), all.end());
        return list_.merged_evidence.emplace_back(std::move(all));
    }

    /// Independent articles behind the evidence: an article and its copies are one voice.
    double voices(std::span<const Quotation> evidence) {
        voices_.clear();
        for (const Quotation& quotation : evidence) {
            const auto& copy_of = parts_.articles[quotation.article].copy_of;
            const std::uint32_t voice = copy_of.value_or(quotation.article);
            if (voices_.empty() || voices_.back() != voice) {
                voices_.push_back(voice);
            }
        }
        std::sort(voices_.begin(), voices_.end());
        const auto end = std::unique(voices_.begin(), voices_.end());
        return std::max(1.0, static_cast<double>(end - voices_.begin()));
    }

    static constexpr double untold = 0.0;  ///< a weight that no relation has

    const EventGraph::Parts& parts_;
    const std::array<VertexIndex, 7>& first_;
    EdgeList list_;
    std::vector<std::uint32_t> voices_;
};

}  // namespace

EdgeList flat_edges(const EventGraph::Parts& parts, const std::array<VertexIndex, 7>& first) {
    return EdgeBuilder(parts, first).build();
}

}  // namespace linimasa
