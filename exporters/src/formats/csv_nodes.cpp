#include "attributes.hpp"
#include "escape.hpp"
#include "number.hpp"

// Table of nodes with Gephi's headers. Lists are joined with a semicolon.
namespace linimasa {
namespace {

void write_value(Out& out, const AttributeValue& value) {
    if (value.number) {
        write_number(out, *value.number);
    } else if (value.list != nullptr) {
        std::string joined;
        for (const std::string& text : *value.list) {
            joined += (joined.empty() ? "" : "; ") + text;
        }
        write_csv(out, joined);
    } else {
        write_csv(out, value.text);
    }
}

Result<void> write(const EventGraph& graph, const ExportOptions& options, std::ostream& stream) {
    const GraphView view(graph, options);
    Out out(stream);
    out.write("Id,Label,kind,category,start,end,precision");
    const auto columns = attributes_of(graph);
    for (const Attribute& attribute : columns) {
        out.all(",", attribute.name);
    }
    out.write("\r\n");
    for (std::size_t i = 0; i < view.node_count() && out.good(); ++i) {
        const NodeView node = view.node(i);
        out.write(node.id);
        for (const std::string_view field :
             {node.label, node.kind, node.category, std::string_view(node.start),
              std::string_view(node.end), node.precision}) {
            out.put(',');
            write_csv(out, field);
        }
        AttributeValues values;
        fill_attributes(graph, node.entity, values);
        for (const AttributeValue& value : std::span(values).first(columns.size())) {
            out.put(',');
            write_value(out, value);
        }
        out.write("\r\n");
    }
    return out.finish();
}

}  // namespace

extern constinit const Exporter csv_nodes_exporter{
    .name = "csv-nodes",
    .file_name = "nodes.csv",
    .description = "table of nodes for Gephi and spreadsheets",
    .binary = false,
    .write = write};

}  // namespace linimasa
