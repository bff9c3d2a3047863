#include "actor_nodes.hpp"
#include "agglomerate.hpp"
#include "name_forms.hpp"
#include "person_nodes.hpp"

#include <absl/container/flat_hash_map.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace linimasa {
namespace {

/// Bodies that are written alike, in articles that give them the same country.
struct BodyNode {
    std::string key;  ///< words of the name
    std::vector<std::string> words;
    std::string name;  ///< as the first article has it
    std::string country;
    std::string known_as;
    bool group = false;
    bool nameless = false;  ///< no other article could use the name for the same
    std::vector<Item> items;
    std::vector<std::string> aliases;       ///< word keys, sorted
    std::vector<std::string> proper_words;  ///< words with a capital inside the name, sorted
};

enum class FormRole : std::uint8_t { name, acronym, alias };

struct FormUse {
    std::uint32_t node = 0;
    FormRole role = FormRole::name;
};

/// In a block this large only neighbours in the order of names are compared.
constexpr std::size_t largest_full_block = 12;
constexpr std::size_t neighbours = 6;

bool has_capital(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool all_capitals(std::string_view text) {
    return text.size() > 1 && std::none_of(text.begin(), text.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || c == ' ';
           });
}

void sort_unique(std::vector<std::string>& list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

class BodyLinking {
public:
    BodyLinking(const Corpus& corpus, double threshold, ActorLabels& labels)
        : corpus_(corpus), threshold_(threshold), labels_(labels) {}

    void run() {
        make_nodes();
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
    void make_nodes() {
        absl::flat_hash_map<std::string, std::uint32_t> by_signature;
        for (std::uint32_t article = 0; article < corpus_.size(); ++article) {
            const auto& actors = corpus_[article].data.actors;
            caseless_ = is_caseless(corpus_[article]);
            for (std::uint32_t index = 0; index < actors.size(); ++index) {
                const Actor& actor = actors[index];
                const bool body =
                    actor.kind == ActorKind::organization || actor.kind == ActorKind::group;
                if (body && labels_.at({article, index}) == ActorLabels::none) {
                    add_item(by_signature, {article, index}, actor);
                }
            }
        }
        for (BodyNode& node : nodes_) {
            sort_unique(node.aliases);
            sort_unique(node.proper_words);
        }
    }

    void add_item(absl::flat_hash_map<std::string, std::uint32_t>& by_signature, Item item,
                  const Actor& actor) {
        const LinkingWords& language = language_of(corpus_[item.article]);
        const std::vector<std::string> names = names_in(actor.name);
        std::vector<std::string> words = body_words(names.front(), language);
        const bool group = actor.kind == ActorKind::group;
        std::string signature =
            fmt::format("{}\t{}\t{}\t{}", joined(words), actor.country, group, actor.known_as);
        const bool nameless = names_nobody(words, actor.name, group, language);
        if (nameless) {
            signature += fmt::format("\t{}\t{}", item.article, item.index);
        }
        const auto [found, is_new] = by_signature.try_emplace(
            std::move(signature), static_cast<std::uint32_t>(nodes_.size()));
        if (is_new) {
            BodyNode& node = nodes_.emplace_back();
            node.key = joined(words);
            node.words = std::move(words);
            node.name = actor.name;
            node.country = actor.country;
            node.known_as = actor.known_as;
            node.group = group;
            node.nameless = nameless;
            add_proper_words(actor.name, node);
        }
        BodyNode& node = nodes_[found->second];
        node.items.push_back(item);
        for (std::size_t i = 1; i < names.size(); ++i) {
            add_alias(names[i], language, node);
        }
        for (const std::string& alias : actor.aliases) {
            for (const std::string& name : names_in(alias)) {
                add_alias(name, language, node);
            }
        }
        if (group) {
            for (const std::string& name : conjuncts(actor.name, language)) {
                add_alias(name, language, node);
            }
        }
        constexpr std::string_view news = "news";
        if (node.words.size() == 1 && node.key.ends_with(news) && node.key.size() > 8) {
            node.aliases.push_back(node.key.substr(0, node.key.size() - news.size()));
        }
    }

    /// "pemimpin dan kepala negara ASEAN" are also "pemimpin ASEAN": each conjunct with the words
    /// that both share.
    static std::vector<std::string> conjuncts(std::string_view name, const LinkingWords& language) {
        const std::size_t last = name.find_last_of(' ');
        for (const std::string& word : language.conjunctions) {
            const std::string with = ' ' + word + ' ';
            const std::size_t at = name.find(with);
            if (at != std::string_view::npos && last >= at + with.size() &&
                has_capital(name.substr(last))) {
                return {std::string(name.substr(0, at)) + std::string(name.substr(last)),
                        std::string(name.substr(at + with.size()))};
            }
        }
        return {};
    }

    /// "kementerian", "warga": not a name that another article could use for the same.
    [[nodiscard]] bool names_nobody(const std::vector<std::string>& words, std::string_view name,
                                    bool group, const LinkingWords& language) const {
        if (words.size() > 1) {
            return false;
        }
        return group || words.empty() || language.common.contains(words.front()) ||
               !(has_capital(name) || caseless_);
    }

    void add_alias(const std::string& alias, const LinkingWords& language, BodyNode& node) const {
        const std::vector<std::string> words = body_words(alias, language);
        if (names_nobody(words, alias, node.group, language) ||
            (node.group && !has_capital(alias))) {
            return;
        }
        std::string key = joined(words);
        if (key != node.key && !stands_for_end(alias, node.words, language)) {
            if (all_capitals(alias)) {
                node.proper_words.push_back(key);
            }
            node.aliases.push_back(std::move(key));
        }
    }

    static void add_proper_words(std::string_view name, BodyNode& node) {
        bool inside = false;
        std::size_t begin = 0;
        for (std::size_t i = 0; i <= name.size(); ++i) {
            if (i == name.size() || name[i] == ' ') {
                const std::string_view word = name.substr(begin, i - begin);
                if (inside && has_capital(word)) {
                    for (std::string& part : plain_words(word)) {
                        node.proper_words.push_back(std::move(part));
                    }
                }
                inside = inside || !word.empty();
                begin = i + 1;
            }
        }
    }

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
        if ((x.nameless && y.nameless) || (x.words.size() < 2 && (x.group || y.group))) {
            return;
        }
        if (x.group && x.proper_words.empty() && !near(x, y)) {
            return;  // "pelaku usaha" of two years are hardly the same people
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
            const BodyNode* const leader = leader_of(form, uses);
            // forms_ is a hash map: the links it yields are sorted before they are used.
            for (std::size_t a = 0; a < uses.size(); ++a) {
                const std::size_t end =
                    uses.size() <= largest_full_block ? uses.size() : a + 1 + neighbours;
                for (std::size_t b = a + 1; b < std::min(end, uses.size()); ++b) {
                    link_form(form, uses, leader, uses[a], uses[b]);
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

    void link_form(const std::string& form, const std::vector<FormUse>& uses,
                   const BodyNode* leader, const FormUse& a, const FormUse& b) {
        const BodyNode& x = nodes_[a.node];
        const BodyNode& y = nodes_[b.node];
        if (a.node == b.node || x.group != y.group ||
            (a.role == FormRole::name && b.role == FormRole::name)) {
            return;
        }
        const bool differ = x.words.size() > 1 && y.words.size() > 1 &&
                            !one_within_other(x.words, y.words) && !stands_for(x.key, y.words) &&
                            !stands_for(y.key, x.words);
        const bool alike =
            (words_alike(x.words, y.words) && !differ) ||
            (either_stands_for(x, y) && leader != nullptr &&
             one_within_other(leader->words, x.words.size() > 1 ? x.words : y.words));
        double score = 0.0;
        std::string_view rule = "other-name";
        if (a.role == FormRole::name || b.role == FormRole::name) {
            score = alike || names_each_other(x, y) || !ambiguous(form, uses) ? 0.8 : 0.4;
        } else if (a.role == FormRole::acronym && b.role == FormRole::acronym) {
            score = alike ? 0.7 : 0.3;
            rule = "acronym";
        } else {
            score = alike ? 0.75 : differ ? 0.45 : 0.55;
        }
        links_.push_back({a.node, b.node, score, rule});
    }

    /// True where bodies that are called differently claim one short form.
    [[nodiscard]] bool ambiguous(const std::string& form, const std::vector<FormUse>& uses) const {
        const BodyNode* first = nullptr;
        for (const FormUse& use : uses) {
            const BodyNode& node = nodes_[use.node];
            if (node.key == form) {
                continue;
            }
            if (first == nullptr) {
                first = &node;
            } else if (!words_alike(first->words, node.words) && first->key != node.key &&
                       !one_within_other(first->words, node.words)) {
                return true;
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
        if (a.group && b.group) {
            return !a.proper_words.empty() && !b.proper_words.empty() &&
                   !share(a.proper_words, b.proper_words);
        }
        // Two bodies of one article are two, unless one is only the other's short form.
        return a.key != b.key && share_article(a.items, b.items) && !either_stands_for(a, b) &&
               !std::binary_search(a.aliases.begin(), a.aliases.end(), b.key) &&
               !std::binary_search(b.aliases.begin(), b.aliases.end(), a.key);
    }

    [[nodiscard]] bool near(const BodyNode& a, const BodyNode& b) const {
        const auto& x = corpus_[a.items.front().article].article().published.date;
        const auto& y = corpus_[b.items.front().article].article().published.date;
        return x && y && std::chrono::abs(x->first_day() - y->first_day()) <= std::chrono::days(45);
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

    const Corpus& corpus_;
    double threshold_;
    ActorLabels& labels_;
    bool caseless_ = false;  ///< the article that is read has no capitals: their lack says nothing
    std::vector<BodyNode> nodes_;
    absl::flat_hash_map<std::string, std::vector<FormUse>> forms_;
    std::vector<Link> links_;
};

}  // namespace

void label_bodies(const Corpus& corpus, double threshold, ActorLabels& labels) {
    BodyLinking(corpus, threshold, labels).run();
}

}  // namespace linimasa
