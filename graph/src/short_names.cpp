#include "agglomerate.hpp"
#include "person_stages.hpp"

#include <absl/container/flat_hash_map.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace linimasa {
namespace {

/// A word that more persons than this bear says nothing without an office.
constexpr std::size_t most_bearers = 16;
/// Two letters that more persons' names begin with than this are those of nobody.
constexpr std::size_t most_with_initials = 128;
/// A word this long is seldom the name of two people in the news.
constexpr std::size_t telling_length = 7;
constexpr double clear_margin = 0.1;
/// What a word of the name loses by which no article calls that person.
constexpr double never_called_so = 0.15;
/// The news of one affair name the same people for about so long.
constexpr std::chrono::days one_affair{21};
/// So many actors that both name beside a short name speak for one affair.
constexpr std::size_t enough_company = 3;

/// "CAT", "AM": letters that stand for a name or hide it, not a word of one.
bool is_letters_only(std::string_view shown) {
    constexpr std::size_t longest = 4;
    return shown.size() <= longest &&
           std::all_of(shown.begin(), shown.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// The words before the last one of a short name are initials: those of words that stand before it
/// in the full name, so that "M Jamil" is not Nasir Djamil.
bool initials_fit(const PersonName& short_name, const PersonName& full) {
    const auto& words = full.words;
    const auto end = std::find(words.begin(), words.end(), short_name.words.back());
    auto at = words.begin();
    for (auto word = short_name.words.begin(); word + 1 != short_name.words.end(); ++word) {
        at = std::find_if(at, end,
                          [&](const auto& other) { return other.front() == word->front(); });
        if (at == end) {
            return false;
        }
        ++at;
    }
    return true;
}

class ShortNames {
public:
    ShortNames(const Corpus& corpus, double threshold, std::vector<PersonNode>& people,
               std::vector<std::uint32_t>& label_of, ActorLabels& labels)
        : corpus_(corpus),
          threshold_(threshold),
          people_(people),
          label_of_(label_of),
          labels_(labels) {}

    void run(std::vector<PersonNode> short_names) {
        index_people();
        std::vector<PersonNode> left;
        for (PersonNode& node : short_names) {
            if (!attach(node)) {
                left.push_back(std::move(node));
            }
        }
        cluster(std::move(left));
    }

private:
    static constexpr std::string_view part_of_name = "part-of-name";
    static constexpr std::string_view initials = "initials";

    struct Candidate {
        std::uint32_t person = 0;
        double score = 0.0;
        std::string_view rule;
    };

    void index_people() {
        for (std::uint32_t i = 0; i < people_.size(); ++i) {
            for (const std::string& word : people_[i].name.words) {
                if (word.size() > 1) {
                    by_word_[word].push_back(i);
                    for (const std::string& office : people_[i].offices) {
                        by_office_[fmt::format("{}\t{}", word, office)].push_back(i);
                    }
                }
            }
            const std::string letters = initials_of(people_[i].name);
            if (letters.size() > 1) {
                by_initials_[letters].push_back(i);
            }
            for (const std::string& nickname : people_[i].nicknames) {
                by_nickname_[nickname].push_back(i);
            }
        }
    }

    bool attach(const PersonNode& node) {
        if (node.name.words.empty()) {
            return false;
        }
        const std::string& word = node.name.words.back();
        std::vector<Candidate> candidates;
        collect(by_nickname_, word, 0.55, "nickname", candidates);
        if (const auto found = by_initials_.find(word);
            found != by_initials_.end() &&
            (word.size() > 2 || found->second.size() <= most_with_initials)) {
            collect(by_initials_, word, 0.3, initials, candidates);
        }
        collect_contractions(word, candidates);
        if (is_letters_only(node.shown)) {
            // Neither a word of a name, nor what is left of one.
        } else if (const auto found = by_word_.find(word);
                   found != by_word_.end() && found->second.size() <= most_bearers) {
            collect(by_word_, word, 0.3, part_of_name, candidates);
        } else {
            for (const std::string& office : node.offices) {
                collect(by_office_, fmt::format("{}\t{}", word, office), 0.3, part_of_name,
                        candidates);
            }
        }
        std::sort(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) {
            return std::tie(a.person, b.score) < std::tie(b.person, a.score);
        });
        candidates.erase(
            std::unique(candidates.begin(), candidates.end(),
                        [](const auto& a, const auto& b) { return a.person == b.person; }),
            candidates.end());
        std::erase_if(candidates, [&](const Candidate& candidate) {
            const PersonNode& person = people_[candidate.person];
            return different_people(corpus_, node, person) ||
                   share_article(node.items, person.items) ||
                   (candidate.rule == part_of_name && !initials_fit(node.name, person.name)) ||
                   (candidate.rule == initials && word.size() == 2 &&
                    company(node.items.front(), candidate.person) < enough_company);
        });
        const double only = candidates.size() == 1 ? 0.1 : 0.0;
        for (Candidate& candidate : candidates) {
            const PersonNode& person = people_[candidate.person];
            const double agreement = office_agreement(node, person);
            candidate.score +=
                only + 0.35 * agreement +
                0.1 * static_cast<double>(company(node.items.front(), candidate.person)) +
                (person.short_forms.contains(word) ? 0.05 : 0.0);
            if (candidate.rule == part_of_name && agreement == 0.0 &&
                !person.short_forms.contains(word)) {
                candidate.score -= never_called_so;
            }
        }
        std::sort(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) {
            return std::tie(b.score, a.person) < std::tie(a.score, b.person);
        });
        if (candidates.empty() || candidates.front().score < threshold_ ||
            (candidates.size() > 1 && candidates[0].score - candidates[1].score < clear_margin)) {
            return false;
        }
        const Candidate& best = candidates.front();
        labels_.set(node.items.front(), label_of_[best.person]);
        labels_.explain(label_of_[best.person],
                        {.step = "merge",
                         .rule = std::string(best.rule),
                         .note = fmt::format("\"{}\" in {} ({:.2f})", node.shown,
                                             corpus_[node.items.front().article].article().source,
                                             best.score)});
        return true;
    }

    template <class Index>
    void collect(const Index& index, const std::string& key, double score, std::string_view rule,
                 std::vector<Candidate>& out) const {
        if (const auto found = index.find(key); found != index.end()) {
            for (const std::uint32_t person : found->second) {
                out.push_back({person, score, rule});
            }
        }
    }

    static std::string initials_of(const PersonName& name) {
        std::string result;
        for (const std::string& word : name.words) {
            result.push_back(word.front());
        }
        return result;
    }

    /// A first name run together with the beginning of the next one: "Jokowi" of "Joko Widodo".
    void collect_contractions(const std::string& word, std::vector<Candidate>& out) const {
        constexpr std::size_t shortest_first_name = 3;
        constexpr std::size_t longest_nickname = 32;
        if (word.size() > longest_nickname) {
            return;
        }
        for (std::size_t cut = shortest_first_name; cut + 1 < word.size(); ++cut) {
            const auto found = by_word_.find(word.substr(0, cut));
            if (found == by_word_.end() || found->second.size() > 8 * most_bearers) {
                continue;
            }
            const std::string_view rest = std::string_view(word).substr(cut);
            for (const std::uint32_t person : found->second) {
                const auto& words = people_[person].name.words;
                if (words.size() > 1 && words[0] == found->first && words[1].starts_with(rest)) {
                    out.push_back({person, 0.3, "contraction"});
                }
            }
        }
    }

    using DatedItem = std::pair<std::chrono::sys_days, Item>;

    static constexpr std::chrono::sys_days no_day = std::chrono::sys_days::min();
    static bool before_entry(std::chrono::sys_days day, const DatedItem& one) {
        return day < one.first;
    }
    static bool entry_before(const DatedItem& one, std::chrono::sys_days day) {
        return one.first < day;
    }

    /// Where a person stands, by the day of the article, those without a day first: who is in the
    /// news daily stands in too many articles to go over all of them for each short name.
    const std::vector<DatedItem>& days_of(std::uint32_t person) {
        const auto [found, is_new] = days_.try_emplace(person);
        if (is_new) {
            for (const Item& item : people_[person].items) {
                const auto& date = corpus_[item.article].article().published.date;
                found->second.emplace_back(date ? date->first_day() : no_day, item);
            }
            std::sort(found->second.begin(), found->second.end());
        }
        return found->second;
    }

    /// Other actors, states apart, that stand beside both within a month or so; `enough_company` of
    /// them or more.
    [[nodiscard]] std::size_t company(Item item, std::uint32_t number) {
        const std::vector<std::uint32_t> here = actors_of(item.article, item.index);
        std::size_t most = 0;
        const auto look_at = [&](const Item& other) {
            const std::vector<std::uint32_t> there = actors_of(other.article, other.index);
            std::vector<std::uint32_t> both;
            std::set_intersection(here.begin(), here.end(), there.begin(), there.end(),
                                  std::back_inserter(both));
            most = std::max(most, both.size());
        };
        constexpr std::size_t enough = 32;
        constexpr std::chrono::days around{45};
        const std::vector<DatedItem>& by_day = days_of(number);
        const auto& date = corpus_[item.article].article().published.date;
        std::size_t looked_at = 0;
        const auto undated = std::upper_bound(by_day.begin(), by_day.end(), no_day, before_entry);
        for (auto at = by_day.begin(); at != undated && looked_at < enough; ++at, ++looked_at) {
            look_at(at->second);
        }
        auto at = undated;
        if (date) {
            at = std::lower_bound(undated, by_day.end(), date->first_day() - around, entry_before);
        }
        for (; at != by_day.end() && looked_at < enough &&
               (!date || at->first <= date->first_day() + around);
             ++at, ++looked_at) {
            look_at(at->second);
        }
        return std::min(most, enough_company);
    }

    /// Two articles of about the same days that name the same other people and bodies. A single
    /// letter hides too many.
    [[nodiscard]] bool one_affair_of(const PersonNode& a, const PersonNode& b) const {
        if (a.key().size() < 2) {
            return false;
        }
        const Item x = a.items.front();
        const Item y = b.items.front();
        const auto& day = corpus_[x.article].article().published.date;
        const auto& other_day = corpus_[y.article].article().published.date;
        if (!day || !other_day ||
            std::chrono::abs(day->first_day() - other_day->first_day()) > one_affair) {
            return false;
        }
        const std::vector<std::uint32_t> here = actors_of(x.article, x.index);
        const std::vector<std::uint32_t> there = actors_of(y.article, y.index);
        std::vector<std::uint32_t> both;
        std::set_intersection(here.begin(), here.end(), there.begin(), there.end(),
                              std::back_inserter(both));
        both.erase(std::unique(both.begin(), both.end()), both.end());
        return both.size() >= enough_company;
    }

    [[nodiscard]] std::vector<std::uint32_t> actors_of(std::uint32_t article,
                                                       std::uint32_t without) const {
        std::vector<std::uint32_t> result;
        const auto& actors = corpus_[article].data.actors;
        for (std::uint32_t i = 0; i < actors.size(); ++i) {
            const std::uint32_t label = labels_.at({article, i});
            if (i != without && actors[i].kind != ActorKind::country &&
                label != ActorLabels::none) {
                result.push_back(label);
            }
        }
        std::sort(result.begin(), result.end());
        return result;
    }

    /// The year in which the news of somebody are told; empty where the article has no date.
    [[nodiscard]] std::string year_of(const PersonNode& node) const {
        const auto& date = corpus_[node.items.front().article].article().published.date;
        return date ? fmt::format(
                          "\t{}",
                          static_cast<int>(std::chrono::year_month_day(date->first_day()).year()))
                    : "\t";
    }

    /// Even a long word names others years later, where no office says that it does not.
    [[nodiscard]] bool years_apart(const PersonNode& a, const PersonNode& b) const {
        constexpr std::chrono::days year{366};
        const auto x = seen(corpus_, a.items);
        const auto y = seen(corpus_, b.items);
        return x && y && (x->last + year < y->first || y->last + year < x->first);
    }

    /// Years apart, and neither an office nor people about them say that they are one: an article
    /// without a day does not make them so.
    [[nodiscard]] bool strangers_by_year(const PersonNode& a, const PersonNode& b) const {
        return years_apart(a, b) && !one_affair_of(a, b) && office_agreement(a, b) <= 0;
    }

    static bool is_slip(const PersonNode& a, const PersonNode& b) {
        constexpr std::size_t shortest = 6;
        constexpr std::size_t letters = 2;
        const std::string x = a.key();
        const std::string y = b.key();
        return a.name.words.size() == 1 && b.name.words.size() == 1 && x != y &&
               std::min(x.size(), y.size()) >= shortest && edit_distance(x, y, letters) <= letters;
    }

    /// Two spellings of one word whose bearers hold one office of a territory.
    static void link_slips(const std::vector<PersonNode>& nodes, std::vector<Link>& links) {
        absl::flat_hash_map<std::string, std::vector<std::uint32_t>> holders;
        for (std::uint32_t i = 0; i < nodes.size(); ++i) {
            for (const std::string& office : nodes[i].local) {
                holders[office].push_back(i);
            }
        }
        for (const auto& [office, block] : holders) {
            const bool territory = office.find(' ') != std::string::npos;
            for (std::size_t a = 0; territory && a < block.size(); ++a) {
                for (std::size_t b = a + 1; b < std::min(block.size(), a + 16); ++b) {
                    if (is_slip(nodes[block[a]], nodes[block[b]])) {
                        links.push_back({block[a], block[b], 0.52, "misspelt"});
                    }
                }
            }
        }
    }

    /// What no full name claims: the same word with the same office, or a telling word.
    void cluster(std::vector<PersonNode> left) {
        std::vector<PersonNode> nodes;
        absl::flat_hash_map<std::string, std::uint32_t> by_signature;
        for (PersonNode& node : left) {
            const std::string word = node.name.words.empty() ? "" : node.key();
            std::string signature = word;
            for (const auto* set : {&node.offices, &node.countries}) {
                signature += '\t';
                for (const std::string& value : *set) {
                    signature += value + ';';
                }
            }
            if (node.offices.empty()) {
                signature += word.size() < telling_length
                                 ? fmt::format("\t{}", node.items.front().article)
                                 : year_of(node);
            }
            const auto [found, is_new] = by_signature.try_emplace(
                std::move(signature), static_cast<std::uint32_t>(nodes.size()));
            if (is_new) {
                nodes.push_back(std::move(node));
            } else {
                absorb(nodes[found->second], node);
            }
        }
        absl::flat_hash_map<std::string, std::vector<std::uint32_t>> blocks;
        for (std::uint32_t i = 0; i < nodes.size(); ++i) {
            std::sort(nodes[i].items.begin(), nodes[i].items.end());
            blocks[nodes[i].key()].push_back(i);
        }
        std::vector<Link> links;
        for (const auto& [word, block] : blocks) {
            for (std::size_t a = 0; a < block.size(); ++a) {
                for (std::size_t b = a + 1; b < std::min(block.size(), a + 16); ++b) {
                    const PersonNode& x = nodes[block[a]];
                    const PersonNode& y = nodes[block[b]];
                    const bool telling = (word.size() >= telling_length && !years_apart(x, y)) ||
                                         one_affair_of(x, y);
                    links.push_back({block[a], block[b],
                                     (telling ? 0.55 : 0.2) + 0.4 * office_agreement(x, y),
                                     "same-word"});
                }
            }
        }
        link_slips(nodes, links);
        const Grouping grouping = agglomerate(
            nodes.size(), std::move(links), threshold_, [&](std::uint32_t a, std::uint32_t b) {
                return different_people(corpus_, nodes[a], nodes[b]) ||
                       strangers_by_year(nodes[a], nodes[b]) ||
                       (share_article(nodes[a].items, nodes[b].items) &&
                        !is_slip(nodes[a], nodes[b]));
            });
        std::vector<std::uint32_t> position(nodes.size(), 0);
        for (std::uint32_t i = 0; i < nodes.size(); ++i) {
            const std::uint32_t root = grouping.root[i];
            if (root == i) {
                position[i] = static_cast<std::uint32_t>(people_.size());
                people_.push_back(nodes[i]);
                label_of_.push_back(labels_.fresh());
            } else {
                absorb(people_[position[root]], nodes[i]);
            }
            for (const Item& item : nodes[i].items) {
                labels_.set(item, label_of_[position[root]]);
            }
        }
    }

    const Corpus& corpus_;
    double threshold_;
    std::vector<PersonNode>& people_;
    std::vector<std::uint32_t>& label_of_;
    ActorLabels& labels_;
    absl::flat_hash_map<std::string, std::vector<std::uint32_t>> by_word_;
    absl::flat_hash_map<std::string, std::vector<std::uint32_t>> by_office_;
    absl::flat_hash_map<std::string, std::vector<std::uint32_t>> by_nickname_;
    absl::flat_hash_map<std::string, std::vector<std::uint32_t>> by_initials_;
    absl::flat_hash_map<std::uint32_t, std::vector<DatedItem>> days_;
};

}  // namespace

void attach_short_names(const Corpus& corpus, double threshold, std::vector<PersonNode>& people,
                        std::vector<std::uint32_t>& label_of, std::vector<PersonNode> short_names,
                        ActorLabels& labels) {
    ShortNames(corpus, threshold, people, label_of, labels).run(std::move(short_names));
}

}  // namespace linimasa
