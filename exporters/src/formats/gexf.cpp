#include "attributes.hpp"
#include "colours.hpp"
#include "escape.hpp"
#include "number.hpp"
#include "out.hpp"

#include <fmt/format.h>

// GEXF 1.3 for Gephi, which gets its time line from this format alone. Times stand twice: as XML
// attributes for the time line, and as columns that say what is really known.
namespace linimasa {
namespace {

constexpr std::string_view head =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
)";

std::string_view type_name(AttributeType type) {
    switch (type) {
        case AttributeType::number:
            return "double";
        case AttributeType::count:
            return "long";
        case AttributeType::list:
            return "liststring";
        default:
            return "string";
    }
}

void declare(Out& out, std::string_view name, std::string_view type) {
    out.all("      <attribute id=\"", name, "\" title=\"", name, "\" type=\"", type, "\"/>\n");
}

void write_declarations(Out& out, const EventGraph& graph) {
    out.write("    <attributes class=\"node\" mode=\"static\">\n");
    for (const std::string_view name : {"kind", "category", "start", "end", "precision"}) {
        declare(out, name, "string");
    }
    for (const Attribute& attribute : attributes_of(graph)) {
        declare(out, attribute.name, type_name(attribute.type));
    }
    out.write("    </attributes>\n    <attributes class=\"edge\" mode=\"static\">\n");
    declare(out, "relation", "string");
    declare(out, "confidence", "double");
    out.write("    </attributes>\n");
}

void open_value(Out& out, std::string_view name) {
    out.all("          <attvalue for=\"", name, "\" value=\"");
}

void write_value(Out& out, std::string_view name, std::string_view text) {
    if (!text.empty()) {
        open_value(out, name);
        write_xml(out, text);
        out.write("\"/>\n");
    }
}

/// Gephi's form of a list: ["one", "two"].
std::string list_text(const std::vector<std::string>& list) {
    std::string text = "[";
    for (const std::string& entry : list) {
        text += text.size() == 1 ? "\"" : ", \"";
        for (const char c : entry) {
            if (c == '"' || c == '\\') {
                text += '\\';
            }
            text += c;
        }
        text += '"';
    }
    return text + "]";
}

void write_attribute(Out& out, const Attribute& attribute, const AttributeValue& value) {
    if (!value.known()) {
        return;
    }
    if (value.number) {
        open_value(out, attribute.name);
        write_number(out, *value.number);
        out.write("\"/>\n");
    } else if (value.list != nullptr) {
        write_value(out, attribute.name, list_text(*value.list));
    } else {
        write_value(out, attribute.name, value.text);
    }
}

void write_node(Out& out, const EventGraph& graph, const NodeView& node) {
    out.all("      <node id=\"", node.id, "\" label=\"");
    write_xml(out, node.label);
    const std::string start = full_start(node);
    if (!start.empty()) {
        // Without an end Gephi takes the node to last for ever.
        out.all("\" start=\"", std::string_view(start), "\" end=\"");
        write_xml(out, closing_end(node));
    }
    out.write("\">\n        <attvalues>\n");
    write_value(out, "kind", node.kind);
    write_value(out, "category", node.category);
    write_value(out, "start", start);
    write_value(out, "end", full_end(node));
    write_value(out, "precision", node.precision);
    AttributeValues values;
    fill_attributes(graph, node.entity, values);
    for (std::size_t i = 0; i < values.size(); ++i) {
        write_attribute(out, node_attributes[i], values[i]);
    }
    const Colour& colour = colour_of(node.entity.kind);
    out.write("        </attvalues>\n        <viz:color r=\"");
    write_number(out, colour.r);
    out.write("\" g=\"");
    write_number(out, colour.g);
    out.write("\" b=\"");
    write_number(out, colour.b);
    out.write("\"/>\n        <viz:size value=\"");
    write_number(out, node_size(node));
    out.write("\"/>\n      </node>\n");
}

void write_edge(Out& out, const EdgeView& edge) {
    out.all("      <edge id=\"", edge.source, "..", edge.relation, "..", edge.target,
            "\" source=\"");
    out.all(edge.source, "\" target=\"", edge.target, "\" kind=\"", edge.relation, "\" label=\"");
    out.write(relation_label(edge.relation));
    out.write("\" weight=\"");
    write_number(out, edge.weight);
    out.write("\">\n        <attvalues>");
    out.all("<attvalue for=\"relation\" value=\"", edge.relation, "\"/>");
    if (edge.confidence > 0.0) {
        out.write("<attvalue for=\"confidence\" value=\"");
        write_number(out, edge.confidence);
        out.write("\"/>");
    }
    out.write("</attvalues>\n      </edge>\n");
}

bool has_dates(const GraphView& view) {
    for (std::size_t i = 0; i < view.node_count(); ++i) {
        if (!view.node(i).start.empty()) {
            return true;
        }
    }
    return false;
}

Result<void> write(const EventGraph& graph, const ExportOptions& options, std::ostream& stream) {
    const GraphView view(graph, options);
    Out out(stream);
    out.write(head);
    out.write("  <meta><creator>linimasa</creator><description>");
    write_xml(out, options.title);
    out.write(
        "</description></meta>\n  <graph defaultedgetype=\"directed\" idtype=\"string\" mode=");
    out.write(has_dates(view) ? "\"dynamic\" timeformat=\"date\" timerepresentation=\"interval\">\n"
                              : "\"static\">\n");
    write_declarations(out, graph);
    out.write(fmt::format("    <nodes count=\"{}\">\n", view.node_count()));
    for (std::size_t i = 0; i < view.node_count() && out.good(); ++i) {
        write_node(out, graph, view.node(i));
    }
    out.write(fmt::format("    </nodes>\n    <edges count=\"{}\">\n", view.edge_count()));
    for (std::size_t i = 0; i < view.edge_count() && out.good(); ++i) {
        write_edge(out, view.edge(i));
    }
    out.write("    </edges>\n  </graph>\n</gexf>\n");
    return out.finish();
}

}  // namespace

extern constinit const Exporter gexf_exporter{
    .name = "gexf",
    .file_name = "graph.gexf",
    .description = "the graph for Gephi with its time line, Gephi Lite and sigma.js",
    .binary = false,
    .write = write};

}  // namespace linimasa
