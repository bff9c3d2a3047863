#pragma once

#include "events/draft.hpp"

#include <cstddef>
#include <vector>

namespace linimasa::events {

/// Days and places that visits, and what happens during them, give each other. Drafts are named by
/// their index.
class VisitReader {
public:
    VisitReader(const Scene& scene, std::vector<Draft>& drafts) : scene_(scene), drafts_(drafts) {}

    /// A visit that is still to come, of no other day than its visitor's arrival, begins with that.
    void begun_by_arrival(std::size_t d);
    /// What is planned for a visit of known days happens in them.
    void planned_during_visit(std::size_t d);
    /// A guest who is received meets the host on the day and in the place of the visit.
    void received_visit(std::size_t d);
    /// "Setiba di sana X disambut Y": a reception belongs to the visit, with Y as its host.
    void greeted_on_visit(std::size_t d);

private:
    const Scene& scene_;
    std::vector<Draft>& drafts_;
};

}  // namespace linimasa::events
