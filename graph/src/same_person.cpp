#include "agglomerate.hpp"
#include "person_nodes.hpp"
#include "person_slips.hpp"
#include "person_stages.hpp"

#include <absl/container/flat_hash_map.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace linimasa {
namespace {

constexpr std::size_t largest_full_block = 12;
constexpr std::size_t neighbours = 8;

/// Persons with full names: one node for one spelling, split where its bearers are different
/// people; then the spellings and shorter forms of one person.
class FullNames {
public:
    FullNames(const Corpus& corpus, double threshold, const ActorLabels& labels)
        : corpus_(corpus), threshold_(threshold), labels_(labels) {}

    std::vector<PersonNode> run(std::vector<PersonNode> persons, std::vector<Reason>& reasons,
                                std::vector<std::uint32_t>& reason_of) {
        make_nodes(std::move(persons));
        index_words();
        link_by_words();
        link_by_alias();
        const Grouping grouping =
            agglomerate(nodes_.size(), std::move(links_), threshold_,
                        [this](std::uint32_t a, std::uint32_t b) { return forbidden(a, b); });
        return merged(grouping, reasons, reason_of);
    }

private:
    /// Items of one spelling are one node unless they contradict each other.
    void make_nodes(std::vector<PersonNode> persons) {
        std::vector<PersonNode*> order;  // nodes are large: sort where they are
        order.reserve(persons.size());
        for (PersonNode& person : persons) {
            order.push_back(&person);
        }
        std::stable_sort(order.begin(), order.end(),
                         [](const auto* a, const auto* b) { return a->name < b->name; });
        for (std::size_t begin = 0; begin < order.size();) {
            std::size_t end = begin + 1;
            while (end < order.size() && order[end]->name == order[begin]->name) {
                ++end;
            }
            split_namesakes(std::span(order).subspan(begin, end - begin));
            begin = end;
        }
    }

    void split_namesakes(std::span<PersonNode* const> same_name) {
        // What tells people apart is the same in most articles: compare that, not the articles.
        std::map<std::string, PersonNode> by_signature;
        for (PersonNode* const person : same_name) {
            std::string signature = person->known_as;
            for (const auto* set : {&person->countries, &person->local}) {
                signature += '\t';
                for (const std::string& value : *set) {
                    signature += value + ';';
                }
            }
            const auto [found, is_new] = by_signature.try_emplace(signature, std::move(*person));
            if (!is_new) {
                absorb(found->second, *person);
            }
        }
        std::vector<PersonNode> kinds;
        kinds.reserve(by_signature.size());
        for (auto& [signature, node] : by_signature) {
            kinds.push_back(std::move(node));
        }
        std::vector<Link> links;
        bool contradiction = false;
        for (std::uint32_t a = 0; a < kinds.size(); ++a) {
            for (std::uint32_t b = a + 1; b < kinds.size(); ++b) {
                if (different_people(corpus_, kinds[a], kinds[b])) {
                    contradiction = true;
                } else {
                    links.push_back({a, b, 0.6 + 0.4 * office_agreement(kinds[a], kinds[b]), ""});
                }
            }
        }
        // Where the name is known to be borne by several, only a common office joins.
        const double needed = contradiction ? 0.75 : 0.5;
        const Grouping grouping = agglomerate(
            kinds.size(), std::move(links), needed, [&](std::uint32_t a, std::uint32_t b) {
                return different_people(corpus_, kinds[a], kinds[b]);
            });
        std::map<std::uint32_t, PersonNode> groups;
        for (std::uint32_t i = 0; i < kinds.size(); ++i) {
            const auto [found, is_new] = groups.try_emplace(grouping.root[i], kinds[i]);
            if (!is_new) {
                absorb(found->second, kinds[i]);
            }
        }
        for (auto& [root, node] : groups) {
            std::sort(node.items.begin(), node.items.end());
            nodes_.push_back(std::move(node));
        }
    }

    void index_words() {
        for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
            by_key_[nodes_[i].key()].push_back(i);
            if (nodes_[i].name.words.size() > 1) {
                blocks_[run_together(nodes_[i].name)].push_back(i);
            }
            std::vector<std::string> words;
            for (const std::string& word : nodes_[i].name.words) {
                if (word.size() > 1 && words.size() < 6) {
                    words.push_back(word);
                }
            }
            std::sort(words.begin(), words.end());
            words.erase(std::unique(words.begin(), words.end()), words.end());
            for (std::size_t a = 0; a < words.size(); ++a) {
                for (std::size_t b = 0; b < words.size(); ++b) {
                    if (a < b) {
                        blocks_[words[a] + ' ' + words[b]].push_back(i);
                    }
                    if (a != b && words.size() == 2) {  // for a slip in one of two words
                        blocks_[words[a] + '|' + words[b].front()].push_back(i);
                        blocks_[words[a] + '|' + words[b].back() + '|'].push_back(i);
                    }
                }
            }
        }
    }

    void link_by_words() {
        for (auto& [key, block] : blocks_) {
            if (block.size() > largest_full_block) {
                std::sort(block.begin(), block.end(), [&](std::uint32_t a, std::uint32_t b) {
                    return std::tie(nodes_[a].name, a) < std::tie(nodes_[b].name, b);
                });
            }
            for (std::size_t a = 0; a < block.size(); ++a) {
                const std::size_t end = block.size() > largest_full_block
                                            ? std::min(block.size(), a + 1 + neighbours)
                                            : block.size();
                for (std::size_t b = a + 1; b < end; ++b) {
                    link_pair(block[a], block[b]);
                }
            }
        }
        std::sort(found_.begin(), found_.end());
        found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
        // A short form that fits several longer names is theirs only with an office in common.
        std::vector<std::vector<std::uint32_t>> longer(nodes_.size());
        for (const auto& [a, b] : found_) {
            if (shorter_form(nodes_[a].name, nodes_[b].name)) {
                longer[a].push_back(b);
            } else if (shorter_form(nodes_[b].name, nodes_[a].name)) {
                longer[b].push_back(a);
            }
        }
        for (const auto& [a, b] : found_) {
            score_pair(a, b, longer);
        }
    }

    void link_pair(std::uint32_t a, std::uint32_t b) {
        const PersonName& x = nodes_[a].name;
        const PersonName& y = nodes_[b].name;
        if (shorter_form(x, y) || shorter_form(y, x) || misspelt(x.words, y.words) ||
            in_other_order(x, y) || run_together(x) == run_together(y)) {
            found_.emplace_back(std::min(a, b), std::max(a, b));
        }
    }

    void score_pair(std::uint32_t a, std::uint32_t b,
                    const std::vector<std::vector<std::uint32_t>>& longer) {
        const PersonNode& x = nodes_[a];
        const PersonNode& y = nodes_[b];
        const double agreement = office_agreement(x, y);
        if (x.name == y.name) {
            return;  // namesakes that were told apart
        }
        if (run_together(x.name) == run_together(y.name)) {
            links_.push_back({a, b, 0.7 + 0.25 * agreement, "words-run-together"});
            return;
        }
        if (misspelt(x.name.words, y.name.words)) {
            // A slip in one of two words is one where both stand among the same bodies, in what
            // happened on one day in one place.
            // A man's and a woman's name, or two names that articles repeat, are no slip.
            const bool sexes =
                man_and_woman(x.name, y.name, language_of(corpus_[x.items[0].article]));
            const bool slip = !sexes && !(repeated(corpus_, x) && repeated(corpus_, y));
            const bool likely = x.name.words.size() > 2 ? !sexes : slip && one_affair(x, y);
            const double name = !likely ? 0.4 : x.name.words.size() > 2 ? 0.6 : 0.55;
            links_.push_back({a, b, name + 0.35 * agreement, "misspelt"});
            return;
        }
        if (in_other_order(x.name, y.name)) {
            links_.push_back({a, b, 0.4 + 0.35 * agreement, "words-in-other-order"});
            return;
        }
        const std::uint32_t shorter = shorter_form(x.name, y.name) ? a : b;
        const std::uint32_t fuller = shorter == a ? b : a;
        const auto whole = [&](std::uint32_t node) {
            return adds_common_first_name(nodes_[node].name, nodes_[shorter].name,
                                          language_of(corpus_[nodes_[node].items.front().article]));
        };
        // "Surya Darmawan" beside a Muhammad and an Ahmad of that name is either of them.
        const bool whole_name = whole(fuller) && std::count_if(longer[shorter].begin(),
                                                               longer[shorter].end(), whole) == 1;
        const bool doubtful =
            (several_people(longer[shorter]) && !whole_name) || other_office(a, b);
        const double name = doubtful ? 0.35 : 0.7;
        links_.push_back({a, b, name + 0.25 * agreement, "shorter-name"});
    }

    /// One's name is the other's without its last words, and what each is and among whom has
    /// nothing in common: namesakes as likely as not, even where an article shortens the longer
    /// name so. (Whose first name is left out, as "Abdul" often is, keeps the one that tells.)
    [[nodiscard]] bool other_office(std::uint32_t a, std::uint32_t b) const {
        const PersonNode& x = nodes_[a];
        const PersonNode& y = nodes_[b];
        const bool first_words = (shorter_form(x.name, y.name) || shorter_form(y.name, x.name)) &&
                                 x.name.words.back() != y.name.words.back();
        return first_words && !x.offices.empty() && !y.offices.empty() &&
               office_agreement(x, y) == 0.0 && !share_bodies(x, y);
    }

    /// Some body stands beside both.
    [[nodiscard]] bool share_bodies(const PersonNode& a, const PersonNode& b) const {
        return bodies_in_common(a, b) > 0;
    }

    [[nodiscard]] std::size_t bodies_in_common(const PersonNode& a, const PersonNode& b) const {
        const std::set<std::uint32_t> x = bodies_beside(a);
        const std::set<std::uint32_t> y = bodies_beside(b);
        return static_cast<std::size_t>(std::count_if(
            x.begin(), x.end(), [&](std::uint32_t body) { return y.contains(body); }));
    }

    /// Both are told of in the same weeks, among the same bodies, with what happened on one day in
    /// one place.
    [[nodiscard]] bool one_affair(const PersonNode& a, const PersonNode& b) const {
        constexpr std::chrono::days weeks{45};
        constexpr std::size_t enough = 2;
        const auto x = seen(corpus_, a.items);
        const auto y = seen(corpus_, b.items);
        return x && y && x->first - weeks <= y->last && y->first - weeks <= x->last &&
               bodies_in_common(a, b) >= enough &&
               share(occasions(corpus_, a), occasions(corpus_, b));
    }

    [[nodiscard]] std::set<std::uint32_t> bodies_beside(const PersonNode& person) const {
        std::set<std::uint32_t> bodies;
        for (std::size_t i = 0; i < std::min(most_articles_read, person.items.size()); ++i) {
            const std::uint32_t article = person.items[i].article;
            const auto& actors = corpus_[article].data.actors;
            for (std::uint32_t index = 0; index < actors.size(); ++index) {
                const std::uint32_t label = labels_.at({article, index});
                if (label != ActorLabels::none && actors[index].kind != ActorKind::country) {
                    bodies.insert(label);
                }
            }
        }
        return bodies;
    }

    [[nodiscard]] bool several_people(const std::vector<std::uint32_t>& nodes) const {
        for (const std::uint32_t a : nodes) {
            for (const std::uint32_t b : nodes) {
                const PersonName& x = nodes_[a].name;
                const PersonName& y = nodes_[b].name;
                if (a != b && !shorter_form(x, y) && !shorter_form(y, x) &&
                    !misspelt(x.words, y.words)) {
                    return true;
                }
            }
        }
        return false;
    }

    void link_by_alias() {
        for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
            for (const std::string& alias : nodes_[i].full_aliases) {
                const auto found = by_key_.find(alias);
                if (found == by_key_.end()) {
                    continue;
                }
                for (const std::uint32_t other : found->second) {
                    if (other != i) {
                        links_.push_back(
                            {i, other, other_office(i, other) ? 0.35 : 0.8, "other-name"});
                    }
                }
            }
        }
        absl::flat_hash_map<std::string, std::uint32_t> known;
        for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
            if (!nodes_[i].known_as.empty()) {
                const auto first = known.try_emplace(nodes_[i].known_as, i).first;
                if (first->second != i) {
                    links_.push_back({first->second, i, 1.0, "knowledge"});
                }
            }
        }
    }

    /// The wife or child who bears the other's full name is called by the word before it; who is
    /// told of with a name more or less is called by a word of both.
    [[nodiscard]] static bool called_before_the_name(const PersonNode& longer,
                                                     const PersonNode& shorter) {
        const auto& own = longer.name.words;
        const auto& theirs = shorter.name.words;
        // Where an article calls both by one more name it has taken them for one already.
        if (!ends_with_name_of(longer.name, shorter.name) || !longer.nicknames.empty()) {
            return false;
        }
        const auto before = own.end() - static_cast<std::ptrdiff_t>(theirs.size());
        return std::any_of(own.begin(), before,
                           [&](const auto& word) { return longer.short_forms.contains(word); }) &&
               std::none_of(before, own.end(),
                            [&](const auto& word) { return longer.short_forms.contains(word); });
    }

    [[nodiscard]] bool forbidden(std::uint32_t a, std::uint32_t b) const {
        const PersonNode& x = nodes_[a];
        const PersonNode& y = nodes_[b];
        if (different_people(corpus_, x, y) || (x.name == y.name && x.known_as.empty())) {
            return true;
        }
        if (called_before_the_name(x, y) || called_before_the_name(y, x)) {
            return true;
        }
        if (!share_article(x.items, y.items)) {
            return false;
        }
        // One article names both: a longer form of one name, or somebody of the same family.
        return (!shorter_form(x.name, y.name) && !shorter_form(y.name, x.name)) ||
               ends_with_name_of(x.name, y.name) || ends_with_name_of(y.name, x.name);
    }

    std::vector<PersonNode> merged(const Grouping& grouping, std::vector<Reason>& reasons,
                                   std::vector<std::uint32_t>& reason_of) {
        std::map<std::uint32_t, std::uint32_t> position;
        std::vector<PersonNode> result;
        for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
            const auto [found, is_new] =
                position.try_emplace(grouping.root[i], static_cast<std::uint32_t>(result.size()));
            if (is_new) {
                result.push_back(nodes_[i]);
            } else {
                PersonNode& to = result[found->second];
                absorb(to, nodes_[i]);
                if (nodes_[i].name.words.size() > to.name.words.size()) {
                    to.name = nodes_[i].name;
                }
            }
        }
        for (PersonNode& node : result) {
            std::sort(node.items.begin(), node.items.end());
        }
        for (const Link& link : grouping.used) {
            reasons.push_back(
                {.step = "merge",
                 .rule = std::string(link.rule),
                 .note = fmt::format("\"{}\" and \"{}\" ({:.2f})", nodes_[link.a].shown,
                                     nodes_[link.b].shown, link.score)});
            reason_of.push_back(position.at(grouping.root[link.a]));
        }
        return result;
    }

    const Corpus& corpus_;
    double threshold_;
    const ActorLabels& labels_;  ///< of the bodies
    std::vector<PersonNode> nodes_;
    absl::flat_hash_map<std::string, std::vector<std::uint32_t>> by_key_;
    absl::flat_hash_map<std::string, std::vector<std::uint32_t>> blocks_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> found_;
    std::vector<Link> links_;
};

}  // namespace

void label_persons(const Corpus& corpus, double threshold, ActorLabels& labels) {
    std::vector<PersonNode> full;
    std::vector<PersonNode> short_names;
    std::vector<PersonNode> offices;
    for (std::uint32_t article = 0; article < corpus.size(); ++article) {
        const auto& actors = corpus[article].data.actors;
        for (std::uint32_t index = 0; index < actors.size(); ++index) {
            const Item item{article, index};
            if (actors[index].kind != ActorKind::person || labels.at(item) != ActorLabels::none) {
                continue;
            }
            PersonNode node = read_person(corpus, labels, item);
            switch (form_of(node, actors[index], language_of(corpus[article]))) {
                case PersonForm::full:
                    full.push_back(std::move(node));
                    break;
                case PersonForm::short_name:
                    short_names.push_back(std::move(node));
                    break;
                case PersonForm::office:
                    offices.push_back(std::move(node));
                    break;
            }
        }
    }
    std::vector<Reason> reasons;
    std::vector<std::uint32_t> reason_of;
    std::vector<PersonNode> people =
        FullNames(corpus, threshold, labels).run(std::move(full), reasons, reason_of);
    std::vector<std::uint32_t> label_of;
    label_of.reserve(people.size());
    for (const PersonNode& person : people) {
        label_of.push_back(labels.fresh());
        for (const Item& item : person.items) {
            labels.set(item, label_of.back());
        }
    }
    for (std::size_t i = 0; i < reasons.size(); ++i) {
        labels.explain(label_of[reason_of[i]], std::move(reasons[i]));
    }
    attach_short_names(corpus, threshold, people, label_of, std::move(short_names), labels);
    attach_offices(corpus, people, label_of, offices, labels);
}

}  // namespace linimasa
