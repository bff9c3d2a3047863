#include "events/relations.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace linimasa::events {

namespace {

/// How the event after a clause word or verb stands to the one before it.
enum class Order : std::uint8_t { none, caused_by, causes, after, before };

Order order_of(const Unit& unit) {
    switch (unit.word.link) {
        case Link::cause:
            return Order::caused_by;
        case Link::after:
            return Order::after;
        case Link::before:
            return Order::before;
        default:
            break;
    }
    switch (unit.word.cause) {
        case Cause::causes:
            return Order::causes;
        case Cause::caused_by:
            return Order::caused_by;
        default:
            return Order::none;
    }
}

class RelationFinder {
public:
    RelationFinder(const Scene& scene, const std::vector<Event>& events,
                   const std::vector<std::vector<std::uint32_t>>& mentions)
        : scene_(scene), events_(events) {
        for (std::size_t e = 0; e < mentions.size(); ++e) {
            for (const std::uint32_t unit : mentions[e]) {
                told_.emplace_back(unit, e);
            }
        }
        std::sort(told_.begin(), told_.end());
    }

    std::vector<Relation> run() {
        for (std::size_t e = 0; e < events_.size(); ++e) {
            if (events_[e].part_of) {
                add(e, *events_[e].part_of, RelationType::part_of, events_[e].evidence.front(),
                    events_[e].confidence);
            }
        }
        for (const SentenceUnits& sentence : scene_.sentences) {
            read(sentence);
        }
        return std::move(found_);
    }

private:
    /// The nearest event told before and after each word that orders them.
    void read(const SentenceUnits& sentence) {
        auto first =
            std::lower_bound(told_.begin(), told_.end(), std::pair(sentence.begin, std::size_t{0}));
        const auto last =
            std::lower_bound(told_.begin(), told_.end(), std::pair(sentence.end, std::size_t{0}));
        if (last - first < 2) {
            return;
        }
        for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
            const Order order = order_of(scene_.units[i]);
            if (order == Order::none) {
                continue;
            }
            const auto after = std::lower_bound(first, last, std::pair(i, std::size_t{0}));
            if (after == last || after->first > i + reach) {
                continue;
            }
            if (after != first) {
                relate((after - 1)->second, after->second, order, sentence);
            } else if (after + 1 != last) {
                // "Setelah A, B": the main clause follows.
                relate((after + 1)->second, after->second, order, sentence);
            }
        }
    }

    void relate(std::size_t main, std::size_t other, Order order, const SentenceUnits& sentence) {
        if (main == other) {
            return;
        }
        const Evidence where =
            linimasa::evidence(scene_.text.source(), scene_.span(sentence.begin, sentence.end));
        switch (order) {
            case Order::caused_by:
                add(other, main, RelationType::causes, where, 0.6);
                break;
            case Order::causes:
                add(main, other, RelationType::causes, where, 0.6);
                break;
            case Order::after:
                add(other, main, RelationType::precedes, where, 0.6);
                break;
            case Order::before:
                add(main, other, RelationType::precedes, where, 0.6);
                break;
            case Order::none:
                break;
        }
    }

    void add(std::size_t source, std::size_t target, RelationType type, const Evidence& where,
             double confidence) {
        if (!known_.insert({source, target, type}).second) {
            return;
        }
        Relation relation;
        relation.source = {EntityKind::event, source};
        relation.target = {EntityKind::event, target};
        relation.type = type;
        relation.evidence = {where};
        relation.confidence = confidence;
        found_.push_back(std::move(relation));
    }

    /// An event further behind the word than this is not what it introduces.
    static constexpr std::uint32_t reach = 6;

    const Scene& scene_;
    const std::vector<Event>& events_;
    std::vector<std::pair<std::uint32_t, std::size_t>> told_;  ///< unit and event, sorted
    std::set<std::tuple<std::size_t, std::size_t, RelationType>> known_;
    std::vector<Relation> found_;
};

}  // namespace

std::vector<Relation> find_relations(const Scene& scene, const std::vector<Event>& events,
                                     const std::vector<std::vector<std::uint32_t>>& mentions) {
    return RelationFinder(scene, events, mentions).run();
}

}  // namespace linimasa::events
