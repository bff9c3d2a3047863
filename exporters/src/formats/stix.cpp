#include "dot/time_axis.hpp"
#include "escape.hpp"
#include "json/json_writer.hpp"
#include "linimasa/core/enum_names.hpp"
#include "view.hpp"

#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/string_generator.hpp>
#include <boost/uuid/uuid_io.hpp>

#include <cmath>
#include <set>

// STIX 2.1: the incidents with those involved, their places and the articles that report them. Ids
// are derived from ours, so that the same graph gives the same bundle.
namespace linimasa {
namespace {

std::string_view identity_class(ActorKind kind) {
    switch (kind) {
        case ActorKind::person:
            return "individual";
        case ActorKind::organization:
            return "organization";
        default:
            return "group";
    }
}

class StixWriter {
public:
    StixWriter(const EventGraph& graph, Out& out) : graph_(graph), json_(out) {}

    void write();

private:
    [[nodiscard]] std::string id(std::string_view type, std::string_view name) const;
    void find_created();
    /// Members that all objects begin with.
    void begin(std::string_view type, std::string_view name);
    void incident(const GraphEvent& event);
    void references(const GraphEvent& event);
    void identity(const GraphActor& actor);
    void location(const GraphPlace& place);
    void report(const GraphArticle& article, const std::vector<std::string>& refs);
    void relationship(const std::string& source, std::string_view type, const std::string& target,
                      std::string_view description);
    [[nodiscard]] static bool has_location(const GraphPlace& place) {
        return !place.country.empty() || (place.latitude && place.longitude);
    }

    const EventGraph& graph_;
    JsonWriter json_;
    std::string created_ = "1970-01-01T00:00:00.000Z";
};

std::string StixWriter::id(std::string_view type, std::string_view name) const {
    // The namespace that STIX 2.1 sets for ids made of names.
    static const boost::uuids::name_generator_sha1 make(
        boost::uuids::string_generator()("00abedb4-aa42-466c-9c01-fed23315a9b7"));
    return std::string(type) + "--" + to_string(make("linimasa:" + std::string(name)));
}

void StixWriter::find_created() {
    std::optional<Date> latest;
    for (const GraphArticle& article : graph_.articles()) {
        if (article.published.date && (!latest || *latest < *article.published.date)) {
            latest = article.published.date;
        }
    }
    if (latest) {
        created_ = Date::from_days(latest->first_day()).to_string() + "T00:00:00.000Z";
    }
}

void StixWriter::begin(std::string_view type, std::string_view name) {
    json_.line();
    json_.begin_object();
    json_.member("type", type);
    json_.member("spec_version", "2.1");
    json_.member("id", id(type, name));
    json_.member("created", created_);
    json_.member("modified", created_);
}

void StixWriter::references(const GraphEvent& event) {
    if (event.evidence.empty()) {
        return;
    }
    json_.key("external_references");
    json_.begin_array();
    for (const Quotation& passage : event.evidence) {
        const GraphArticle& article = graph_.articles()[passage.article];
        json_.begin_object();
        json_.member("source_name", article.outlet ? *article.outlet : article.source);
        json_.member("description", passage.text);
        json_.member_if("url", iri(web_address(article.source)));
        json_.end_object();
    }
    json_.end_array();
}

void StixWriter::incident(const GraphEvent& event) {
    begin("incident", event.id);
    json_.member("name", event.label);
    std::string description = "Status: " + std::string(to_string(event.status)) + ".";
    if (event.date.start) {
        description += " Date: " + date_words(event.date) + ".";
    }
    json_.member("description", description);
    if (!event.topics.empty()) {
        json_.key("labels");
        json_.begin_array();
        for (const std::uint32_t topic : event.topics) {
            json_.string(graph_.topics()[topic].name);
        }
        json_.end_array();
    }
    json_.member("confidence", static_cast<int>(std::lround(event.confidence * 100.0)));
    references(event);
    json_.end_object();
}

void StixWriter::identity(const GraphActor& actor) {
    begin("identity", actor.id);
    json_.member("name", actor.name);
    json_.member("identity_class", identity_class(actor.kind));
    json_.end_object();
}

void StixWriter::location(const GraphPlace& place) {
    begin("location", place.id);
    json_.member("name", place.name);
    json_.member_if("country", place.country);
    if (place.latitude && place.longitude) {
        json_.member("latitude", *place.latitude);
        json_.member("longitude", *place.longitude);
    }
    json_.end_object();
}

void StixWriter::report(const GraphArticle& article, const std::vector<std::string>& refs) {
    begin("report", article.id);
    json_.member("name", article.title ? *article.title : article.source);
    json_.member(
        "published",
        Date::from_days(article.published.date.value().first_day()).to_string() + "T00:00:00.000Z");
    json_.strings("object_refs", refs);
    json_.end_object();
}

void StixWriter::relationship(const std::string& source, std::string_view type,
                              const std::string& target, std::string_view description) {
    begin("relationship", source + std::string(type) + target + std::string(description));
    json_.member("relationship_type", type);
    json_.member("source_ref", source);
    json_.member("target_ref", target);
    json_.member_if("description", description);
    json_.end_object();
}

void StixWriter::write() {
    find_created();
    std::set<std::uint32_t> actors;
    std::set<std::uint32_t> places;
    std::vector<std::vector<std::string>> reported(graph_.articles().size());
    std::vector<const GraphEvent*> incidents;
    for (const GraphEvent& event : graph_.events()) {
        if (event.kind != EventKind::incident) {
            continue;
        }
        incidents.push_back(&event);
        for (const GraphParticipant& participant : event.participants) {
            actors.insert(participant.actor);
        }
        if (event.place && has_location(graph_.places()[*event.place])) {
            places.insert(*event.place);
        }
        for (const Quotation& passage : event.evidence) {
            auto& refs = reported[passage.article];
            if (refs.empty() || refs.back() != id("incident", event.id)) {
                refs.push_back(id("incident", event.id));
            }
        }
    }
    json_.begin_object();
    json_.member("type", "bundle");
    json_.member("id", id("bundle", "graph"));
    if (!incidents.empty()) {
        json_.key("objects");
        json_.begin_array();
        for (const GraphEvent* event : incidents) {
            incident(*event);
        }
        for (const std::uint32_t actor : actors) {
            identity(graph_.actors()[actor]);
        }
        for (const std::uint32_t place : places) {
            location(graph_.places()[place]);
        }
        for (const GraphEvent* event : incidents) {
            for (const GraphParticipant& participant : event->participants) {
                relationship(id("incident", event->id), "related-to",
                             id("identity", graph_.actors()[participant.actor].id),
                             to_string(participant.role));
            }
            if (event->place && places.contains(*event->place)) {
                relationship(id("incident", event->id), "located-at",
                             id("location", graph_.places()[*event->place].id), {});
            }
        }
        for (std::size_t i = 0; i < reported.size(); ++i) {
            // A report must have a date of publication.
            if (!reported[i].empty() && graph_.articles()[i].published.date) {
                report(graph_.articles()[i], reported[i]);
            }
        }
        json_.line();
        json_.end_array();
    }
    json_.end_object();
}

Result<void> write(const EventGraph& graph, const ExportOptions&, std::ostream& stream) {
    Out out(stream);
    StixWriter(graph, out).write();
    out.put('\n');
    return out.finish();
}

}  // namespace

extern constinit const Exporter stix_exporter{
    .name = "stix",
    .file_name = "graph.stix.json",
    .description = "the incidents with those involved, as STIX 2.1",
    .binary = false,
    .write = write};

}  // namespace linimasa
