#include "rdf/statements.hpp"

#include "escape.hpp"
#include "linimasa/core/enum_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace linimasa::rdf {
namespace {

std::string iri_of(std::string_view id) {
    return "urn:linimasa:" + std::string(id);
}

std::string day_text(std::chrono::sys_days day) {
    return Date::from_days(day).to_string();
}

std::string_view datatype_of(DatePrecision precision) {
    switch (precision) {
        case DatePrecision::year:
            return "xsd:gYear";
        case DatePrecision::month:
            return "xsd:gYearMonth";
        case DatePrecision::day:
            return "xsd:date";
        case DatePrecision::minute:
            break;
    }
    return "xsd:dateTime";
}

class Describer {
public:
    explicit Describer(const GraphView& view) : view_(view), graph_(view.graph()) {}

    [[nodiscard]] Subject node(const NodeView& node);
    [[nodiscard]] Subject passage(const NodeView& node, std::size_t index) const;

private:
    void article(const NodeView& node, Subject& subject) const;
    void event(const GraphEvent& event, Subject& subject) const;
    void actor(const GraphActor& actor, Subject& subject) const;
    void place(const GraphPlace& place, Subject& subject) const;
    void edges(VertexIndex vertex, Subject& subject);

    const GraphView& view_;
    const EventGraph& graph_;
    std::size_t next_edge_ = 0;  // edges are sorted by source, as the nodes come
};

std::string passage_iri(std::string_view id, std::size_t index) {
    return fmt::format("urn:linimasa:{}..evidence..{}", id, index + 1);
}

void Describer::article(const NodeView& node, Subject& subject) const {
    const GraphArticle& article = graph_.articles()[node.entity.index];
    subject.types = {"schema:NewsArticle", "prov:Entity"};
    if (!node.start.empty()) {
        subject.text("schema:datePublished", full_start(node),
                     node.start.size() > 10 ? "xsd:dateTime" : "xsd:date");
    }
    if (article.outlet) {
        subject.text("schema:publisher", *article.outlet);
    }
    if (!article.language.empty()) {
        subject.text("schema:inLanguage", article.language);
    }
    const std::string_view address = web_address(article.source);
    if (address.empty()) {
        subject.text("schema:identifier", article.source);
    } else {
        subject.link("schema:url", iri(address));
    }
}

void Describer::event(const GraphEvent& event, Subject& subject) const {
    subject.types = {"schema:Event", "sem:Event"};
    subject.link("sem:eventType", fmt::format("urn:linimasa:term:{}", to_string(event.kind)));
    subject.text("l:status", to_string(event.status));
    if (event.plover) {
        subject.text("l:plover", to_string(*event.plover));
    }
    for (const std::string& label : event.other_labels) {
        subject.text("skos:altLabel", label);
    }
    if (event.date.start) {
        // A date is as good as its bounds: "2018-04" begins at the earliest on the first of April
        // and at the latest on the thirtieth.
        subject.date("schema:startDate", *event.date.start);
        subject.text("sem:hasEarliestBeginTimeStamp", day_text(event.date.start->first_day()),
                     "xsd:date");
        subject.text("sem:hasLatestBeginTimeStamp", day_text(event.date.start->last_day()),
                     "xsd:date");
        if (event.date.until) {
            subject.date("schema:endDate", *event.date.until);
            subject.text("sem:hasEarliestEndTimeStamp", day_text(event.date.until->first_day()),
                         "xsd:date");
            subject.text("sem:hasLatestEndTimeStamp", day_text(event.date.until->last_day()),
                         "xsd:date");
        }
    }
    subject.text("l:confidence", fmt::format("{}", event.confidence), "xsd:decimal");
    std::vector<std::uint32_t> articles;
    for (std::size_t i = 0; i < event.evidence.size(); ++i) {
        subject.link("l:evidence", passage_iri(event.id, i));
        articles.push_back(event.evidence[i].article);
    }
    std::ranges::sort(articles);
    articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
    for (const std::uint32_t article : articles) {
        subject.link("prov:wasDerivedFrom", iri_of(graph_.articles()[article].id));
    }
}

void Describer::actor(const GraphActor& actor, Subject& subject) const {
    constexpr auto types = std::to_array<std::string_view>(
        {"schema:Person", "schema:Organization", "schema:Country", "schema:Thing"});
    subject.types = {types.at(static_cast<std::size_t>(actor.kind)), "sem:Actor"};
    for (const std::string& alias : actor.aliases) {
        subject.text("schema:alternateName", alias);
    }
    if (!actor.country.empty()) {
        subject.text("l:country", actor.country);
    }
    for (const GraphRole& role : actor.roles) {
        subject.text("schema:hasOccupation", role.title);
    }
}

void Describer::place(const GraphPlace& place, Subject& subject) const {
    subject.types = {"schema:Place", "sem:Place"};
    if (!place.country.empty()) {
        subject.text("l:country", place.country);
    }
    if (place.latitude && place.longitude) {
        subject.text("schema:latitude", fmt::format("{:.6f}", *place.latitude), "xsd:decimal");
        subject.text("schema:longitude", fmt::format("{:.6f}", *place.longitude), "xsd:decimal");
    }
}

/// The relation under its own name and, where a published vocabulary has one, under that too.
void Describer::edges(VertexIndex vertex, Subject& subject) {
    const auto write = [&](const EdgeView& edge) {
        const std::string target = iri_of(edge.target);
        subject.link("l:" + std::string(edge.relation), target);
        if (edge.relation == "located_in" && subject.types.front() == "schema:Event") {
            subject.link("sem:hasPlace", target);
            subject.link("schema:location", target);
        } else if (edge.relation == "part_of") {
            subject.link("schema:superEvent", target);
        } else if (edge.relation == "has_topic" || edge.relation == "reports") {
            subject.link("schema:about", target);
        } else if (edge.relation == "mentions") {
            subject.link("schema:mentions", target);
        }
    };
    for (const std::uint32_t edge : graph_.edges_from(vertex)) {
        write(view_.edge(edge));
    }
    // Edges of mentions follow all others, by article.
    next_edge_ = std::max(next_edge_, graph_.edges().size());
    while (next_edge_ < view_.edge_count() && view_.edge(next_edge_).source_vertex == vertex) {
        write(view_.edge(next_edge_++));
    }
    if (graph_.entity(vertex).kind == EntityKind::event) {
        for (const GraphParticipant& participant :
             graph_.events()[graph_.entity(vertex).index].participants) {
            subject.link("sem:hasActor", iri_of(graph_.actors()[participant.actor].id));
        }
    }
}

Subject Describer::node(const NodeView& node) {
    Subject subject;
    subject.iri = iri_of(node.id);
    subject.text("rdfs:label", node.label);
    subject.text("l:kind", node.kind);
    if (!node.category.empty()) {
        subject.text("l:category", node.category);
    }
    switch (node.entity.kind) {
        case EntityKind::article:
            article(node, subject);
            break;
        case EntityKind::event:
            event(graph_.events()[node.entity.index], subject);
            break;
        case EntityKind::actor:
            actor(graph_.actors()[node.entity.index], subject);
            break;
        case EntityKind::place:
            place(graph_.places()[node.entity.index], subject);
            break;
        case EntityKind::document:
            subject.types = {"schema:CreativeWork"};
            break;
        case EntityKind::topic:
            subject.types = {"skos:Concept"};
            break;
    }
    edges(node.vertex, subject);
    return subject;
}

Subject Describer::passage(const NodeView& node, std::size_t index) const {
    const Quotation& quotation = graph_.events()[node.entity.index].evidence[index];
    Subject subject;
    subject.iri = passage_iri(node.id, index);
    subject.types = {"prov:Entity", "schema:Quotation"};
    subject.text("prov:value", quotation.text);
    subject.link("prov:wasQuotedFrom", iri_of(graph_.articles()[quotation.article].id));
    subject.text("l:begin", std::to_string(quotation.span.begin), "xsd:integer");
    subject.text("l:end", std::to_string(quotation.span.end), "xsd:integer");
    return subject;
}

}  // namespace

void Subject::add(std::string_view predicate, Object object) {
    auto found = std::ranges::find(statements, predicate, &Statement::predicate);
    if (found == statements.end()) {
        found = statements.insert(found, {std::string(predicate), {}});
    }
    if (std::ranges::find(found->objects, object) == found->objects.end()) {
        found->objects.push_back(std::move(object));
    }
}

void Subject::text(std::string_view predicate, std::string_view value, std::string_view datatype) {
    add(predicate, {std::string(value), datatype, false});
}

void Subject::link(std::string_view predicate, std::string target) {
    add(predicate, {std::move(target), {}, true});
}

void Subject::date(std::string_view predicate, const Date& value) {
    const bool timed = value.precision() == DatePrecision::minute;
    text(predicate, value.to_string() + (timed ? ":00" : ""), datatype_of(value.precision()));
}

void describe(const GraphView& view, const std::function<void(const Subject&)>& use) {
    Describer describer(view);
    for (std::size_t i = 0; i < view.node_count(); ++i) {
        const NodeView node = view.node(i);
        use(describer.node(node));
        if (node.entity.kind == EntityKind::event) {
            for (std::size_t k = 0; k < passages(view.graph(), node.entity).size(); ++k) {
                use(describer.passage(node, k));
            }
        }
    }
}

}  // namespace linimasa::rdf
