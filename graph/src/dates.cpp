#include "dates.hpp"

#include "actor_nodes.hpp"
#include "day_cases.hpp"
#include "event_nodes.hpp"
#include "event_pairs.hpp"
#include "linimasa/core/times.hpp"
#include "name_forms.hpp"
#include "same.hpp"
#include "terms_of_office.hpp"

#include <absl/container/flat_hash_map.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>

namespace linimasa {
namespace {

constexpr int rounds = 3;
/// A year is taken where this much of the likelihood is its own.
constexpr double sure = 0.85;
/// An inference is never as good as a date that stands in the text.
constexpr double most_confident = 0.95;
/// How alike two events must be told before one's date says anything of the other's.
constexpr double alike_enough = 0.5;
constexpr double weight_of_event = 4.5;
constexpr double weight_of_order = 1.5;
constexpr double weight_of_office = 1.0;
/// News tells of events of the last year and of the coming one.
constexpr std::chrono::days newsworthy{400};

using std::chrono::days;
using std::chrono::sys_days;

struct Undated {
    std::uint32_t article = 0;
    std::vector<DayCase> cases;
};

class DateInference {
public:
    DateInference(Corpus& corpus, const LinkOptions& options)
        : corpus_(corpus), options_(options) {}

    /// One round; true where an article became dated.
    bool run() {
        find_undated();
        if (undated_.empty()) {
            return false;
        }
        const Clusters actors = same_actors(corpus_, options_);
        const std::vector<EventNode> nodes = event_nodes(corpus_, actors, same_places(corpus_));
        weigh_events(nodes);
        weigh_editions(nodes);
        weigh_offices(actors);
        for (Undated& article : undated_) {
            weigh_terms(corpus_[article.article], article.cases);
        }
        bool progress = false;
        for (Undated& article : undated_) {
            progress |= decide(article);
        }
        return progress;
    }

private:
    void find_undated() {
        std::optional<int> first;
        std::optional<int> last;
        for (const Told& told : corpus_) {
            if (const auto& date = told.article().published.date) {
                first = std::min(first.value_or(date->year()), date->year());
                last = std::max(last.value_or(date->year()), date->year());
            }
        }
        if (!first) {
            return;
        }
        number_.assign(corpus_.size(), none);
        for (std::uint32_t i = 0; i < corpus_.size(); ++i) {
            if (corpus_[i].article().published.date) {
                continue;
            }
            Undated article{i, possible_days(corpus_[i], *first - 1, *last + 1)};
            if (!article.cases.empty()) {
                number_[i] = static_cast<std::uint32_t>(undated_.size());
                undated_.push_back(std::move(article));
            }
        }
    }

    void weigh_events(const std::vector<EventNode>& nodes) {
        // The best counterpart of each event of an undated article.
        struct Best {
            double score = 0.0;
            std::uint32_t other = 0;
        };
        std::map<std::uint32_t, Best> best;
        const auto consider = [&](std::uint32_t undated, std::uint32_t dated) {
            const EventNode& a = nodes[undated];
            const EventNode& b = nodes[dated];
            if (number_[a.items.front().article] == none || !b.days || !b.told ||
                (a.edition && b.edition && a.edition != b.edition)) {
                return;
            }
            EventNode open = a;  // what the article says of the date is what is asked here
            open.days.reset();
            open.date = {};
            open.told.reset();
            const auto& language = language_of(corpus_[a.items.front().article]);
            const double score = likeness(open, b, language).score;
            Best& known = best[undated];
            if (score > known.score) {
                known = {score, dated};
            }
        };
        for (const auto& [a, b] : event_pairs(nodes)) {
            consider(a, b);
            consider(b, a);
        }
        for (const auto& [node, counterpart] : best) {
            if (counterpart.score >= alike_enough) {
                weigh_event(nodes[node], nodes[counterpart.other], counterpart.score);
            }
        }
    }

    void weigh_event(const EventNode& node, const EventNode& other, double score) {
        const Item item = node.items.front();
        const Event& event = corpus_[item.article].data.events[item.index];
        const std::string& source = corpus_[other.items.front().article].article().source;
        for (DayCase& one : undated_[number_[item.article]].cases) {
            const DateRange here = event.time ? one.times[*event.time].value : DateRange{};
            const std::string when = other.date.start->to_string();
            if (here.start) {
                const bool fits = compatible(here, other.date);
                one.evidence += (fits ? weight_of_event : -weight_of_event) * score;
                one.supported |= fits;
                if (fits) {
                    one.reasons.push_back({"date", "event-told-elsewhere",
                                           fmt::format("\"{}\" is \"{}\" of {}, which was on {}",
                                                       node.label, other.label, source, when),
                                           corpus_[item.article].data.times[*event.time].span});
                }
                continue;
            }
            const bool ahead = event.status == EventStatus::planned;
            const bool fits =
                ahead ? one.day <= other.days->last && other.days->first - one.day <= newsworthy
                      : one.day >= other.days->first && one.day - other.days->first <= newsworthy;
            one.evidence += (fits ? weight_of_order : -weight_of_order) * score;
            if (fits) {
                one.reasons.push_back(
                    {"date", ahead ? "before-event" : "after-event",
                     fmt::format("\"{}\" is {} there, and {} has it on {}", node.label,
                                 ahead ? "ahead" : "past", source, when)});
            }
        }
    }

    /// A numbered edition comes after the lower ones of its series and before the higher ones.
    void weigh_editions(const std::vector<EventNode>& nodes) {
        std::map<std::vector<LabelWord>, Editions> series;
        std::map<LabelWord, std::vector<const std::vector<LabelWord>*>> by_word;
        for (const EventNode& node : nodes) {
            if (number_[node.items.front().article] != none || !node.days || !is_edition(node)) {
                continue;
            }
            const auto [known, fresh] = series.try_emplace(all_words(node));
            if (fresh) {
                by_word[known->first.front()].push_back(&known->first);
            }
            const EventNode*& first = known->second.try_emplace(*node.edition, &node).first->second;
            if (node.days->first < first->days->first) {
                first = &node;
            }
        }
        for (const EventNode& node : nodes) {
            const Item item = node.items.front();
            const auto& time = corpus_[item.article].data.events[item.index].time;
            // Its opening is an initiative of someone, on its day as well.
            const bool opening = node.edition && node.kind == EventKind::initiative;
            if (number_[item.article] == none || !time || (!opening && !is_edition(node))) {
                continue;
            }
            // "pembukaan Kongres Gula ke-7 di Kendal" is of the series "Kongres Gula".
            const std::vector<LabelWord> words = all_words(node);
            for (const LabelWord word : words) {
                const auto found = by_word.find(word);
                if (found == by_word.end()) {
                    continue;
                }
                for (const std::vector<LabelWord>* name : found->second) {
                    if (std::includes(words.begin(), words.end(), name->begin(), name->end())) {
                        weigh_edition(node, *time, series.at(*name));
                    }
                }
            }
        }
    }

    using Editions = std::map<int, const EventNode*>;

    static bool is_edition(const EventNode& node) {
        return node.edition && node.kind == EventKind::meeting && !node.words.empty();
    }

    /// What the label says beside its number, sorted.
    static std::vector<LabelWord> all_words(const EventNode& node) {
        std::vector<LabelWord> words;
        std::set_union(node.words.begin(), node.words.end(), node.light.begin(), node.light.end(),
                       std::back_inserter(words));
        return words;
    }

    void weigh_edition(const EventNode& node, std::size_t time, const Editions& editions) {
        const auto higher = editions.upper_bound(*node.edition);
        const auto same = editions.lower_bound(*node.edition);
        const EventNode* const after = same == editions.begin() ? nullptr : std::prev(same)->second;
        const EventNode* const before = higher == editions.end() ? nullptr : higher->second;
        if ((after == nullptr && before == nullptr) ||
            (after != nullptr && before != nullptr && before->days->first <= after->days->first)) {
            return;
        }
        const auto told = [&](const EventNode& other) {
            return fmt::format("\"{}\", which {} has on {}", other.label,
                               corpus_[other.items.front().article].article().source,
                               other.date.start->to_string());
        };
        const std::uint32_t article = node.items.front().article;
        for (DayCase& one : undated_[number_[article]].cases) {
            const TimeExpression& when = one.times[time];
            if (!when.value.start) {
                continue;
            }
            const sys_days day = when.value.start->first_day();
            const bool fits = (after == nullptr || day > after->days->first) &&
                              (before == nullptr || day < before->days->first);
            if (!fits) {
                one.evidence -= weight_of_event;
                continue;
            }
            // From one side only, the years beyond stay open.
            one.supported |= after != nullptr && before != nullptr;
            one.reasons.push_back(
                {"date", "edition-order",
                 fmt::format("\"{}\" is {}{}{}", node.label,
                             after != nullptr ? "after " + told(*after) : "",
                             after != nullptr && before != nullptr ? ", and " : "",
                             before != nullptr ? "before " + told(*before) : ""),
                 when.span});
        }
    }

    /// Who holds an office in the article's year, and who else does in dated articles of that year.
    void weigh_offices(const Clusters& actors) {
        absl::flat_hash_map<std::string, std::map<int, std::set<std::uint32_t>>> holders;
        const auto each_office = [&](std::uint32_t article, auto visit) {
            const Told& told = corpus_[article];
            const LinkingWords& language = language_of(told);
            for (std::uint32_t i = 0; i < told.data.actors.size(); ++i) {
                const Actor& actor = told.data.actors[i];
                if (actor.kind != ActorKind::person) {
                    continue;
                }
                for (const Role& role : actor.roles) {
                    const std::string key = office_key(role.title, language);
                    if (!role.former && key.find(' ') != std::string::npos) {
                        visit(actor.country + '\t' + key, actors.at(article, i), actor.name);
                    }
                }
            }
        };
        for (std::uint32_t i = 0; i < corpus_.size(); ++i) {
            if (const auto& date = corpus_[i].article().published.date) {
                each_office(i,
                            [&](const std::string& key, std::uint32_t actor, const std::string&) {
                                holders[key][date->year()].insert(actor);
                            });
            }
        }
        for (Undated& article : undated_) {
            each_office(article.article,
                        [&](const std::string& key, std::uint32_t actor, const std::string& name) {
                            if (const auto found = holders.find(key); found != holders.end()) {
                                weigh_office(article, found->second, actor, name);
                            }
                        });
        }
    }

    static void weigh_office(Undated& article,
                             const std::map<int, std::set<std::uint32_t>>& holders,
                             std::uint32_t actor, const std::string& name) {
        for (DayCase& one : article.cases) {
            const int year = Date::from_days(one.day).year();
            const auto then = holders.find(year);
            if (then == holders.end()) {
                const auto later = holders.upper_bound(year);
                if (later == holders.begin() || later == holders.end()) {
                    continue;
                }
                // A term goes on over the years that no article tells of.
                const auto& [last, by] = *std::prev(later);
                if (by.contains(actor) && later->second.contains(actor)) {
                    one.evidence += weight_of_office;
                    one.reasons.push_back({"date", "office-holder",
                                           fmt::format("{} holds the same office in {} and {}",
                                                       name, last, later->first)});
                }
                continue;
            }
            const bool holds = then->second.contains(actor);
            one.evidence += holds ? weight_of_office : -weight_of_office;
            if (holds) {
                one.reasons.push_back({"date", "office-holder",
                                       fmt::format("{} holds the same office in {}", name, year)});
            }
        }
    }

    bool decide(Undated& article) {
        Told& told = corpus_[article.article];
        auto& cases = article.cases;
        double all = 0.0;
        double most = -1e9;
        for (const DayCase& one : cases) {
            most = std::max(most, one.evidence);
        }
        for (const DayCase& one : cases) {
            all += std::exp(one.evidence - most);
        }
        std::stable_sort(cases.begin(), cases.end(), [](const DayCase& a, const DayCase& b) {
            return a.evidence > b.evidence;
        });
        told.date_alternatives.clear();
        for (const DayCase& one : cases) {
            std::string because = one.reasons.empty() ? std::string("weekday, day and month fit")
                                                      : one.reasons.front().note;
            told.date_alternatives.push_back({Date::from_days(one.day),
                                              std::exp(one.evidence - most) / all,
                                              std::move(because)});
        }
        const double confidence = std::min(1.0 / all, most_confident);
        if (confidence < sure || !cases.front().supported) {
            return false;
        }
        publish(told, cases.front(), confidence);
        return true;
    }

    static void publish(Told& told, DayCase& best, double confidence) {
        const Date day = Date::from_days(best.day);
        told.date_reasons = std::move(best.reasons);
        set_published(told, {day, day.to_string(), PublishedBasis::inferred, std::nullopt,
                             std::round(confidence * 1000.0) / 1000.0});
    }

    static constexpr std::uint32_t none = 0xffffffffU;

    Corpus& corpus_;
    const LinkOptions& options_;
    std::vector<Undated> undated_;
    std::vector<std::uint32_t> number_;  ///< by article: position in undated_
};

}  // namespace

void set_published(Told& told, Publication published) {
    told.data.article.published = std::move(published);
    std::vector<TimeExpression> times = told.data.times;
    resolve_times(times, told.article().published.date);
    for (Event& event : told.data.events) {
        if (!event.time) {
            continue;
        }
        const DateRange& before = told.data.times[*event.time].value;
        const DateRange& after = times[*event.time].value;
        if (after.start && (!event.date.start || event.date == before)) {
            event.date = after;
            event.reasons.push_back({.step = "date",
                                     .rule = "publication-day",
                                     .note = "the day of publication was not known from the text",
                                     .span = told.data.times[*event.time].span});
        }
    }
    told.data.times = std::move(times);
    // What is a part of something dated, and has no date of its own, has that date.
    for (Event& event : told.data.events) {
        if (!event.time && !event.date.start && event.part_of) {
            event.date = told.data.events[*event.part_of].date;
        }
    }
}

void infer_dates(Corpus& corpus, const LinkOptions& options) {
    for (int round = 0; round < rounds; ++round) {
        if (!DateInference(corpus, options).run()) {
            return;
        }
    }
}

}  // namespace linimasa
