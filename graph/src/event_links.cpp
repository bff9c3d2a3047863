#include "assemble.hpp"
#include "event_parts.hpp"
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

NamedEvent read_name(const GraphEvent& event, const LinkingWords& language) {
    NamedEvent result;
    const std::vector<std::string> words = language.words(event.label);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool digits = std::all_of(words[i].begin(), words[i].end(),
                                        [](char c) { return c >= '0' && c <= '9'; });
        if (digits && i > 0 && language.ordinals.contains(words[i - 1]) && words[i].size() < 5) {
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
        for (const GraphEvent& event : parts.events) {
            // The label is in the language of the articles that tell the event.
            const std::string_view language =
                event.evidence.empty()
                    ? std::string_view{}
                    : std::string_view(corpus[event.evidence.front().article].article().language);
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
    /// meets someone during a visit of some days. Part and whole may be told by different articles.
    void find_wholes() {
        std::map<std::uint32_t, std::set<std::uint32_t>> wholes;
        for (const auto& [part, whole] : part_candidates(parts_, names_)) {
            if (!parts_.events[part].part_of && belongs(part, whole)) {
                wholes[part].insert(whole);
            }
        }
        for (const auto& [part, candidates] : wholes) {
            // What the same article tells comes first; then the narrowest of several: the plenary
            // of the summit, not the summit.
            const auto rank = [&, part = part](std::uint32_t whole) {
                return std::pair(share_article(part, whole), names_[whole].words.size());
            };
            const auto narrowest = *std::max_element(
                candidates.begin(), candidates.end(),
                [&](std::uint32_t a, std::uint32_t b) { return rank(a) < rank(b); });
            if (!leads_to(narrowest, part)) {
                parts_.events[part].part_of = narrowest;
                parts_.events[part].reasons.push_back(
                    {.step = "part_of",
                     .rule = parts_.events[narrowest].kind == EventKind::visit
                                 ? "meeting-during-the-visit"
                                 : "name-of-the-whole",
                     .note =
                         fmt::format("\"{}\"{}", parts_.events[narrowest].label,
                                     share_article(part, narrowest) ? "" : ", of other articles")});
            }
        }
    }

    [[nodiscard]] bool share_article(std::uint32_t a, std::uint32_t b) const {
        const auto& x = parts_.events[a].evidence;  // sorted by article
        const auto& y = parts_.events[b].evidence;
        for (auto i = x.begin(), j = y.begin(); i != x.end() && j != y.end();) {
            if (i->article == j->article) {
                return true;
            }
            i->article < j->article ? static_cast<void>(++i) : static_cast<void>(++j);
        }
        return false;
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
        const auto& name = names_[whole];
        const auto& more = names_[part];
        const bool same_edition = name.edition && name.edition == more.edition;
        if (!inside(p.date, w.date) || other_countries(p, w)) {
            return false;
        }
        // What no article tells together is a part only where the days or the number say so.
        const bool together = share_article(part, whole);
        if (!together && !same_edition && (!exact(p.date) || !exact(w.date))) {
            return false;
        }
        if (w.kind == EventKind::visit && p.kind == EventKind::meeting) {
            return p.date.start && w.date.start && w.date.until && *w.date.start < *w.date.until &&
                   visitor_takes_part(p, w, together);
        }
        const bool kinds = w.kind == EventKind::meeting &&
                           (p.kind == EventKind::meeting || p.kind == EventKind::statement ||
                            p.kind == EventKind::agreement);
        return kinds && has_name(whole) && name.words.size() > 1 &&
               more.words.size() > name.words.size() &&
               (!name.edition || !more.edition || name.edition == more.edition) &&
               std::includes(more.words.begin(), more.words.end(), name.words.begin(),
                             name.words.end());
    }

    [[nodiscard]] static bool exact(const DateRange& date) {
        return date.start && date.start->precision() >= DatePrecision::day;
    }

    [[nodiscard]] bool other_countries(const GraphEvent& a, const GraphEvent& b) const {
        if (!a.place || !b.place) {
            return false;
        }
        const std::string& x = parts_.places[*a.place].country;
        const std::string& y = parts_.places[*b.place].country;
        return !x.empty() && !y.empty() && x != y;
    }

    /// "KTT ASEAN" and what is numbered have names; "Rapat soal banjir" could be any.
    [[nodiscard]] bool has_name(std::uint32_t index) const {
        const GraphEvent& event = parts_.events[index];
        const std::string_view first =
            std::string_view(event.label).substr(0, event.label.find(' '));
        return event.series || names_[index].edition ||
               (first.size() > 2 && std::all_of(first.begin(), first.end(),
                                                [](char c) { return c >= 'A' && c <= 'Z'; }));
    }

    [[nodiscard]] static bool inside(const DateRange& part, const DateRange& whole) {
        const auto p = days_of(part);
        const auto w = days_of(whole);
        return !p || !w || (w->first - days_of_eve <= p->first && p->last <= w->last);
    }

    /// States and bodies do so much at a time that only one article that tells both can say it.
    [[nodiscard]] bool visitor_takes_part(const GraphEvent& part, const GraphEvent& visit,
                                          bool together) const {
        return std::any_of(
            visit.participants.begin(), visit.participants.end(), [&](const auto& visitor) {
                return travels(visitor) &&
                       (together || parts_.actors[visitor.actor].kind == ActorKind::person) &&
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
    std::vector<NamedEvent> names_;
};

}  // namespace

void link_events(const Corpus& corpus, EventGraph::Parts& parts) {
    EventLinks(corpus, parts).run();
    std::sort(parts.relations.begin(), parts.relations.end(), [](const auto& a, const auto& b) {
        return std::tie(a.source, a.type, a.target) < std::tie(b.source, b.type, b.target);
    });
}

}  // namespace linimasa
