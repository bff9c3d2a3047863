#include "json/json_graph.hpp"

#include "attributes.hpp"
#include "native/write_parts.hpp"

namespace linimasa {

void write_evidence(JsonWriter& json, const EventGraph& graph,
                    std::span<const Quotation> evidence) {
    if (evidence.empty()) {
        return;
    }
    json.key("evidence");
    json.begin_array();
    for (const Quotation& passage : evidence) {
        native::write_quotation(json, graph.articles()[passage.article].id, passage.span,
                                passage.text);
    }
    json.end_array();
}

void write_node_members(JsonWriter& json, const EventGraph& graph, const NodeView& node) {
    json.member("kind", node.kind);
    json.member_if("category", node.category);
    json.member_if("start", node.start);
    json.member_if("end", node.end);
    json.member_if("precision", node.precision);
    AttributeValues values;
    fill_attributes(graph, node.entity, values);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const AttributeValue& value = values[i];
        if (!value.known() || node_attributes[i].name == "evidence") {
            continue;
        }
        if (value.list != nullptr) {
            json.strings(node_attributes[i].name, *value.list);
        } else if (value.number) {
            json.member(node_attributes[i].name, *value.number);
        } else {
            json.member(node_attributes[i].name, value.text);
        }
    }
    if (node.entity.kind == EntityKind::event) {
        write_evidence(json, graph, passages(graph, node.entity));
    }
}

void write_edge_members(JsonWriter& json, const EdgeView& edge) {
    json.member("weight", edge.weight);
    if (edge.confidence > 0.0) {
        json.member("confidence", edge.confidence);
    }
}

}  // namespace linimasa
