#include "assemble.hpp"
#include "linking_words.hpp"
#include "merged_date.hpp"
#include "name_forms.hpp"

#include <absl/container/flat_hash_map.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace linimasa {
namespace {

/// Meetings on the eve of a summit belong to it.
constexpr std::chrono::days eve{3};

struct Named {
    std::set<std::string> words;  ///< stems that tell which event it is
    std::optional<int> edition;
};

Named read_name(const GraphEvent& event, const LinkingWords& language) {
    Named result;
    const std::vector<std::string> words = language.words(event.label);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool digits = std::all_of(words[i].begin(), words[i].end(),
                                        [](char c) { return c >= '0' && c <= '9'; });
        if (digits && i > 0 && words[i - 1] == "ke" && words[i].size() < 5) {
            result.edition = std::stoi(words[i]);
        } else if (!language.stopwords.contains(words[i])) {
            result.words.insert(language.stem(words[i]));
        }
    }
    if (event.series && event.series->edition) {
        result.edition = event.series->edition;
    }
    return result;
}

class EventLinks {
public:
    EventLinks(const Corpus& corpus, EventGraph::Parts& parts) : parts_(parts) {
        const std::string_view language =
            corpus.empty() ? std::string_view{} : corpus.front().article().language;
        for (const GraphEvent& event : parts.events) {
            names_.push_back(read_name(event, LinkingWords::of(language)));
        }
    }

    void run() {
        for (const GraphRelation& relation : parts_.relations) {
            told_.insert({relation.source, relation.type, relation.target});
        }
        find_wholes();
        find_series();
    }

private:
    /// A part that its article does not call one: its label holds the whole's name, or the visitor
    /// meets someone during a visit of some days.
    void find_wholes() {
        std::map<std::uint32_t, std::vector<std::uint32_t>> in_article;
        for (std::uint32_t event = 0; event < parts_.events.size(); ++event) {
            std::optional<std::uint32_t> last;
            for (const Quotation& quotation : parts_.events[event].evidence) {
                if (last != quotation.article) {
                    in_article[quotation.article].push_back(event);
                }
                last = quotation.article;
            }
        }
        std::map<std::uint32_t, std::set<std::uint32_t>> wholes;
        for (const auto& [article, events] : in_article) {
            for (const std::uint32_t part : events) {
                for (const std::uint32_t whole : events) {
                    if (part != whole && !parts_.events[part].part_of && belongs(part, whole)) {
                        wholes[part].insert(whole);
                    }
                }
            }
        }
        for (const auto& [part, candidates] : wholes) {
            // The narrowest of several: the plenary of the summit, not the summit.
            const auto narrowest = *std::max_element(
                candidates.begin(), candidates.end(), [&](std::uint32_t a, std::uint32_t b) {
                    return names_[a].words.size() < names_[b].words.size();
                });
            if (!leads_to(narrowest, part)) {
                parts_.events[part].part_of = narrowest;
                parts_.events[part].reasons.push_back(
                    {.step = "part_of",
                     .rule = "name-or-visit-of-the-whole",
                     .note = fmt::format("\"{}\"", parts_.events[narrowest].label)});
            }
        }
    }

    [[nodiscard]] bool leads_to(std::uint32_t from, std::uint32_t to) const {
        std::optional<std::uint32_t> at = from;
        while (at && *at != to) {
            at = parts_.events[*at].part_of;
        }
        return at.has_value();
    }

    [[nodiscard]] bool belongs(std::uint32_t part, std::uint32_t whole) const {
        const GraphEvent& p = parts_.events[part];
        const GraphEvent& w = parts_.events[whole];
        if (!inside(p.date, w.date)) {
            return false;
        }
        if (w.kind == EventKind::visit && p.kind == EventKind::meeting) {
            return p.date.start && w.date.start && w.date.until && *w.date.start < *w.date.until &&
                   visitor_takes_part(p, w);
        }
        const bool kinds = w.kind == EventKind::meeting &&
                           (p.kind == EventKind::meeting || p.kind == EventKind::statement ||
                            p.kind == EventKind::agreement);
        const auto& name = names_[whole];
        const auto& more = names_[part];
        return kinds && has_name(w) && name.words.size() > 1 &&
               more.words.size() > name.words.size() &&
               (!name.edition || !more.edition || name.edition == more.edition) &&
               std::includes(more.words.begin(), more.words.end(), name.words.begin(),
                             name.words.end());
    }

    /// "KTT ASEAN" has a name; "konferensi keamanan siber" could be any.
    [[nodiscard]] static bool has_name(const GraphEvent& event) {
        const char first = event.label.front();
        return event.series || (first >= 'A' && first <= 'Z');
    }

    [[nodiscard]] static bool inside(const DateRange& part, const DateRange& whole) {
        const auto p = days_of(part);
        const auto w = days_of(whole);
        return !p || !w || (w->first - eve <= p->first && p->last <= w->last);
    }

    [[nodiscard]] static bool visitor_takes_part(const GraphEvent& part, const GraphEvent& visit) {
        return std::any_of(
            visit.participants.begin(), visit.participants.end(), [&](const auto& visitor) {
                const bool travels = visitor.role == ParticipantRole::agent ||
                                     visitor.role == ParticipantRole::attendee;
                return travels &&
                       std::any_of(part.participants.begin(), part.participants.end(),
                                   [&](const auto& one) { return one.actor == visitor.actor; });
            });
    }

    /// Numbered editions of one series follow each other.
    void find_series() {
        std::map<std::string, std::map<int, std::uint32_t>> series;
        for (std::uint32_t i = 0; i < parts_.events.size(); ++i) {
            const GraphEvent& event = parts_.events[i];
            if (!names_[i].edition || event.kind != EventKind::meeting) {
                continue;
            }
            std::string key;
            if (event.series) {
                key = joined(plain_words(event.series->name));
            } else {
                for (const std::string& word : names_[i].words) {
                    key += word + ' ';
                }
            }
            series[key].try_emplace(*names_[i].edition, i);
        }
        for (const auto& [key, editions] : series) {
            for (auto later = editions.begin(); later != editions.end(); ++later) {
                if (later == editions.begin()) {
                    continue;
                }
                const auto earlier = std::prev(later);
                add(earlier->second, later->second, RelationType::precedes);
                add(later->second, earlier->second, RelationType::same_series);
            }
        }
    }

    void add(std::uint32_t source, std::uint32_t target, RelationType type) {
        const EntityRef from{EntityKind::event, source};
        const EntityRef to{EntityKind::event, target};
        if (!told_.contains({from, type, to})) {
            parts_.relations.push_back({from, to, type, {}, {}, 0.9});
        }
    }

    std::set<std::tuple<EntityRef, RelationType, EntityRef>> told_;  ///< by the articles
    EventGraph::Parts& parts_;
    std::vector<Named> names_;
};

}  // namespace

void link_events(const Corpus& corpus, EventGraph::Parts& parts) {
    EventLinks(corpus, parts).run();
    std::sort(parts.relations.begin(), parts.relations.end(), [](const auto& a, const auto& b) {
        return std::tie(a.source, a.type, a.target) < std::tie(b.source, b.type, b.target);
    });
}

}  // namespace linimasa
