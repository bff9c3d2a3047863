#include "body_nodes.hpp"

#include "group_names.hpp"
#include "name_forms.hpp"

#include <absl/container/flat_hash_map.h>
#include <fmt/format.h>

#include <algorithm>

namespace linimasa {
namespace {

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

class BodyReading {
public:
    BodyReading(const Corpus& corpus, const ActorLabels& labels)
        : corpus_(corpus), labels_(labels) {}

    std::vector<BodyNode> run() {
        absl::flat_hash_map<std::string, std::uint32_t> by_signature;
        for (std::uint32_t article = 0; article < corpus_.size(); ++article) {
            const auto& actors = corpus_[article].data.actors;
            caseless_ = is_caseless(corpus_[article]);
            const GroupNames groups(corpus_[article]);
            for (std::uint32_t index = 0; index < actors.size(); ++index) {
                const Actor& actor = actors[index];
                const bool body = actor.kind == ActorKind::organization ||
                                  (actor.kind == ActorKind::group && groups.proper(actor));
                if (body && labels_.at({article, index}) == ActorLabels::none) {
                    add_item(by_signature, {article, index}, actor);
                }
            }
        }
        for (BodyNode& node : nodes_) {
            sort_unique(node.aliases);
            sort_unique(node.proper_words);
        }
        return std::move(nodes_);
    }

private:
    void add_item(absl::flat_hash_map<std::string, std::uint32_t>& by_signature, Item item,
                  const Actor& actor) {
        const LinkingWords& language = language_of(corpus_[item.article]);
        const std::vector<std::string> names = names_in(actor.name);
        std::vector<std::string> words = body_words(names.front(), language);
        const bool group = actor.kind == ActorKind::group;
        const std::size_t all = words.size();
        if (group) {
            words = group_words(std::move(words), language);
        }
        const bool shortened = words.size() < all;
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
            node.shortened = shortened;
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
        if (is_new && node.words.size() == 1) {
            add_name_without_ending(language, node);
        }
        if (is_new && !group) {
            add_name_without_form(language, node);
        }
    }

    /// "PT Bahari Tbk" is "Bahari".
    static void add_name_without_form(const LinkingWords& language, BodyNode& node) {
        std::vector<std::string> words = node.words;
        const auto drop = [&](const std::string& word) {
            const auto form = language.legal_forms.find(word);
            if (form == language.legal_forms.end()) {
                return false;
            }
            node.form = form->second.empty() ? word : form->second;
            return true;
        };
        while (!words.empty() && drop(words.back())) {
            words.pop_back();
        }
        while (!words.empty() && drop(words.front())) {
            words.erase(words.begin());
        }
        if (words.empty()) {
            node.form.clear();
        } else if (!node.form.empty()) {
            node.bare_name = joined(words);
            node.aliases.push_back(node.bare_name);
        }
    }

    /// "Bengawannews" is "Bengawan": shorter words are seldom an outlet's own.
    static void add_name_without_ending(const LinkingWords& language, BodyNode& node) {
        constexpr std::size_t shortest_name = 5;
        for (const std::string& ending : language.outlet_endings) {
            if (node.key.ends_with(ending) && node.key.size() >= ending.size() + shortest_name) {
                node.aliases.push_back(node.key.substr(0, node.key.size() - ending.size()));
            }
        }
    }

    /// "pengurus dan pelatih klub Bahari" are also "pengurus Bahari": each conjunct with the words
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
        std::vector<std::string> words = body_words(alias, language);
        if (node.group) {
            words = group_words(std::move(words), language);
        }
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

    const Corpus& corpus_;
    const ActorLabels& labels_;
    bool caseless_ = false;  ///< the article that is read has no capitals: their lack says nothing
    std::vector<BodyNode> nodes_;
};

}  // namespace

std::vector<BodyNode> body_nodes(const Corpus& corpus, const ActorLabels& labels) {
    return BodyReading(corpus, labels).run();
}

}  // namespace linimasa
