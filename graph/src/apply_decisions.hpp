#pragma once

#include "assemble.hpp"
#include "linimasa/graph/decisions.hpp"

#include <set>
#include <string>
#include <vector>

namespace linimasa {

/// The id that an actor or event of an article has as long as nothing is joined to it; a joined
/// node's id is that of one of its members.
[[nodiscard]] std::string actor_id(ActorKind kind, std::string_view name);
[[nodiscard]] std::string event_id(const Corpus& corpus, Item item);

/// Applies a user's decisions, each at the stage at which what it is about is known, and remembers
/// which of them met something.
class DecisionDesk {
public:
    explicit DecisionDesk(const std::vector<Decision>& decisions)
        : decisions_(decisions),
          met_(decisions.size(), false),
          undone_(decisions.size(), false),
          coarse_(decisions.size(), false) {}

    void date_articles(Corpus& corpus);
    /// `decisions.dropped_actors` and `decisions.actors` change.
    void decide_actors(const Corpus& corpus, Decisions& decisions);
    void decide_events(const Corpus& corpus, Decisions& decisions);
    /// The decisions that met nothing, or that others undid, as messages.
    [[nodiscard]] std::vector<std::string> unmet() const;

private:
    template <class IdOf>
    void decide(const Corpus& corpus, Clusters& clusters, std::set<std::uint32_t>& dropped,
                Decisions* dates, const IdOf& id_of);

    const std::vector<Decision>& decisions_;
    std::vector<bool> met_;
    std::vector<bool> undone_;
    std::vector<bool> coarse_;  ///< date an article by less than a day
};

}  // namespace linimasa
