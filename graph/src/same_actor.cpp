#include "actor_nodes.hpp"
#include "name_forms.hpp"
#include "same.hpp"

#include <absl/container/flat_hash_map.h>

#include <algorithm>
#include <string>

namespace linimasa {

ActorLabels::ActorLabels(const Corpus& corpus) {
    label_.reserve(corpus.size());
    for (const Told& told : corpus) {
        label_.emplace_back(told.data.actors.size(), none);
    }
}

void ActorLabels::explain(std::uint32_t label, Reason reason) {
    reasons_.emplace_back(label, std::move(reason));
}

Clusters ActorLabels::clusters() const {
    Clusters result = clusters_from(label_);
    absl::flat_hash_map<std::uint32_t, std::uint32_t> cluster_of;
    for (std::uint32_t cluster = 0; cluster < result.members.size(); ++cluster) {
        cluster_of.emplace(at(result.members[cluster].front()), cluster);
    }
    for (const auto& [label, reason] : reasons_) {
        if (const auto found = cluster_of.find(label); found != cluster_of.end()) {
            result.reasons[found->second].push_back(reason);
        }
    }
    return result;
}

const LinkingWords& language_of(const Told& told) {
    return LinkingWords::of(told.article().language);
}

void label_countries(const Corpus& corpus, ActorLabels& labels) {
    // What code goes with a name is learnt from the articles that give both.
    absl::flat_hash_map<std::string, std::string> code_of;
    const auto name_of = [&](const Told& told, const Actor& actor) {
        return joined(body_words(actor.name, language_of(told)));
    };
    for (const Told& told : corpus) {
        for (const Actor& actor : told.data.actors) {
            if (actor.kind == ActorKind::country && !actor.country.empty()) {
                std::string& code = code_of[name_of(told, actor)];
                code = code.empty() ? actor.country : std::min(code, actor.country);
            }
        }
    }
    absl::flat_hash_map<std::string, std::uint32_t> label_of;
    for (std::uint32_t article = 0; article < corpus.size(); ++article) {
        const Told& told = corpus[article];
        for (std::uint32_t index = 0; index < told.data.actors.size(); ++index) {
            const Actor& actor = told.data.actors[index];
            const std::string name = name_of(told, actor);
            const bool government = !actor.country.empty() &&
                                    actor.kind == ActorKind::organization &&
                                    language_of(told).governments.contains(name);
            if (actor.kind != ActorKind::country && !government) {
                continue;
            }
            std::string key = actor.country;
            if (key.empty()) {
                const auto known = code_of.find(name);
                key = known != code_of.end() ? known->second : "name\t" + name;
            }
            const auto [found, is_new] = label_of.try_emplace(std::move(key), 0U);
            if (is_new) {
                found->second = labels.fresh();
            }
            labels.set({article, index}, found->second);
        }
    }
}

Clusters same_actors(const Corpus& corpus, const LinkOptions& options) {
    ActorLabels labels(corpus);
    label_countries(corpus, labels);
    label_bodies(corpus, options.actor_threshold, labels);
    label_persons(corpus, options.actor_threshold, labels);
    label_groups(corpus, labels);
    return labels.clusters();
}

}  // namespace linimasa
