#include "linimasa/core/enum_names.hpp"
#include "linimasa/exporters/native.hpp"
#include "native/read_parts.hpp"

#include <algorithm>

namespace linimasa {
namespace {

using native::read_date;
using native::read_reasons;

class ExtractionReader {
public:
    explicit ExtractionReader(const JsonCursor& document) : document_(document) {}

    Extraction read();

private:
    [[nodiscard]] Article article(const JsonCursor& entry) const;
    [[nodiscard]] Evidence evidence(const JsonCursor& entry) const;
    [[nodiscard]] std::vector<Evidence> passages(const JsonCursor& list) const;
    [[nodiscard]] std::vector<ByteSpan> spans(const JsonCursor& list) const;
    /// The only passage of a list, or none.
    [[nodiscard]] Evidence first(const JsonCursor& list) const;
    [[nodiscard]] Actor actor(const JsonCursor& entry) const;
    [[nodiscard]] std::vector<Reference> references(const JsonCursor& actor) const;
    [[nodiscard]] Role role(const JsonCursor& entry) const;
    [[nodiscard]] Place place(const JsonCursor& entry) const;
    [[nodiscard]] Event event(const JsonCursor& entry) const;
    [[nodiscard]] Participant participant(const JsonCursor& entry) const;
    [[nodiscard]] Relation relation(const JsonCursor& entry) const;

    const JsonCursor& document_;
    native::Ids ids_;
};

Extraction ExtractionReader::read() {
    native::check_format(document_);
    ids_.define(document_, "articles", EntityKind::article);
    ids_.define(document_, "events", EntityKind::event);
    ids_.define(document_, "actors", EntityKind::actor);
    ids_.define(document_, "places", EntityKind::place);
    ids_.define(document_, "documents", EntityKind::document);
    ids_.define(document_, "topics", EntityKind::topic);
    Extraction extraction;
    std::size_t articles = 0;
    document_["articles"].each([&](const JsonCursor& entry) {
        if (++articles == 1) {
            extraction.article = article(entry);
            entry["times"].each([&](const JsonCursor& time) {
                extraction.times.push_back(native::read_time(time));
            });
        }
    });
    if (articles != 1) {
        document_.fail("is not an extraction: it has not exactly one article");
    }
    document_["actors"].each(
        [&](const JsonCursor& entry) { extraction.actors.push_back(actor(entry)); });
    document_["places"].each(
        [&](const JsonCursor& entry) { extraction.places.push_back(place(entry)); });
    document_["documents"].each([&](const JsonCursor& entry) {
        extraction.documents.push_back(
            {entry["name"].string(), entry["kind"].word<DocumentKind>(), spans(entry["mentions"])});
    });
    document_["topics"].each([&](const JsonCursor& entry) {
        extraction.topics.push_back({std::string(entry.optional("x_key").text_or_empty()),
                                     entry["name"].string(), spans(entry.optional("x_mentions"))});
    });
    document_["events"].each([&](const JsonCursor& entry) {
        extraction.events.push_back(event(entry));
        if (entry.optional("x_time").present() &&
            entry["x_time"].index() >= extraction.times.size()) {
            entry["x_time"].fail("is not the number of a time expression");
        }
    });
    document_["relations"].each(
        [&](const JsonCursor& entry) { extraction.relations.push_back(relation(entry)); });
    return extraction;
}

Article ExtractionReader::article(const JsonCursor& entry) const {
    Article article;
    article.id = entry["id"].string();
    article.record_id = entry.optional("x_record_id").text_or_empty();
    article.source = entry["source"].string();
    article.text = entry.optional("x_text").text_or_empty();
    article.title = entry["title"].optional_string();
    article.outlet = entry["outlet"].optional_string();
    article.author = entry.optional("x_author").optional_string();
    article.language = native::read_language(entry);
    article.published = native::read_publication(entry);
    article.also_from = entry.optional("x_also_from").strings();
    entry.optional("x_blocks").each([&](const JsonCursor& block) {
        const ByteSpan span = native::read_span(block);
        if (span.end > article.text.size()) {
            block.fail("ends after the text of the article");
        }
        article.blocks.push_back(
            {block["kind"].word<BlockKind>(), span, block.optional("continues").boolean_or(false)});
    });
    return article;
}

Evidence ExtractionReader::evidence(const JsonCursor& entry) const {
    (void)ids_.index(entry["article"], EntityKind::article);
    return {native::read_quoted_span(entry), entry["text"].string()};
}

std::vector<Evidence> ExtractionReader::passages(const JsonCursor& list) const {
    std::vector<Evidence> found;
    list.each([&](const JsonCursor& entry) { found.push_back(evidence(entry)); });
    return found;
}

std::vector<ByteSpan> ExtractionReader::spans(const JsonCursor& list) const {
    std::vector<ByteSpan> found;
    list.each([&](const JsonCursor& entry) { found.push_back(evidence(entry).span); });
    return found;
}

Evidence ExtractionReader::first(const JsonCursor& list) const {
    auto found = passages(list);
    return found.empty() ? Evidence{} : std::move(found.front());
}

Actor ExtractionReader::actor(const JsonCursor& entry) const {
    Actor actor;
    actor.name = entry["name"].string();
    actor.kind = entry["kind"].word<ActorKind>();
    actor.aliases = entry["aliases"].strings();
    entry["roles"].each([&](const JsonCursor& office) { actor.roles.push_back(role(office)); });
    actor.country = entry["country"].text_or_empty();
    actor.references = references(entry);
    actor.known_as = entry.optional("x_known_as").text_or_empty();
    entry.optional("x_known_offices").each([&](const JsonCursor& office) {
        OfficeTerm& known = actor.known_offices.emplace_back();
        known.title = office["title"].string();
        known.country = office["country"].text_or_empty();
        known.term = {read_date(office["from"]), read_date(office["until"])};
        known.source = office["source"].string();
    });
    actor.confidence = entry.optional("x_confidence").number_or(1.0);
    actor.reasons = read_reasons(entry);
    return actor;
}

std::vector<Reference> ExtractionReader::references(const JsonCursor& actor) const {
    std::vector<Reference> references;
    const auto add = [&](const JsonCursor& entry) {
        const JsonCursor form = entry.optional("x_form");
        references.push_back({evidence(entry).span,
                              form.present() ? form.word<ReferenceForm>() : ReferenceForm::name});
    };
    actor["mentions"].each(add);
    actor.optional("x_references").each(add);
    std::stable_sort(references.begin(), references.end(),
                     [](const Reference& a, const Reference& b) { return a.span < b.span; });
    return references;
}

Role ExtractionReader::role(const JsonCursor& entry) const {
    Role role;
    role.title = entry["title"].string();
    role.organization = ids_.optional_index<std::size_t>(entry["organization"], EntityKind::actor);
    role.country = entry["country"].text_or_empty();
    role.term = {read_date(entry["from"]), read_date(entry["until"])};
    role.former = entry.optional("x_former").boolean_or(false);
    role.where = first(entry.optional("x_evidence"));
    return role;
}

Place ExtractionReader::place(const JsonCursor& entry) const {
    Place place;
    place.name = entry["name"].string();
    place.kind = entry["kind"].word<PlaceKind>();
    place.country = entry["country"].text_or_empty();
    place.latitude = entry["latitude"].optional_number();
    place.longitude = entry["longitude"].optional_number();
    place.mentions = spans(entry["mentions"]);
    place.gazetteer_id = entry.optional("x_gazetteer_id").text_or_empty();
    place.within = ids_.optional_index<std::size_t>(entry.optional("x_within"), EntityKind::place);
    return place;
}

Event ExtractionReader::event(const JsonCursor& entry) const {
    Event event;
    event.label = entry["label"].string();
    event.kind = entry["kind"].word<EventKind>();
    if (!entry["plover"].is_null()) {
        event.plover = entry["plover"].word<Plover>();
    }
    event.date = native::read_event_date(entry);
    if (entry.optional("x_time").present()) {
        event.time = entry["x_time"].index();
    }
    event.status = entry["status"].word<EventStatus>();
    event.place = ids_.optional_index<std::size_t>(entry["place"], EntityKind::place);
    entry["participants"].each(
        [&](const JsonCursor& part) { event.participants.push_back(participant(part)); });
    event.documents = ids_.indices<std::size_t>(entry["documents"], EntityKind::document);
    event.topics = ids_.indices<std::size_t>(entry["topics"], EntityKind::topic);
    event.part_of = ids_.optional_index<std::size_t>(entry["part_of"], EntityKind::event);
    event.series = native::read_series(entry);
    if (entry.optional("x_trigger").present()) {
        event.trigger = evidence(entry["x_trigger"]).span;
    }
    event.frame = entry.optional("x_frame").text_or_empty();
    event.evidence = passages(entry["evidence"]);
    event.confidence = entry["confidence"].number();
    event.reasons = read_reasons(entry);
    return event;
}

Participant ExtractionReader::participant(const JsonCursor& entry) const {
    Participant participant;
    participant.actor = ids_.index(entry["actor"], EntityKind::actor);
    participant.role = entry["role"].word<ParticipantRole>();
    participant.where = first(entry.optional("x_evidence"));
    participant.confidence = entry.optional("x_confidence").number_or(1.0);
    return participant;
}

Relation ExtractionReader::relation(const JsonCursor& entry) const {
    Relation relation;
    relation.source = ids_.any(entry["source"]);
    relation.target = ids_.any(entry["target"]);
    relation.type = entry["type"].word<RelationType>();
    relation.date = native::read_range(entry);
    relation.evidence = passages(entry["evidence"]);
    relation.confidence = entry["confidence"].number();
    return relation;
}

}  // namespace

Result<Extraction> read_extraction(std::string_view json, std::string_view where) {
    const auto tree = JsonTree::parse(json, where);
    if (!tree) {
        return tl::unexpected(tree.error());
    }
    JsonDecoding decoding{*tree, std::string(where)};
    const JsonCursor document(decoding, 0);
    Extraction extraction = ExtractionReader(document).read();
    if (decoding.error) {
        return tl::unexpected(*decoding.error);
    }
    return extraction;
}

}  // namespace linimasa
