#pragma once

#include "view.hpp"

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// The graph as RDF, for JSON-LD and Turtle alike: schema.org for what things are, the Simple Event
/// Model for events and their bounds in time, PROV for where it all stands.
namespace linimasa::rdf {

struct Prefix {
    std::string_view name;
    std::string_view address;
};

inline constexpr auto prefixes = std::to_array<Prefix>({
    {"schema", "https://schema.org/"},
    {"sem", "http://semanticweb.cs.vu.nl/2009/11/sem/"},
    {"prov", "http://www.w3.org/ns/prov#"},
    {"skos", "http://www.w3.org/2004/02/skos/core#"},
    {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
    {"xsd", "http://www.w3.org/2001/XMLSchema#"},
    {"l", "urn:linimasa:term:"},
});

struct Object {
    std::string text;
    std::string_view datatype;  ///< "xsd:date"; empty for plain text
    bool is_iri = false;

    friend bool operator==(const Object&, const Object&) = default;
};

/// One predicate with all its objects.
struct Statement {
    std::string predicate;  ///< with prefix: "schema:name"
    std::vector<Object> objects;
};

/// All that is said of one thing.
struct Subject {
    std::string iri;
    std::vector<std::string_view> types;  ///< with prefix
    std::vector<Statement> statements;    ///< each predicate once

    void text(std::string_view predicate, std::string_view value, std::string_view datatype = {});
    void link(std::string_view predicate, std::string target);
    void date(std::string_view predicate, const Date& value);

private:
    void add(std::string_view predicate, Object object);
};

/// Calls `use` for each subject, in a fixed order.
void describe(const GraphView& view, const std::function<void(const Subject&)>& use);

}  // namespace linimasa::rdf
