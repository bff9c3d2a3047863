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
            // "sejak" is a preposition as well: it says how long, not what came first.
            return unit.word.preposition == Preposition::none ? Order::after : Order::none;
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
        case Cause::precedes:
            return Order::before;
        case Cause::follows:
            return Order::after;
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
    using Place = std::vector<std::pair<std::uint32_t, std::size_t>>::const_iterator;

    /// What the words that order events of a sentence relate.
    void read(const SentenceUnits& sentence) {
        const auto first = at(sentence.begin);
        const auto last = at(sentence.end);
        if (last - first >= 1) {
            next_step(sentence, first, last);
        }
        if (last - first < 2) {
            return;
        }
        for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
            const Order order = order_of(scene_.units[i]);
            if (order == Order::none) {
                continue;
            }
            if (scene_.units[i].word.cause != Cause::none) {
                by_verb(i, order, sentence);
            } else {
                by_clause(i, order, sentence);
            }
        }
    }

    /// "Setelah itu, B": B comes after what the sentence before told last.
    void next_step(const SentenceUnits& sentence, Place first, Place last) {
        const bool points = sentence.begin + 2 < sentence.end && first != told_.begin() &&
                            scene_.units[sentence.begin].word.link == Link::after &&
                            scene_.units[sentence.begin + 1].word.link == Link::determiner;
        if (!points) {
            return;
        }
        const auto before = first - 1;
        const std::uint32_t s = scene_.units[sentence.begin].sentence;
        if (scene_.units[before->first].sentence + 1 != s ||
            events_[before->second].kind == EventKind::statement) {
            return;
        }
        const auto next = std::find_if(first, last, [&](const auto& told) {
            return events_[told.second].kind != EventKind::statement;
        });
        if (next != last) {
            relate(next->second, before->second, Order::after, sentence, false);
        }
    }

    /// The first event told at or after this unit.
    [[nodiscard]] Place at(std::uint32_t unit) const {
        return std::lower_bound(told_.begin(), told_.end(), std::pair(unit, std::size_t{0}));
    }

    /// "A setelah B", "Setelah B, A": B stands in the clause that the word begins, near it; A is
    /// the nearest one told in the clause that it hangs on.
    void by_clause(std::uint32_t word, Order order, const SentenceUnits& sentence) {
        const std::uint32_t id = scene_.units[word].clause;
        const Clause& clause = scene_.clauses[id];
        const auto other = at(word);
        if (clause.begin != word || clause.parent == nothing || other == told_.end() ||
            other->first > word + reach || scene_.units[other->first].clause != id ||
            verb_between(word, other->first)) {
            return;
        }
        const auto parent = static_cast<std::uint32_t>(clause.parent);
        for (auto main = other; main != told_.begin() && other - main < neighbours &&
                                (main - 1)->first >= sentence.begin;
             --main) {
            if (scene_.units[(main - 1)->first].clause == parent) {
                relate((main - 1)->second, other->second, order, sentence, clause.verb == nothing);
                return;
            }
        }
        for (auto main = other + 1;
             main != told_.end() && main - other < neighbours && main->first < sentence.end;
             ++main) {
            if (scene_.units[main->first].clause == parent) {
                relate(main->second, other->second, order, sentence, clause.verb == nothing);
                return;
            }
        }
    }

    /// Then the event is not what the word introduces, but an argument of that.
    [[nodiscard]] bool verb_between(std::uint32_t word, std::uint32_t event) const {
        return std::any_of(scene_.units.begin() + word + 1, scene_.units.begin() + event,
                           [](const Unit& unit) { return unit.verb; });
    }

    /// "A memicu B", "A dipicu B": both stand in the clause of the verb, or A at the head of it.
    void by_verb(std::uint32_t verb, Order order, const SentenceUnits& sentence) {
        const std::uint32_t id = scene_.units[verb].clause;
        const Clause& clause = scene_.clauses[id];
        const auto other = at(verb + 1);
        const bool near = other != told_.end() && other->first <= verb + reach &&
                          scene_.units[other->first].clause == id &&
                          !verb_between(verb, other->first);
        if (!near || other == told_.begin()) {
            return;
        }
        const auto main = other - 1;
        const bool subject = main->first >= sentence.begin && main->first < verb &&
                             (scene_.units[main->first].clause == id ||
                              (clause.link == Link::relative && clause.head != nothing &&
                               main->first + reach > static_cast<std::uint32_t>(clause.head)));
        if (subject) {
            relate(main->second, other->second, order, sentence, false);
        }
    }

    /// `nominal`: the cause is no clause with a verb, which would be part of what is said.
    void relate(std::size_t main, std::size_t other, Order order, const SentenceUnits& sentence,
                bool nominal) {
        const bool cause = order == Order::caused_by || order == Order::causes;
        const bool said = events_[main].kind == EventKind::statement ||
                          events_[other].kind == EventKind::statement;
        if (main == other || (cause && said && !nominal)) {
            return;
        }
        if ((order == Order::after && later(other, main)) ||
            (order == Order::before && later(main, other))) {
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

    /// The days of both are known, and that of the first is the later one.
    [[nodiscard]] bool later(std::size_t first, std::size_t second) const {
        const auto& a = events_[first].date.start;
        const auto& b = events_[second].date.start;
        return a && b && a->first_day() > b->last_day();
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

    /// So many tellings of a sentence are looked at for the event of the clause that it hangs on.
    static constexpr std::ptrdiff_t neighbours = 16;
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
