#pragma once

#include "view.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What is known of a node beyond label, kind and dates, in one fixed order, for all formats that
/// keep columns. No name is one that a reader of GraphML or GEXF takes for its own.
namespace linimasa {

enum class AttributeType { text, number, count, list };

struct Attribute {
    std::string_view name;
    AttributeType type;
};

inline constexpr auto node_attributes = std::to_array<Attribute>({
    {"status", AttributeType::text},
    {"plover", AttributeType::text},
    {"series", AttributeType::text},
    {"country", AttributeType::text},
    {"latitude", AttributeType::number},
    {"longitude", AttributeType::number},
    {"outlet", AttributeType::text},
    {"origin", AttributeType::text},
    {"other_names", AttributeType::list},
    {"passages", AttributeType::count},
    {"confidence", AttributeType::number},
    {"evidence", AttributeType::text},
    {"measure_degree", AttributeType::count},
    {"measure_weighted_degree", AttributeType::number},
    {"measure_betweenness", AttributeType::number},
    {"measure_pagerank", AttributeType::number},
    {"measure_component", AttributeType::count},
    {"measure_community", AttributeType::count},
});

/// Those that this graph has: the measures, which come last, only where they were worked out.
[[nodiscard]] std::span<const Attribute> attributes_of(const EventGraph& graph);

/// The value of one attribute of one node; what is not known is empty.
struct AttributeValue {
    std::string_view text;
    std::optional<double> number;
    const std::vector<std::string>* list = nullptr;

    [[nodiscard]] bool known() const {
        return !text.empty() || number.has_value() || (list != nullptr && !list->empty());
    }
};

/// As many as node_attributes, in the same order.
using AttributeValues = std::array<AttributeValue, node_attributes.size()>;
void fill_attributes(const EventGraph& graph, EntityRef entity, AttributeValues& values);

}  // namespace linimasa
