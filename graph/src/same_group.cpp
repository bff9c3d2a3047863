#include "actor_nodes.hpp"
#include "group_names.hpp"
#include "name_forms.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace linimasa {
namespace {

constexpr std::chrono::days one_affair{45};
/// Actors, states apart, that both articles name where their groups are one.
constexpr std::size_t enough_company = 3;
/// Of articles with one name for a group, each is compared with this many before it.
constexpr std::size_t neighbours = 8;

struct Group {
    std::chrono::sys_days told;
    Item item;
    friend auto operator<=>(const Group&, const Group&) = default;
};

/// "tokoh agama" is whoever they are in an article: the same people only in another article of
/// about the same days on the same affair.
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
        // Labels last: those that are there tell which actors two articles have in common.
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
        std::vector<std::size_t> of(list.size());
        for (std::size_t at = 0; at < list.size(); ++at) {
            std::optional<std::size_t> found;
            for (std::size_t before = at; before > 0 && at - before < neighbours && !found;) {
                --before;
                if (same(list[before], list[at])) {
                    found = of[before];
                }
            }
            of[at] = found.value_or(groups.size());
            if (!found) {
                groups.emplace_back();
            }
            groups[of[at]].push_back(list[at].item);
        }
    }

    [[nodiscard]] bool same(const Group& a, const Group& b) const {
        if (a.item.article == b.item.article || b.told - a.told > one_affair) {
            return false;
        }
        const std::vector<std::uint32_t> here = actors_of(a.item.article);
        const std::vector<std::uint32_t> there = actors_of(b.item.article);
        std::vector<std::uint32_t> both;
        std::set_intersection(here.begin(), here.end(), there.begin(), there.end(),
                              std::back_inserter(both));
        return both.size() >= enough_company;
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
