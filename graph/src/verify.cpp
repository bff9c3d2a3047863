#include "linimasa/graph/verify.hpp"

#include <map>

namespace linimasa {
namespace {

struct Quoted {
    const std::string* owner;
    ByteSpan span;
    const std::string* text;
};

class Checking {
public:
    explicit Checking(const EventGraph& graph) : graph_(graph), quoted_(graph.articles().size()) {
        for (std::size_t i = 0; i < graph.articles().size(); ++i) {
            for (const QuotedTime& time : graph.articles()[i].times) {
                quoted_[i].push_back({&graph.articles()[i].id, time.time.span, &time.text});
            }
        }
        for (const GraphEvent& event : graph.events()) {
            add(event.id, event.evidence);
            for (const GraphParticipant& participant : event.participants) {
                add(event.id, participant.evidence);
            }
        }
        for (const GraphActor& actor : graph.actors()) {
            add(actor.id, actor.mentions);
            for (const GraphRole& role : actor.roles) {
                add(actor.id, role.evidence);
            }
        }
        for (const GraphPlace& place : graph.places()) {
            add(place.id, place.mentions);
        }
        for (const GraphDocument& document : graph.documents()) {
            add(document.id, document.mentions);
        }
        for (const GraphRelation& relation : graph.relations()) {
            const VertexIndex source = graph.vertex(relation.source);
            relation_owners_.emplace_back(graph.id(source));
        }
        for (std::size_t i = 0; i < graph.relations().size(); ++i) {
            add(relation_owners_[i], graph.relations()[i].evidence);
        }
    }

    template <class TextOf>
    Verification run(const TextOf& text_of) const {
        Verification result;
        for (std::size_t i = 0; i < quoted_.size(); ++i) {
            if (quoted_[i].empty()) {
                continue;
            }
            const GraphArticle& article = graph_.articles()[i];
            const std::optional<std::string> text = text_of(article);
            if (!text) {
                result.missing_articles.push_back(article.id);
                continue;
            }
            for (const Quoted& one : quoted_[i]) {
                ++result.quotations;
                const bool inside = one.span.begin <= one.span.end && one.span.end <= text->size();
                std::string found(inside ? slice(*text, one.span) : std::string_view{});
                if (found != *one.text || !inside) {
                    result.faults.push_back(
                        {*one.owner, article.id, one.span, *one.text, std::move(found)});
                }
            }
        }
        return result;
    }

private:
    void add(const std::string& owner, const std::vector<Quotation>& quotations) {
        for (const Quotation& quotation : quotations) {
            quoted_[quotation.article].push_back({&owner, quotation.span, &quotation.text});
        }
    }

    const EventGraph& graph_;
    std::vector<std::vector<Quoted>> quoted_;  // by article
    std::vector<std::string> relation_owners_;
};

}  // namespace

Verification verify(const EventGraph& graph,
                    const std::function<std::optional<std::string>(const GraphArticle&)>& text_of) {
    return Checking(graph).run(text_of);
}

}  // namespace linimasa
