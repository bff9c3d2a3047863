#include "linimasa/graph/diff.hpp"

#include "linimasa/core/enum_names.hpp"

#include <absl/container/flat_hash_map.h>

#include <algorithm>
#include <map>
#include <set>

namespace linimasa {
namespace {

constexpr std::uint32_t none = 0xffffffffU;

std::string words_of(const DateRange& date) {
    if (!date.start) {
        return {};
    }
    std::string words = date.start->to_string();
    if (date.until && *date.until != *date.start) {
        words.append("/").append(date.until->to_string());
    }
    return words;
}

/// A passage as both graphs know it.
std::string passage(const EventGraph& graph, const Quotation& quotation) {
    std::string key = graph.articles()[quotation.article].id;
    key.append("\t").append(std::to_string(quotation.span.begin));
    key.append("\t").append(std::to_string(quotation.span.end));
    return key;
}

const std::vector<Quotation>& passages(const GraphEvent& event) {
    return event.evidence;
}
const std::vector<Quotation>& passages(const GraphActor& actor) {
    return actor.mentions;
}
const std::vector<Quotation>& passages(const GraphPlace& place) {
    return place.mentions;
}
const std::vector<Quotation>& passages(const GraphDocument& document) {
    return document.mentions;
}

using Fields = std::vector<std::pair<std::string, std::set<std::string>>>;

std::set<std::string> one(std::string value) {
    return value.empty() ? std::set<std::string>{} : std::set<std::string>{std::move(value)};
}

Fields fields_of(const EventGraph&, const GraphArticle& article) {
    return {{"title", one(article.title.value_or(""))},
            {"published", one(article.published.moment)}};
}

Fields fields_of(const EventGraph& graph, const GraphEvent& event) {
    std::set<std::string> participants;
    for (const GraphParticipant& participant : event.participants) {
        std::string words = graph.actors()[participant.actor].name;
        words.append(" (").append(to_string(participant.role)).append(")");
        participants.insert(std::move(words));
    }
    std::set<std::string> articles;
    for (const Quotation& quotation : event.evidence) {
        articles.insert(graph.articles()[quotation.article].source);
    }
    return {{"label", one(event.label)},
            {"kind", one(std::string(to_string(event.kind)))},
            {"date", one(words_of(event.date))},
            {"status", one(std::string(to_string(event.status)))},
            {"place", one(event.place ? graph.places()[*event.place].name : std::string{})},
            {"part of", one(event.part_of ? graph.events()[*event.part_of].label : std::string{})},
            {"participant", std::move(participants)},
            {"article", std::move(articles)}};
}

Fields fields_of(const EventGraph& graph, const GraphActor& actor) {
    std::set<std::string> roles;
    for (const GraphRole& role : actor.roles) {
        roles.insert(role.title);
    }
    std::set<std::string> articles;
    for (const Quotation& quotation : actor.mentions) {
        articles.insert(graph.articles()[quotation.article].source);
    }
    return {{"name", one(actor.name)},
            {"kind", one(std::string(to_string(actor.kind)))},
            {"country", one(actor.country)},
            {"other name", {actor.aliases.begin(), actor.aliases.end()}},
            {"role", std::move(roles)},
            {"article", std::move(articles)}};
}

Fields fields_of(const EventGraph&, const GraphPlace& place) {
    return {{"name", one(place.name)}, {"country", one(place.country)}};
}
Fields fields_of(const EventGraph&, const GraphDocument& document) {
    return {{"name", one(document.name)}};
}
Fields fields_of(const EventGraph&, const GraphTopic& topic) {
    return {{"name", one(topic.name)}};
}

std::vector<FieldChange> changes(const Fields& before, const Fields& after) {
    std::vector<FieldChange> result;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const auto& [name, old_values] = before[i];
        const auto& new_values = after[i].second;
        if (old_values.size() <= 1 && new_values.size() <= 1) {
            if (old_values != new_values) {
                result.push_back({name, old_values.empty() ? "" : *old_values.begin(),
                                  new_values.empty() ? "" : *new_values.begin()});
            }
            continue;
        }
        for (const std::string& value : old_values) {
            if (!new_values.contains(value)) {
                result.push_back({name, value, ""});
            }
        }
        for (const std::string& value : new_values) {
            if (!old_values.contains(value)) {
                result.push_back({name, "", value});
            }
        }
    }
    return result;
}

class Comparing {
public:
    Comparing(const EventGraph& before, const EventGraph& after) : before_(before), after_(after) {}

    GraphDiff run() {
        compare(EntityKind::article, before_.articles(), after_.articles());
        compare(EntityKind::event, before_.events(), after_.events());
        compare(EntityKind::actor, before_.actors(), after_.actors());
        compare(EntityKind::place, before_.places(), after_.places());
        compare(EntityKind::document, before_.documents(), after_.documents());
        compare(EntityKind::topic, before_.topics(), after_.topics());
        return std::move(result_);
    }

private:
    template <class Node>
    void compare(EntityKind kind, const std::vector<Node>& old_nodes,
                 const std::vector<Node>& new_nodes) {
        std::vector<std::uint32_t> partner(old_nodes.size(), none);
        std::vector<bool> taken(new_nodes.size(), false);
        for (std::uint32_t i = 0; i < old_nodes.size(); ++i) {
            const auto same = after_.find(old_nodes[i].id);
            if (same && same->kind == kind) {
                partner[i] = static_cast<std::uint32_t>(same->index);
                taken[same->index] = true;
            }
        }
        if constexpr (requires(const Node& node) { passages(node); }) {
            match_by_passages(old_nodes, new_nodes, partner, taken);
        }
        for (std::uint32_t i = 0; i < old_nodes.size(); ++i) {
            if (partner[i] == none) {
                result_.removed.push_back({kind, i, std::nullopt, {}});
                continue;
            }
            auto fields =
                changes(fields_of(before_, old_nodes[i]), fields_of(after_, new_nodes[partner[i]]));
            if (!fields.empty()) {
                result_.changed.push_back({kind, i, partner[i], std::move(fields)});
            }
        }
        for (std::uint32_t i = 0; i < new_nodes.size(); ++i) {
            if (!taken[i]) {
                result_.added.push_back({kind, std::nullopt, i, {}});
            }
        }
    }

    /// Of nodes whose id is gone, the new one that rests on at least half of the same passages.
    template <class Node>
    void match_by_passages(const std::vector<Node>& old_nodes, const std::vector<Node>& new_nodes,
                           std::vector<std::uint32_t>& partner, std::vector<bool>& taken) const {
        absl::flat_hash_map<std::string, std::vector<std::uint32_t>> resting;
        for (std::uint32_t i = 0; i < new_nodes.size(); ++i) {
            for (const Quotation& quotation : passages(new_nodes[i])) {
                if (!taken[i]) {
                    resting[passage(after_, quotation)].push_back(i);
                }
            }
        }
        for (std::uint32_t i = 0; i < old_nodes.size(); ++i) {
            if (partner[i] != none) {
                continue;
            }
            std::map<std::uint32_t, std::size_t> shared;
            for (const Quotation& quotation : passages(old_nodes[i])) {
                const auto found = resting.find(passage(before_, quotation));
                if (found != resting.end()) {
                    for (const std::uint32_t other : found->second) {
                        ++shared[other];
                    }
                }
            }
            std::uint32_t best = none;
            std::size_t most = 0;
            for (const auto& [other, count] : shared) {
                if (count > most && !taken[other]) {
                    best = other;
                    most = count;
                }
            }
            if (best != none && 2 * most >= passages(old_nodes[i]).size()) {
                partner[i] = best;
                taken[best] = true;
            }
        }
    }

    const EventGraph& before_;
    const EventGraph& after_;
    GraphDiff result_;
};

std::string named(const EventGraph& graph, EntityKind kind, std::uint32_t index) {
    std::string words(to_string(kind));
    words.append(" \"").append(graph.label(graph.vertex({kind, index}))).append("\"");
    if (kind == EntityKind::event) {
        const std::string date = words_of(graph.events()[index].date);
        words.append(date.empty() ? ", undated" : ", ").append(date);
    }
    return words;
}

std::string sentence(const FieldChange& change) {
    if (change.before.empty()) {
        return change.field + " \"" + change.after + "\" is new";
    }
    if (change.after.empty()) {
        return change.field + " \"" + change.before + "\" is gone";
    }
    return change.field + " was \"" + change.before + "\", is \"" + change.after + '"';
}

}  // namespace

GraphDiff diff(const EventGraph& before, const EventGraph& after) {
    return Comparing(before, after).run();
}

std::vector<std::string> changelog(const GraphDiff& changes, const EventGraph& before,
                                   const EventGraph& after) {
    struct Line {
        bool event;
        std::string date;  // undated last
        std::string text;
    };
    std::vector<Line> lines;
    const auto add = [&](const EventGraph& graph, EntityKind kind, std::uint32_t index,
                         const std::string& text) {
        const std::string date = words_of(graph.date(graph.vertex({kind, index})));
        lines.push_back({kind == EntityKind::event, date.empty() ? "~" : date, text});
    };
    for (const NodeChange& change : changes.added) {
        add(after, change.kind, *change.after,
            "New " + named(after, change.kind, *change.after) + '.');
    }
    for (const NodeChange& change : changes.removed) {
        add(before, change.kind, *change.before,
            "Gone: " + named(before, change.kind, *change.before) + '.');
    }
    for (const NodeChange& change : changes.changed) {
        std::string text = "Changed " + named(after, change.kind, *change.after) + ": ";
        for (std::size_t i = 0; i < change.fields.size(); ++i) {
            text.append(i == 0 ? "" : "; ").append(sentence(change.fields[i]));
        }
        add(after, change.kind, *change.after, text + '.');
    }
    std::stable_sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) {
        return std::tie(b.event, a.date) < std::tie(a.event, b.date);
    });
    std::vector<std::string> result;
    result.reserve(lines.size());
    for (Line& line : lines) {
        result.push_back(std::move(line.text));
    }
    return result;
}

}  // namespace linimasa
