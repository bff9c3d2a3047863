#include "escape.hpp"
#include "out.hpp"
#include "rdf/statements.hpp"

// Turtle. Node addresses stand in full: prefixed names have rules of their own for what an id may
// hold.
namespace linimasa {
namespace {

void write_object(Out& out, const rdf::Object& object) {
    if (object.is_iri) {
        out.all("<", std::string_view(object.text), ">");
        return;
    }
    write_turtle_string(out, object.text);
    if (!object.datatype.empty()) {
        out.all("^^", object.datatype);
    }
}

void write_subject(Out& out, const rdf::Subject& subject) {
    out.all("<", std::string_view(subject.iri), "> a ");
    std::string_view separator;
    for (const std::string_view type : subject.types) {
        out.all(separator, type);
        separator = ", ";
    }
    for (const rdf::Statement& statement : subject.statements) {
        out.all(" ;\n  ", std::string_view(statement.predicate), " ");
        separator = {};
        for (const rdf::Object& object : statement.objects) {
            out.write(separator);
            write_object(out, object);
            separator = ", ";
        }
    }
    out.write(" .\n");
}

Result<void> write(const EventGraph& graph, const ExportOptions& options, std::ostream& stream) {
    const GraphView view(graph, options);
    Out out(stream);
    for (const rdf::Prefix& prefix : rdf::prefixes) {
        out.all("@prefix ", prefix.name, ": <", prefix.address, "> .\n");
    }
    out.put('\n');
    rdf::describe(view, [&](const rdf::Subject& subject) { write_subject(out, subject); });
    return out.finish();
}

}  // namespace

extern constinit const Exporter turtle_exporter{
    .name = "turtle",
    .file_name = "graph.ttl",
    .description = "linked data as Turtle: schema.org, Simple Event Model, PROV",
    .binary = false,
    .write = write};

}  // namespace linimasa
