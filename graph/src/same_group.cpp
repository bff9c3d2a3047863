#include "actor_nodes.hpp"
#include "group_names.hpp"
#include "name_forms.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <vector>

namespace linimasa {
namespace {

constexpr std::chrono::days one_affair{45};
/// Actors, states apart, that both articles name where their groups are one.
constexpr std::size_t enough_company = 3;
/// Of the groups with one name that such a time has, no more are compared with
/// an article, and of the articles of each no more than these.
constexpr std::size_t most_groups = 64;
constexpr std::size_t most_members = 16;

struct Group {
    std::chrono::sys_days told;
    Item item;
    friend auto operator<=>(const Group&, const Group&) = default;
};

/// What the articles say that tell of one group, in the order of their days.
struct Affair {
    std::chrono::sys_days begin;
    std::vector<Item> items;
    std::vector<std::vector<std::uint32_t>> company;  ///< of the first articles
};

/// "tokoh agama" is whoever they are in an article: the same people only in
/// another article of about the same days on the same affair.
class GroupLinking {
public:
    GroupLinking(const Corpus& corpus, ActorLabels& labels) : corpus_(corpus), labels_(labels) {}

    void run() {
        std::map<std::string, std::vector<Group>> by_name;
        std::vector<Item> alone;
        for (std::uint32_t article = 0; article < corpus_.size(); ++article) {
            const Told& told = corpus_[article];
            for (std::uint32_t index = 0; index < told.data.actors.size(); ++index) {
                const Item item{article, index};
                const Actor& actor = told.data.actors[index];
                if (actor.kind != ActorKind::group || labels_.at(item) != ActorLabels::none) {
                    continue;
                }
                const LinkingWords& language = language_of(told);
                const auto words = group_words(body_words(actor.name, language), language);
                const auto& date = told.article().published.date;
                if (words.size() > 1 && date) {
                    by_name[joined(words)].push_back({date->first_day(), item});
                } else {
                    alone.push_back(item);
                }
            }
        }
        // Labels last: those that are there tell which actors two articles have in
        // common.
        std::vector<std::vector<Item>> groups;
        for (auto& [name, list] : by_name) {
            join(list, groups);
        }
        for (const std::vector<Item>& group : groups) {
            const std::uint32_t label = labels_.fresh();
            for (const Item& item : group) {
                labels_.set(item, label);
            }
        }
        for (const Item& item : alone) {
            labels_.set(item, labels_.fresh());
        }
    }

private:
    void join(std::vector<Group>& list, std::vector<std::vector<Item>>& groups) const {
        std::sort(list.begin(), list.end());
        std::vector<Affair> affairs;  // by their first day
        for (const Group& group : list) {
            std::vector<std::uint32_t> company = actors_of(group.item.article);
            Affair* found = nullptr;
            for (std::size_t back = 1; back <= std::min(affairs.size(), most_groups); ++back) {
                Affair& affair = affairs[affairs.size() - back];
                if (group.told - affair.begin > one_affair) {
                    break;
                }
                if (belongs(group.item, company, affair)) {
                    found = &affair;
                    break;
                }
            }
            if (found == nullptr) {
                found = &affairs.emplace_back();
                found->begin = group.told;
            }
            found->items.push_back(group.item);
            if (found->company.size() < most_members) {
                found->company.push_back(std::move(company));
            }
        }
        for (Affair& affair : affairs) {
            groups.push_back(std::move(affair.items));
        }
    }

    /// Some article of the affair is in the same company, and none is this one.
    [[nodiscard]] static bool belongs(Item item, const std::vector<std::uint32_t>& company,
                                      const Affair& affair) {
        // Items come in the order of their articles: one of this article is the last.
        return affair.items.back().article != item.article &&
               std::any_of(affair.company.begin(), affair.company.end(),
                           [&](const std::vector<std::uint32_t>& other) {
                               return in_common(company, other) >= enough_company;
                           });
    }

    [[nodiscard]] static std::size_t in_common(const std::vector<std::uint32_t>& a,
                                               const std::vector<std::uint32_t>& b) {
        std::vector<std::uint32_t> both;
        std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
        return both.size();
    }

    [[nodiscard]] std::vector<std::uint32_t> actors_of(std::uint32_t article) const {
        std::vector<std::uint32_t> result;
        const auto& actors = corpus_[article].data.actors;
        for (std::uint32_t i = 0; i < actors.size(); ++i) {
            const std::uint32_t label = labels_.at({article, i});
            if (actors[i].kind != ActorKind::country && label != ActorLabels::none) {
                result.push_back(label);
            }
        }
        std::sort(result.begin(), result.end());
        result.erase(std::unique(result.begin(), result.end()), result.end());
        return result;
    }

    const Corpus& corpus_;
    ActorLabels& labels_;
};

}  // namespace

void label_groups(const Corpus& corpus, ActorLabels& labels) {
    GroupLinking(corpus, labels).run();
}

}  // namespace linimasa
