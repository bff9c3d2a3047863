#include "apply_decisions.hpp"

#include "dates.hpp"
#include "linimasa/core/enum_names.hpp"
#include "linimasa/core/text.hpp"

#include <absl/container/flat_hash_map.h>
#include <fmt/format.h>

namespace linimasa {

std::string actor_id(ActorKind kind, std::string_view name) {
    return content_id("act", name, fmt::format("{}\t{}", to_string(kind), fold(name)));
}

std::string event_id(const Corpus& corpus, Item item) {
    const Told& told = corpus[item.article];
    const Event& event = told.data.events[item.index];
    return content_id("evt", event.label,
                      fmt::format("{}\t{}\t{}\t{}", told.article().id, to_string(event.kind),
                                  event.trigger.begin, fold(event.label)));
}

namespace {

using ItemsById = absl::flat_hash_map<std::string, std::vector<Item>>;

/// Clusters under decision: a label for each item, and why labels changed.
class Relabelling {
public:
    explicit Relabelling(const Clusters& clusters)
        : before_(clusters),
          root_(clusters.of),
          next_(static_cast<std::uint32_t>(clusters.members.size())) {}

    [[nodiscard]] std::uint32_t at(Item item) const { return root_[item.article][item.index]; }

    void join(Item a, Item b, const std::string& where) {
        const std::uint32_t to = at(a);
        const std::uint32_t from = at(b);
        for (auto& article : root_) {
            std::replace(article.begin(), article.end(), from, to);
        }
        note(to, "same", where);
    }

    void part(const std::vector<Item>& stay, const std::vector<Item>& go,
              const std::string& where) {
        std::set<std::uint32_t> shared;
        for (const Item& item : stay) {
            shared.insert(at(item));
        }
        std::optional<std::uint32_t> to;
        for (const Item& item : go) {
            if (shared.contains(at(item))) {
                to = to ? to : std::optional(next_++);
                root_[item.article][item.index] = *to;
                note(*to, "different", where);
            }
        }
    }

    /// The new clusters; `number` of a label tells where it went.
    Clusters finish(absl::flat_hash_map<std::uint32_t, std::uint32_t>& number) {
        Clusters result = clusters_from(root_);
        for (std::uint32_t cluster = 0; cluster < result.members.size(); ++cluster) {
            const std::uint32_t label = at(result.members[cluster].front());
            number[label] = cluster;
            if (label < before_.reasons.size()) {
                result.reasons[cluster] = before_.reasons[label];
            }
            for (const auto& [noted, reason] : notes_) {
                if (noted == label) {
                    result.reasons[cluster].push_back(reason);
                }
            }
        }
        return result;
    }

private:
    void note(std::uint32_t label, const char* word, const std::string& where) {
        notes_.emplace_back(label, Reason{.step = "merge",
                                          .rule = "decision",
                                          .note = fmt::format("{} by {}", word, where)});
    }

    const Clusters& before_;
    std::vector<std::vector<std::uint32_t>> root_;
    std::uint32_t next_;
    std::vector<std::pair<std::uint32_t, Reason>> notes_;
};

}  // namespace

void DecisionDesk::date_articles(Corpus& corpus) {
    for (std::size_t i = 0; i < decisions_.size(); ++i) {
        const Decision& decision = decisions_[i];
        if (decision.kind != DecisionKind::date) {
            continue;
        }
        for (Told& told : corpus) {
            if (told.article().id == decision.id) {
                if (decision.date.start->precision() < DatePrecision::day) {
                    coarse_[i] = true;  // "Friday" needs a day to count from
                    continue;
                }
                met_[i] = true;
                set_published(told, {decision.date.start, decision.date.start->to_string(),
                                     PublishedBasis::metadata, std::nullopt, 1.0});
                told.date_reasons = {{"date", "decision", decision.where}};
            }
        }
    }
}

template <class IdOf>
void DecisionDesk::decide(const Corpus& corpus, Clusters& clusters,
                          std::set<std::uint32_t>& dropped, Decisions* dates, const IdOf& id_of) {
    ItemsById wanted;
    for (const Decision& decision : decisions_) {
        wanted[decision.id];
        wanted[decision.other];
    }
    for (std::uint32_t article = 0; article < corpus.size(); ++article) {
        for (std::uint32_t index = 0; index < clusters.of[article].size(); ++index) {
            const auto found = wanted.find(id_of(Item{article, index}));
            if (found != wanted.end()) {
                found->second.push_back({article, index});
            }
        }
    }
    Relabelling labels(clusters);
    std::vector<std::pair<Item, const Decision*>> marked;
    for (std::size_t i = 0; i < decisions_.size(); ++i) {
        const Decision& decision = decisions_[i];
        const std::vector<Item>& one = wanted[decision.id];
        const std::vector<Item>& other = wanted[decision.other];
        const bool pair =
            decision.kind == DecisionKind::same || decision.kind == DecisionKind::different;
        if (one.empty() || (pair && other.empty()) ||
            (decision.kind == DecisionKind::date && dates == nullptr)) {
            continue;
        }
        met_[i] = true;
        if (decision.kind == DecisionKind::same) {
            labels.join(one.front(), other.front(), decision.where);
        } else if (decision.kind == DecisionKind::different) {
            labels.part(one, other, decision.where);
        } else {
            marked.emplace_back(one.front(), &decision);
        }
    }
    // Lines count in their order: what a later one undid, perhaps through others, is named.
    for (std::size_t i = 0; i < decisions_.size(); ++i) {
        const Decision& decision = decisions_[i];
        const bool same = decision.kind == DecisionKind::same;
        if (!same && decision.kind != DecisionKind::different) {
            continue;
        }
        const std::vector<Item>& one = wanted[decision.id];
        const std::vector<Item>& other = wanted[decision.other];
        if (!one.empty() && !other.empty()) {
            undone_[i] = (labels.at(one.front()) == labels.at(other.front())) != same;
        }
    }
    absl::flat_hash_map<std::uint32_t, std::uint32_t> number;
    Clusters decided = labels.finish(number);
    for (const auto& [item, decision] : marked) {
        const std::uint32_t cluster = number.at(labels.at(item));
        if (decision->kind == DecisionKind::drop) {
            dropped.insert(cluster);
        } else if (dates != nullptr) {
            dates->dates[cluster] = decision->date;
            decided.reasons[cluster].push_back(
                {.step = "date", .rule = "decision", .note = decision->where});
        }
    }
    clusters = std::move(decided);
}

void DecisionDesk::decide_actors(const Corpus& corpus, Decisions& decisions) {
    if (!decisions_.empty()) {
        decide(corpus, decisions.actors, decisions.dropped_actors, nullptr, [&](Item item) {
            const Actor& actor = corpus[item.article].data.actors[item.index];
            return actor_id(actor.kind, actor.name);
        });
    }
}

void DecisionDesk::decide_events(const Corpus& corpus, Decisions& decisions) {
    if (!decisions_.empty()) {
        decide(corpus, decisions.events, decisions.dropped_events, &decisions,
               [&](Item item) { return event_id(corpus, item); });
    }
}

std::vector<std::string> DecisionDesk::unmet() const {
    std::vector<std::string> result;
    for (std::size_t i = 0; i < decisions_.size(); ++i) {
        if (coarse_[i]) {
            result.push_back(fmt::format("{}: \"{}\" gives an article no day; write YEAR-MONTH-DAY",
                                         decisions_[i].where, to_line(decisions_[i])));
        } else if (!met_[i]) {
            result.push_back(fmt::format("{}: \"{}\" meets nothing in these articles",
                                         decisions_[i].where, to_line(decisions_[i])));
        } else if (undone_[i]) {
            result.push_back(fmt::format("{}: \"{}\" is undone by lines behind it; take out one",
                                         decisions_[i].where, to_line(decisions_[i])));
        }
    }
    return result;
}

}  // namespace linimasa
