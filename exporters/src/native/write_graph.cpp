#include "native/write_graph.hpp"

#include "linimasa/core/enum_names.hpp"
#include "linimasa/exporters/native.hpp"
#include "native/write_parts.hpp"

namespace linimasa::native {
namespace {

class GraphWriter {
public:
    GraphWriter(const EventGraph& graph, JsonWriter& json) : graph_(graph), json_(json) {}

    void write();

private:
    void article(const GraphArticle& article);
    void actor(const GraphActor& actor);
    void measures(const ActorMeasures& figures);
    void role(const GraphRole& role);
    void place(const GraphPlace& place);
    void document(const GraphDocument& document);
    void topic(const GraphTopic& topic);
    void event(const GraphEvent& event);
    void participant(const GraphParticipant& participant);
    void relation(const GraphRelation& relation);

    void quotations(std::string_view key, const std::vector<Quotation>& passages);
    void quotations_if(std::string_view key, const std::vector<Quotation>& list) {
        if (!list.empty()) {
            quotations(key, list);
        }
    }
    void alternatives(const std::vector<DateAlternative>& dates);
    [[nodiscard]] std::string_view id(EntityRef entity) const {
        return graph_.id(graph_.vertex(entity));
    }
    [[nodiscard]] std::string_view id(EntityKind kind, std::size_t index) const {
        return id(EntityRef{kind, index});
    }

    /// One entry a line: easy to read, to search and to compare.
    template <class List, class WriteOne>
    void list(std::string_view key, const List& entries, WriteOne write_one) {
        json_.line();
        json_.key(key);
        json_.begin_array();
        for (const auto& entry : entries) {
            json_.line();
            (this->*write_one)(entry);
        }
        if (!entries.empty()) {
            json_.line();
        }
        json_.end_array();
    }

    const EventGraph& graph_;
    JsonWriter& json_;
};

void GraphWriter::write() {
    json_.begin_object();
    write_generator(json_);
    list("articles", graph_.articles(), &GraphWriter::article);
    list("actors", graph_.actors(), &GraphWriter::actor);
    list("places", graph_.places(), &GraphWriter::place);
    list("documents", graph_.documents(), &GraphWriter::document);
    list("topics", graph_.topics(), &GraphWriter::topic);
    list("events", graph_.events(), &GraphWriter::event);
    list("relations", graph_.relations(), &GraphWriter::relation);
    json_.line();
    json_.end_object();
}

void GraphWriter::quotations(std::string_view key, const std::vector<Quotation>& passages) {
    json_.key(key);
    json_.begin_array();
    for (const Quotation& passage : passages) {
        write_quotation(json_, graph_.articles()[passage.article].id, passage.span, passage.text);
    }
    json_.end_array();
}

void GraphWriter::alternatives(const std::vector<DateAlternative>& dates) {
    if (dates.empty()) {
        return;
    }
    json_.key("x_date_alternatives");
    json_.begin_array();
    for (const DateAlternative& alternative : dates) {
        json_.begin_object();
        json_.member("date", alternative.date.to_string());
        json_.member("confidence", alternative.confidence);
        json_.member_if("because", alternative.because);
        json_.end_object();
    }
    json_.end_array();
}

void GraphWriter::article(const GraphArticle& article) {
    json_.begin_object();
    json_.member("id", article.id);
    json_.member("source", article.source);
    json_.member_or_null("title", article.title);
    json_.member_or_null("outlet", article.outlet);
    json_.member("language", article.language.empty() ? "id" : std::string_view(article.language));
    write_publication(json_, article.published);
    json_.key("times");
    json_.begin_array();
    for (const QuotedTime& time : article.times) {
        write_time(json_, time.time, time.text);
    }
    json_.end_array();
    if (article.language.empty()) {
        json_.member("x_language_unknown", true);
    }
    json_.member_if("x_record_id", article.record_id);
    if (!article.also_from.empty()) {
        json_.strings("x_also_from", article.also_from);
    }
    if (article.copy_of) {
        json_.member("x_copy_of", id(EntityKind::article, *article.copy_of));
    }
    alternatives(article.date_alternatives);
    write_reasons(json_, article.reasons);
    json_.end_object();
}

void GraphWriter::actor(const GraphActor& actor) {
    json_.begin_object();
    json_.member("id", actor.id);
    json_.member("name", actor.name);
    json_.member("kind", to_string(actor.kind));
    json_.strings("aliases", actor.aliases);
    json_.key("roles");
    json_.begin_array();
    for (const GraphRole& entry : actor.roles) {
        role(entry);
    }
    json_.end_array();
    json_.member_or_null("country", actor.country);
    quotations("mentions", actor.mentions);
    json_.member_if("x_known_as", actor.known_as);
    json_.member("x_confidence", actor.confidence);
    write_reasons(json_, actor.reasons);
    if (actor.measures) {
        measures(*actor.measures);
    }
    json_.end_object();
}

void GraphWriter::measures(const ActorMeasures& figures) {
    json_.key("x_measures");
    json_.begin_object();
    json_.member("degree", std::uint64_t{figures.degree});
    json_.member("weighted_degree", figures.weighted_degree);
    json_.member("betweenness", figures.betweenness);
    json_.member("pagerank", figures.pagerank);
    json_.member("component", std::uint64_t{figures.component});
    json_.member("community", std::uint64_t{figures.community});
    json_.end_object();
}

void GraphWriter::role(const GraphRole& role) {
    json_.begin_object();
    json_.member("title", role.title);
    json_.member_or_null("organization", role.organization
                                             ? id(EntityKind::actor, *role.organization)
                                             : std::string_view{});
    json_.member_or_null("country", role.country);
    write_date(json_, "from", role.term.start);
    write_date(json_, "until", role.term.until);
    if (role.former) {
        json_.member("x_former", true);
    }
    quotations_if("x_evidence", role.evidence);
    json_.end_object();
}

void GraphWriter::place(const GraphPlace& place) {
    json_.begin_object();
    json_.member("id", place.id);
    json_.member("name", place.name);
    json_.member("kind", to_string(place.kind));
    json_.member_or_null("country", place.country);
    json_.member_or_null("latitude", place.latitude);
    json_.member_or_null("longitude", place.longitude);
    quotations("mentions", place.mentions);
    json_.end_object();
}

void GraphWriter::document(const GraphDocument& document) {
    json_.begin_object();
    json_.member("id", document.id);
    json_.member("name", document.name);
    json_.member("kind", to_string(document.kind));
    quotations("mentions", document.mentions);
    json_.end_object();
}

void GraphWriter::topic(const GraphTopic& topic) {
    json_.begin_object();
    json_.member("id", topic.id);
    json_.member("name", topic.name);
    json_.end_object();
}

void GraphWriter::event(const GraphEvent& event) {
    json_.begin_object();
    json_.member("id", event.id);
    json_.member("label", event.label);
    json_.member("kind", to_string(event.kind));
    json_.member_or_null("plover", event.plover ? to_string(*event.plover) : std::string_view{});
    write_event_date(json_, event.date);
    json_.member("status", to_string(event.status));
    json_.member_or_null("place",
                         event.place ? id(EntityKind::place, *event.place) : std::string_view{});
    json_.key("participants");
    json_.begin_array();
    for (const GraphParticipant& entry : event.participants) {
        participant(entry);
    }
    json_.end_array();
    json_.key("documents");
    json_.begin_array();
    for (const std::uint32_t index : event.documents) {
        json_.string(id(EntityKind::document, index));
    }
    json_.end_array();
    json_.key("topics");
    json_.begin_array();
    for (const std::uint32_t index : event.topics) {
        json_.string(id(EntityKind::topic, index));
    }
    json_.end_array();
    json_.member_or_null(
        "part_of", event.part_of ? id(EntityKind::event, *event.part_of) : std::string_view{});
    quotations("evidence", event.evidence);
    json_.member("confidence", event.confidence);
    if (!event.other_labels.empty()) {
        json_.strings("x_other_labels", event.other_labels);
    }
    if (!event.other_places.empty()) {
        json_.key("x_other_places");
        json_.begin_array();
        for (const std::uint32_t index : event.other_places) {
            json_.string(id(EntityKind::place, index));
        }
        json_.end_array();
    }
    alternatives(event.date_alternatives);
    write_series(json_, event.series);
    write_reasons(json_, event.reasons);
    json_.end_object();
}

void GraphWriter::participant(const GraphParticipant& participant) {
    json_.begin_object();
    json_.member("actor", id(EntityKind::actor, participant.actor));
    json_.member("role", to_string(participant.role));
    quotations_if("x_evidence", participant.evidence);
    json_.member("x_confidence", participant.confidence);
    json_.end_object();
}

void GraphWriter::relation(const GraphRelation& relation) {
    json_.begin_object();
    json_.member("source", id(relation.source));
    json_.member("target", id(relation.target));
    json_.member("type", to_string(relation.type));
    write_date(json_, "start", relation.date.start);
    write_date(json_, "until", relation.date.until);
    quotations("evidence", relation.evidence);
    json_.member("confidence", relation.confidence);
    json_.end_object();
}

}  // namespace

void write_graph(const EventGraph& graph, JsonWriter& json) {
    GraphWriter(graph, json).write();
}

}  // namespace linimasa::native

namespace linimasa {

Result<void> write_graph(const EventGraph& graph, std::ostream& out) {
    Out buffered(out);
    {
        JsonWriter json(buffered);
        native::write_graph(graph, json);
    }
    buffered.put('\n');
    return buffered.finish();
}

}  // namespace linimasa
