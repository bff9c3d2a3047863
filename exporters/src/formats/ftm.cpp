#include "json/json_writer.hpp"
#include "linimasa/core/enum_names.hpp"
#include "view.hpp"

#include <algorithm>

// FollowTheMoney entities for Aleph and yente: one a line. Links between them (offices, membership,
// reports) are entities too.
namespace linimasa {
namespace {

std::string_view schema_of(ActorKind kind) {
    switch (kind) {
        case ActorKind::person:
            return "Person";
        case ActorKind::organization:
            return "Organization";
        case ActorKind::country:
            return "PublicBody";
        case ActorKind::group:
            break;
    }
    return "LegalEntity";
}

class FtmWriter {
public:
    FtmWriter(const EventGraph& graph, Out& out) : graph_(graph), out_(out) {}

    void write();

private:
    /// Each entity is a document of its own, on its own line.
    template <class WriteProperties>
    void entity(std::string_view id, std::string_view schema, WriteProperties write_properties) {
        {
            JsonWriter json(out_);
            json.begin_object();
            json.member("id", id);
            json.member("schema", schema);
            json.key("properties");
            json.begin_object();
            write_properties(json);
            json.end_object();
            json.end_object();
        }
        out_.put('\n');
    }
    static void value(JsonWriter& json, std::string_view key, std::string_view text) {
        if (!text.empty()) {
            json.key(key);
            json.begin_array();
            json.string(text);
            json.end_array();
        }
    }
    static void values(JsonWriter& json, std::string_view key,
                       const std::vector<std::string>& list) {
        if (!list.empty()) {
            json.strings(key, list);
        }
    }
    static void dates(JsonWriter& json, const DateRange& range) {
        value(json, "startDate", range.start ? range.start->to_string() : std::string{});
        value(json, "endDate", range.until ? range.until->to_string() : std::string{});
    }

    void articles();
    void actors();
    void places();
    void documents();
    void events();
    void relations();

    const EventGraph& graph_;
    Out& out_;
};

void FtmWriter::articles() {
    for (std::size_t i = 0; i < graph_.articles().size(); ++i) {
        const GraphArticle& article = graph_.articles()[i];
        entity(article.id, "Article", [&](JsonWriter& json) {
            value(json, "title", graph_.label(graph_.vertex({EntityKind::article, i})));
            value(json, "publishedAt", article.published.moment);
            value(json, "publisher", article.outlet.value_or(""));
            const auto address = web_address(article.source);
            value(json, address.empty() ? "fileName" : "sourceUrl", article.source);
            value(json, "language",
                  article.language == "id"   ? "ind"
                  : article.language == "en" ? "eng"
                                             : "");
        });
    }
}

void FtmWriter::actors() {
    for (const GraphActor& actor : graph_.actors()) {
        entity(actor.id, schema_of(actor.kind), [&](JsonWriter& json) {
            value(json, "name", actor.name);
            values(json, "alias", actor.aliases);
            std::string country = actor.country;
            for (char& c : country) {
                c = static_cast<char>(c - 'A' + 'a');
            }
            value(json, "country", country);
            if (actor.kind == ActorKind::person) {
                std::vector<std::string> titles;
                titles.reserve(actor.roles.size());
                for (const GraphRole& role : actor.roles) {
                    titles.push_back(role.title);
                }
                values(json, "position", titles);
            }
        });
        std::size_t number = 0;
        for (const GraphRole& role : actor.roles) {
            ++number;
            if (!role.organization) {
                continue;
            }
            entity(actor.id + "..office.." + std::to_string(number), "Employment",
                   [&](JsonWriter& json) {
                       value(json, "employee", actor.id);
                       value(json, "employer", graph_.actors()[*role.organization].id);
                       value(json, "role", role.title);
                       dates(json, role.term);
                       value(json, "status", role.former ? "former" : "");
                   });
        }
    }
}

void FtmWriter::places() {
    for (const GraphPlace& place : graph_.places()) {
        entity(place.id, "Address", [&](JsonWriter& json) {
            value(json, "full", place.name);
            value(json, "city", place.kind == PlaceKind::city ? place.name : "");
            std::string country = place.country;
            for (char& c : country) {
                c = static_cast<char>(c - 'A' + 'a');
            }
            value(json, "country", country);
            if (place.latitude && place.longitude) {
                value(json, "latitude", std::to_string(*place.latitude));
                value(json, "longitude", std::to_string(*place.longitude));
            }
        });
    }
}

void FtmWriter::documents() {
    for (const GraphDocument& document : graph_.documents()) {
        entity(document.id, "Document", [&](JsonWriter& json) {
            value(json, "title", document.name);
            value(json, "keywords", to_string(document.kind));
        });
    }
}

void FtmWriter::events() {
    for (const GraphEvent& event : graph_.events()) {
        entity(event.id, "Event", [&](JsonWriter& json) {
            value(json, "name", event.label);
            values(json, "alias", event.other_labels);
            dates(json, event.date);
            std::vector<std::string> organizers;
            std::vector<std::string> involved;
            for (const GraphParticipant& participant : event.participants) {
                auto& list = participant.role == ParticipantRole::organizer ||
                                     participant.role == ParticipantRole::host
                                 ? organizers
                                 : involved;
                const std::string& id = graph_.actors()[participant.actor].id;
                if (std::find(list.begin(), list.end(), id) == list.end()) {
                    list.push_back(id);
                }
            }
            values(json, "organizer", organizers);
            values(json, "involved", involved);
            if (event.place) {
                value(json, "location", graph_.places()[*event.place].name);
                value(json, "addressEntity", graph_.places()[*event.place].id);
            }
            std::vector<std::string> keywords{std::string(to_string(event.kind)),
                                              std::string(to_string(event.status))};
            for (const std::uint32_t topic : event.topics) {
                keywords.push_back(graph_.topics()[topic].name);
            }
            values(json, "keywords", keywords);
            std::vector<std::string> quotes;
            quotes.reserve(event.evidence.size());
            for (const Quotation& passage : event.evidence) {
                quotes.push_back(passage.text);
            }
            values(json, "summary", quotes);
        });
    }
}

void FtmWriter::relations() {
    for (const GraphEdge& edge : graph_.edges()) {
        const std::string_view source = graph_.id(edge.source);
        const std::string_view target = graph_.id(edge.target);
        const std::string id =
            std::string(source) + ".." + std::string(edge.relation) + ".." + std::string(target);
        const bool actors = graph_.entity(edge.source).kind == EntityKind::actor &&
                            graph_.entity(edge.target).kind == EntityKind::actor;
        if (edge.relation == "reports") {
            entity(id, "Documentation", [&](JsonWriter& json) {
                value(json, "document", source);
                value(json, "entity", target);
                value(json, "role", "reports");
            });
        } else if (edge.relation == "member_of" && actors) {
            entity(id, "Membership", [&](JsonWriter& json) {
                value(json, "member", source);
                value(json, "organization", target);
            });
        } else if (edge.relation != "holds_office" &&
                   (actors || graph_.entity(edge.target).kind == EntityKind::event) &&
                   graph_.entity(edge.source).kind != EntityKind::article) {
            entity(id, "UnknownLink", [&](JsonWriter& json) {
                value(json, "subject", source);
                value(json, "object", target);
                value(json, "role", relation_label(edge.relation));
            });
        }
    }
}

void FtmWriter::write() {
    articles();
    actors();
    places();
    documents();
    events();
    relations();
}

Result<void> write(const EventGraph& graph, const ExportOptions&, std::ostream& stream) {
    Out out(stream);
    FtmWriter(graph, out).write();
    return out.finish();
}

}  // namespace

extern constinit const Exporter ftm_exporter{
    .name = "ftm",
    .file_name = "graph.ftm.ndjson",
    .description = "FollowTheMoney entities for Aleph, one a line",
    .binary = false,
    .write = write};

}  // namespace linimasa
