#pragma once

#include "json/json_writer.hpp"
#include "view.hpp"

/// What the JSON flavours say of nodes and edges in the same words.
namespace linimasa {

/// kind, category, dates, attributes and evidence, as members of the object that is open.
void write_node_members(JsonWriter& json, const EventGraph& graph, const NodeView& node);
/// weight and confidence.
void write_edge_members(JsonWriter& json, const EdgeView& edge);
/// A list of {article, begin, end, text}; left out where it is empty.
void write_evidence(JsonWriter& json, const EventGraph& graph, std::span<const Quotation> evidence);

}  // namespace linimasa
