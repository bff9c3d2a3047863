#pragma once

#include "linimasa/core/extraction.hpp"
#include "linimasa/graph/decisions.hpp"
#include "linimasa/graph/event_graph.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace linimasa {

struct LinkOptions {
    /// Two events or actors are joined only at this score or above (0 to 1).
    double actor_threshold = 0.5;
    double event_threshold = 0.5;
    /// Only articles that appeared up to this day, and those without a date: what was known then.
    std::optional<Date> as_of;
    /// What the user has decided; comes before everything that linking would find by itself.
    std::vector<Decision> decisions;
};

/// Links extractions into one graph: dates across articles, the same actor, the same event, parts
/// and series. Add extractions in any order and in any grouping: the graph is the same, to the
/// byte.
class Linker {
public:
    explicit Linker(LinkOptions options = {});
    ~Linker();
    Linker(Linker&&) noexcept;
    Linker& operator=(Linker&&) noexcept;
    Linker(const Linker&) = delete;
    Linker& operator=(const Linker&) = delete;

    /// Of copies of one article (see DuplicateIndex) one stands in the graph, the dated one whose
    /// source sorts first, and remembers the sources of all.
    void add(Extraction extraction);
    [[nodiscard]] EventGraph link() &&;
    /// `unmet` gets a message for each decision that met nothing in these articles.
    [[nodiscard]] EventGraph link(std::vector<std::string>& unmet) &&;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace linimasa
