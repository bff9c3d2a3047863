#include "person_stages.hpp"

#include <absl/container/flat_hash_map.h>
#include <fmt/format.h>

#include <algorithm>

namespace linimasa {
namespace {

/// How long before and after the articles that give someone an office we still take it for held.
constexpr std::chrono::days held_around{180};
/// Of several who are called so, one is meant where this many times more articles say it of him.
constexpr std::size_t clear_majority = 3;
/// Two articles on an unnamed holder further apart than this may mean two people.
constexpr std::chrono::days longest_gap{120};

class OfficeHolders {
public:
    OfficeHolders(const Corpus& corpus, const std::vector<PersonNode>& people,
                  const std::vector<std::uint32_t>& label_of, ActorLabels& labels)
        : corpus_(corpus), people_(people), label_of_(label_of), labels_(labels) {
        for (std::uint32_t i = 0; i < people.size(); ++i) {
            for (const std::string& office : people[i].held) {
                Holder holder{i, {}};
                for (const Item& item : people[i].items) {
                    const Told& told = corpus[item.article];
                    if (const auto& date = told.article().published.date;
                        date && gives(told, item, office)) {
                        holder.days.push_back(date->first_day());
                    }
                }
                std::sort(holder.days.begin(), holder.days.end());
                holders_[office].push_back(std::move(holder));
            }
        }
    }

    void run(const std::vector<PersonNode>& offices) {
        absl::flat_hash_map<std::string, std::vector<const PersonNode*>> unnamed;
        std::vector<std::string> order;
        for (const PersonNode& node : offices) {
            const Item item = node.items.front();
            const Told& told = corpus_[item.article];
            const std::string office =
                office_key(told.data.actors[item.index].name, language_of(told));
            if (const auto holder = holder_of(office, node)) {
                labels_.set(item, label_of_[*holder]);
                labels_.explain(label_of_[*holder], {.step = "merge",
                                                     .rule = "office-holder",
                                                     .note = fmt::format("\"{}\" in {}", node.shown,
                                                                         told.article().source)});
                continue;
            }
            std::string key = office;
            for (const std::string& country : node.countries) {
                key += '\t' + country;
            }
            auto& list = unnamed[key];
            if (list.empty()) {
                order.push_back(key);
            }
            list.push_back(&node);
        }
        for (const std::string& key : order) {
            label_unnamed(key, unnamed[key]);
        }
    }

private:
    struct Holder {
        std::uint32_t person = 0;
        std::vector<std::chrono::sys_days> days;  ///< of articles that give the office, sorted
    };

    /// The one person who holds the office when the article appears: the only one, or the one whom
    /// most articles of that time by far call so.
    [[nodiscard]] std::optional<std::uint32_t> holder_of(const std::string& office,
                                                         const PersonNode& node) const {
        const auto found = holders_.find(office);
        if (found == holders_.end()) {
            return std::nullopt;
        }
        std::optional<std::uint32_t> holder;
        std::size_t most = 0;
        std::size_t next = 0;
        for (const Holder& one : found->second) {
            const PersonNode& person = people_[one.person];
            const std::size_t count = articles_around(one, node);
            if (count == 0 || different_people(corpus_, person, node)) {
                continue;
            }
            next = std::max(next, std::min(most, count));
            if (count > most) {
                most = count;
                holder = one.person;
            }
        }
        // The article names him beside the office: then it is nobody else's either.
        if (holder && share_article(people_[*holder].items, node.items)) {
            return std::nullopt;
        }
        return most >= clear_majority * next && (next == 0 || most > next) ? holder : std::nullopt;
    }

    /// Articles near the node's that give the person the office.
    [[nodiscard]] std::size_t articles_around(const Holder& holder, const PersonNode& node) const {
        const auto& when = corpus_[node.items.front().article].article().published.date;
        if (!when) {
            return holder.days.size();
        }
        const auto begin = std::lower_bound(holder.days.begin(), holder.days.end(),
                                            when->first_day() - held_around);
        const auto end =
            std::upper_bound(begin, holder.days.end(), when->first_day() + held_around);
        return static_cast<std::size_t>(end - begin);
    }

    [[nodiscard]] static bool gives(const Told& told, Item item, const std::string& office) {
        const auto& roles = told.data.actors[item.index].roles;
        return std::any_of(roles.begin(), roles.end(), [&](const Role& role) {
            return !role.former && office_key(role.title, language_of(told)) == office;
        });
    }

    /// One label for a run of articles without a long gap; an office that many hold at once
    /// ("direktur") joins nothing.
    void label_unnamed(const std::string& key, std::vector<const PersonNode*> nodes) {
        const auto date_of = [&](const PersonNode* node) {
            return corpus_[node->items.front().article].article().published.date;
        };
        std::stable_sort(nodes.begin(), nodes.end(),
                         [&](const auto* a, const auto* b) { return date_of(a) < date_of(b); });
        const bool told_apart = key.find(' ') != std::string::npos;
        std::uint32_t label = ActorLabels::none;
        std::optional<Date> last;
        for (const PersonNode* node : nodes) {
            const auto date = date_of(node);
            const bool goes_on =
                told_apart && date && last && date->first_day() - last->first_day() <= longest_gap;
            label = goes_on ? label : labels_.fresh();
            labels_.set(node->items.front(), label);
            last = date;
        }
    }

    const Corpus& corpus_;
    const std::vector<PersonNode>& people_;
    const std::vector<std::uint32_t>& label_of_;
    ActorLabels& labels_;
    absl::flat_hash_map<std::string, std::vector<Holder>> holders_;
};

}  // namespace

void attach_offices(const Corpus& corpus, const std::vector<PersonNode>& people,
                    const std::vector<std::uint32_t>& label_of,
                    const std::vector<PersonNode>& offices, ActorLabels& labels) {
    OfficeHolders(corpus, people, label_of, labels).run(offices);
}

}  // namespace linimasa
