#include "apply_decisions.hpp"
#include "assemble.hpp"
#include "calendar_words.hpp"
#include "elections.hpp"
#include "linimasa/core/enum_names.hpp"
#include "linimasa/core/text.hpp"
#include "merged_date.hpp"
#include "whereabouts.hpp"

#include <fmt/format.h>

#include <map>
#include <set>
#include <tuple>

namespace linimasa {
namespace {

/// Votes of independent articles for a value; ties go to the value that the order puts first.
template <class Value>
class Ballot {
public:
    void add(const Value& value, double weight) { votes_[value] += weight; }
    [[nodiscard]] bool empty() const { return votes_.empty(); }
    [[nodiscard]] Value winner() const {
        auto best = votes_.begin();
        for (auto it = votes_.begin(); it != votes_.end(); ++it) {
            best = it->second > best->second ? it : best;
        }
        return best->first;
    }
    [[nodiscard]] const std::map<Value, double>& votes() const { return votes_; }

private:
    std::map<Value, double> votes_;
};

/// A copy says little more than what it was copied from; not nothing, so that an event that only
/// copies tell still has a value.
constexpr double weight_of_a_copy = 0.01;

class EventAssembly {
public:
    EventAssembly(const Corpus& corpus, const Decisions& decisions, const Positions& positions)
        : corpus_(corpus), decisions_(decisions), positions_(positions) {}

    std::optional<GraphEvent> make(std::size_t cluster) {
        GraphEvent event;
        const auto& members = decisions_.events.members[cluster];
        for (const Item& item : members) {
            for (const Evidence& passage : told(item).evidence) {
                quote(item.article, passage, event.evidence);
            }
        }
        if (event.evidence.empty() ||
            decisions_.dropped_events.contains(static_cast<std::uint32_t>(cluster))) {
            return std::nullopt;
        }
        sort_quotations(event.evidence);
        merge_simple_values(members, event);
        merge_labels(members, event);
        merge_when(members, event);
        if (const auto decided = decisions_.dates.find(static_cast<std::uint32_t>(cluster));
            decided != decisions_.dates.end()) {
            event.date = decided->second;
            event.date_alternatives.clear();
        }
        merge_participants(members, event);
        event.documents =
            union_of(members, &Event::documents, decisions_.documents, positions_.documents);
        event.topics = union_of(members, &Event::topics, decisions_.topics, positions_.topics);
        event.reasons = told(members.front()).reasons;
        for (const Reason& reason : decisions_.events.reasons[cluster]) {
            event.reasons.push_back(reason);
        }
        event.id = id_of(members);
        return event;
    }

    /// The cluster of the whole that most members are a part of.
    [[nodiscard]] std::optional<std::uint32_t> whole(std::size_t cluster) const {
        Ballot<std::uint32_t> wholes;
        for (const Item& item : decisions_.events.members[cluster]) {
            if (const auto part_of = told(item).part_of) {
                const std::uint32_t other = decisions_.events.at(item.article, *part_of);
                if (other != cluster) {
                    wholes.add(other, voice(item));
                }
            }
        }
        return wholes.empty() ? std::nullopt : std::optional(wholes.winner());
    }

private:
    [[nodiscard]] const Event& told(const Item& item) const {
        return corpus_[item.article].data.events[item.index];
    }
    [[nodiscard]] double voice(const Item& item) const {
        return decisions_.texts[item.article] == item.article ? 1.0 : weight_of_a_copy;
    }
    [[nodiscard]] const std::optional<Date>& published(const Item& item) const {
        return corpus_[item.article].article().published.date;
    }

    void merge_simple_values(const std::vector<Item>& members, GraphEvent& event) const {
        Ballot<EventKind> kinds;
        Ballot<Plover> plovers;
        Ballot<std::uint32_t> places;
        Ballot<std::pair<std::string, int>> series;
        const Item* latest = &members.front();
        for (const Item& item : members) {
            const Event& from = told(item);
            kinds.add(from.kind, voice(item));
            if (from.plover) {
                plovers.add(*from.plover, voice(item));
            }
            if (const auto at = place_of(corpus_[item.article], from)) {
                const auto place = positions_.places[decisions_.places.at(item.article, *at)];
                places.add(*place, voice(item));
            }
            if (from.series) {
                series.add({from.series->name, from.series->edition.value_or(0)},
                           voice(item) + (from.series->edition ? 100.0 : 0.0));
            }
            event.confidence = std::max(event.confidence, from.confidence);
            // Of articles of one day, what happened outranks what was still ahead.
            const auto key = [&](const Item& one) {
                return std::tuple(published(one), -static_cast<int>(told(one).status));
            };
            latest = key(item) > key(*latest) ? &item : latest;
        }
        event.kind = kinds.winner();
        if (!plovers.empty()) {
            event.plover = plovers.winner();
        }
        if (!places.empty()) {
            event.place = places.winner();
            event.other_places = contradicting_places(members, *event.place);
        }
        if (!series.empty()) {
            auto [name, edition] = series.winner();
            event.series =
                Series{std::move(name), edition != 0 ? std::optional(edition) : std::nullopt};
        }
        event.status = merged_status(members, told(*latest).status);
    }

    /// That of the latest article; but what most voices tell as done is not still ahead.
    [[nodiscard]] EventStatus merged_status(const std::vector<Item>& members,
                                            EventStatus latest) const {
        if (latest != EventStatus::planned) {
            return latest;
        }
        double done = 0.0;
        double all = 0.0;
        for (const Item& item : members) {
            all += voice(item);
            done += told(item).status == EventStatus::occurred ? voice(item) : 0.0;
        }
        return done > all / 2.0 ? EventStatus::occurred : latest;
    }

    /// Places of other articles that neither hold the chosen one nor lie in it.
    [[nodiscard]] std::vector<std::uint32_t> contradicting_places(const std::vector<Item>& members,
                                                                  std::uint32_t chosen) const {
        std::map<std::uint32_t, Whereabouts> told_as;
        for (const Item& item : members) {
            const auto& list = corpus_[item.article].data.places;
            if (const auto place = place_of(corpus_[item.article], told(item))) {
                told_as[*positions_.places[decisions_.places.at(item.article, *place)]].add(list,
                                                                                            *place);
            }
        }
        std::vector<std::uint32_t> result;
        for (const auto& [place, whereabouts] : told_as) {
            if (place != chosen && !whereabouts.fits(told_as[chosen])) {
                result.push_back(place);
            }
        }
        return result;
    }

    void merge_labels(const std::vector<Item>& members, GraphEvent& event) const {
        struct Votes {
            bool numbered = false;
            double voices = 0.0;
            double confidence = 0.0;
        };
        std::map<std::string, Votes> labels;
        for (const Item& item : members) {
            const Event& from = told(item);
            Votes& votes = labels[from.label];
            votes.numbered |= from.series && from.series->edition;
            votes.voices += voice(item);
            votes.confidence = std::max(votes.confidence, from.confidence);
        }
        const auto rank = [](const Votes& votes) {
            return std::tuple(votes.numbered, votes.voices, votes.confidence);
        };
        auto best = labels.begin();
        for (auto it = labels.begin(); it != labels.end(); ++it) {
            best = rank(it->second) > rank(best->second) ? it : best;
        }
        event.label = best->first;
        for (const auto& [label, votes] : labels) {
            if (label != event.label) {
                event.other_labels.push_back(label);
            }
        }
    }

    void merge_when(const std::vector<Item>& members, GraphEvent& event) const {
        std::vector<DateVote> votes;
        votes.reserve(members.size());
        for (const Item& item : members) {
            votes.push_back({.date = told(item).date,
                             .told = published(item),
                             .copy = decisions_.texts[item.article] != item.article,
                             .confidence = told(item).confidence,
                             .within = lies_within(item)});
        }
        MergedDate merged = merge_dates(votes);
        event.date = merged.date;
        event.date_alternatives = std::move(merged.alternatives);
    }

    /// True where the article names a week or month in which the event was, or the days of the
    /// visit that it was a part of, and not its own.
    [[nodiscard]] bool lies_within(const Item& item) const {
        const Event& event = told(item);
        if (!event.time) {
            return false;
        }
        const auto& all = corpus_[item.article].data.events;
        if (event.part_of && event.kind != EventKind::visit &&
            all[*event.part_of].kind == EventKind::visit &&
            all[*event.part_of].date == event.date && event.date.until != event.date.start) {
            return true;
        }
        const TimeExpression& time = corpus_[item.article].data.times[*event.time];
        return event.date == time.value && !names_days(time.symbolic);
    }

    void merge_participants(const std::vector<Item>& members, GraphEvent& event) const {
        std::map<std::pair<std::uint32_t, ParticipantRole>, GraphParticipant> all;
        for (const Item& item : members) {
            for (const Participant& from : told(item).participants) {
                const auto actor =
                    positions_.actors[decisions_.actors.at(item.article, from.actor)];
                if (!actor) {
                    continue;
                }
                GraphParticipant& to = all[{*actor, from.role}];
                to.actor = *actor;
                to.role = from.role;
                to.confidence = std::max(to.confidence, from.confidence);
                quote(item.article, from.where, to.evidence);
            }
        }
        for (auto& [key, participant] : all) {
            sort_quotations(participant.evidence);
            event.participants.push_back(std::move(participant));
        }
    }

    [[nodiscard]] std::vector<std::uint32_t> union_of(
        const std::vector<Item>& members, std::vector<std::size_t> Event::*list,
        const Clusters& clusters, const std::vector<std::optional<std::uint32_t>>& position) const {
        std::set<std::uint32_t> all;
        for (const Item& item : members) {
            for (const std::size_t index : told(item).*list) {
                if (const auto at = position[clusters.at(item.article, index)]) {
                    all.insert(*at);
                }
            }
        }
        return {all.begin(), all.end()};
    }

    /// From the member whose hash is smallest, so that one more article that tells the event seldom
    /// changes its id, and never by changing the label that others give it.
    [[nodiscard]] std::string id_of(const std::vector<Item>& members) const {
        std::optional<std::pair<std::uint64_t, std::string>> best;
        for (const Item& item : members) {
            std::string id = event_id(corpus_, item);
            const std::uint64_t hash = stable_hash(id);
            if (!best || std::pair(hash, id) < *best) {
                best.emplace(hash, std::move(id));
            }
        }
        return best->second;
    }

    const Corpus& corpus_;
    const Decisions& decisions_;
    const Positions& positions_;
};

/// Cuts rings of part_of: following the wholes from any event must come to an end.
void cut_rings(std::vector<std::optional<std::uint32_t>>& whole_of) {
    std::vector<std::uint8_t> state(whole_of.size(), 0);  // 1 on the way, 2 known to end
    std::vector<std::uint32_t> way;
    for (std::uint32_t start = 0; start < whole_of.size(); ++start) {
        way.clear();
        std::uint32_t at = start;
        while (state[at] == 0) {
            state[at] = 1;
            way.push_back(at);
            if (!whole_of[at]) {
                break;
            }
            if (state[*whole_of[at]] == 1) {
                whole_of[at].reset();
                break;
            }
            at = *whole_of[at];
        }
        for (const std::uint32_t passed : way) {
            state[passed] = 2;
        }
    }
}

}  // namespace

void assemble_events(const Corpus& corpus, const Decisions& decisions, EventGraph::Parts& parts,
                     Positions& positions) {
    EventAssembly assembly(corpus, decisions, positions);
    const std::size_t count = decisions.events.members.size();
    std::vector<std::optional<GraphEvent>> made;
    made.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        made.push_back(assembly.make(i));
    }
    positions.events = place_by_id(std::move(made), parts.events);
    std::vector<std::optional<std::uint32_t>> whole_of(parts.events.size());
    for (std::size_t i = 0; i < count; ++i) {
        if (const auto whole = assembly.whole(i); whole && positions.events[i]) {
            whole_of[*positions.events[i]] = positions.events[*whole];
        }
    }
    const auto elections = whole_elections(corpus, decisions.events, decisions.places);
    for (std::size_t i = 0; i < count; ++i) {
        const auto at = positions.events[i];
        if (at && elections[i] && positions.events[*elections[i]] && !whole_of[*at]) {
            whole_of[*at] = positions.events[*elections[i]];
            parts.events[*at].reasons.push_back(
                {.step = "part_of",
                 .rule = "election-among-others",
                 .note = fmt::format("\"{}\"", parts.events[*whole_of[*at]].label)});
        }
    }
    cut_rings(whole_of);
    for (std::size_t i = 0; i < whole_of.size(); ++i) {
        parts.events[i].part_of = whole_of[i];
    }
}

void assemble_relations(const Corpus& corpus, const Decisions& decisions,
                        const Positions& positions, EventGraph::Parts& parts) {
    const auto resolve = [&](std::uint32_t article,
                             const EntityRef& ref) -> std::optional<EntityRef> {
        const auto at = [&](const Clusters& clusters,
                            const auto& position) -> std::optional<EntityRef> {
            const auto index = position[clusters.at(article, ref.index)];
            return index ? std::optional(EntityRef{ref.kind, *index}) : std::nullopt;
        };
        switch (ref.kind) {
            case EntityKind::article:
                return EntityRef{ref.kind, article};
            case EntityKind::event:
                return at(decisions.events, positions.events);
            case EntityKind::actor:
                return at(decisions.actors, positions.actors);
            case EntityKind::place:
                return at(decisions.places, positions.places);
            case EntityKind::document:
                return at(decisions.documents, positions.documents);
            case EntityKind::topic:
                return at(decisions.topics, positions.topics);
        }
        return std::nullopt;
    };
    std::map<std::tuple<EntityRef, RelationType, EntityRef>, GraphRelation> all;
    for (std::uint32_t article = 0; article < corpus.size(); ++article) {
        for (const Relation& from : corpus[article].data.relations) {
            const auto source = resolve(article, from.source);
            const auto target = resolve(article, from.target);
            if (!source || !target || *source == *target) {
                continue;
            }
            GraphRelation& to = all[{*source, from.type, *target}];
            to.source = *source;
            to.target = *target;
            to.type = from.type;
            to.confidence = std::max(to.confidence, from.confidence);
            to.date.start = to.date.start ? to.date.start : from.date.start;
            to.date.until = to.date.until ? to.date.until : from.date.until;
            for (const Evidence& passage : from.evidence) {
                quote(article, passage, to.evidence);
            }
        }
    }
    for (auto& [key, relation] : all) {
        sort_quotations(relation.evidence);
        parts.relations.push_back(std::move(relation));
    }
}

}  // namespace linimasa
