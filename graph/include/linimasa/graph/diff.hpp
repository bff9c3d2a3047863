#pragma once

#include "linimasa/graph/event_graph.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace linimasa {

/// One value of a node that is not the same any more, in words; empty where there was or is none.
struct FieldChange {
    std::string field;  ///< "label", "date", "status", "place", "participant", "article", …
    std::string before;
    std::string after;

    friend bool operator==(const FieldChange&, const FieldChange&) = default;
};

/// A node that is new, gone, or says something else. Positions are in the graph of that side.
struct NodeChange {
    EntityKind kind = EntityKind::event;
    std::optional<std::uint32_t> before;
    std::optional<std::uint32_t> after;
    std::vector<FieldChange> fields;  ///< empty for new and gone nodes
};

struct GraphDiff {
    std::vector<NodeChange> added;
    std::vector<NodeChange> removed;
    std::vector<NodeChange> changed;

    [[nodiscard]] bool empty() const { return added.empty() && removed.empty() && changed.empty(); }
};

/// What `after` has that `before` lacks, and the other way round. A node is the same where its id
/// is; an event or actor of another id where most of the passages it rests on are the same. By kind
/// and position. Near-linear.
[[nodiscard]] GraphDiff diff(const EventGraph& before, const EventGraph& after);

/// The differences as sentences, one a line, in the order of events' dates: what a person would
/// note in a changelog.
[[nodiscard]] std::vector<std::string> changelog(const GraphDiff& changes, const EventGraph& before,
                                                 const EventGraph& after);

}  // namespace linimasa
