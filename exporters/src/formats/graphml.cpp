#include "attributes.hpp"
#include "colours.hpp"
#include "escape.hpp"
#include "number.hpp"
#include "out.hpp"

#include <cmath>

// GraphML for Gephi, networkx, igraph, graph-tool and yEd. Key ids carry n_ or e_, because two
// readers mix up nodes and edges otherwise; every date is a full one, since Gephi knows no other.
namespace linimasa {
namespace {

constexpr std::string_view head =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd">
)";

std::string_view type_name(AttributeType type) {
    switch (type) {
        case AttributeType::number:
            return "double";
        case AttributeType::count:
            return "long";
        default:
            return "string";
    }
}

void write_key(Out& out, std::string_view domain, std::string_view name, std::string_view type) {
    out.all("  <key id=\"", domain.substr(0, 1), "_", name, "\" for=\"", domain, "\" attr.name=\"");
    out.all(name, "\" attr.type=\"", type, "\"/>\n");
}

void write_keys(Out& out, const EventGraph& graph) {
    for (const std::string_view name : {"label", "kind", "category", "start", "end", "precision"}) {
        write_key(out, "node", name, "string");
    }
    for (const Attribute& attribute : attributes_of(graph)) {
        write_key(out, "node", attribute.name, type_name(attribute.type));
    }
    write_key(out, "node", "color", "string");
    write_key(out, "node", "size", "double");
    write_key(out, "edge", "relation", "string");
    write_key(out, "edge", "label", "string");
    write_key(out, "edge", "weight", "double");
    write_key(out, "edge", "confidence", "double");
}

void write_text(Out& out, std::string_view key, std::string_view text) {
    if (!text.empty()) {
        out.all("      <data key=\"", key, "\">");
        write_xml(out, text);
        out.write("</data>\n");
    }
}

void write_double(Out& out, std::string_view key, double value) {
    out.all("      <data key=\"", key, "\">");
    write_number(out, value);
    out.write("</data>\n");
}

void write_attribute(Out& out, const Attribute& attribute, const AttributeValue& value) {
    if (!value.known()) {
        return;
    }
    out.all("      <data key=\"n_", attribute.name, "\">");
    if (value.number) {
        write_number(out, *value.number);
    } else if (value.list != nullptr) {
        std::string_view separator;
        for (const std::string& text : *value.list) {
            out.write(separator);
            write_xml(out, text);
            separator = "; ";
        }
    } else {
        write_xml(out, value.text);
    }
    out.write("</data>\n");
}

void write_node(Out& out, const EventGraph& graph, const NodeView& node) {
    out.all("    <node id=\"", node.id, "\">\n");
    write_text(out, "n_label", node.label);
    write_text(out, "n_kind", node.kind);
    write_text(out, "n_category", node.category);
    write_text(out, "n_start", full_start(node));
    write_text(out, "n_end", full_end(node));
    write_text(out, "n_precision", node.precision);
    AttributeValues values;
    fill_attributes(graph, node.entity, values);
    for (std::size_t i = 0; i < values.size(); ++i) {
        write_attribute(out, node_attributes[i], values[i]);
    }
    write_text(out, "n_color", colour_of(node.entity.kind).hex);
    write_double(out, "n_size", node_size(node));
    out.write("    </node>\n");
}

void write_edge(Out& out, const EdgeView& edge) {
    out.all("    <edge id=\"", edge.source, "..", edge.relation, "..", edge.target, "\" source=\"");
    out.all(edge.source, "\" target=\"", edge.target, "\">\n");
    write_text(out, "e_relation", edge.relation);
    write_text(out, "e_label", relation_label(edge.relation));
    write_double(out, "e_weight", edge.weight);
    if (edge.confidence > 0.0) {
        write_double(out, "e_confidence", edge.confidence);
    }
    out.write("    </edge>\n");
}

Result<void> write(const EventGraph& graph, const ExportOptions& options, std::ostream& stream) {
    const GraphView view(graph, options);
    Out out(stream);
    out.write(head);
    write_keys(out, graph);
    out.write("  <graph id=\"G\" edgedefault=\"directed\">\n");
    for (std::size_t i = 0; i < view.node_count() && out.good(); ++i) {
        write_node(out, graph, view.node(i));
    }
    for (std::size_t i = 0; i < view.edge_count() && out.good(); ++i) {
        write_edge(out, view.edge(i));
    }
    out.write("  </graph>\n</graphml>\n");
    return out.finish();
}

}  // namespace

extern constinit const Exporter graphml_exporter{
    .name = "graphml",
    .file_name = "graph.graphml",
    .description = "the graph for Gephi, yEd, networkx, igraph and graph-tool",
    .binary = false,
    .write = write};

}  // namespace linimasa
