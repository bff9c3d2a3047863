#include "linimasa/core/enum_names.hpp"
#include "linimasa/exporters/native.hpp"
#include "native/write_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace linimasa {
namespace {

using native::write_date;
using native::write_quotation;
using native::write_reasons;
using native::write_span;

class ExtractionWriter {
public:
    ExtractionWriter(const Extraction& extraction, Out& out)
        : extraction_(extraction), article_(extraction.article), json_(out) {}

    void write();

private:
    /// Ids hold inside this extraction only; the linker gives new ones.
    [[nodiscard]] std::string id(std::string_view kind, std::size_t index) const {
        return fmt::format("{}.{}-{}", article_.id, kind, index + 1);
    }
    [[nodiscard]] std::string id(EntityRef entity) const;
    [[nodiscard]] std::string_view text(ByteSpan span) const {
        return span.begin <= span.end && span.end <= article_.text.size()
                   ? slice(article_.text, span)
                   : std::string_view{};
    }
    void id_or_null(std::string_view key, std::string_view kind, std::optional<std::size_t> index) {
        json_.member_or_null(key, index ? id(kind, *index) : std::string{});
    }
    void ids(std::string_view key, std::string_view kind, const std::vector<std::size_t>& indices);
    void quotation(ByteSpan span) { write_quotation(json_, article_.id, span, text(span)); }
    void quotations(std::string_view key, const std::vector<ByteSpan>& spans);
    void evidence(std::string_view key, const std::vector<Evidence>& passages);
    void evidence_if(const Evidence& passage);

    void article();
    void blocks();
    void actor(std::size_t index);
    void role(const Role& role);
    void known_offices(const Actor& actor);
    void references(const Actor& actor);
    void place(std::size_t index);
    void document(std::size_t index);
    void topic(std::size_t index);
    void event(std::size_t index);
    void participant(const Participant& participant);
    void relation(const Relation& relation);

    template <class List, class WriteOne>
    void list(std::string_view key, const List& entries, WriteOne write_one) {
        json_.key(key);
        json_.begin_array();
        for (std::size_t i = 0; i < entries.size(); ++i) {
            write_one(i);
        }
        json_.end_array();
    }

    const Extraction& extraction_;
    const Article& article_;
    JsonWriter json_;
};

std::string ExtractionWriter::id(EntityRef entity) const {
    switch (entity.kind) {
        case EntityKind::article:
            return article_.id;
        case EntityKind::event:
            return id("evt", entity.index);
        case EntityKind::actor:
            return id("act", entity.index);
        case EntityKind::place:
            return id("plc", entity.index);
        case EntityKind::document:
            return id("doc", entity.index);
        case EntityKind::topic:
            break;
    }
    return id("top", entity.index);
}

void ExtractionWriter::ids(std::string_view key, std::string_view kind,
                           const std::vector<std::size_t>& indices) {
    list(key, indices, [&](std::size_t i) { json_.string(id(kind, indices[i])); });
}

void ExtractionWriter::quotations(std::string_view key, const std::vector<ByteSpan>& spans) {
    list(key, spans, [&](std::size_t i) { quotation(spans[i]); });
}

void ExtractionWriter::evidence(std::string_view key, const std::vector<Evidence>& passages) {
    list(key, passages, [&](std::size_t i) {
        write_quotation(json_, article_.id, passages[i].span, passages[i].text);
    });
}

void ExtractionWriter::evidence_if(const Evidence& passage) {
    if (!passage.span.empty()) {
        evidence("x_evidence", {passage});
    }
}

void ExtractionWriter::write() {
    json_.begin_object();
    native::write_generator(json_);
    json_.key("articles");
    json_.begin_array();
    article();
    json_.end_array();
    list("actors", extraction_.actors, [&](std::size_t i) { actor(i); });
    list("places", extraction_.places, [&](std::size_t i) { place(i); });
    list("documents", extraction_.documents, [&](std::size_t i) { document(i); });
    list("topics", extraction_.topics, [&](std::size_t i) { topic(i); });
    list("events", extraction_.events, [&](std::size_t i) { event(i); });
    list("relations", extraction_.relations,
         [&](std::size_t i) { relation(extraction_.relations[i]); });
    json_.end_object();
}

void ExtractionWriter::article() {
    json_.begin_object();
    json_.member("id", article_.id);
    json_.member("source", article_.source);
    json_.member_or_null("title", article_.title);
    json_.member_or_null("outlet", article_.outlet);
    json_.member("language",
                 article_.language.empty() ? "id" : std::string_view(article_.language));
    native::write_publication(json_, article_.published);
    list("times", extraction_.times, [&](std::size_t i) {
        native::write_time(json_, extraction_.times[i], text(extraction_.times[i].span));
    });
    if (article_.language.empty()) {
        json_.member("x_language_unknown", true);
    }
    json_.member_if("x_record_id", article_.record_id);
    if (article_.author) {
        json_.member("x_author", *article_.author);
    }
    if (!article_.also_from.empty()) {
        json_.strings("x_also_from", article_.also_from);
    }
    blocks();
    json_.member("x_text", article_.text);
    json_.end_object();
}

void ExtractionWriter::blocks() {
    list("x_blocks", article_.blocks, [&](std::size_t i) {
        const Block& block = article_.blocks[i];
        json_.begin_object();
        json_.member("kind", to_string(block.kind));
        write_span(json_, block.span);
        if (block.continues) {
            json_.member("continues", true);
        }
        json_.end_object();
    });
}

void ExtractionWriter::actor(std::size_t index) {
    const Actor& actor = extraction_.actors[index];
    json_.begin_object();
    json_.member("id", id("act", index));
    json_.member("name", actor.name);
    json_.member("kind", to_string(actor.kind));
    json_.strings("aliases", actor.aliases);
    list("roles", actor.roles, [&](std::size_t i) { role(actor.roles[i]); });
    json_.member_or_null("country", actor.country);
    references(actor);
    json_.member_if("x_known_as", actor.known_as);
    known_offices(actor);
    json_.member("x_confidence", actor.confidence);
    write_reasons(json_, actor.reasons);
    json_.end_object();
}

void ExtractionWriter::known_offices(const Actor& actor) {
    if (actor.known_offices.empty()) {
        return;
    }
    list("x_known_offices", actor.known_offices, [&](std::size_t i) {
        const OfficeTerm& office = actor.known_offices[i];
        json_.begin_object();
        json_.member("title", office.title);
        json_.member_or_null("country", office.country);
        write_date(json_, "from", office.term.start);
        write_date(json_, "until", office.term.until);
        json_.member("source", office.source);
        json_.end_object();
    });
}

void ExtractionWriter::role(const Role& role) {
    json_.begin_object();
    json_.member("title", role.title);
    id_or_null("organization", "act", role.organization);
    json_.member_or_null("country", role.country);
    write_date(json_, "from", role.term.start);
    write_date(json_, "until", role.term.until);
    if (role.former) {
        json_.member("x_former", true);
    }
    evidence_if(role.where);
    json_.end_object();
}

/// The contract's mentions are those that name the actor; pronouns and descriptions stand beside
/// them, unless the actor has nothing else.
void ExtractionWriter::references(const Actor& actor) {
    const auto names = [](const Reference& reference) {
        return reference.form <= ReferenceForm::acronym;
    };
    const bool named = std::ranges::any_of(actor.references, names);
    const bool others = named && !std::ranges::all_of(actor.references, names);
    const auto write = [&](std::string_view key, bool of_names) {
        json_.key(key);
        json_.begin_array();
        for (const Reference& reference : actor.references) {
            if (named && names(reference) != of_names) {
                continue;
            }
            native::open_quotation(json_, article_.id, reference.span, text(reference.span));
            if (reference.form != ReferenceForm::name) {
                json_.member("x_form", to_string(reference.form));
            }
            json_.end_object();
        }
        json_.end_array();
    };
    write("mentions", true);
    if (others) {
        write("x_references", false);
    }
}

void ExtractionWriter::place(std::size_t index) {
    const Place& place = extraction_.places[index];
    json_.begin_object();
    json_.member("id", id("plc", index));
    json_.member("name", place.name);
    json_.member("kind", to_string(place.kind));
    json_.member_or_null("country", place.country);
    json_.member_or_null("latitude", place.latitude);
    json_.member_or_null("longitude", place.longitude);
    quotations("mentions", place.mentions);
    json_.member_if("x_gazetteer_id", place.gazetteer_id);
    if (place.within) {
        json_.member("x_within", id("plc", *place.within));
    }
    json_.end_object();
}

void ExtractionWriter::document(std::size_t index) {
    const Document& document = extraction_.documents[index];
    json_.begin_object();
    json_.member("id", id("doc", index));
    json_.member("name", document.name);
    json_.member("kind", to_string(document.kind));
    quotations("mentions", document.mentions);
    json_.end_object();
}

void ExtractionWriter::topic(std::size_t index) {
    const Topic& topic = extraction_.topics[index];
    json_.begin_object();
    json_.member("id", id("top", index));
    json_.member("name", topic.name);
    json_.member_if("x_key", topic.key);
    quotations("x_mentions", topic.mentions);
    json_.end_object();
}

void ExtractionWriter::event(std::size_t index) {
    const Event& event = extraction_.events[index];
    json_.begin_object();
    json_.member("id", id("evt", index));
    json_.member("label", event.label);
    json_.member("kind", to_string(event.kind));
    json_.member_or_null("plover", event.plover ? to_string(*event.plover) : std::string_view{});
    native::write_event_date(json_, event.date);
    json_.member("status", to_string(event.status));
    id_or_null("place", "plc", event.place);
    list("participants", event.participants,
         [&](std::size_t i) { participant(event.participants[i]); });
    ids("documents", "doc", event.documents);
    ids("topics", "top", event.topics);
    id_or_null("part_of", "evt", event.part_of);
    evidence("evidence", event.evidence);
    json_.member("confidence", event.confidence);
    if (event.time) {
        json_.member("x_time", *event.time);
    }
    native::write_series(json_, event.series);
    if (!event.trigger.empty()) {
        json_.key("x_trigger");
        quotation(event.trigger);
    }
    json_.member_if("x_frame", event.frame);
    write_reasons(json_, event.reasons);
    json_.end_object();
}

void ExtractionWriter::participant(const Participant& participant) {
    json_.begin_object();
    json_.member("actor", id("act", participant.actor));
    json_.member("role", to_string(participant.role));
    evidence_if(participant.where);
    json_.member("x_confidence", participant.confidence);
    json_.end_object();
}

void ExtractionWriter::relation(const Relation& relation) {
    json_.begin_object();
    json_.member("source", id(relation.source));
    json_.member("target", id(relation.target));
    json_.member("type", to_string(relation.type));
    write_date(json_, "start", relation.date.start);
    write_date(json_, "until", relation.date.until);
    evidence("evidence", relation.evidence);
    json_.member("confidence", relation.confidence);
    json_.end_object();
}

}  // namespace

Result<void> write_extraction(const Extraction& extraction, std::ostream& out) {
    Out buffered(out);
    ExtractionWriter(extraction, buffered).write();
    return buffered.finish();
}

}  // namespace linimasa
