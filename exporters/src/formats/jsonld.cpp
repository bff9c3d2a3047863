#include "json/json_writer.hpp"
#include "rdf/statements.hpp"

// JSON-LD with the same triples as Turtle. The context stands in the file: readers without a
// network could not fetch it.
namespace linimasa {
namespace {

void write_object(JsonWriter& json, const rdf::Object& object) {
    if (!object.is_iri && object.datatype.empty()) {
        json.string(object.text);
        return;
    }
    json.begin_object();
    json.member(object.is_iri ? "@id" : "@value", object.text);
    if (!object.is_iri) {
        json.member("@type", object.datatype);
    }
    json.end_object();
}

void write_subject(JsonWriter& json, const rdf::Subject& subject) {
    json.line();
    json.begin_object();
    json.member("@id", subject.iri);
    json.strings("@type", subject.types);
    for (const rdf::Statement& statement : subject.statements) {
        json.key(statement.predicate);
        if (statement.objects.size() == 1) {
            write_object(json, statement.objects.front());
            continue;
        }
        json.begin_array();
        for (const rdf::Object& object : statement.objects) {
            write_object(json, object);
        }
        json.end_array();
    }
    json.end_object();
}

Result<void> write(const EventGraph& graph, const ExportOptions& options, std::ostream& stream) {
    const GraphView view(graph, options);
    Out out(stream);
    JsonWriter json(out);
    json.begin_object();
    json.key("@context");
    json.begin_object();
    for (const rdf::Prefix& prefix : rdf::prefixes) {
        json.key(prefix.name);
        json.begin_object();
        json.member("@id", prefix.address);
        json.member("@prefix", true);
        json.end_object();
    }
    json.end_object();
    json.key("@graph");
    json.begin_array();
    rdf::describe(view, [&](const rdf::Subject& subject) { write_subject(json, subject); });
    json.line();
    json.end_array();
    json.end_object();
    out.put('\n');
    return out.finish();
}

}  // namespace

extern constinit const Exporter jsonld_exporter{
    .name = "jsonld",
    .file_name = "graph.jsonld",
    .description = "linked data as JSON-LD: schema.org, Simple Event Model, PROV",
    .binary = false,
    .write = write};

}  // namespace linimasa
