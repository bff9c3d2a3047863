#include "linimasa/core/enum_names.hpp"
#include "linimasa/exporters/native.hpp"
#include "native/read_parts.hpp"

#include <algorithm>

namespace linimasa {
namespace {

using native::read_date;
using native::read_reasons;

class GraphReader {
public:
    explicit GraphReader(const JsonCursor& document) : document_(document) {}

    EventGraph::Parts read();

private:
    [[nodiscard]] Quotation quotation(const JsonCursor& entry) const;
    [[nodiscard]] std::vector<Quotation> quotations(const JsonCursor& list) const;
    [[nodiscard]] static std::vector<DateAlternative> alternatives(const JsonCursor& thing);
    [[nodiscard]] GraphArticle article(const JsonCursor& entry) const;
    [[nodiscard]] GraphActor actor(const JsonCursor& entry) const;
    [[nodiscard]] static ActorMeasures measures(const JsonCursor& entry);
    [[nodiscard]] GraphRole role(const JsonCursor& entry) const;
    [[nodiscard]] GraphPlace place(const JsonCursor& entry) const;
    [[nodiscard]] GraphEvent event(const JsonCursor& entry) const;
    [[nodiscard]] GraphParticipant participant(const JsonCursor& entry) const;
    [[nodiscard]] GraphRelation relation(const JsonCursor& entry) const;

    const JsonCursor& document_;
    native::Ids ids_;
};

EventGraph::Parts GraphReader::read() {
    native::check_format(document_);
    ids_.define(document_, "articles", EntityKind::article);
    ids_.define(document_, "events", EntityKind::event);
    ids_.define(document_, "actors", EntityKind::actor);
    ids_.define(document_, "places", EntityKind::place);
    ids_.define(document_, "documents", EntityKind::document);
    ids_.define(document_, "topics", EntityKind::topic);
    EventGraph::Parts parts;
    document_["articles"].each(
        [&](const JsonCursor& entry) { parts.articles.push_back(article(entry)); });
    document_["actors"].each(
        [&](const JsonCursor& entry) { parts.actors.push_back(actor(entry)); });
    document_["places"].each(
        [&](const JsonCursor& entry) { parts.places.push_back(place(entry)); });
    document_["documents"].each([&](const JsonCursor& entry) {
        parts.documents.push_back({entry["id"].string(), entry["name"].string(),
                                   entry["kind"].word<DocumentKind>(),
                                   quotations(entry["mentions"])});
    });
    document_["topics"].each([&](const JsonCursor& entry) {
        parts.topics.push_back({entry["id"].string(), entry["name"].string()});
    });
    document_["events"].each(
        [&](const JsonCursor& entry) { parts.events.push_back(event(entry)); });
    document_["relations"].each(
        [&](const JsonCursor& entry) { parts.relations.push_back(relation(entry)); });
    return parts;
}

Quotation GraphReader::quotation(const JsonCursor& entry) const {
    Quotation quotation;
    quotation.article =
        static_cast<std::uint32_t>(ids_.index(entry["article"], EntityKind::article));
    quotation.span = native::read_quoted_span(entry);
    quotation.text = entry["text"].text();
    return quotation;
}

std::vector<Quotation> GraphReader::quotations(const JsonCursor& list) const {
    std::vector<Quotation> passages;
    list.each([&](const JsonCursor& entry) { passages.push_back(quotation(entry)); });
    return passages;
}

std::vector<DateAlternative> GraphReader::alternatives(const JsonCursor& thing) {
    std::vector<DateAlternative> dates;
    thing.optional("x_date_alternatives").each([&](const JsonCursor& entry) {
        if (const auto date = read_date(entry["date"])) {
            dates.push_back({*date, entry["confidence"].number(),
                             std::string(entry.optional("because").text_or_empty())});
        }
    });
    return dates;
}

GraphArticle GraphReader::article(const JsonCursor& entry) const {
    GraphArticle article;
    article.id = entry["id"].string();
    article.record_id = entry.optional("x_record_id").text_or_empty();
    article.source = entry["source"].string();
    article.title = entry["title"].optional_string();
    article.outlet = entry["outlet"].optional_string();
    article.language = native::read_language(entry);
    article.published = native::read_publication(entry);
    article.date_alternatives = alternatives(entry);
    entry["times"].each([&](const JsonCursor& time) {
        article.times.push_back({native::read_time(time), time["text"].string()});
    });
    article.also_from = entry.optional("x_also_from").strings();
    article.copy_of =
        ids_.optional_index<std::uint32_t>(entry.optional("x_copy_of"), EntityKind::article);
    article.reasons = read_reasons(entry);
    return article;
}

GraphActor GraphReader::actor(const JsonCursor& entry) const {
    GraphActor actor;
    actor.id = entry["id"].string();
    actor.name = entry["name"].string();
    actor.kind = entry["kind"].word<ActorKind>();
    actor.aliases = entry["aliases"].strings();
    entry["roles"].each([&](const JsonCursor& office) { actor.roles.push_back(role(office)); });
    actor.country = entry["country"].text_or_empty();
    actor.mentions = quotations(entry["mentions"]);
    actor.known_as = entry.optional("x_known_as").text_or_empty();
    actor.confidence = entry.optional("x_confidence").number_or(1.0);
    actor.reasons = read_reasons(entry);
    if (const JsonCursor figures = entry.optional("x_measures"); figures.present()) {
        actor.measures = measures(figures);
    }
    return actor;
}

ActorMeasures GraphReader::measures(const JsonCursor& entry) {
    const auto count = [&](const char* key) {
        return static_cast<std::uint32_t>(std::clamp(entry[key].number(), 0.0, 4e9));
    };
    return {count("degree"),
            entry["weighted_degree"].number(),
            entry["betweenness"].number(),
            entry["pagerank"].number(),
            count("component"),
            count("community")};
}

GraphRole GraphReader::role(const JsonCursor& entry) const {
    GraphRole role;
    role.title = entry["title"].string();
    role.organization =
        ids_.optional_index<std::uint32_t>(entry["organization"], EntityKind::actor);
    role.country = entry["country"].text_or_empty();
    role.term = {read_date(entry["from"]), read_date(entry["until"])};
    role.former = entry.optional("x_former").boolean_or(false);
    role.evidence = quotations(entry.optional("x_evidence"));
    return role;
}

GraphPlace GraphReader::place(const JsonCursor& entry) const {
    GraphPlace place;
    place.id = entry["id"].string();
    place.name = entry["name"].string();
    place.kind = entry["kind"].word<PlaceKind>();
    place.country = entry["country"].text_or_empty();
    place.latitude = entry["latitude"].optional_number();
    place.longitude = entry["longitude"].optional_number();
    place.mentions = quotations(entry["mentions"]);
    return place;
}

GraphEvent GraphReader::event(const JsonCursor& entry) const {
    GraphEvent event;
    event.id = entry["id"].string();
    event.label = entry["label"].string();
    event.other_labels = entry.optional("x_other_labels").strings();
    event.kind = entry["kind"].word<EventKind>();
    if (!entry["plover"].is_null()) {
        event.plover = entry["plover"].word<Plover>();
    }
    event.date = native::read_event_date(entry);
    event.date_alternatives = alternatives(entry);
    event.status = entry["status"].word<EventStatus>();
    event.place = ids_.optional_index<std::uint32_t>(entry["place"], EntityKind::place);
    if (entry.optional("x_other_places").present()) {
        event.other_places =
            ids_.indices<std::uint32_t>(entry["x_other_places"], EntityKind::place);
    }
    entry["participants"].each(
        [&](const JsonCursor& part) { event.participants.push_back(participant(part)); });
    event.documents = ids_.indices<std::uint32_t>(entry["documents"], EntityKind::document);
    event.topics = ids_.indices<std::uint32_t>(entry["topics"], EntityKind::topic);
    event.part_of = ids_.optional_index<std::uint32_t>(entry["part_of"], EntityKind::event);
    event.series = native::read_series(entry);
    event.evidence = quotations(entry["evidence"]);
    event.confidence = entry["confidence"].number();
    event.reasons = read_reasons(entry);
    return event;
}

GraphParticipant GraphReader::participant(const JsonCursor& entry) const {
    GraphParticipant participant;
    participant.actor = static_cast<std::uint32_t>(ids_.index(entry["actor"], EntityKind::actor));
    participant.role = entry["role"].word<ParticipantRole>();
    participant.evidence = quotations(entry.optional("x_evidence"));
    participant.confidence = entry.optional("x_confidence").number_or(1.0);
    return participant;
}

GraphRelation GraphReader::relation(const JsonCursor& entry) const {
    GraphRelation relation;
    relation.source = ids_.any(entry["source"]);
    relation.target = ids_.any(entry["target"]);
    relation.type = entry["type"].word<RelationType>();
    relation.date = native::read_range(entry);
    relation.evidence = quotations(entry["evidence"]);
    relation.confidence = entry["confidence"].number();
    return relation;
}

}  // namespace

Result<EventGraph> read_graph(std::string_view json, std::string_view where) {
    const auto tree = JsonTree::parse(json, where);
    if (!tree) {
        return tl::unexpected(tree.error());
    }
    JsonDecoding decoding{*tree, std::string(where)};
    const JsonCursor document(decoding, 0);
    EventGraph::Parts parts = GraphReader(document).read();
    if (decoding.error) {
        return tl::unexpected(*decoding.error);
    }
    return EventGraph(std::move(parts));
}

}  // namespace linimasa
