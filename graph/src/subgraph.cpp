#include "linimasa/graph/query.hpp"

#include <algorithm>
#include <array>

namespace linimasa {
namespace {

constexpr std::uint32_t gone = 0xffffffffU;

/// Copies the kept part of a graph and gives everything in it its new position.
class Cutting {
public:
    Cutting(const EventGraph& graph, std::vector<bool> keep)
        : graph_(graph), keep_(std::move(keep)) {}

    EventGraph run() {
        keep_what_is_rested_on();
        number(EntityKind::article, graph_.articles().size(), articles_);
        number(EntityKind::event, graph_.events().size(), events_);
        number(EntityKind::actor, graph_.actors().size(), actors_);
        number(EntityKind::place, graph_.places().size(), places_);
        number(EntityKind::document, graph_.documents().size(), documents_);
        number(EntityKind::topic, graph_.topics().size(), topics_);
        copy_articles();
        copy_events();
        copy_actors();
        copy_things();
        copy_relations();
        return EventGraph(std::move(parts_));
    }

private:
    [[nodiscard]] bool kept(EntityKind kind, std::size_t index) const {
        return keep_[graph_.vertex({kind, index})];
    }

    /// An actor, place or document that no kept article names keeps the first one that does.
    void keep_what_is_rested_on() {
        const auto keep_article = [&](std::uint32_t article) {
            keep_[graph_.vertex({EntityKind::article, article})] = true;
        };
        for (std::size_t i = 0; i < graph_.events().size(); ++i) {
            if (kept(EntityKind::event, i)) {
                for (const Quotation& quotation : graph_.events()[i].evidence) {
                    keep_article(quotation.article);
                }
            }
        }
        const auto rest = [&](EntityKind kind, const auto& list) {
            for (std::size_t i = 0; i < list.size(); ++i) {
                const auto& mentions = list[i].mentions;
                if (kept(kind, i) && !mentions.empty() &&
                    std::none_of(mentions.begin(), mentions.end(), [&](const Quotation& one) {
                        return kept(EntityKind::article, one.article);
                    })) {
                    keep_article(mentions.front().article);
                }
            }
        };
        rest(EntityKind::actor, graph_.actors());
        rest(EntityKind::place, graph_.places());
        rest(EntityKind::document, graph_.documents());
    }

    void number(EntityKind kind, std::size_t count, std::vector<std::uint32_t>& position) const {
        position.assign(count, gone);
        std::uint32_t next = 0;
        for (std::size_t i = 0; i < count; ++i) {
            if (kept(kind, i)) {
                position[i] = next++;
            }
        }
    }

    static void move_to(std::optional<std::uint32_t>& reference,
                        const std::vector<std::uint32_t>& position) {
        if (reference && position[*reference] == gone) {
            reference.reset();
        } else if (reference) {
            reference = position[*reference];
        }
    }

    static void move_list(std::vector<std::uint32_t>& list,
                          const std::vector<std::uint32_t>& position) {
        std::erase_if(list, [&](std::uint32_t index) { return position[index] == gone; });
        for (std::uint32_t& index : list) {
            index = position[index];
        }
    }

    void move_quotations(std::vector<Quotation>& quotations) const {
        std::erase_if(quotations,
                      [&](const Quotation& one) { return articles_[one.article] == gone; });
        for (Quotation& quotation : quotations) {
            quotation.article = articles_[quotation.article];
        }
    }

    void copy_articles() {
        for (std::size_t i = 0; i < graph_.articles().size(); ++i) {
            if (articles_[i] != gone) {
                parts_.articles.push_back(graph_.articles()[i]);
                move_to(parts_.articles.back().copy_of, articles_);
            }
        }
    }

    void copy_events() {
        for (std::size_t i = 0; i < graph_.events().size(); ++i) {
            if (events_[i] == gone) {
                continue;
            }
            GraphEvent event = graph_.events()[i];
            move_to(event.place, places_);
            move_to(event.part_of, events_);
            move_list(event.other_places, places_);
            move_list(event.documents, documents_);
            move_list(event.topics, topics_);
            move_quotations(event.evidence);
            std::erase_if(event.participants,
                          [&](const auto& one) { return actors_[one.actor] == gone; });
            for (GraphParticipant& participant : event.participants) {
                participant.actor = actors_[participant.actor];
                move_quotations(participant.evidence);
            }
            parts_.events.push_back(std::move(event));
        }
    }

    void copy_actors() {
        for (std::size_t i = 0; i < graph_.actors().size(); ++i) {
            if (actors_[i] == gone) {
                continue;
            }
            GraphActor actor = graph_.actors()[i];
            move_quotations(actor.mentions);
            for (GraphRole& role : actor.roles) {
                move_to(role.organization, actors_);
                move_quotations(role.evidence);
            }
            parts_.actors.push_back(std::move(actor));
        }
    }

    void copy_things() {
        for (std::size_t i = 0; i < graph_.places().size(); ++i) {
            if (places_[i] != gone) {
                parts_.places.push_back(graph_.places()[i]);
                move_quotations(parts_.places.back().mentions);
            }
        }
        for (std::size_t i = 0; i < graph_.documents().size(); ++i) {
            if (documents_[i] != gone) {
                parts_.documents.push_back(graph_.documents()[i]);
                move_quotations(parts_.documents.back().mentions);
            }
        }
        for (std::size_t i = 0; i < graph_.topics().size(); ++i) {
            if (topics_[i] != gone) {
                parts_.topics.push_back(graph_.topics()[i]);
            }
        }
    }

    void copy_relations() {
        const auto move_ref = [&](EntityRef& ref) {
            const std::array<const std::vector<std::uint32_t>*, 6> positions{
                &articles_, &events_, &actors_, &places_, &documents_, &topics_};
            const auto& position = *positions.at(static_cast<std::size_t>(ref.kind));
            const std::uint32_t to = position[ref.index];
            ref.index = to;
            return to != gone;
        };
        for (const GraphRelation& from : graph_.relations()) {
            GraphRelation relation = from;
            if (move_ref(relation.source) && move_ref(relation.target)) {
                move_quotations(relation.evidence);
                parts_.relations.push_back(std::move(relation));
            }
        }
    }

    const EventGraph& graph_;
    std::vector<bool> keep_;
    std::vector<std::uint32_t> articles_;
    std::vector<std::uint32_t> events_;
    std::vector<std::uint32_t> actors_;
    std::vector<std::uint32_t> places_;
    std::vector<std::uint32_t> documents_;
    std::vector<std::uint32_t> topics_;
    EventGraph::Parts parts_;
};

}  // namespace

EventGraph subgraph(const EventGraph& graph, std::vector<bool> keep) {
    return Cutting(graph, std::move(keep)).run();
}

}  // namespace linimasa
