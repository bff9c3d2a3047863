#include "person_stages.hpp"

#include <absl/container/flat_hash_map.h>
#include <fmt/format.h>

#include <algorithm>

namespace linimasa {
namespace {

/// How long before and after the articles that give someone an office we still take it for held.
constexpr std::chrono::days held_around{180};
/// Two articles on an unnamed holder further apart than this may mean two people.
constexpr std::chrono::days longest_gap{120};

class OfficeHolders {
public:
    OfficeHolders(const Corpus& corpus, const std::vector<PersonNode>& people,
                  const std::vector<std::uint32_t>& label_of, ActorLabels& labels)
        : corpus_(corpus), people_(people), label_of_(label_of), labels_(labels) {
        for (std::uint32_t i = 0; i < people.size(); ++i) {
            for (const std::string& office : people[i].held) {
                holders_[office].push_back(i);
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
    /// The one person who holds the office when the article appears.
    [[nodiscard]] std::optional<std::uint32_t> holder_of(const std::string& office,
                                                         const PersonNode& node) const {
        const auto found = holders_.find(office);
        if (found == holders_.end()) {
            return std::nullopt;
        }
        std::optional<std::uint32_t> holder;
        for (const std::uint32_t person : found->second) {
            if (!may_hold(office, people_[person], node)) {
                continue;
            }
            if (holder) {
                return std::nullopt;
            }
            holder = person;
        }
        return holder;
    }

    [[nodiscard]] bool may_hold(const std::string& office, const PersonNode& person,
                                const PersonNode& node) const {
        if (different_people(corpus_, person, node) || share_article(person.items, node.items)) {
            return false;
        }
        const auto& when = corpus_[node.items.front().article].article().published.date;
        if (!when) {
            return true;
        }
        for (const Item& item : person.items) {
            const Told& told = corpus_[item.article];
            const auto& date = told.article().published.date;
            if (date && std::chrono::abs(date->first_day() - when->first_day()) <= held_around &&
                gives(told, item, office)) {
                return true;
            }
        }
        return false;
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
    absl::flat_hash_map<std::string, std::vector<std::uint32_t>> holders_;
};

}  // namespace

void attach_offices(const Corpus& corpus, const std::vector<PersonNode>& people,
                    const std::vector<std::uint32_t>& label_of, std::vector<PersonNode> offices,
                    ActorLabels& labels) {
    OfficeHolders(corpus, people, label_of, labels).run(offices);
}

}  // namespace linimasa
