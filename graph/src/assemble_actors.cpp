#include "apply_decisions.hpp"
#include "assemble.hpp"
#include "display_name.hpp"
#include "linimasa/core/enum_names.hpp"
#include "linimasa/core/text.hpp"

#include <fmt/format.h>

#include <map>
#include <set>

namespace linimasa {
namespace {

class ActorAssembly {
public:
    ActorAssembly(const Corpus& corpus, const Decisions& decisions)
        : corpus_(corpus), decisions_(decisions) {}

    std::optional<GraphActor> make(std::size_t cluster) {
        GraphActor actor;
        std::map<std::string, NameVotes> votes;
        std::map<ActorKind, std::size_t> kinds;
        const std::set<std::string_view> offices = offices_of(cluster);
        std::map<std::string, std::size_t> countries;
        for (const Item& item : decisions_.actors.members[cluster]) {
            const Actor& from = corpus_[item.article].data.actors[item.index];
            const bool copy = decisions_.texts[item.article] != item.article;
            const std::size_t voice = copy ? 0 : 1;
            // "Ketua KPU" is called so where the article has no name.
            NameVotes& vote = votes[from.name];
            (offices.contains(from.name) ? vote.as_alias : vote.as_name) += voice;
            ++kinds[from.kind];
            for (const std::string& alias : from.aliases) {
                votes[alias].as_alias += voice;
            }
            if (!from.country.empty()) {
                ++countries[from.country];
            }
            if (actor.known_as.empty()) {
                actor.known_as = from.known_as;
            }
            actor.confidence = std::max(actor.confidence, from.confidence);
            quote(item.article, corpus_[item.article].actors[item.index], actor.mentions);
        }
        if (actor.mentions.empty() ||
            decisions_.dropped_actors.contains(static_cast<std::uint32_t>(cluster))) {
            return std::nullopt;
        }
        sort_quotations(actor.mentions);
        actor.kind = most(kinds);
        actor.country = countries.empty() ? std::string{} : most(countries);
        const Item& first = decisions_.actors.members[cluster].front();
        const LinkingWords& language =
            LinkingWords::of(corpus_[first.article].data.article.language);
        actor.name = display_name(actor.kind, votes, language);
        if (actor.kind == ActorKind::person) {
            actor.name = with_capitals(actor.name, language);
        }
        for (const auto& [form, vote] : votes) {
            if (form != actor.name && !form.empty()) {
                actor.aliases.push_back(form);
            }
        }
        actor.reasons = corpus_[first.article].data.actors[first.index].reasons;
        for (const Reason& reason : decisions_.actors.reasons[cluster]) {
            actor.reasons.push_back(reason);
        }
        actor.id = actor_id(actor.kind, actor.name);
        return actor;
    }

    /// Offices, each once: by title, body, country and term. Needs the positions of all actors.
    std::vector<GraphRole> roles(std::size_t cluster,
                                 const std::vector<std::optional<std::uint32_t>>& positions) {
        std::vector<GraphRole> result;
        std::map<std::string, std::size_t> known;
        for (const Item& item : decisions_.actors.members[cluster]) {
            for (const Role& from : corpus_[item.article].data.actors[item.index].roles) {
                std::optional<std::uint32_t> body;
                if (from.organization) {
                    body = positions[decisions_.actors.at(item.article, *from.organization)];
                }
                const std::string key =
                    fmt::format("{}\t{}\t{}\t{}", fold(from.title),
                                body ? static_cast<long>(*body) : -1, from.country, from.former);
                const auto [found, is_new] = known.try_emplace(key, result.size());
                if (is_new) {
                    result.push_back({.title = from.title,
                                      .organization = body,
                                      .country = from.country,
                                      .term = from.term,
                                      .former = from.former,
                                      .evidence = {}});
                }
                GraphRole& role = result[found->second];
                if (!role.term.start && from.term.start) {
                    role.term.start = from.term.start;
                }
                if (!role.term.until && from.term.until) {
                    role.term.until = from.term.until;
                }
                quote(item.article, from.where, role.evidence);
            }
        }
        for (GraphRole& role : result) {
            sort_quotations(role.evidence);
        }
        return result;
    }

private:
    /// What the articles call the offices of a cluster.
    [[nodiscard]] std::set<std::string_view> offices_of(std::size_t cluster) const {
        std::set<std::string_view> offices;
        for (const Item& item : decisions_.actors.members[cluster]) {
            for (const Role& role : corpus_[item.article].data.actors[item.index].roles) {
                offices.insert(role.title);
            }
        }
        return offices;
    }

    template <class Value>
    static Value most(const std::map<Value, std::size_t>& counts) {
        auto best = counts.begin();
        for (auto it = counts.begin(); it != counts.end(); ++it) {
            best = it->second > best->second ? it : best;
        }
        return best->first;
    }

    const Corpus& corpus_;
    const Decisions& decisions_;
};

}  // namespace

void assemble_actors(const Corpus& corpus, const Decisions& decisions, EventGraph::Parts& parts,
                     Positions& positions) {
    ActorAssembly assembly(corpus, decisions);
    std::vector<std::optional<GraphActor>> made;
    made.reserve(decisions.actors.members.size());
    for (std::size_t i = 0; i < decisions.actors.members.size(); ++i) {
        made.push_back(assembly.make(i));
    }
    positions.actors = place_by_id(std::move(made), parts.actors);
    for (std::size_t i = 0; i < positions.actors.size(); ++i) {
        if (positions.actors[i]) {
            parts.actors[*positions.actors[i]].roles = assembly.roles(i, positions.actors);
        }
    }
}

}  // namespace linimasa
