#include "agglomerate.hpp"
#include "body_nodes.hpp"
#include "name_forms.hpp"
#include "person_nodes.hpp"

#include <absl/container/flat_hash_map.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace linimasa {
namespace {

enum class FormRole : std::uint8_t { name, acronym, alias };

struct FormUse {
    std::uint32_t node = 0;
    FormRole role = FormRole::name;
};

/// In a block this large only neighbours in the order of names are compared.
constexpr std::size_t largest_full_block = 12;
constexpr std::size_t neighbours = 6;

class BodyLinking {
public:
    BodyLinking(const Corpus& corpus, double threshold, ActorLabels& labels)
        : threshold_(threshold), labels_(labels), nodes_(body_nodes(corpus, labels)) {}

    void run() {
        index_forms();
        link_same_names();
        link_forms();
        link_misspelt();
        link_known();
        write_labels(agglomerate(
            nodes_.size(), std::move(links_), threshold_,
            [this](std::uint32_t a, std::uint32_t b) { return forbidden(nodes_[a], nodes_[b]); }));
    }

private:
    void index_forms() {
        for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
            forms_[nodes_[i].key].push_back({i, FormRole::name});
            for (const std::string& alias : nodes_[i].aliases) {
                const bool acronym = alias.find(' ') == std::string::npos;
                forms_[alias].push_back({i, acronym ? FormRole::acronym : FormRole::alias});
            }
        }
    }

    /// The same name with and without a country: of that country which most articles give it.
    void link_same_names() {
        absl::flat_hash_map<std::string, std::vector<std::uint32_t>> same_name;
        for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
            same_name[nodes_[i].key].push_back(i);
        }
        for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
            const auto& list = same_name[nodes_[i].key];
            if (list.front() != i || list.size() < 2) {
                continue;
            }
            for (std::size_t a = 0; a < list.size(); ++a) {
                for (std::size_t b = a + 1; b < std::min(list.size(), a + neighbours); ++b) {
                    link_same_name(list[a], list[b]);
                }
            }
        }
    }

    void link_same_name(std::uint32_t a, std::uint32_t b) {
        const BodyNode& x = nodes_[a];
        const BodyNode& y = nodes_[b];
        if (x.group != y.group && (x.shortened || y.shortened)) {
            return;  // the members of a body are not the body
        }
        if ((x.nameless && y.nameless) || (x.words.size() < 2 && (x.group || y.group))) {
            return;
        }
        const std::size_t smaller = std::min(x.items.size(), y.items.size());
        const double support = static_cast<double>(smaller) / 1e6;
        links_.push_back({a, b, (x.country == y.country ? 0.95 : 0.8) + support, "same-name"});
    }

    void link_forms() {
        for (const auto& [form, uses] : forms_) {
            if (uses.size() < 2) {
                continue;
            }
            const Claim claim{leader_of(form, uses), ambiguous(form, uses),
                              several_legal_forms(form, uses)};
            // forms_ is a hash map: the links it yields are sorted before they are used.
            for (std::size_t a = 0; a < uses.size(); ++a) {
                const std::size_t end =
                    uses.size() <= largest_full_block ? uses.size() : a + 1 + neighbours;
                for (std::size_t b = a + 1; b < std::min(end, uses.size()); ++b) {
                    link_form(claim, uses[a], uses[b]);
                }
            }
        }
    }

    /// Of bodies with names of several words that claim a form, the one that most articles name;
    /// the form is of no use ("DPP", "PN") where many are named that its words tell apart from it.
    [[nodiscard]] const BodyNode* leader_of(const std::string& form,
                                            const std::vector<FormUse>& uses) const {
        const BodyNode* leader = nullptr;
        for (const FormUse& use : uses) {
            const BodyNode& node = nodes_[use.node];
            const bool claims = stands_for(form, node.words);
            if (claims && (leader == nullptr || node.items.size() > leader->items.size() ||
                           (node.items.size() == leader->items.size() && node.key < leader->key))) {
                leader = &node;
            }
        }
        std::size_t with = 0;
        std::size_t others = 0;
        for (const FormUse& use : uses) {
            const BodyNode& node = nodes_[use.node];
            if (leader != nullptr && stands_for(form, node.words)) {
                (one_within_other(leader->words, node.words) ? with : others) += node.items.size();
            }
        }
        return others * 4 > with ? nullptr : leader;
    }

    /// What is known of a form that several bodies use.
    struct Claim {
        const BodyNode* leader = nullptr;
        bool ambiguous = false;
        bool several_legal_forms = false;
    };

    void link_form(const Claim& claim, const FormUse& a, const FormUse& b) {
        const BodyNode& x = nodes_[a.node];
        const BodyNode& y = nodes_[b.node];
        if (a.node == b.node || x.group != y.group ||
            (a.role == FormRole::name && b.role == FormRole::name)) {
            return;
        }
        if (claim.several_legal_forms && x.form != y.form && !names_each_other(x, y)) {
            return;
        }
        const bool differ = x.words.size() > 1 && y.words.size() > 1 &&
                            !one_within_other(x.words, y.words) && !stands_for(x.key, y.words) &&
                            !stands_for(y.key, x.words);
        const bool alike =
            (words_alike(x.words, y.words) && !differ) ||
            (either_stands_for(x, y) && claim.leader != nullptr &&
             one_within_other(claim.leader->words, x.words.size() > 1 ? x.words : y.words));
        double score = 0.0;
        std::string_view rule = "other-name";
        if (a.role == FormRole::name || b.role == FormRole::name) {
            score = alike || names_each_other(x, y) || !claim.ambiguous ? 0.8 : 0.4;
        } else if (a.role == FormRole::acronym && b.role == FormRole::acronym) {
            score = alike ? 0.7 : 0.3;
            rule = "acronym";
        } else {
            score = alike ? 0.75 : differ ? 0.45 : 0.55;
        }
        links_.push_back({a.node, b.node, score, rule});
    }

    /// "X" beside "PT X" and "Partai X" is either of them, unless nearly all articles name one.
    [[nodiscard]] bool several_legal_forms(const std::string& form,
                                           const std::vector<FormUse>& uses) const {
        std::map<std::string_view, std::size_t> articles;
        std::size_t all = 0;
        std::size_t most = 0;
        for (const FormUse& use : uses) {
            const BodyNode& node = nodes_[use.node];
            if (node.bare_name == form) {
                most = std::max(most, articles[node.form] += node.items.size());
                all += node.items.size();
            }
        }
        return (all - most) * 4 > most;
    }

    /// True where bodies that are called differently claim one short form.
    [[nodiscard]] bool ambiguous(const std::string& form, const std::vector<FormUse>& uses) const {
        constexpr std::size_t most_claimants = 8;  // of different names; the first ones will do
        std::vector<const BodyNode*> claimants;
        for (const FormUse& use : uses) {
            const BodyNode& node = nodes_[use.node];
            if (node.key == form) {
                continue;
            }
            bool known = false;
            for (const BodyNode* const other : claimants) {
                known |= other->key == node.key;
                if (!words_alike(other->words, node.words) && other->key != node.key &&
                    !one_within_other(other->words, node.words)) {
                    return true;
                }
            }
            if (!known && claimants.size() < most_claimants) {
                claimants.push_back(&node);
            }
        }
        return false;
    }

    /// "Partai X" is also called "X" here, "X" also "Partai X" there, whoever else is called so.
    [[nodiscard]] static bool names_each_other(const BodyNode& a, const BodyNode& b) {
        return std::binary_search(a.aliases.begin(), a.aliases.end(), b.key) &&
               std::binary_search(b.aliases.begin(), b.aliases.end(), a.key);
    }

    [[nodiscard]] static bool either_stands_for(const BodyNode& a, const BodyNode& b) {
        return (a.words.size() == 1 && stands_for(a.words.front(), b.words)) ||
               (b.words.size() == 1 && stands_for(b.words.front(), a.words));
    }

    void link_misspelt() {
        absl::flat_hash_map<std::string, std::vector<std::uint32_t>> blocks;
        for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
            const auto& words = nodes_[i].words;
            if (words.size() < 2 || words.size() > 8) {
                continue;
            }
            for (std::size_t gap = 0; gap < words.size(); ++gap) {
                std::string key = fmt::format("{}\t{}", gap, words.size());
                for (std::size_t w = 0; w < words.size(); ++w) {
                    key += w == gap ? " " : words[w] + ' ';
                }
                blocks[std::move(key)].push_back(i);
            }
        }
        for (auto& [key, block] : blocks) {
            if (block.size() < 2) {
                continue;
            }
            std::sort(block.begin(), block.end(), [&](std::uint32_t a, std::uint32_t b) {
                return std::tie(nodes_[a].key, a) < std::tie(nodes_[b].key, b);
            });
            for (std::size_t a = 0; a < block.size(); ++a) {
                for (std::size_t b = a + 1; b < std::min(block.size(), a + 1 + neighbours); ++b) {
                    const BodyNode& x = nodes_[block[a]];
                    const BodyNode& y = nodes_[block[b]];
                    if (x.group == y.group && slip(x, y)) {
                        links_.push_back({block[a], block[b], 0.6, "misspelt"});
                    }
                }
            }
        }
    }

    /// One letter, or two of a long word; names of bodies often differ in one word by design.
    static bool slip(const BodyNode& a, const BodyNode& b) {
        return misspelt(a.words, b.words) &&
               edit_distance(a.key, b.key, 2) <= (a.key.size() < 24 ? 1U : 2U);
    }

    void link_known() {
        absl::flat_hash_map<std::string, std::uint32_t> first;
        for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
            if (!nodes_[i].known_as.empty()) {
                const auto found = first.try_emplace(nodes_[i].known_as, i).first;
                if (found->second != i) {
                    links_.push_back({found->second, i, 1.0, "knowledge"});
                }
            }
        }
    }

    [[nodiscard]] static bool forbidden(const BodyNode& a, const BodyNode& b) {
        if (!a.known_as.empty() && !b.known_as.empty()) {
            return a.known_as != b.known_as;
        }
        if (!a.country.empty() && !b.country.empty() && a.country != b.country) {
            return true;
        }
        if (!a.form.empty() && !b.form.empty() && a.form != b.form) {
            return true;
        }
        if (a.group && b.group) {
            return !a.proper_words.empty() && !b.proper_words.empty() &&
                   !share(a.proper_words, b.proper_words);
        }
        // Two bodies of one article are two, unless one is only the other's short form.
        return a.key != b.key && share_article(a.items, b.items) && !either_stands_for(a, b) &&
               !std::binary_search(a.aliases.begin(), a.aliases.end(), b.key) &&
               !std::binary_search(b.aliases.begin(), b.aliases.end(), a.key);
    }

    void write_labels(const Grouping& grouping) {
        std::vector<std::uint32_t> label(nodes_.size(), ActorLabels::none);
        for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
            std::uint32_t& root = label[grouping.root[i]];
            root = root == ActorLabels::none ? labels_.fresh() : root;
            for (const Item& item : nodes_[i].items) {
                labels_.set(item, root);
            }
        }
        for (const Link& link : grouping.used) {
            if (nodes_[link.a].key != nodes_[link.b].key) {
                labels_.explain(
                    label[grouping.root[link.a]],
                    {.step = "merge",
                     .rule = std::string(link.rule),
                     .note = fmt::format("\"{}\" and \"{}\" ({:.2f})", nodes_[link.a].name,
                                         nodes_[link.b].name, link.score)});
            }
        }
    }

    double threshold_;
    ActorLabels& labels_;
    std::vector<BodyNode> nodes_;
    absl::flat_hash_map<std::string, std::vector<FormUse>> forms_;
    std::vector<Link> links_;
};

}  // namespace

void label_bodies(const Corpus& corpus, double threshold, ActorLabels& labels) {
    BodyLinking(corpus, threshold, labels).run();
}

}  // namespace linimasa
